// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/explainer.h"

#include "core/explain/asked.h"
#include "core/study/explained.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::ui {

namespace {

study::ExplainRequest requestFor(const ExplainOrder& order)
{
    const results::RunResult& result = *order.result;
    study::ExplainRequest request;
    request.run.replications = result.replicationsDone;
    request.run.years = result.years;
    request.figure = order.figure;
    request.scenario = result.scenarios[static_cast<std::size_t>(order.question.scenario)].id;
    request.against = result.scenarios[static_cast<std::size_t>(order.question.against)].id;
    request.year = order.question.year;
    if (!order.question.areas.isAll())
        for (const int area : order.question.areas.of(result.areas.size()))
            request.areas.push_back(result.areas[static_cast<std::size_t>(area)].id);
    return request;
}

/// Whether two explanations are of one figure: what is shown on the card is what is explained.
bool isSame(const explain::Explanation& shown, const explain::Explanation& found)
{
    const double scale = std::max(1.0, std::abs(shown.now.mean));
    return std::abs(shown.now.mean - found.now.mean) <= 1e-7 * scale;
}

} // namespace

base::Result<ExplainedFigure> explainFigure(const ExplainOrder& order, const ExplainJob::Control& control)
{
    auto told = explain::explain(*order.result, order.figure, order.question);
    if (!told)
        return base::Error{
            base::ErrorCode::DoesNotAdd, {}, {}, std::string(explain::nameOf(order.figure)), 0, "nothing"};
    told->grounds = explain::groundsOf(
        order.plan, explain::groundsQuestion(*order.result, order.figure, order.question), order.swings);
    told->groundsAreRanked = !order.swings.empty();
    ExplainedFigure known{order.result, std::move(*told)};
    if (!order.inFull)
        return known;
    control.report({}, std::make_shared<const ExplainedFigure>(known));
    auto full = study::runExplanation(order.plan, requestFor(order), control.cancel,
                                      [&](const sim::RunProgress& progress) { control.reportShare(progress.share); });
    if (!full && full.error().code == base::ErrorCode::Cancelled)
        return full.error();
    // What the result tells stands, whatever became of the rest.
    if (!full || !isSame(known.explanation, full.value().explanation))
        return known;
    full.value().explanation.grounds = std::move(known.explanation.grounds);
    full.value().explanation.groundsAreRanked = known.explanation.groundsAreRanked;
    return ExplainedFigure{std::make_shared<const results::RunResult>(std::move(full.value().run)),
                           std::move(full.value().explanation)};
}

bool isOfPlan(const study::RangeStudy& study, const model::Plan& plan)
{
    model::Plan now = plan;
    now.run = study.plan.run;
    return now == study.plan;
}

namespace {

/// Whether two questions are the same, each by the places of its own run.
bool isSameQuestion(const results::RunResult& run, const results::Question& question, const results::RunResult& other,
                    const results::Question& asked)
{
    const auto scenario = [](const results::RunResult& of, int place) {
        return of.scenarios[static_cast<std::size_t>(place)].id;
    };
    const auto areas = [](const results::RunResult& of, const results::Choice& chosen) {
        std::vector<model::AreaId> ids;
        for (const int area : chosen.of(of.areas.size()))
            ids.push_back(of.areas[static_cast<std::size_t>(area)].id);
        return ids;
    };
    return question.year == asked.year && scenario(run, question.scenario) == scenario(other, asked.scenario)
        && scenario(run, question.against) == scenario(other, asked.against)
        && areas(run, question.areas) == areas(other, asked.areas);
}

} // namespace

