// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"

#include <optional>
#include <string>
#include <vector>

// What a reader of any figure of a run must know: one list for every way out (window, charts, papers, text, CSV, JSON).
// `ui/wording/run_notes_text.h` says it in words.
namespace homeward::results {

/// How many people wait for a place on an average day of a financial year, here or in the place that they hold.
struct QueueIn {
    int year = 0;
    double people = 0.0;

    friend bool operator==(const QueueIn&, const QueueIn&) = default;
};

/// A setting that is asked for nearly all that it has, or more (`OfferedLoad::worthTelling`), in its worst scenario.
struct OverloadNote {
    OfferedLoad worst;
    int scenarios = 0; ///< in which it is so
    std::string place = {}; ///< the setting, with its area where there are several
    bool anyoneWaits = true; ///< for a place there; false = people who find it full are sent on or turned away
    bool grows = true; ///< the queue is surely longer in the last whole year than in the first; true where none tells
    std::optional<QueueIn> first = std::nullopt; ///< of the worst scenario; none in runs of fewer than two whole years
    std::optional<QueueIn> last = std::nullopt;

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
    std::string place = {}; ///< as of an overload

    friend bool operator==(const UnservedNote&, const UnservedNote&) = default;
};

struct RunNotes {
    std::vector<OverloadNote> overloads = {}; ///< by area, then setting
    std::vector<UnservedNote> unserved = {}; ///< by scenario, then area, then setting
    std::vector<int> illustrative = {}; ///< scenarios that rest on an assumption without a published source
    int done = 0; ///< futures
    int asked = 0;
    /// Figures that have a range in the plan and one value in the run. Only who has the plan knows it.
    int rangesNotDrawn = 0;
    bool inputsChanged = false; ///< the plan is no longer the one that was run, as only who has it knows

    [[nodiscard]] bool provisional() const { return done < asked; }
    friend bool operator==(const RunNotes&, const RunNotes&) = default;
};

/// Of some scenarios and areas of a run.
[[nodiscard]] RunNotes notesOf(const RunResult& result, const Choice& scenarios = all, const Choice& areas = all);

} // namespace homeward::results
