// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/money/money_charts.h"
#include "ui/runner/job.h"

#include <QObject>

#include <memory>

namespace homeward::ui {

class Workspace;

/// The accounts of the result in view with the prices of the open plan, worked out away from the window. A price that is
/// edited needs no new run.
class BooksKeeper : public QObject {
    Q_OBJECT
public:
    using Books = std::shared_ptr<const charts::MoneyBooks>;

    /// The workspace must outlive this object. Cancels and waits at its end.
    explicit BooksKeeper(Workspace& workspace, QObject* parent = nullptr);

    /// The latest books; null where there are none. Starts to work out those of the plan and result as they are now, where
    /// these are others.
    [[nodiscard]] Books books();
    /// Whether the plan no longer fits the result, so that it has to be run again; says nothing before.
    [[nodiscard]] bool misfits() const { return m_misfits; }

signals:
    /// Other books have arrived, or the plan was found not to fit the result.
    void changed();

private:
    struct Order {
        model::Plan plan;
        std::shared_ptr<const results::RunResult> result;
    };
    using BooksJob = runner::Job<Order, charts::MoneyBooks>;

    static base::Result<charts::MoneyBooks> booksOf(const Order& order, const base::CancelToken& cancel);

    Workspace& m_workspace;
    std::shared_ptr<const results::RunResult> m_asked; ///< of the latest start
    bool m_edited = true; ///< since then
    bool m_misfits = false;
    Books m_books;
    BooksJob m_job;
};

} // namespace homeward::ui
