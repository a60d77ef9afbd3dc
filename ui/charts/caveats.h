// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <QStringList>

namespace homeward::charts {

/// What must be said with figures wherever they go: on screen, on paper, in tables and in words.
struct Caveats {
    bool illustrative = false;    ///< a figure behind them is an assumption without a published source
    bool inputsChanged = false;   ///< the plan is no longer the one that was run
    int done = 0;                 ///< futures
    int asked = 0;

    [[nodiscard]] bool provisional() const { return done < asked; }
    friend bool operator==(const Caveats&, const Caveats&) = default;
};

/// As a result knows it; whether the inputs have changed since is the document's to say.
[[nodiscard]] Caveats caveatsOf(const results::RunResult& result, int scenario, int against);

/// A sentence for each that holds, the gravest first.
[[nodiscard]] QStringList sentencesOf(const Caveats& caveats);
/// The name of the line icon of each of them.
[[nodiscard]] QStringList iconsOf(const Caveats& caveats);
/// All of them as one text; empty where nothing has to be said.
[[nodiscard]] QString textOf(const Caveats& caveats);
/// The same in a few words, for places on screen whose page says the whole: "Inputs have changed · Illustrative".
[[nodiscard]] QString marksOf(const Caveats& caveats);

} // namespace homeward::charts
