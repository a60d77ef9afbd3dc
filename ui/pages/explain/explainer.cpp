// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/explainer.h"

#include "core/study/explained.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <cmath>

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
        if (!m_figure || m_pending)
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
    m_figure = figure;
    askAgain();
}

void Explainer::stop()
{
    m_figure.reset();
    m_job.cancel();
}

void Explainer::askAgain()
{
    m_pending = false;
    m_failed = false;
    const auto question = m_workspace.question();
    if (!m_figure || !question) {
        m_job.cancel();
        emit changed();
        return;
    }
    m_job.start({m_workspace.runs().result(), *m_figure, *question, m_workspace.plan(), swings(*question),
                 m_workspace.runs().view().state == RunView::State::Fresh});
    emit changed();
}

explain::Swings Explainer::swings(const results::Question& question) const
{
    const auto study = m_workspace.studies().ranges.value();
    const auto* id = std::get_if<results::HeadlineId>(&*m_figure);
    const Selection& chosen = m_workspace.selection();
    const bool fits = study && id && study->scenario == chosen.scenario() && study->against == chosen.against()
        && chosen.areas().empty() && isOfPlan(*study, m_workspace.plan());
    if (!fits)
        return {};
    const bool difference = chosen.scenario() != chosen.against();
    const auto found = study::sensitivityIn(*study, {*id, question.year, difference});
    return found ? study::swingsOf(study->plan, *found) : explain::Swings();
}

std::shared_ptr<const ExplainedFigure> Explainer::known() const
{
    if (!m_figure || !m_workspace.question())
        return nullptr;
    // Of the figure that is asked for, not of the one before.
    const auto isOfFigure = [this](const std::shared_ptr<const ExplainedFigure>& one) {
        return one && one->explanation.figure == *m_figure;
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
    return m_failed ? tr("The plan has nothing that this figure counts.") : QString();
}

} // namespace homeward::ui
