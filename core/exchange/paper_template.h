// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <string_view>

// A composed paper as a template for papers to come, in any plan. A file of its own: JSON in UTF-8.
namespace homeward::exchange {

/// A paper without what is of one plan or one meeting: date, item, scenarios, area, year, and texts that hold nothing of
/// the planner's own.
struct PaperTemplate {
    model::Paper paper;
    std::optional<model::HouseStyle> houseStyle;

    friend bool operator==(const PaperTemplate&, const PaperTemplate&) = default;
};

/// Makes one of a paper of the plan, with its house style.
[[nodiscard]] PaperTemplate paperTemplateOf(const model::Plan& plan, const model::Paper& paper);

/// Adds a paper made of a template to a plan; gives its id, which is unlike the others. It is called by the plan
/// where the template has no title.
model::PaperId addPaper(model::Plan& plan, const PaperTemplate& from);

[[nodiscard]] std::string paperTemplateText(const PaperTemplate& made);
/// Fails as the reading of a plan's JSON.
[[nodiscard]] base::Result<PaperTemplate> readPaperTemplate(std::string_view text);

} // namespace homeward::exchange
