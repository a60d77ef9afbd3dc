// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runner/job_base.h"

#include "core/base/caught.h"

#include <QCoreApplication>
#include <QEvent>

#include <mutex>
#include <optional>
#include <utility>

namespace homeward::runner {

using base::Error;
using base::ErrorCode;

/// Where the threads of one start leave what is new; the job's thread collects it.
struct JobBase::Mailbox {
    std::mutex mutex;
    std::optional<JobProgress> progress;
    AnyValue partial;
    std::optional<base::Result<AnyValue>> outcome;
    bool called = false;   ///< the job knows that something is here

    /// True where the job has to be called.
    bool put(const JobProgress& news, AnyValue value)
    {
        const std::scoped_lock lock(mutex);
        progress = news;
        if (value)
            partial = std::move(value);
        return !std::exchange(called, true);
    }
    void put(base::Result<AnyValue> end)
    {
        const std::scoped_lock lock(mutex);
        outcome = std::move(end);
    }
    std::optional<base::Result<AnyValue>> takeOutcome()
    {
        const std::scoped_lock lock(mutex);
        return std::exchange(outcome, std::nullopt);
    }
    std::pair<std::optional<JobProgress>, AnyValue> takeNews()
    {
        const std::scoped_lock lock(mutex);
        called = false;
        return {std::exchange(progress, std::nullopt), std::exchange(partial, nullptr)};
    }
};

namespace {

/// The work's outcome; an exception, which would end the program on this thread, becomes an error.
template <class Work>
auto guarded(const Work& work, const base::CancelToken& cancel) -> decltype(work())
{
    try {
        if (cancel.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}, 0};
        return work();
    } catch (...) {
        return base::caughtError();
    }
}

} // namespace

JobBase::JobBase(QObject* parent) : QObject(parent)
{
    m_updateTimer.setSingleShot(true);
    connect(&m_updateTimer, &QTimer::timeout, this, [this] {
        if (m_mailbox)
            tell(m_mailbox);
    });
}

JobBase::~JobBase() { m_cancel.cancel(); }

void JobBase::launch(AnyWork work)
{
    m_cancel.cancel();
    m_cancel = base::CancelToken();
    m_mailbox = std::make_shared<Mailbox>();
    m_partial.reset();
    m_updateTimer.stop();
    m_nextUpdate.setRemainingTime(updateMs);
    // The event carries nothing: what is new passes under the mailbox's own lock.
    const auto call = [this] { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); };
    m_worker.post([work = std::move(work), cancel = m_cancel, mailbox = m_mailbox, call] {
        const Report report = [&mailbox, &call](const JobProgress& progress, AnyValue partial) {
            if (mailbox->put(progress, std::move(partial)))
                call();
        };
        mailbox->put(guarded([&] { return work(cancel, report); }, cancel));
        call();
    });
}

void JobBase::cancel() { m_cancel.cancel(); }

void JobBase::customEvent(QEvent* /*event*/)
{
    if (!m_mailbox)
        return;
    if (const auto outcome = m_mailbox->takeOutcome())
        end(*outcome);
    else if (m_nextUpdate.hasExpired())
        tell(m_mailbox);
    else if (!m_updateTimer.isActive())
        m_updateTimer.start(static_cast<int>(m_nextUpdate.remainingTime()));
}

void JobBase::tell(const std::shared_ptr<Mailbox> mailbox)
{
    auto [progress, partial] = mailbox->takeNews();
    if (!progress || m_cancel.cancelled())
        return;
    m_nextUpdate.setRemainingTime(updateMs);
    if (partial)
        m_partial = partial;
    emit progressed(*progress);
    if (partial && mailbox == m_mailbox) // a slot may have started the job again
        emit partialArrived();
}

void JobBase::end(const base::Result<AnyValue>& outcome)
{
    m_updateTimer.stop();
    m_mailbox.reset();
    if (m_cancel.cancelled() || (!outcome && outcome.error().code == ErrorCode::Cancelled)) {
        emit cancelled(); // even where a value was ready: nobody waits for it any more
    } else if (outcome) {
        m_value = outcome.value();
        m_partial.reset();
        emit finished();
    } else {
        emit failed(outcome.error());
    }
}

} // namespace homeward::runner
