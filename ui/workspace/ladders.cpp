// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/ladders.h"

#include "ui/document/plan_document.h"

namespace homeward::ui {

using document::PlanDocument;

Ladders::Ladders(PlanDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_job([](const Order& order, const LadderJob::Control& control) {
          return study::runLadder(order.plan, order.scenario, {}, control.cancel,
                                  [&](const sim::RunProgress& progress) { control.reportShare(progress.share); });
      })
{
    connect(&document, &PlanDocument::planReplaced, this, &Ladders::forget);
    connect(&document, &PlanDocument::planEdited, this, &Ladders::forget);
    connect(&m_job, &runner::JobBase::finished, this, [this] {
        m_known[m_asked] = m_job.value();
        m_asked.clear();
        emit changed();
    });
    connect(&m_job, &runner::JobBase::failed, this, [this] { m_asked.clear(); });
}

void Ladders::forget()
{
    m_job.cancel();
    m_asked.clear();
    if (m_known.empty())
        return;
    m_known.clear();
    emit changed();
}

Ladders::Run Ladders::of(const model::ScenarioId& scenario)
{
    if (const auto known = m_known.find(scenario.value); known != m_known.end())
        return known->second;
    if (m_asked != scenario.value && m_document.hasPlan() && !m_document.hasErrors()) {
        m_asked = scenario.value;
        m_job.start({m_document.plan(), scenario});
    }
    return nullptr;
}

} // namespace homeward::ui
