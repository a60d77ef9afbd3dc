// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <span>
#include <vector>

namespace homeward::sim {

/// A person who holds units of one setting and is delayed there for units of another.
struct Delayed {
    int number = none;
    int setting = none;
    Units units = 0;
    int wanted = none;
    Units unitsWanted = 0;
};

/// Leaves in the list the people who would still not fit if everyone else of it left: a deadlock that no move resolves
/// (reduction of the graph of who holds what and wants what; Coffman, Elphick and Shoshani, Computing Surveys 3, 1971, with
/// exchanges besides). A person who fits in what others leave, or in that and the units of one who stays, may move, and
/// frees its own in turn. `held` has the units of a setting that people hold who do not leave by themselves: those of the
/// list, and of others that are as stuck. `most` has the most units of a setting that can be in use.
void leaveStuck(std::vector<Delayed>& people, std::vector<Units>& held, std::span<const Units> most);

} // namespace homeward::sim
