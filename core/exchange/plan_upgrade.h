// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace homeward::exchange {

/// The version of the plan's JSON form that this program writes; it reads every one up to it.
inline constexpr int formatVersion = 2;
/// Goes up by one with every field or word that is added at the same version, and back to 0 with the version. A file of
/// a higher minor number that holds what this program does not know was written by a newer one.
inline constexpr int formatMinor = 4;

/// Brings the JSON form of a plan from version `from` to version `to` in numbered steps, each on the whole plan. What
/// is not there, or not of the kind that a step expects, stays for the reader to judge.
/// Version 2 says `formatMinor`, and holds the fields of version 1.
void upgradePlan(nlohmann::ordered_json& plan, int from, int to = formatVersion);

} // namespace homeward::exchange
