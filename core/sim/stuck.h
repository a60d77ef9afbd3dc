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

/// Reduces a list to the people who would not fit even if everyone else in it left: a deadlock that no series of moves
/// resolves (reduction of the resource graph; Coffman, Elphick and Shoshani, Computing Surveys 3, 1971; here people may
/// also exchange units). A person who fits into what others leave, or into that and the units of one person who stays,
/// may move, and then frees its own units. `held` has, by setting, the units of people who cannot leave by themselves:
/// those of the list and others who are as stuck. `most` has, by setting, the most units that can be in use.
void leaveStuck(std::vector<Delayed>& people, std::vector<Units>& held, std::span<const Units> most);

} // namespace homeward::sim
