// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "ui/changes/kind.h"
#include "ui/document/plan_document.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/changes/library_panel.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/changes_page.h"
#include "ui/pages/need_strip.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <algorithm>

// What follows on the page of changes while one is edited: need, and the simulated figures.
namespace homeward::ui {

namespace {

/// One at least.
std::vector<base::Period> yearsOf(const model::Plan& plan)
{
    return base::financialYearsFrom(plan.start, std::max(1, plan.run.years));
}

} // namespace

/// The panel beside the list says what the strip below it says.
void ChangesPage::hideDouble() { m_need->setVisible(!m_livePanel->isVisibleTo(this) && !m_need->texts().isEmpty()); }

void ChangesPage::connectLive()
{
    connect(&m_live, &Live::needChanged, this, [this] {
        const model::Change* change = current();
        m_livePanel->showNeed(m_live.need().get(), change ? changes::settingOf(change->effect) : model::SettingId());
    });
    connect(&m_live, &Live::figuresChanged, this, [this] {
        const auto years = yearsOf(m_workspace.plan());
        m_livePanel->showFigures(m_live.figures().get(), m_live.isRunning(),
                                 QString::fromStdString(years[static_cast<std::size_t>(m_liveYear)].label));
    });
    connect(m_library, &LibraryPanel::addAsked, this, &ChangesPage::addFromLibrary);
    connect(m_slider, &ChangeSlider::moved, this, [this](const model::Effect& effect, const QString& field) {
        const model::Change* change = current();
        if (!change)
            return;
        model::Change edited = *change;
        edited.effect = effect;
        pushEdit(edited, field);
    });
}

/// Keeps the scenario as it is when another change is chosen: what is edited from here on is compared with it.
void ChangesPage::keepWas()
{
    const model::Scenario* chosen = scenario();
    const model::Change* change = current();
    const model::ChangeId of = change ? change->id : model::ChangeId();
    if (m_was && chosen && m_was->id == chosen->id && of == m_wasOf)
        return;
    m_was = chosen ? std::optional(*chosen) : std::nullopt;
    m_wasOf = of;
}

void ChangesPage::refreshLive()
{
    const auto& document = m_workspace.document();
    if (!m_livePanel->isVisible() || !m_was || document.hasErrors() || m_workspace.selection().scenarioIndex() <= 0)
        return;
    const Selection& selection = m_workspace.selection();
    const int last = static_cast<int>(yearsOf(m_workspace.plan()).size()) - 1;
    m_liveYear = std::min(selection.year().value_or(last), last);
    QStringList key{QString::fromStdString(document.fingerprint()), QString::fromStdString(selection.scenario().value),
                    QString::fromStdString(m_wasOf.value), QString::number(m_liveYear)};
    for (const model::AreaId& area : selection.areas())
        key << QString::fromStdString(area.value);
    m_live.follow(key.join(u'\n'), {m_workspace.plan(), selection.scenario(), *m_was, selection.areas(), m_liveYear});
}

void ChangesPage::refreshNeed()
{
    document::PlanDocument& document = m_workspace.document();
    const Selection& selection = m_workspace.selection();
    // The panel says what the strip would; worked out twice, it would be half as quick while a slider is dragged.
    if (document.hasErrors() || m_livePanel->isVisibleTo(this)) {
        m_workspace.studies().need.cancel();
        m_needOf.clear();
        m_need->hide();
        return;
    }
    QStringList key{QString::fromStdString(document.fingerprint()), QString::fromStdString(selection.scenario().value)};
    for (const model::AreaId& area : selection.areas())
        key << QString::fromStdString(area.value);
    if (m_needOf == key.join(u'\n'))
        return;
    m_needOf = key.join(u'\n');
    m_need->setOutdated(true);
    m_workspace.studies().need.start({m_workspace.plan(), selection.scenario(), selection.areas()});
}

} // namespace homeward::ui
