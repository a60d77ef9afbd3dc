// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/comparison_run.h"
#include "ui/runner/job.h"
#include "ui/workspace/run_view.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// A plan and how to run it.
struct RunOrder {
    model::Plan plan;
    study::RunChoice choice;
    /// Each area has as many futures as make its headline figures this sure; none = the plan's futures.
    std::optional<study::ComparisonPrecision> sure = {};
};
using RunJob = runner::Job<RunOrder, std::shared_ptr<const results::RunResult>, results::RunResult>;

/// Runs as the command line does. Each run takes over from the one before what no edit has touched, to the bit the same.
[[nodiscard]] RunJob::Work engineRun();

/// The runs of the open plan: start and cancel, how far the run is, and the result in view.
class Runs : public QObject {
    Q_OBJECT
public:
    using Result = std::shared_ptr<const results::RunResult>;

    /// The document must outlive this object. Cancels and waits at its end.
    Runs(document::PlanDocument& document, RunJob::Work work, QObject* parent = nullptr);

    /// How sure the headline figures of each area are to be from the next run on; none = as many futures as the plan says.
    void setSureness(std::optional<study::ComparisonPrecision> sure) { m_sure = sure; }
    [[nodiscard]] const std::optional<study::ComparisonPrecision>& sureness() const { return m_sure; }

    /// Runs the plan as it is now; a run that is going on is cancelled.
    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

    /// The result in view: the one that is arriving, else the last whole one; may be null.
    [[nodiscard]] Result result() const;
    [[nodiscard]] RunView view() const;
    /// Whether the plan has changed since the run whose result is in view.
    [[nodiscard]] bool inputsHaveChanged() const { return result() && isStale(*result()); }

signals:
    /// Another result is in view. Once for each that arrives.
    void resultChanged();
    /// A run started or ended, or an edit made the result stale or fresh.
    void stateChanged();
    /// How far the run is.
    void progressed();
    /// A run was asked for, but the plan has errors.
    void problemsInTheWay();

private:
    void startAnew();
    void partialArrived();
    void runFinished();
    void runEnded(const QString& message);
    [[nodiscard]] bool isStale(const results::RunResult& shown) const;

    document::PlanDocument& m_document;
    Result m_partial; ///< of the run that is going on, or was stopped before any was whole
    runner::JobProgress m_progress;
    QString m_failure;
    std::optional<study::ComparisonPrecision> m_sure;
    bool m_settingResult = false;
    RunJob m_job;
};

} // namespace homeward::ui
