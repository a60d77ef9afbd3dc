// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <string_view>

// A composed paper as a template for future papers in any plan. The file is JSON in UTF-8.
namespace homeward::exchange {

/// A paper without what belongs to one plan or meeting: date, item, scenarios, area, year, and texts that the planner
/// has not changed.
struct PaperTemplate {
    model::Paper paper;
    std::optional<model::HouseStyle> houseStyle;

    friend bool operator==(const PaperTemplate&, const PaperTemplate&) = default;
};

/// Makes a template from a paper of the plan, with its house style.
[[nodiscard]] PaperTemplate paperTemplateOf(const model::Plan& plan, const model::Paper& paper);

/// Adds a paper made from a template to a plan and returns its new id. Where the template has no title, the paper gets
/// the plan's name.
model::PaperId addPaper(model::Plan& plan, const PaperTemplate& from);

[[nodiscard]] std::string paperTemplateText(const PaperTemplate& made);
/// Fails as reading a plan's JSON does.
[[nodiscard]] base::Result<PaperTemplate> readPaperTemplate(std::string_view text);

} // namespace homeward::exchange
