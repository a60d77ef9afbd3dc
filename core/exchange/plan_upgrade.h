// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace homeward::exchange {

/// The version of the plan's JSON form that is written; all versions up to it are read.
inline constexpr int formatVersion = 2;
/// Rises by one with every field or word that is added within a version, and restarts at 0 with a new version. If a
/// file with a higher minor number has unknown fields or words, a newer Homeward wrote it.
inline constexpr int formatMinor = 4;

/// Upgrades the JSON form of a plan from version `from` to version `to` in numbered steps, each on the whole plan.
/// Steps ignore values that are missing or of an unexpected kind; the reader reports those. Version 2 has the fields of
/// version 1, and `formatMinor`.
void upgradePlan(nlohmann::ordered_json& plan, int from, int to = formatVersion);

} // namespace homeward::exchange
