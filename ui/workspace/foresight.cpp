// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/foresight.h"

#include "core/sim/foreseen.h"
#include "ui/document/plan_document.h"

#include <utility>

namespace homeward::ui {

using document::PlanDocument;

Foresight::Foresight(PlanDocument& document, Look look, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_job([look = look ? std::move(look) : Look(sim::foreseen)](const model::Plan& plan, const auto&) {
          return base::Result<Problems>(look(plan));
      })
{
    constexpr int usualWait = 400;
    m_wait.setSingleShot(true);
    m_wait.setInterval(usualWait);
    connect(&m_wait, &QTimer::timeout, this, &Foresight::begin);
    connect(&document, &PlanDocument::planEdited, this, [this] { m_wait.start(); });
    connect(&document, &PlanDocument::planReplaced, this, [this] {
        m_lookedAt.clear();
        m_job.cancel();
        tell({});
        m_wait.start();
    });
    connect(&m_job, &runner::JobBase::finished, this, [this] { tell(*m_job.value()); });
}

void Foresight::begin()
{
    if (!m_document.hasPlan())
        return;
    if (m_document.hasErrors()) {
        m_lookedAt.clear();
        m_job.cancel();
        tell({});
    } else if (std::exchange(m_lookedAt, m_document.fingerprint()) != m_document.fingerprint()) {
        m_job.start(m_document.plan());
    }
}

void Foresight::tell(Problems found)
{
    if (found == m_found)
        return;
    m_found = std::move(found);
    emit changed();
}

} // namespace homeward::ui
