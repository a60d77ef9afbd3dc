// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <nlohmann/json_fwd.hpp>

namespace homeward::exchange {

/// The block `checks` of every JSON that tells figures of a run: whether people are conserved, how far it is from Little's
/// law, and the settings that are asked for nearly all that they have, or more.
[[nodiscard]] nlohmann::ordered_json checksJson(const results::RunResult& result);

} // namespace homeward::exchange
