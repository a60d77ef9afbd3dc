// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fixable_problems.h"

#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/models/problem_list_model.h"
#include "ui/wording/repair_text.h"

namespace homeward::ui {

using models::ProblemListModel;

FixableProblems::FixableProblems(document::PlanDocument& document, ProblemListModel& problems, QObject* parent)
    : QSortFilterProxyModel(parent),
      m_document(document),
      m_problems(problems)
{
    setSourceModel(&problems);
    setFilterRole(ProblemListModel::SeverityRole);
}

std::optional<tables::Repair> FixableProblems::repairOf(const QModelIndex& index) const
{
    return index.isValid() ? tables::repairOf(m_document.plan(), m_problems.problem(mapToSource(index).row()))
                           : std::nullopt;
}

int FixableProblems::countFixable() const
{
    int count = 0;
    for (int row = 0; row < m_problems.rowCount(); ++row)
        count += tables::repairOf(m_document.plan(), m_problems.problem(row)) ? 1 : 0;
    return count;
}

QVariant FixableProblems::data(const QModelIndex& index, int role) const
{
    if (role != FixRole && role != Qt::AccessibleDescriptionRole)
        return QSortFilterProxyModel::data(index, role);
    const auto repair = repairOf(index);
    if (!repair)
        return {};
    const QString words = QString::fromStdString(wording::repairText(*repair, document::translated));
    return role == FixRole ? words : tr("Ctrl+Enter fixes it: %1").arg(words);
}

} // namespace homeward::ui
