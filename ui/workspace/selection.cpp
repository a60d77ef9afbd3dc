// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/selection.h"

#include "core/model/lookup.h"
#include "ui/document/plan_document.h"

#include <algorithm>
#include <utility>

namespace homeward::ui {

using document::PlanDocument;

namespace {

/// Far enough on for a change to have worked.
constexpr int firstYearShown = 5;

} // namespace

Selection::Selection(PlanDocument& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&document, &PlanDocument::planReplaced, this, &Selection::startAnew);
    connect(&document, &PlanDocument::scenariosChanged, this, [this] { choose(m_now); });
    connect(&document, &PlanDocument::planEdited, this, [this] { choose(m_now); });
    m_now = valid({});
}

void Selection::startAnew()
{
    m_now = valid({});
    shine({});
    emit changed();
}

Selection::Chosen Selection::valid(Chosen wanted) const
{
    const model::Plan& plan = m_document.plan();
    if (!plan.scenarios.empty()) {
        if (model::indexById(plan.scenarios, wanted.scenario) < 0)
            wanted.scenario = plan.scenarios.back().id;
        if (model::indexById(plan.scenarios, wanted.against) < 0)
            wanted.against = plan.scenarios.front().id;
    }
    wanted.scenarioIndex = model::indexById(plan.scenarios, wanted.scenario);
    wanted.againstIndex = model::indexById(plan.scenarios, wanted.against);
    std::erase_if(wanted.areas, [&](const auto& area) { return model::indexById(plan.areas, area) < 0; });
    if (model::indexById(plan.settings, wanted.setting) < 0)
        wanted.setting = {};
    return wanted;
}

void Selection::choose(Chosen wanted)
{
    wanted = valid(std::move(wanted));
    if (wanted == m_now)
        return;
    m_now = std::move(wanted);
    emit changed();
}

void Selection::chooseScenario(const model::ScenarioId& id)
{
    if (model::indexById(m_document.plan().scenarios, id) < 0)
        return;
    Chosen wanted = m_now;
    wanted.scenario = id;
    choose(std::move(wanted));
}

void Selection::chooseAgainst(const model::ScenarioId& id)
{
    if (model::indexById(m_document.plan().scenarios, id) < 0)
        return;
    Chosen wanted = m_now;
    wanted.against = id;
    choose(std::move(wanted));
}

void Selection::chooseAreas(const std::vector<model::AreaId>& areas)
{
    Chosen wanted = m_now;
    wanted.areas = areas;
    choose(std::move(wanted));
}

void Selection::chooseYear(int year)
{
    Chosen wanted = m_now;
    wanted.year = year;
    choose(std::move(wanted));
}

void Selection::chooseSetting(const model::SettingId& id)
{
    Chosen wanted = m_now;
    wanted.setting = id;
    choose(std::move(wanted));
}

void Selection::shine(const Light& light)
{
    Light wanted = light;
    if (model::indexById(m_document.plan().settings, wanted.setting) < 0)
        wanted.setting = {};
    if (wanted == m_light)
        return;
    m_light = wanted;
    emit lightChanged();
}

std::optional<WhereQuestion> Selection::within(const results::RunResult& result) const
{
    if (result.replicationsDone < 1 || result.financialYears.empty())
        return std::nullopt;
    WhereQuestion question;
    question.scenario = model::indexById(result.scenarios, m_now.scenario);
    question.against = model::indexById(result.scenarios, m_now.against);
    if (question.scenario < 0 || question.against < 0)
        return std::nullopt;
    std::vector<int> areas;
    for (const model::AreaId& area : m_now.areas) {
        areas.push_back(model::indexById(result.areas, area));
        if (areas.back() < 0)
            return std::nullopt;
    }
    if (!areas.empty()) // no area chosen: all are shown
        question.areas = areas;
    const int last = static_cast<int>(result.financialYears.size()) - 1;
    question.year = std::clamp(m_now.year.value_or(firstYearShown), 0, last);
    return question;
}

} // namespace homeward::ui
