// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/base_check_model.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/wording/calibration_text.h"

#include <cmath>

namespace homeward::models {

using calibrate::TargetCheck;

namespace {

constexpr double percent = 100.0;

QString figure(double value)
{
    constexpr double few = 100.0;
    return numbers::fixed(value, std::abs(value) < few ? 1 : 0);
}

QString nameOf(const TargetCheck& check)
{
    const QString name = QString::fromStdString(check.target->name);
    return check.target->internal ? BaseCheckModel::tr("%1 (not published)").arg(name) : name;
}

QString missText(const TargetCheck& check)
{
    if (!check.fit.found || !(check.fit.wanted > 0.0))
        return QStringLiteral("–");
    return numbers::signedTyped(std::round(10.0 * percent * check.miss) / 10.0);
}

QString verdictOf(const TargetCheck& check)
{
    return QString::fromStdString(wording::verdictText(check.verdict, check.strained, document::translated));
}

} // namespace

QString checkSentence(const TargetCheck& check)
{
    const QString found = check.fit.found ? figure(*check.fit.found) : QStringLiteral("–");
    return BaseCheckModel::tr("%1: published %2, model %3, %4 %; %5, %6")
        .arg(nameOf(check), figure(check.fit.wanted), found, missText(check), verdictOf(check),
             check.fitted ? BaseCheckModel::tr("fitted") : BaseCheckModel::tr("checked, not fitted"));
}

QString missSentence(const TargetCheck& check)
{
    const QString pattern = check.miss > 0.0 ? BaseCheckModel::tr("%1: %2 % too many, %3 against %4.")
                                             : BaseCheckModel::tr("%1: %2 % too few, %3 against %4.");
    return pattern.arg(nameOf(check), numbers::fixed(percent * std::abs(check.miss), 1),
                       figure(check.fit.found.value_or(0.0)), figure(check.fit.wanted));
}

void BaseCheckModel::setPlan(std::shared_ptr<const model::Plan> plan, const model::AreaId& area)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_checks = m_plan ? calibrate::baseYearChecks(*m_plan, area) : std::vector<TargetCheck>();
    endResetModel();
}

int BaseCheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_checks.size());
}

int BaseCheckModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BaseCheckModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetCheck& check = m_checks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RawRole: return check.miss;
    case FittedRole: return check.fitted;
    case MetRole: return check.verdict == calibrate::Verdict::Met;
    case Qt::ToolTipRole: return checkSentence(check);
    case Qt::AccessibleTextRole: return index.column() == MarkColumn ? QVariant(verdictOf(check)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                            : int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case NameColumn: return nameOf(check);
    case WantedColumn: return figure(check.fit.wanted);
    case FoundColumn: return check.fit.found ? figure(*check.fit.found) : QStringLiteral("–");
    case MissColumn: return missText(check);
    default: return {};
    }
}

QVariant BaseCheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == NameColumn ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == WantedColumn)
        return tr("What the base year should give");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WantedColumn: return tr("Published");
    case FoundColumn: return tr("Model");
    case MissColumn: return tr("miss, %");
    default: return QString();
    }
}

} // namespace homeward::models
