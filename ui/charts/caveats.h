// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_notes.h"

#include <QStringList>

namespace homeward::charts {

/// What only the plan knows of a run of it.
struct ToldByPlan {
    bool inputsChanged = false; ///< it is no longer the one that was run
    int rangesNotDrawn = 0; ///< figures that have a range in it and one value in the run
    bool illustrative = false; ///< a result that an older version kept does not know it

    friend bool operator==(const ToldByPlan&, const ToldByPlan&) = default;
};

/// What must be said with figures wherever they go: on screen, on paper, in tables and in words.
struct Caveats {
    bool illustrative = false;    ///< a figure behind them is an assumption without a published source
    bool inputsChanged = false;   ///< the plan is no longer the one that was run
    int done = 0;                 ///< futures
    int asked = 0;
    int rangesNotDrawn = 0;       ///< as `ToldByPlan`
    std::vector<results::OverloadNote> overloads = {};
    std::vector<results::UnservedNote> unserved = {};

    [[nodiscard]] bool provisional() const { return done < asked; }
    friend bool operator==(const Caveats&, const Caveats&) = default;
};

/// As a result knows it of two scenarios and some areas; the rest is the plan's to say.
[[nodiscard]] Caveats caveatsOf(const results::RunResult& result, int scenario, int against,
                                const results::Choice& areas = results::all);
/// With what the plan says.
[[nodiscard]] Caveats caveatsWith(Caveats caveats, const ToldByPlan& plan);

/// A sentence for each that holds, the gravest first.
[[nodiscard]] QStringList sentencesOf(const Caveats& caveats);
/// The name of the line icon of each of them.
[[nodiscard]] QStringList iconsOf(const Caveats& caveats);
/// All of them as one text; empty where nothing has to be said.
[[nodiscard]] QString textOf(const Caveats& caveats);
/// The same in a few words, for places on screen whose page says the whole: "Inputs have changed · Illustrative".
[[nodiscard]] QString marksOf(const Caveats& caveats);
/// Of those that the run is warned of, and not of the plan or how far it is: what is asked for more than there is, who
/// cannot be served, and ranges that were not drawn.
[[nodiscard]] Caveats warningsAlone(const Caveats& caveats);

} // namespace homeward::charts
