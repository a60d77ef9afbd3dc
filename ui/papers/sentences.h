// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/papers/material.h"

namespace homeward::papers {

/// A sentence that Homeward writes, with the figures in it.
struct Sentence {
    std::string key; ///< the same whatever the figures
    std::string text;
    std::vector<std::string> figures; ///< as written
    bool opens = false; ///< begins a paragraph

    [[nodiscard]] std::string joinedFigures() const;
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// What Homeward writes into a part, from the run; empty for the planner's own parts.
[[nodiscard]] std::vector<Sentence> sentencesOf(const Material& material, const model::Paper& paper,
                                                const model::PaperPart& part);

} // namespace homeward::papers
