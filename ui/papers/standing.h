// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/paper.h"
#include "ui/papers/sentences.h"

#include <string>
#include <string_view>
#include <vector>

// How the text that is kept with a plan stands beside what Homeward would write now.
namespace homeward::papers {

struct StandingSentence {
    model::PaperSentence sentence; ///< as it stands in the paper
    bool moved = false; ///< its figures are others now
    std::string before; ///< of a moved one: what Homeward wrote, or its figures where the words are the planner's
    std::string now; ///< what Homeward would write, empty where it would write nothing

    friend bool operator==(const StandingSentence&, const StandingSentence&) = default;
};

/// The text of a part: the one that is kept, else as Homeward writes it now.
[[nodiscard]] std::vector<StandingSentence> standingOf(const model::PaperPart& part, const std::vector<Sentence>& now);

/// What Homeward writes now, to be kept with its figures.
[[nodiscard]] std::vector<model::PaperSentence> kept(const std::vector<Sentence>& now);

/// The kept text with the figures of now. Sentences that Homeward would not write any longer go. Words of the planner
/// stay: where every figure that moved stands in them it is replaced; else they keep the figures that they were written
/// for, so that they stay marked until the planner says that they are right (`confirmed`).
[[nodiscard]] std::vector<model::PaperSentence> broughtUpToDate(const model::PaperPart& part,
                                                                const std::vector<Sentence>& now);

/// The kept text, its words of the planner's taken as right for the figures of now.
[[nodiscard]] std::vector<model::PaperSentence> confirmed(const model::PaperPart& part,
                                                          const std::vector<Sentence>& now);

/// The sentences of a text that the planner has typed, an empty line between paragraphs. Those that Homeward wrote keep
/// their figures; the planner's are their own, and one that stands in the place of a sentence of Homeward and has most of
/// its words still answers for its figures.
[[nodiscard]] std::vector<model::PaperSentence> typedText(std::string_view typed,
                                                          const std::vector<StandingSentence>& before);

/// The text as the planner edits it.
[[nodiscard]] std::string textToType(const std::vector<StandingSentence>& standing);

} // namespace homeward::papers