Explainer::Explainer(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_job(explainFigure)
{
    connect(&m_job, &runner::JobBase::partialArrived, this, &Explainer::changed);
    connect(&m_job, &runner::JobBase::finished, this, &Explainer::changed);
    connect(&m_job, &runner::JobBase::failed, this, [this] {
        m_failed = true;
        emit changed();
    });
    const auto again = [this] {
        if (!m_asked || m_pending)
            return;
        m_pending = true;
        QMetaObject::invokeMethod(this, &Explainer::askAgain, Qt::QueuedConnection);
    };
    connect(&m_workspace.selection(), &Selection::changed, this, again);
    connect(&m_workspace.runs(), &Runs::resultChanged, this, again);
    connect(&m_workspace.runs(), &Runs::stateChanged, this, again);
}

void Explainer::ask(const explain::Figure& figure)
{
    const auto question = m_workspace.question();
    ask(explain::AskedFigure{figure, question.value_or(results::Question())});
}

void Explainer::ask(const explain::AskedFigure& figure)
{
    m_asked = figure;
    m_askedOf = m_workspace.runs().result();
    // A picture of the result before may still be on screen.
    if (m_askedOf && !explain::isWithin(*m_askedOf, figure))
        m_asked.reset();
    const auto question = m_workspace.question();
    m_kept = {};
    if (question && m_asked)
        m_kept = {figure.question.scenario != question->scenario, figure.question.against != question->against,
                  figure.question.areas != question->areas, figure.question.year != question->year};
    askAgain();
}

void Explainer::stop()
{
    m_asked.reset();
    m_job.cancel();
}

std::optional<explain::AskedFigure> Explainer::asked() const
{
    const auto question = m_workspace.question();
    const Runs::Result result = m_workspace.runs().result();
    if (!m_asked || !question || !result)
        return std::nullopt;
    explain::AskedFigure wanted = *m_asked;
    // A figure of the catalogue has no places of its own: it can be asked for before there is a result.
    if (m_askedOf && m_askedOf != result) {
        const auto same = explain::sameIn(*result, *m_askedOf, wanted);
        if (!same)
            return std::nullopt;
        wanted = *same;
    }
    const results::Question kept = std::exchange(wanted.question, *question);
    if (m_kept.scenario)
        wanted.question.scenario = kept.scenario;
    if (m_kept.against)
        wanted.question.against = kept.against;
    if (m_kept.areas)
        wanted.question.areas = kept.areas;
    if (m_kept.year)
        wanted.question.year = kept.year;
    return wanted;
}

void Explainer::askAgain()
{
    m_pending = false;
    m_failed = false;
    const auto wanted = asked();
    if (!wanted) {
        m_job.cancel();
        emit changed();
        return;
    }
    m_job.start({m_workspace.runs().result(), wanted->figure, wanted->question, m_workspace.plan(), swings(*wanted),
                 m_workspace.runs().view().state == RunView::State::Fresh});
    emit changed();
}

explain::Swings Explainer::swings(const explain::AskedFigure& asked) const
{
    const auto study = m_workspace.studies().ranges.value();
    const auto* id = std::get_if<results::HeadlineId>(&asked.figure);
    const results::RunResult& result = *m_workspace.runs().result();
    const auto idOf = [&](int scenario) { return result.scenarios[static_cast<std::size_t>(scenario)].id; };
    const bool fits = study && id && study->scenario == idOf(asked.question.scenario)
        && study->against == idOf(asked.question.against) && asked.question.areas.isAll()
        && isOfPlan(*study, m_workspace.plan());
    if (!fits)
        return {};
    const bool difference = asked.question.scenario != asked.question.against;
    const auto found = study::sensitivityIn(*study, {*id, asked.question.year, difference});
    return found ? study::swingsOf(study->plan, *found) : explain::Swings();
}

std::shared_ptr<const ExplainedFigure> Explainer::known() const
{
    const auto wanted = asked();
    if (!wanted)
        return nullptr;
    // Of the figure that is asked for, not of the one before.
    const auto isOfFigure = [&](const std::shared_ptr<const ExplainedFigure>& one) {
        return one && one->explanation.figure == wanted->figure
            && isSameQuestion(*one->run, one->explanation.question, *m_workspace.runs().result(), wanted->question);
    };
    if (const auto partial = m_job.partial(); isOfFigure(partial))
        return partial;
    const auto value = m_job.value();
    return isOfFigure(value) && !m_failed ? value : nullptr;
}

QString Explainer::whyNothing() const
{
    if (!m_workspace.question())
        return m_workspace.whyNothing();
    if (m_asked && !asked())
        return tr("The plan no longer has what this figure is of.");
    return m_failed ? tr("The plan has nothing that this figure counts.") : QString();
}

} // namespace homeward::ui
