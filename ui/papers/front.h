// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/papers/material.h"

#include <span>
#include <vector>

namespace homeward::papers {

/// A field of the front of a paper.
struct FrontField {
    const char* name = nullptr; ///< marked for translation, context `wording`
    std::string model::PaperFront::* text = nullptr;
    const char* key = nullptr; ///< in the plan
    bool isLong = false; ///< has a heading of its own, and may have several lines
};
/// Every field that is a text, in the order of the report.
[[nodiscard]] std::span<const FrontField> frontFields();

/// Title, fields, purpose, recommendations and implications, as the reports of integration joint boards have them. What is
/// empty is left out.
[[nodiscard]] std::vector<paper::Block> frontBlocks(const Material& material, const model::Paper& paper);

} // namespace homeward::papers
