// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/told_by_plan.h"

#include "core/exchange/ranges_drawn.h"
#include "ui/workspace/illustrative.h"
#include "ui/workspace/workspace.h"

namespace homeward::ui {

charts::ToldByPlan toldByPlan(const Workspace& workspace)
{
    charts::ToldByPlan told;
    told.inputsChanged = workspace.runs().inputsHaveChanged();
    // A run of the plan as it is draws every range.
    if (told.inputsChanged)
        told.rangesNotDrawn = exchange::rangesNotDrawn(workspace.plan(), workspace.runs().result()->fingerprint);
    told.illustrative = !illustrativeUses(workspace.plan(), workspace.selection().scenario()).isEmpty();
    return told;
}

} // namespace homeward::ui
