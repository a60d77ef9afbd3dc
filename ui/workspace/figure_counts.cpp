// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/figure_counts.h"

#include "ui/document/plan_document.h"

#include <utility>

namespace homeward::ui {

using document::PlanDocument;

FigureCounts::FigureCounts(const PlanDocument& document, Counted counted)
    : m_document(document),
      m_job([](const model::Plan& plan, const auto&) {
          return base::Result<assumptions::Counts>(
              assumptions::countsOf(assumptions::assumptionsOf(plan), plan.start.year()));
      })
{
    const auto becomeStale = [this] {
        m_stale = true;
        m_job.cancel();
    };
    QObject::connect(&document, &PlanDocument::planEdited, &m_job, becomeStale);
    QObject::connect(&document, &PlanDocument::planReplaced, &m_job, becomeStale);
    QObject::connect(&m_job, &runner::JobBase::finished, &m_job,
                     [this, counted = std::move(counted)] { counted(*m_job.value()); });
}

void FigureCounts::ask()
{
    if (m_document.hasPlan() && std::exchange(m_stale, false))
        m_job.start(m_document.plan());
}

} // namespace homeward::ui
