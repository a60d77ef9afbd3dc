// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <vector>

// What a reader of any figure of a run must know.
namespace homeward::results {

/// A setting that is asked for nearly all that it has, or more (`OfferedLoad::worthTelling`), in its worst scenario.
struct OverloadNote {
    OfferedLoad worst;
    int scenarios = 0; ///< in which it is so
    bool anyoneWaits = true; ///< for a place there; false = people who find it full are sent on or turned away

    friend bool operator==(const OverloadNote&, const OverloadNote&) = default;
};

/// People who could never begin in a setting: they need more than its whole capacity, or they wait in a ring for each
/// other's places.
struct UnservedNote {
    int scenario = 0;
    int area = 0;
    int setting = 0;
    double people = 0.0; ///< in the mean of the futures, over the whole run
    double days = 0.0; ///< that they wait
    bool inRing = false; ///< there is room for one of them at all times, so that only a ring keeps them

    friend bool operator==(const UnservedNote&, const UnservedNote&) = default;
};

struct RunNotes {
    std::vector<OverloadNote> overloads; ///< by area, then setting
    std::vector<UnservedNote> unserved; ///< by scenario, then area, then setting

    friend bool operator==(const RunNotes&, const RunNotes&) = default;
};

[[nodiscard]] RunNotes notesOf(const RunResult& result);

} // namespace homeward::results
