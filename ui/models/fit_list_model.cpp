// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fit_list_model.h"

#include "core/assumptions/standing.h"
#include "core/model/lookup.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/wording/calibration_text.h"

#include <algorithm>
#include <utility>

namespace homeward::models {

namespace {

constexpr double ninetyFive = 1.96;

bool isFigure(int column)
{
    return column == FitListModel::Published || column == FitListModel::Found || column == FitListModel::Miss;
}

QString missText(const model::TargetFit& fit)
{
    if (!fit.found || fit.wanted <= 0.0)
        return QStringLiteral("–");
    const QString size = numbers::fixed(100.0 * calibrate::missOf(fit), 1);
    return calibrate::missOf(fit) > 0.0 && !size.startsWith(u'0') ? QString(u'+' % size) : size;
}

} // namespace

void FitListModel::setFit(const model::Plan& plan, const model::AreaId& area)
{
    const model::Calibration& calibration = plan.calibration;
    std::vector<Row> rows;
    const auto fit = std::ranges::find(calibration.fits, area, &model::AreaFit::area);
    for (const model::TargetFit& one : fit == calibration.fits.end() ? std::vector<model::TargetFit>() : fit->targets) {
        const auto* target = model::findById(calibration.targets, one.target);
        if (!target || !one.found || target->measure == model::TargetMeasure::ShareFromOutside)
            continue;
        const calibrate::Verdict verdict = calibrate::verdictOf(*target, one);
        const bool strained = calibrate::isStrained(plan, *fit, one.target);
        rows.push_back({QString::fromStdString(target->name), one, verdict,
                        QString::fromStdString(wording::verdictText(verdict, strained, document::translated)),
                        static_cast<int>(assumptions::kindOf(model::sourceOf(plan, one.source)))});
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FitListModel::count(calibrate::Verdict verdict) const
{
    return static_cast<int>(std::ranges::count(m_rows, verdict, &Row::verdict));
}

int FitListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FitListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FitListModel::text(const Row& row, int column) const
{
    switch (column) {
    case Figure: return row.name;
    case Published: return numbers::people(row.fit.wanted);
    case Found: {
        const double error = ninetyFive * row.fit.standardError;
        const QString found = numbers::people(row.fit.found.value_or(0.0));
        return error > 0.0 ? tr("%1 ± %2").arg(found, numbers::people(error)) : found;
    }
    case Miss: return missText(row.fit);
    case VerdictColumn: return row.verdictText;
    default: return {};
    }
}

QVariant FitListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Picture ? tr("%1 % from the published figure").arg(missText(row.fit))
                                         : text(row, index.column());
    case Qt::TextAlignmentRole:
        return ((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case MissRole: return row.fit.wanted > 0.0 ? QVariant(calibrate::missOf(row.fit)) : QVariant();
    case ErrorRole: return row.fit.wanted > 0.0 ? ninetyFive * row.fit.standardError / row.fit.wanted : 0.0;
    case VerdictRole: return static_cast<int>(row.verdict);
    case KindRole: return row.kind;
    default: return {};
    }
}

QVariant FitListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Figure: return tr("Figure");
    case Published: return tr("Published");
    case Found: return tr("Model");
    case Picture: return tr("±8 %", "axis of how far the model is from what is published");
    case Miss: return tr("Miss, %");
    case VerdictColumn: return tr("Met?");
    default: return {};
    }
}

} // namespace homeward::models
