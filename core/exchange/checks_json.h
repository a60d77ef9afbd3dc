// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_notes.h"

#include <nlohmann/json_fwd.hpp>

namespace homeward::exchange {

/// The block `checks` of every JSON that tells figures of a run: whether people are conserved, how far it is from Little's
/// law, and its notes: settings that are asked for nearly all that they have, or more, who could not be served, scenarios
/// that are illustrative, ranges that were not drawn, and whether the inputs have changed since.
[[nodiscard]] nlohmann::ordered_json checksJson(const results::RunResult& result);
/// The same with what only the plan tells.
[[nodiscard]] nlohmann::ordered_json checksJson(const results::RunResult& result, const results::RunNotes& notes);

} // namespace homeward::exchange
