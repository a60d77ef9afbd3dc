// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/results/run_result.h"
#include "core/sim/run.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>

namespace homeward::runner {

/// How far the run is.
struct RunnerProgress {
    int done = 0;              ///< replications
    int asked = 0;
    double share = 0.0;        ///< of all the work, 0 to 1
    double secondsLeft = 0.0;  ///< 0 when not known yet

    friend bool operator==(const RunnerProgress&, const RunnerProgress&) = default;
};

/// What makes a result of a request; `sim::run` but for tests.
using RunFunction = std::function<base::Result<results::RunResult>(const sim::RunRequest&, const base::CancelToken&,
                                                                   const sim::ProgressCallback&)>;
[[nodiscard]] RunFunction engineRun();

/// Runs one plan at a time on a thread of its own: a request in, a result out, both by value.
class PlanRunner : public QObject {
    Q_OBJECT
public:
    using Result = std::shared_ptr<const results::RunResult>;
    /// The window hears of progress at most this often.
    static constexpr int updateMs = 100;

    explicit PlanRunner(RunFunction run, QObject* parent = nullptr);
    /// Cancels and waits.
    ~PlanRunner() override;

    /// Starts a run; one that is still going is called off and never heard of again.
    void start(sim::RunRequest request);
    /// `cancelled()` follows when the run has stopped.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void progressed(const homeward::runner::RunnerProgress& progress);
    void partialResult(const std::shared_ptr<const homeward::results::RunResult>& result);
    void finished(const std::shared_ptr<const homeward::results::RunResult>& result);
    void cancelled();
    void failed(const homeward::base::Error& error);

private:
    struct Mailbox;

    void collect();
    void tell(const RunnerProgress& progress, const Result& partial);
    void end(const base::Result<Result>& outcome);

    RunFunction m_run;
    std::thread m_thread;
    base::CancelToken m_cancel;
    std::shared_ptr<Mailbox> m_mailbox;  ///< of the latest run; earlier ones are never looked at again
    QTimer m_timer;
    QDeadlineTimer m_nextUpdate;
    bool m_running = false;
};

} // namespace homeward::runner
