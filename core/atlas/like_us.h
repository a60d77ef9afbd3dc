// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/reference_set.h"

#include <string_view>
#include <vector>

namespace homeward::atlas {

/// An area that is like another, and how far from it: standard deviations between areas, joined over what they are
/// compared by.
struct Comparator {
    const reference::Area* area = nullptr;
    double distance = 0.0;
};

/// The comparators of an area and what they were compared by. Deprivation is not used, because the reference set does
/// not have it by area.
struct Comparators {
    std::vector<Comparator> areas;   ///< the nearest first
    int year = 0;                    ///< mid-year of the people
    bool byAge = false;              ///< the share of people aged 75 and over
    bool byRurality = false;         ///< people a square kilometre, in logarithms
    bool bySize = false;             ///< how many people live there, in logarithms
};

/// The partnerships nearest to one (by its code), by age, by how thinly people live and by how many they are. Empty for
/// a code that is no partnership's.
[[nodiscard]] Comparators likeUs(const reference::ReferenceSet& set, std::string_view code, std::size_t most = 5);

} // namespace homeward::atlas
