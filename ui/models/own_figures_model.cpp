// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/own_figures_model.h"

#include "core/calibrate/typed_table.h"
#include "core/calibrate/verdict.h"
#include "core/model/lookup.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/wording/calibration_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace homeward::models {

using model::CalibrationTarget;
using model::TargetFit;
using model::TargetMeasure;

namespace {

constexpr double percent = 100.0;

QString figure(double value)
{
    constexpr double few = 100.0;
    return numbers::fixed(value, std::abs(value) < few ? 1 : 0);
}

} // namespace

OwnFiguresModel::OwnFiguresModel(const model::Plan& plan, QObject* parent)
    : QAbstractTableModel(parent),
      m_plan(plan),
      m_own(plan.areas.size(), calibrate::Wanted(plan.calibration.targets.size()))
{
    if (!plan.areas.empty())
        m_area = plan.areas.front().id;
    for (std::size_t t = 0; t < plan.calibration.targets.size(); ++t)
        if (plan.calibration.targets[t].measure != TargetMeasure::ShareFromOutside)
            m_rows.push_back(t);
}

void OwnFiguresModel::setArea(const model::AreaId& area)
{
    beginResetModel();
    m_area = area;
    endResetModel();
}

calibrate::Wanted OwnFiguresModel::own(const model::AreaId& area) const
{
    const int place = model::indexById(m_plan.areas, area);
    return place < 0 ? calibrate::Wanted() : m_own[static_cast<std::size_t>(place)];
}

calibrate::Wanted& OwnFiguresModel::typed()
{
    return m_own[static_cast<std::size_t>(model::indexById(m_plan.areas, m_area))];
}

void OwnFiguresModel::takeOwn(const model::AreaId& area, const calibrate::Wanted& own)
{
    const int place = model::indexById(m_plan.areas, area);
    if (place < 0)
        return;
    calibrate::Wanted& kept = m_own[static_cast<std::size_t>(place)];
    for (std::size_t t = 0; t < own.size() && t < kept.size(); ++t)
        if (own[t])
            kept[t] = own[t];
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit ownChanged();
}

std::vector<model::AreaId> OwnFiguresModel::areasWithOwn() const
{
    std::vector<model::AreaId> areas;
    for (std::size_t a = 0; a < m_own.size(); ++a)
        if (std::ranges::any_of(m_own[a], &std::optional<double>::has_value))
            areas.push_back(m_plan.areas[a].id);
    return areas;
}

void OwnFiguresModel::setFitted(std::shared_ptr<const model::Plan> fitted)
{
    m_fitted = std::move(fitted);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OwnFiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_own.empty() ? 0 : static_cast<int>(m_rows.size());
}

int OwnFiguresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const TargetFit* OwnFiguresModel::fitOf(const model::Plan& plan, const model::TargetId& target) const
{
    const auto fit = std::ranges::find(plan.calibration.fits, m_area, &model::AreaFit::area);
    if (fit == plan.calibration.fits.end())
        return nullptr;
    const auto found = std::ranges::find(fit->targets, target, &TargetFit::target);
    return found == fit->targets.end() ? nullptr : &*found;
}

QString OwnFiguresModel::text(int row, int column) const
{
    const CalibrationTarget& target = m_plan.calibration.targets[targetOf(row)];
    const TargetFit* before = fitOf(m_plan, target.id);
    const TargetFit* now = fitOf(m_fitted ? *m_fitted : m_plan, target.id);
    switch (column) {
    case NameColumn:
        return target.internal ? tr("%1 (not published)").arg(QString::fromStdString(target.name))
                               : QString::fromStdString(target.name);
    case WantedColumn: return before ? figure(before->wanted) : QString();
    case OwnColumn: {
        const auto value = own(m_area)[targetOf(row)];
        return value ? numbers::typed(*value) : QString();
    }
    case FoundColumn: return now && now->found ? figure(*now->found) : QString();
    case MissColumn:
        return now && now->found && now->wanted > 0.0
            ? numbers::signedTyped(std::round(10.0 * percent * calibrate::missOf(*now)) / 10.0)
            : QString();
    case VerdictColumn: break;
    default: return {};
    }
    if (!now || !now->found)
        return {};
    const model::Plan& plan = m_fitted ? *m_fitted : m_plan;
    const auto fit = std::ranges::find(plan.calibration.fits, m_area, &model::AreaFit::area);
    return QString::fromStdString(wording::verdictText(
        calibrate::verdictOf(target, *now), calibrate::isStrained(plan, *fit, target.id), document::translated));
}

QVariant OwnFiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isWords = index.column() == NameColumn || index.column() == VerdictColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return isWords ? text(index.row(), index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isWords ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return index.column() == OwnColumn && text(index.row(), OwnColumn).isEmpty()
            ? tr("%1: your own figure, none").arg(text(index.row(), NameColumn))
            : QVariant();
    default: return {};
    }
}

QVariant OwnFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            (section == NameColumn || section == VerdictColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Figure of the base year");
    case WantedColumn: return tr("Met until now");
    case OwnColumn: return tr("Your figure");
    case FoundColumn: return tr("Model");
    case MissColumn: return tr("Miss, %");
    default: return tr("How it is met");
    }
}

Qt::ItemFlags OwnFiguresModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == OwnColumn ? flags | Qt::ItemIsEditable : flags;
}

bool OwnFiguresModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != OwnColumn)
        return false;
    const QString words = value.toString().trimmed();
    std::optional<double> number;
    if (!words.isEmpty()) {
        number = calibrate::countIn(words.toStdString());
        bool isNumber = number.has_value();
        if (const double typed = QLocale().toDouble(words, &isNumber); !number && isNumber && typed >= 0.0)
            number = typed;
        if (!number) {
            emit notANumber(words);
            return false;
        }
    }
    std::optional<double>& own = typed()[targetOf(index.row())];
    if (own == number)
        return true;
    own = number;
    emit dataChanged(index, index);
    emit ownChanged();
    return true;
}

} // namespace homeward::models
