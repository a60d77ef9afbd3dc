// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain.h"
#include "core/explain/grounds.h"
#include "ui/runner/job.h"
#include "ui/workspace/runs.h"

#include <QObject>

#include <memory>
#include <optional>

namespace homeward::study {
struct RangeStudy;
}

namespace homeward::ui {

class Workspace;

/// A figure of a result to be explained, with the plan that it rests on.
struct ExplainOrder {
    Runs::Result result;
    explain::Figure figure;
    results::Question question;
    model::Plan plan;
    explain::Swings swings;  ///< of a study of ranges; empty where there is none
    bool inFull = false;     ///< runs what the result does not hold: cohorts and changes. The result is of the plan.
};

/// An explanation with the result whose axes it names.
struct ExplainedFigure {
    Runs::Result run;
    explain::Explanation explanation;
};

using ExplainJob = runner::Job<ExplainOrder, ExplainedFigure>;

/// What `ExplainJob` does: reports what the result tells, then gives it in full. Fails with DoesNotAdd where the plan has
/// nothing that the figure counts.
[[nodiscard]] base::Result<ExplainedFigure> explainFigure(const ExplainOrder& order,
                                                          const ExplainJob::Control& control);

/// Whether a study of ranges is of the plan as it is now, whatever its run settings.
[[nodiscard]] bool isOfPlan(const study::RangeStudy& study, const model::Plan& plan);

/// Explains one figure of what is selected, on a thread of its own, and again when the selection or the result changes.
class Explainer : public QObject {
    Q_OBJECT
public:
    /// The workspace must outlive it.
    explicit Explainer(Workspace& workspace, QObject* parent = nullptr);

    /// Of what is selected.
    void ask(const explain::Figure& figure);
    /// Of the result in view. Where its scenario, areas or year are not those selected they stay as they are, whatever is
    /// selected later.
    void ask(const explain::AskedFigure& figure);
    /// Does no more work until it is asked again.
    void stop();

    /// What is explained of the result in view; none before a figure was asked for, and where the plan no longer has it.
    [[nodiscard]] std::optional<explain::AskedFigure> asked() const;
    /// What is known so far; null where nothing is.
    [[nodiscard]] std::shared_ptr<const ExplainedFigure> known() const;
    [[nodiscard]] bool isWorking() const { return m_job.isRunning(); }
    /// Why there is nothing, as a sentence; empty where there is something.
    [[nodiscard]] QString whyNothing() const;

signals:
    void changed();

private:
    /// What is kept as it was asked for; the rest follows the selection.
    struct Kept {
        bool scenario = false;
        bool against = false;
        bool areas = false;
        bool year = false;
    };

    void askAgain();
    [[nodiscard]] explain::Swings swings(const explain::AskedFigure& asked) const;

    Workspace& m_workspace;
    std::optional<explain::AskedFigure> m_asked; ///< by the places of `m_askedOf`
    std::shared_ptr<const results::RunResult> m_askedOf;
    Kept m_kept;
    bool m_pending = false; ///< it will ask again when the event loop is next reached
    bool m_failed = false;
    ExplainJob m_job;
};

} // namespace homeward::ui
