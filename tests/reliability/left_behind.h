// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reliability/victim/told.h"

#include <string>

namespace homeward::tests {

/// The work of one planner program after another: a plan's file, their recovery folder and what they told.
struct Desk {
    std::string folder;   ///< holds `plan.homeward`, `copy.json` and `recovery`
    std::string told;     ///< the file that they tell into, elsewhere
};

/// Makes the plan that the first program opens.
void lay(const Desk& desk);

/// What is there after a program's end.
struct LeftBehind {
    std::string fault;           ///< what is wrong; empty where nothing is
    std::uint64_t offered = 0;   ///< of the plan that the next program has: the recovered session's, or the file's
};

/// Looks at what a program left that ended at a moment: the plan's file opens and holds a state that was saved or later;
/// a copy that was exported is whole; what is offered back is no older than any state said to be kept, nor, where edits
/// were not said to be lost, than the states of more than a second before.
[[nodiscard]] LeftBehind lookAt(const Desk& desk, std::int64_t endedAt);

} // namespace homeward::tests
