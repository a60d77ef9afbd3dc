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

    friend bool operator==(const OverloadNote&, const OverloadNote&) = default;
};

/// People who need more than the whole capacity of a setting, and wait for nothing.
struct UnservedNote {
    int scenario = 0;
    int area = 0;
    int setting = 0;
    double people = 0.0; ///< in the mean of the futures, over the whole run
    double days = 0.0; ///< that they wait

    friend bool operator==(const UnservedNote&, const UnservedNote&) = default;
};

struct RunNotes {
    std::vector<OverloadNote> overloads; ///< by area, then setting
    std::vector<UnservedNote> unserved; ///< by scenario, then area, then setting

    friend bool operator==(const RunNotes&, const RunNotes&) = default;
};

[[nodiscard]] RunNotes notesOf(const RunResult& result);

} // namespace homeward::results
