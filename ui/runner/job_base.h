// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "ui/runner/worker.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace homeward::runner {

/// How far a job is.
struct JobProgress {
    int done = 0;              ///< of what the job counts: replications, rows
    int asked = 0;
    double share = 0.0;        ///< of all the work, 0 to 1
    double secondsLeft = 0.0;  ///< estimate; 0 when not known yet

    friend bool operator==(const JobProgress&, const JobProgress&) = default;
};

/// What `Job` does whatever its types are: signals need a class without template parameters. All signals are emitted on
/// the thread that the job lives on.
class JobBase : public QObject {
    Q_OBJECT
public:
    /// Progress and partial values are emitted at most this often.
    static constexpr int updateMs = 100;

    /// Cancels and waits.
    ~JobBase() override;

    /// `cancelled` follows when the work has stopped; nothing where no work is going on.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_mailbox != nullptr; }

signals:
    void progressed(const homeward::runner::JobProgress& progress);
    void partialArrived();
    /// Exactly one of these three ends each start that no later start has replaced.
    void finished();
    void failed(const homeward::base::Error& error);
    void cancelled();

protected:
    using AnyValue = std::shared_ptr<const void>;
    using Report = std::function<void(const JobProgress&, AnyValue partial)>;
    using AnyWork = std::function<base::Result<AnyValue>(const base::CancelToken&, const Report&)>;

    explicit JobBase(QObject* parent);
    /// Replaces the work that is going on, which is cancelled and never heard of again.
    void launch(AnyWork work);
    [[nodiscard]] const AnyValue& anyValue() const { return m_value; }
    [[nodiscard]] const AnyValue& anyPartial() const { return m_partial; }
    /// Something new lies in a mailbox.
    void customEvent(QEvent* event) override;

private:
    struct Mailbox;
    void tell(std::shared_ptr<Mailbox> mailbox);
    void end(const base::Result<AnyValue>& outcome);

    base::CancelToken m_cancel;
    std::shared_ptr<Mailbox> m_mailbox; ///< of the latest start; null when nothing runs
    AnyValue m_value;
    AnyValue m_partial;
    QDeadlineTimer m_nextUpdate;
    QTimer m_updateTimer;
    Worker m_worker; ///< last, so that it ends before what its thread refers to
};

} // namespace homeward::runner
