// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "ui/runner/job.h"

#include <QObject>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// How many figures the open plan rests on, and of which kinds: counted on a thread of its own, where somebody asks.
class FigureCounts : public QObject {
    Q_OBJECT
public:
    /// The document must outlive it.
    explicit FigureCounts(const document::PlanDocument& document, QObject* parent = nullptr);

    /// `counted` follows where the plan has changed since they were counted last.
    void ask();

signals:
    void counted(const homeward::assumptions::Counts& counts);

private:
    const document::PlanDocument& m_document;
    bool m_stale = true;
    runner::Job<model::Plan, assumptions::Counts> m_job;
};

} // namespace homeward::ui
