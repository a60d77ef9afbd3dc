// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/money/books_keeper.h"

#include "core/study/draw.h"
#include "ui/document/plan_document.h"
#include "ui/workspace/workspace.h"

namespace homeward::ui {

using document::PlanDocument;

BooksKeeper::BooksKeeper(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_job([](const Order& order, const BooksJob::Control& control) { return booksOf(order, control.cancel); })
{
    const PlanDocument& document = workspace.document();
    connect(&document, &PlanDocument::planReplaced, this, [this] {
        m_job.cancel();
        m_books.reset();
        m_asked.reset();
        m_misfits = false;
        m_edited = true;
    });
    connect(&document, &PlanDocument::planEdited, this, [this] { m_edited = true; });
    connect(&m_job, &runner::JobBase::finished, this, [this] {
        m_books = m_job.value();
        m_misfits = false;
        emit changed();
    });
    connect(&m_job, &runner::JobBase::failed, this, [this] {
        m_misfits = true;
        emit changed();
    });
}

base::Result<charts::MoneyBooks> BooksKeeper::booksOf(const Order& order, const base::CancelToken& cancel)
{
    const money::PlanOf planOf = study::inputsOf(order.plan);
    auto accounts = money::accountsOf(order.plan, *order.result, planOf, cancel);
    if (!accounts)
        return accounts.error();
    auto staffing = money::staffingOf(order.plan, *order.result, planOf, cancel);
    if (!staffing)
        return staffing.error();
    return charts::MoneyBooks{order.result, std::move(accounts.value()), std::move(staffing.value())};
}

BooksKeeper::Books BooksKeeper::books()
{
    const auto result = m_workspace.runs().result();
    if (!result)
        return nullptr;
    if (m_edited || m_asked != result) {
        m_edited = false;
        m_asked = result;
        model::Plan plan = m_workspace.plan();
        plan.run.seed = result->seed; // prices are drawn with the luck of the run
        m_job.start({std::move(plan), result});
    }
    return m_books;
}

} // namespace homeward::ui
