// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/range_commands.h"

#include "core/edit/draft.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/wording/assumption_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::document {

PlanEdit addRanges(const PlanDocument& document, const std::vector<study::SuggestedRange>& ranges)
{
    const auto make = [&](model::Plan& plan) {
        for (const study::SuggestedRange& one : ranges) {
            const std::string path = one.row.path.text();
            if (std::ranges::find(plan.uncertainInputs, path, &model::UncertainInput::path)
                != plan.uncertainInputs.end())
                continue;
            plan.uncertainInputs.push_back(
                study::inputOf(one, wording::assumptionName(one.row, document.plan(), translated)));
        }
    };
    return {edit::edited(document.plan(), make),
            QCoreApplication::translate("homeward::document", "Add ranges to %1 figures").arg(ranges.size())};
}

} // namespace homeward::document
