// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runner/plan_runner.h"

#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <utility>

namespace homeward::runner {

/// Where a run's threads leave what is new; the window's thread collects it.
struct PlanRunner::Mailbox {
    std::mutex mutex;
    std::optional<RunnerProgress> progress;
    Result partial;
    std::optional<base::Result<Result>> outcome;

    void put(const sim::RunProgress& news)
    {
        const std::scoped_lock lock(mutex);
        progress = RunnerProgress{news.replicationsDone, news.replicationsAsked, news.share, news.secondsLeft};
        if (news.partial)
            partial = news.partial;
    }
    void put(base::Result<Result> end)
    {
        const std::scoped_lock lock(mutex);
        outcome = std::move(end);
    }
};

namespace {

constexpr int collectMs = 20;

/// Runs without letting an exception out of the thread.
base::Result<PlanRunner::Result> runSafely(const RunFunction& run, const sim::RunRequest& request,
                                           const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    try {
        if (cancel.cancelled())
            return base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
        auto result = run(request, cancel, progress);
        if (!result)
            return result.error();
        return PlanRunner::Result(std::make_shared<const results::RunResult>(std::move(result.value())));
    } catch (const std::bad_alloc&) {
        return base::Error{base::ErrorCode::OutOfSpace, {}, {}, "memory"};
    } catch (const std::exception& fault) {
        return base::Error{base::ErrorCode::Damaged, {}, {}, fault.what()};
    } catch (...) {
        return base::Error{base::ErrorCode::Damaged, {}, {}, {}};
    }
}

} // namespace

PlanRunner::PlanRunner(RunFunction run, QObject* parent) : QObject(parent), m_run(std::move(run))
{
    m_timer.setInterval(collectMs);
    connect(&m_timer, &QTimer::timeout, this, &PlanRunner::collect);
}

PlanRunner::~PlanRunner()
{
    m_cancel.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void PlanRunner::start(sim::RunRequest request)
{
    m_cancel.cancel();
    m_cancel = base::CancelToken();
    m_mailbox = std::make_shared<Mailbox>();
    m_running = true;
    m_nextUpdate.setRemainingTime(updateMs);
    m_timer.start();
    m_thread = std::thread([run = m_run, request = std::move(request), cancel = m_cancel, mailbox = m_mailbox,
                            previous = std::move(m_thread)]() mutable {
        if (previous.joinable())
            previous.join();
        mailbox->put(
            runSafely(run, request, cancel, [&mailbox](const sim::RunProgress& progress) { mailbox->put(progress); }));
    });
}

void PlanRunner::cancel() { m_cancel.cancel(); }

void PlanRunner::collect()
{
    std::optional<RunnerProgress> progress;
    Result partial;
    std::optional<base::Result<Result>> outcome;
    {
        const std::scoped_lock lock(m_mailbox->mutex);
        outcome = std::exchange(m_mailbox->outcome, std::nullopt);
        if (m_nextUpdate.hasExpired()) {
            progress = std::exchange(m_mailbox->progress, std::nullopt);
            partial = std::exchange(m_mailbox->partial, nullptr);
        }
    }
    if (outcome)
        end(*outcome);
    else if (progress && !m_cancel.cancelled())
        tell(*progress, partial);
}

void PlanRunner::tell(const RunnerProgress& progress, const Result& partial)
{
    m_nextUpdate.setRemainingTime(updateMs);
    const auto run = m_mailbox;
    emit progressed(progress);
    if (partial && run == m_mailbox) // whoever heard of the progress may have started another run
        emit partialResult(partial);
}

void PlanRunner::end(const base::Result<Result>& outcome)
{
    m_timer.stop();
    m_running = false;
    if (m_cancel.cancelled() || (!outcome && outcome.error().code == base::ErrorCode::Cancelled))
        emit cancelled(); // even where a result was ready: nobody waits for it any more
    else if (outcome)
        emit finished(outcome.value());
    else
        emit failed(outcome.error());
}

} // namespace homeward::runner
