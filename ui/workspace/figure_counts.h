// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "ui/runner/job.h"

#include <functional>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// How many figures the open plan rests on, and of which kinds: counted on a thread of its own, where somebody asks.
class FigureCounts {
public:
    using Counted = std::function<void(const assumptions::Counts& counts)>;

    /// The document must outlive it. `counted` is called on the thread that it is made on, never after it is gone.
    FigureCounts(const document::PlanDocument& document, Counted counted);

    /// `counted` follows where the plan has changed since they were counted last.
    void ask();

private:
    const document::PlanDocument& m_document;
    bool m_stale = true;
    runner::Job<model::Plan, assumptions::Counts> m_job;
};

} // namespace homeward::ui
