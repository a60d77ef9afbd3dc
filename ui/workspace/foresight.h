// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/validation/problem.h"
#include "ui/runner/job.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <string>
#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// What can be known of the open plan before it runs (`sim::foreseen`): overload, and people who cannot be served. Worked
/// out on a thread of its own, shortly after the inputs have changed; a plan with errors has nothing foreseen.
class Foresight : public QObject {
    Q_OBJECT
public:
    using Problems = std::vector<validation::Problem>;
    using Look = std::function<Problems(const model::Plan&)>;

    /// The document must outlive this object. `look` is `sim::foreseen`, but for tests.
    explicit Foresight(document::PlanDocument& document, Look look = {}, QObject* parent = nullptr);

    [[nodiscard]] const Problems& found() const { return m_found; }
    /// Milliseconds after the last edit.
    void setWait(int ms) { m_wait.setInterval(ms); }

signals:
    void changed();

private:
    void begin();
    void tell(Problems found);

    document::PlanDocument& m_document;
    QTimer m_wait;
    runner::Job<model::Plan, Problems> m_job;
    Problems m_found;
    std::string m_lookedAt; ///< fingerprint of the inputs that were looked at last
};

} // namespace homeward::ui
