// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/papers/material.h"
#include "ui/papers/standing.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::papers {

/// Before the number of a part, in the id of its heading.
inline constexpr std::string_view partMark = "part-";

/// A part as it stands in the document.
struct ComposedPart {
    model::PaperPartId id;
    std::string heading; ///< with its number; without one where the part is left out
    bool included = true;
    std::size_t firstBlock = 0; ///< in the document
    std::vector<StandingSentence> text;
    std::size_t moved = 0; ///< sentences whose figures have moved
    std::size_t own = 0; ///< sentences in the planner's words
};

struct Composition {
    paper::Document document;
    std::vector<ComposedPart> parts; ///< in the order of the paper
    [[nodiscard]] std::size_t moved() const;
};

/// Makes the document of a paper from a run. The same plan, run and paper give the same document.
[[nodiscard]] Composition compose(const Material& material, const model::Paper& paper);

} // namespace homeward::papers
