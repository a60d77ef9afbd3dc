// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/runs.h"

#include "core/results/futures.h"
#include "core/study/sure_runs.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"

#include <QScopedValueRollback>

#include <utility>

namespace homeward::ui {

using document::PlanDocument;
using runner::JobBase;

RunJob::Work engineRun()
{
    return [reruns = std::make_shared<study::Reruns>(),
            sureRuns = std::make_shared<study::SureRuns>()](const RunOrder& order, const RunJob::Control& control) {
        const auto tell = [&](const sim::RunProgress& progress) {
            control.report(
                {progress.replicationsDone, progress.replicationsAsked, progress.share, progress.secondsLeft},
                progress.partial);
        };
        if (!order.sure)
            return reruns->run(order.plan, order.choice, control.cancel, tell);
        study::ComparisonRequest request;
        request.run = order.choice;
        request.indicators = results::usualIndicators();
        request.precision = order.sure;
        return sureRuns->run(order.plan, request, control.cancel, tell);
    };
}

Runs::Runs(PlanDocument& document, RunJob::Work work, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_job(std::move(work))
{
    connect(&document, &PlanDocument::planReplaced, this, &Runs::startAnew);
    connect(&document, &PlanDocument::planEdited, this, &Runs::stateChanged);
    connect(&document, &PlanDocument::resultChanged, this, [this] {
        if (m_settingResult)
            return;
        emit resultChanged();
        emit stateChanged();
    });
    connect(&m_job, &JobBase::progressed, this, [this](const runner::JobProgress& progress) {
        m_progress = progress;
        emit progressed();
    });
    connect(&m_job, &JobBase::partialArrived, this, &Runs::partialArrived);
    connect(&m_job, &JobBase::finished, this, &Runs::runFinished);
    connect(&m_job, &JobBase::cancelled, this, [this] { runEnded({}); });
    connect(&m_job, &JobBase::failed, this, [this](const base::Error& error) { runEnded(document::spoken(error)); });
}

void Runs::startAnew()
{
    m_job.cancel();
    m_partial.reset();
    m_failure.clear();
    emit resultChanged();
    emit stateChanged();
}

void Runs::start()
{
    if (!m_document.hasPlan())
        return;
    m_failure.clear();
    if (m_document.hasErrors()) {
        m_failure = tr("The plan has problems");
        emit stateChanged();
        emit problemsInTheWay();
        return;
    }
    m_progress = {};
    m_progress.asked = m_document.plan().run.replications;
    m_job.start({m_document.plan(), {}, m_sure});
    emit stateChanged();
}

void Runs::cancel() { m_job.cancel(); }

Runs::Result Runs::result() const { return m_partial ? m_partial : m_document.result(); }

bool Runs::isStale(const results::RunResult& shown) const { return shown.fingerprint != m_document.fingerprint(); }

RunView Runs::view() const
{
    if (!m_document.hasPlan())
        return {};
    if (isRunning())
        return {RunView::State::Running, m_progress.done,        m_progress.asked,
                m_progress.share,        m_progress.secondsLeft, {}};
    if (!m_failure.isEmpty())
        return {RunView::State::Failed, 0, 0, 0.0, 0.0, m_failure};
    const Result shown = result();
    if (!shown)
        return {m_document.resultIsOfOtherVersion() ? RunView::State::OtherVersion : RunView::State::NotRun,
                0,
                0,
                0.0,
                0.0,
                {}};
    const RunView::State state = isStale(*shown) ? RunView::State::Stale
        : shown->complete()                      ? RunView::State::Fresh
                                                 : RunView::State::Partial;
    return {
        state, shown->replicationsDone, shown->replicationsAsked, 0.0, 0.0, {}, results::futuresRangeOf(*shown).most};
}

void Runs::partialArrived()
{
    m_partial = m_job.partial();
    emit resultChanged();
}

void Runs::runFinished()
{
    m_partial.reset();
    {
        const QScopedValueRollback own(m_settingResult, true);
        m_document.setResult(*m_job.value());
    }
    emit resultChanged();
    emit stateChanged();
}

void Runs::runEnded(const QString& message)
{
    m_failure = message;
    if (m_partial && m_document.result()) {
        m_partial.reset();
        emit resultChanged();
    }
    emit stateChanged();
}

} // namespace homeward::ui
