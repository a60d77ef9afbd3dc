// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/pathway/plan_routes.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/map/map_content.h"
#include "ui/document/plan_document.h"
#include "ui/pages/map/map_page.h"
#include "ui/pages/told_by_plan.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>

#include <algorithm>

// What the map shows: the figures of the run, the loads, and the plan as it is now.
namespace homeward::ui {

using charts::MapView;

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// Whether the figures of one result may stay until those of the next are worked out: both tell of the same scenarios, areas,
/// places and years. A run hands out results faster than a slow machine works out its figures.
bool tellOfTheSame(const results::RunResult& one, const results::RunResult& other)
{
    const auto sameIds = [](const auto& these, const auto& those) {
        return std::ranges::equal(these, those, [](const auto& a, const auto& b) { return a.id == b.id; });
    };
    return sameIds(one.scenarios, other.scenarios) && sameIds(one.areas, other.areas)
        && sameIds(one.settings, other.settings) && sameIds(one.outcomes, other.outcomes)
        && std::ranges::equal(one.financialYears, other.financialYears, {}, &base::Period::label, &base::Period::label);
}

} // namespace

/// Asks for the figures and the loads of the moment, unless they are there or on their way.
void MapPage::ask()
{
    if (const auto question = m_workspace.question()) {
        const MapOrder order{m_workspace.runs().result(), *question};
        // Where the run only has more futures since, those on their way are waited for: else a slow machine never shows any.
        const bool onTheWay = m_figures.isRunning() && m_asked.result && order.question == m_asked.question
            && tellOfTheSame(*order.result, *m_asked.result);
        if (order != m_asked && !onTheWay) {
            m_figures.start(order);
            m_asked = order;
        }
    }
    auto& document = m_workspace.document();
    const Selection& selection = m_workspace.selection();
    if (document.hasErrors() || m_workspace.plan().scenarios.empty()) {
        m_need.cancel();
        m_needOf.clear();
        m_loadsOf.clear();
        return;
    }
    QStringList key{shown(document.fingerprint()), shown(selection.scenario().value),
                    QString::number(selection.year().value_or(-1))};
    for (const model::AreaId& area : selection.areas())
        key << shown(area.value);
    if (m_needOf == key.join(u'\n'))
        return;
    m_needOf = key.join(u'\n');
    m_need.start({m_workspace.plan(), selection.scenario(), selection.areas(), selection.year()});
}

charts::MapSubject MapPage::subject() const
{
    const model::Plan& plan = m_workspace.plan();
    charts::MapSubject subject;
    const auto answer = m_figures.value();
    const auto question = m_workspace.question();
    const bool known = answer && question && tellOfTheSame(*answer->order.result, *m_workspace.runs().result());
    if (known) {
        const results::RunResult& result = *answer->order.result;
        subject = charts::mapSubjectOf(result, answer->order.question, answer->figures);
        subject.figures = pathway::alignedTo(plan, result, answer->figures);
        subject.caveats = charts::caveatsWith(subject.caveats, toldByPlan(m_workspace));
    }
    subject.settings.clear();
    subject.outcomes.clear();
    subject.outcomesInRun.clear();
    const results::RunResult* run = known ? answer->order.result.get() : nullptr;
    for (const model::Setting& setting : plan.settings)
        subject.settings.push_back({charts::text(setting.name), setting.sphere, setting.mapPlace,
                                    charts::text(setting.unit), setting.countedInHours, std::nullopt,
                                    run ? model::indexById(run->settings, setting.id) : -1});
    if (const auto need = m_need.value(); need && !m_needOf.isEmpty() && m_loadsOf == m_needOf)
        for (const SettingNeed& one : need->settings)
            if (const int place = model::indexById(plan.settings, one.setting); place >= 0)
                subject.settings[static_cast<std::size_t>(place)].load = one.load();
    for (const model::Outcome& outcome : plan.outcomes) {
        subject.outcomes.push_back(charts::text(outcome.name));
        subject.outcomesInRun.push_back(run ? model::indexById(run->outcomes, outcome.id) : -1);
    }
    subject.routes = pathway::routesOf(plan);
    subject.view = static_cast<MapView>(m_view->current());
    if (const double least = m_atLeast->currentData().toDouble(); least >= 0.0)
        subject.atLeast = least;
    return subject;
}

} // namespace homeward::ui
