// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workspace.h"

#include "core/model/lookup.h"
#include "core/study/run_request.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/runner/plan_runner.h"

#include <algorithm>

namespace homeward::ui {

using document::PlanDocument;
using runner::PlanRunner;

namespace {

constexpr int firstYearShown = 5;

} // namespace

Workspace::Workspace(PlanDocument& document, PlanRunner& runner, document::Prompt& prompt, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_runner(runner),
      m_prompt(prompt)
{
    connect(&document, &PlanDocument::planReplaced, this, &Workspace::planReplaced);
    connect(&document, &PlanDocument::scenariosChanged, this, &Workspace::keepChoiceValid);
    connect(&document, &PlanDocument::planEdited, this, &Workspace::runChanged);
    connect(&document, &PlanDocument::resultChanged, this, [this] {
        emit resultChanged();
        emit runChanged();
    });
    connect(&runner, &PlanRunner::progressed, this, &Workspace::progressed);
    connect(&runner, &PlanRunner::partialResult, this, &Workspace::partialArrived);
    connect(&runner, &PlanRunner::finished, this, &Workspace::runFinished);
    connect(&runner, &PlanRunner::cancelled, this, [this] { runStopped({}); });
    connect(&runner, &PlanRunner::failed, this,
            [this](const base::Error& error) { runStopped(document::spoken(error)); });
    planReplaced();
}

const model::Plan& Workspace::plan() const { return m_document.plan(); }

int Workspace::scenarioIndex() const { return model::indexById(plan().scenarios, m_scenario); }

int Workspace::againstIndex() const { return model::indexById(plan().scenarios, m_against); }

void Workspace::planReplaced()
{
    if (m_runner.isRunning())
        m_runner.cancel();
    m_partial.reset();
    m_progress = {};
    m_failure.clear();
    m_areas.clear();
    m_year = -1;
    const auto& scenarios = plan().scenarios;
    m_against = scenarios.empty() ? model::ScenarioId{} : scenarios.front().id;
    m_scenario = scenarios.empty() ? model::ScenarioId{} : scenarios.back().id;
    emit choiceChanged();
    emit resultChanged();
    emit runChanged();
}

void Workspace::keepChoiceValid()
{
    const auto& scenarios = plan().scenarios;
    if (scenarios.empty())
        return;
    if (scenarioIndex() < 0)
        m_scenario = scenarios.back().id;
    if (againstIndex() < 0)
        m_against = scenarios.front().id;
    emit choiceChanged();
}

void Workspace::chooseScenario(const model::ScenarioId& id)
{
    if (m_scenario == id || model::indexById(plan().scenarios, id) < 0)
        return;
    m_scenario = id;
    emit choiceChanged();
}

void Workspace::chooseAgainst(const model::ScenarioId& id)
{
    if (m_against == id || model::indexById(plan().scenarios, id) < 0)
        return;
    m_against = id;
    emit choiceChanged();
}

void Workspace::chooseAreas(const std::vector<model::AreaId>& areas)
{
    if (m_areas == areas)
        return;
    m_areas = areas;
    emit choiceChanged();
}

void Workspace::chooseYear(int year)
{
    if (m_year == year)
        return;
    m_year = year;
    emit choiceChanged();
}

Workspace::Result Workspace::result() const { return m_partial ? m_partial : m_document.result(); }

std::optional<WhereQuestion> Workspace::question() const
{
    const Result shown = result();
    if (!shown || shown->replicationsDone < 1 || shown->financialYears.empty())
        return std::nullopt;
    WhereQuestion question;
    question.scenario = model::indexById(shown->scenarios, m_scenario);
    question.against = model::indexById(shown->scenarios, m_against);
    if (question.scenario < 0 || question.against < 0)
        return std::nullopt;
    std::vector<int> areas;
    for (const model::AreaId& area : m_areas) {
        areas.push_back(model::indexById(shown->areas, area));
        if (areas.back() < 0)
            return std::nullopt;
    }
    if (!areas.empty())   // no area chosen: all are shown
        question.areas = areas;
    const int years = static_cast<int>(shown->financialYears.size());
    question.year = m_year < 0 ? std::min(firstYearShown, years - 1) : std::min(m_year, years - 1);
    return question;
}

QString Workspace::whyNothing() const
{
    if (m_document.hasErrors())
        return tr("This plan cannot run yet: put its problems right first.");
    if (!result())
        return tr("Run the plan to see which settings hold the care.");
    const model::Scenario* scenario = model::findById(plan().scenarios, m_scenario);
    const QString name = scenario ? QString::fromStdString(scenario->name) : QString();
    return tr("The last run does not hold “%1” yet. Run the plan to see it.").arg(name);
}

RunView Workspace::runView() const
{
    if (!m_document.hasPlan())
        return {};
    if (m_runner.isRunning())
        return m_progress;
    RunView view;
    const Result shown = result();
    if (!m_failure.isEmpty()) {
        view.state = RunView::State::Failed;
        view.message = m_failure;
        return view;
    }
    if (!shown) {
        view.state = RunView::State::NotRun;
        return view;
    }
    view.done = shown->replicationsDone;
    view.asked = shown->replicationsAsked;
    const bool stale = m_partial ? m_partial->fingerprint != m_document.fingerprint() : m_document.resultIsStale();
    view.state = stale ? RunView::State::Stale : shown->complete() ? RunView::State::Fresh : RunView::State::Partial;
    return view;
}

void Workspace::run()
{
    if (!m_document.hasPlan())
        return;
    m_failure.clear();
    if (m_document.hasErrors()) {
        m_failure = tr("The plan has problems");
        emit runChanged();
        emit problemsInTheWay();
        return;
    }
    auto request = study::runRequestOf(plan(), {});
    if (!request)
        return runStopped(document::spoken(request.error()));
    m_progress = {};
    m_progress.state = RunView::State::Running;
    m_progress.asked = plan().run.replications;
    m_runner.start(std::move(request.value()));
    emit runChanged();
}

void Workspace::cancel()
{
    if (m_runner.isRunning())
        m_runner.cancel();
}

void Workspace::progressed(const runner::RunnerProgress& progress)
{
    m_progress = {RunView::State::Running, progress.done, progress.asked, progress.share, progress.secondsLeft, {}};
    emit runChanged();
}

void Workspace::partialArrived(const Result& result)
{
    if (!result)
        return;
    m_partial = result;
    emit resultChanged();
}

void Workspace::runFinished(const Result& result)
{
    m_partial.reset();
    m_failure.clear();
    m_document.setResult(result);
    emit resultChanged();
    emit runChanged();
}

void Workspace::runStopped(const QString& message)
{
    m_failure = message;
    if (m_document.result())
        m_partial.reset();
    emit resultChanged();
    emit runChanged();
}

} // namespace homeward::ui
