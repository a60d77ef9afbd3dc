// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/wording/translate.h"

#include <span>
#include <string>
#include <vector>

// The parts that a paper can have, and what each has unless the planner says otherwise.
namespace homeward::papers {

struct PartKindRow {
    model::PaperPartKind kind{};
    const char* heading = nullptr; ///< marked for translation, context `wording`
    std::vector<const char*> charts; ///< by the ids of the chart registry
    std::vector<const char*> tables; ///< by the ids of tables.h
    bool usual = true; ///< in a new paper
};

/// Every kind, in the order of a new paper.
[[nodiscard]] std::span<const PartKindRow> partKinds();
[[nodiscard]] const PartKindRow& partKind(model::PaperPartKind kind);

[[nodiscard]] std::string headingOf(const model::PaperPart& part,
                                    const wording::Translate& say = wording::untranslated);
/// What the part shows: as chosen, else as is usual for its kind.
[[nodiscard]] std::vector<std::string> chartsOf(const model::PaperPart& part);
[[nodiscard]] std::vector<std::string> tablesOf(const model::PaperPart& part);

/// A paper with the usual parts. Its id is unlike those of the plan's papers; areas are left out of a plan of one.
[[nodiscard]] model::Paper newPaper(const model::Plan& plan, const wording::Translate& say = wording::untranslated);

} // namespace homeward::papers
