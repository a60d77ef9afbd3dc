// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_notes.h"
#include "ui/wording/translate.h"

#include <string>
#include <vector>

/// What must be said with the figures of a run (core/results/run_notes.h), in words: window, charts, papers and command
/// line say the same.
namespace homeward::wording {

enum class RunNoteKind { InputsChanged, Provisional, RangesNotDrawn, CannotBeServed, Overload, Illustrative };

struct RunNoteText {
    RunNoteKind kind = RunNoteKind::InputsChanged;
    std::string mark; ///< in a few words, for places beside which the whole is said: `Overload`
    std::string sentence; ///< with the few worst places

    friend bool operator==(const RunNoteText&, const RunNoteText&) = default;
};

/// One of each kind that holds, the gravest first.
[[nodiscard]] std::vector<RunNoteText> runNoteTexts(const results::RunNotes& notes,
                                                    const Translate& say = untranslated);

/// A sentence or two of one setting that is asked for nearly all that it has, or more.
[[nodiscard]] std::string overloadText(const results::RunResult& result, const results::OverloadNote& note,
                                       const Translate& say = untranslated);
[[nodiscard]] std::string unservedText(const results::RunResult& result, const results::UnservedNote& note,
                                       const Translate& say = untranslated);

} // namespace homeward::wording
