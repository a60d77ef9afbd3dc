// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/contributions.h"
#include "ui/runner/job.h"

#include <QObject>

#include <map>
#include <memory>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// What each change of a scenario brings: ladders of the open plan, run on request and kept until an edit.
class Ladders : public QObject {
    Q_OBJECT
public:
    using Run = std::shared_ptr<const study::LadderRun>;

    /// The document must outlive this object. Cancels and waits at its end.
    explicit Ladders(document::PlanDocument& document, QObject* parent = nullptr);

    /// The ladder of a scenario of the plan as it is now; null where there is none yet, and then it is started.
    [[nodiscard]] Run of(const model::ScenarioId& scenario);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

signals:
    /// A ladder has arrived, or those that there were are of another plan.
    void changed();

private:
    struct Order {
        model::Plan plan;
        model::ScenarioId scenario;
    };
    using LadderJob = runner::Job<Order, study::LadderRun>;

    void forget();

    document::PlanDocument& m_document;
    std::map<std::string, Run> m_known;   ///< by id of the scenario
    std::string m_asked;
    LadderJob m_job;
};

} // namespace homeward::ui
