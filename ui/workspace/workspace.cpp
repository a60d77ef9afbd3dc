// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include "core/model/lookup.h"
#include "ui/document/plan_document.h"

namespace homeward::ui {

const model::Plan& Workspace::plan() const { return m_parts.document.plan(); }

std::optional<WhereQuestion> Workspace::question() const
{
    const Runs::Result shown = m_parts.runs.result();
    return shown ? m_parts.selection.within(*shown) : std::nullopt;
}

QString Workspace::whyNothing() const
{
    if (m_parts.document.hasErrors())
        return tr("This plan cannot run yet: put its problems right first.");
    if (m_parts.runs.view().state == RunView::State::OtherVersion)
        return tr("The results kept with this plan are of an earlier version of Homeward. Run the plan again to see "
                  "them.");
    if (!m_parts.runs.result())
        return tr("Run the plan to see which settings hold the care.");
    const model::Scenario* scenario = model::findById(plan().scenarios, m_parts.selection.scenario());
    const QString name = scenario ? QString::fromStdString(scenario->name) : QString();
    return tr("The last run does not hold “%1” yet. Run the plan to see it.").arg(name);
}

} // namespace homeward::ui
