// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problem_list_model.h"

#include "core/validation/validate.h"
#include "ui/document/explain_role.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/wording/problem_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace homeward::models {

using document::PlanDocument;
using validation::Problem;
using validation::Severity;

ProblemListModel::ProblemListModel(PlanDocument& document, QObject* parent)
    : QAbstractListModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::problemsChanged, this, &ProblemListModel::sync);
    sync();
}

int ProblemListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProblemListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Problem& problem = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return document::spoken(problem);
    case RawRole: return index.row();
    case document::explainPathRole:
    case PathRole: return QString::fromStdString(problem.path);
    case SeverityRole: return static_cast<int>(problem.severity);
    case SubjectRole: return QString::fromStdString(problem.subject);
    default: return {};
    }
}

QHash<int, QByteArray> ProblemListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RawRole, "raw"}, {PathRole, "path"}, {SeverityRole, "severity"}, {SubjectRole, "subject"}});
    return names;
}

int ProblemListModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_rows, severity, &Problem::severity));
}

int ProblemListModel::errors() const { return count(Severity::Error); }
int ProblemListModel::warnings() const { return count(Severity::Warning); }
int ProblemListModel::notes() const { return count(Severity::Note); }

void ProblemListModel::setForeseen(std::vector<Problem> foreseen)
{
    m_foreseen = std::move(foreseen);
    sync();
}

void ProblemListModel::sync()
{
    const int before = errors();
    const int rowsBefore = rowCount();
    const int warningsBefore = warnings();
    std::vector<Problem> problems = m_document.problems();
    if (!validation::hasErrors(problems))
        std::ranges::copy(m_foreseen, std::back_inserter(problems));
    syncRows(*this, m_rows, wording::errorsFirst(std::move(problems)), std::equal_to<>());
    if (errors() != before || rowCount() != rowsBefore || warnings() != warningsBefore)
        emit countsChanged();
}

} // namespace homeward::models
