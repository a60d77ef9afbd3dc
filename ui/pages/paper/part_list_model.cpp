// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/part_list_model.h"

#include "core/model/lookup.h"
#include "ui/numbers/translated.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/papers/parts.h"
#include "ui/style/style.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QSize>

#include <algorithm>

namespace homeward::ui {

namespace {

const QString mimeType = QStringLiteral("application/x-homeward-paper-part");

using numbers::translated;

const papers::ComposedPart* composedOf(const PaperPreview* preview, const model::PaperPartId& id)
{
    if (!preview)
        return nullptr;
    const auto& parts = preview->composition.parts;
    const auto found = std::ranges::find(parts, id, &papers::ComposedPart::id);
    return found == parts.end() ? nullptr : &*found;
}

QString aboutOf(const model::PaperPart& part, const papers::ComposedPart* composed)
{
    if (!part.included)
        return PartListModel::tr("left out");
    if (composed && composed->moved > 0)
        return PartListModel::tr("%n sentences have figures that moved", nullptr, static_cast<int>(composed->moved));
    QStringList about;
    if (const auto charts = papers::chartsOf(part); !charts.empty())
        about << PartListModel::tr("%n charts", nullptr, static_cast<int>(charts.size()));
    if (const auto tables = papers::tablesOf(part); !tables.empty())
        about << PartListModel::tr("%n tables", nullptr, static_cast<int>(tables.size()));
    if (composed && composed->own > 0)
        about << PartListModel::tr("your words");
    return about.isEmpty() ? PartListModel::tr("text") : about.join(QStringLiteral(", "));
}

} // namespace

PartListModel::PartListModel(PaperDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(desk) { }

std::vector<PartListModel::Row> PartListModel::rowsNow() const
{
    const model::Paper paper = m_desk.paper();
    const auto preview = m_desk.preview();
    std::vector<Row> rows{
        {{},
         tr("Front page"),
         paper.front.board.empty() ? tr("board, date, recommendations") : QString::fromStdString(paper.front.board)}};
    int number = 0;
    for (const model::PaperPart& part : paper.parts) {
        const papers::ComposedPart* composed = composedOf(preview.get(), part.id);
        const QString heading = QString::fromStdString(papers::headingOf(part, translated));
        rows.push_back(
            {part.id,
             part.included ? QStringLiteral("%1  %2").arg(++number).arg(heading) : QStringLiteral("–  ") + heading,
             aboutOf(part, composed), part.included, part.included && composed && composed->moved > 0});
    }
    return rows;
}

void PartListModel::refresh()
{
    std::vector<Row> rows = rowsNow();
    if (rows == m_rows)
        return;
    const auto sameIds = std::ranges::equal(rows, m_rows, {}, &Row::id, &Row::id);
    if (!sameIds)
        beginResetModel();
    m_rows = std::move(rows);
    if (!sameIds)
        endResetModel();
    else
        emit dataChanged(index(0), index(rowCount() - 1));
}

model::PaperPartId PartListModel::partAt(int row) const
{
    return row > 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : model::PaperPartId();
}

int PartListModel::rowOf(const model::PaperPartId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? 0 : static_cast<int>(found - m_rows.begin());
}

int PartListModel::movePart(int row, int places)
{
    const int to = std::clamp(row + places, 1, rowCount() - 1);
    const model::PaperPartId id = partAt(row);
    if (id.empty() || to == row)
        return row;
    m_desk.edit(tr("Move a part of the paper"), [&](model::Paper& paper) {
        const auto from = paper.parts.begin() + model::indexById(paper.parts, id);
        model::PaperPart moved = std::move(*from);
        paper.parts.erase(from);
        paper.parts.insert(paper.parts.begin() + to - 1, std::move(moved));
    });
    refresh();
    return rowOf(id);
}

int PartListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PartListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return QString(row.heading + QLatin1Char('\n') + row.about);
    case Qt::AccessibleTextRole: return QString(row.heading + QStringLiteral(", ") + row.about);
    case Qt::ToolTipRole: return row.heading;
    case Qt::SizeHintRole: return QSize(1, qRound(style::scaled(38.0)));   // as wide as the list, long names cut
    case Qt::ForegroundRole:
        return row.moved   ? QVariant(style::tokens().amberText)
            : row.included ? QVariant()
                           : QVariant(style::tokens().text2);
    case Qt::CheckStateRole:
        return index.row() == 0 ? QVariant() : QVariant(row.included ? Qt::Checked : Qt::Unchecked);
    default: return {};
    }
}

bool PartListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const model::PaperPartId id = partAt(index.row());
    if (role != Qt::CheckStateRole || id.empty())
        return false;
    const bool in = value.toInt() == Qt::Checked;
    m_desk.editPart(in ? tr("Take a part into the paper") : tr("Leave a part out of the paper"), id,
                    [in](model::PaperPart& part) { part.included = in; });
    refresh();
    return true;
}

Qt::ItemFlags PartListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.row() == 0 ? common : common | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
}

QStringList PartListModel::mimeTypes() const { return {mimeType}; }

QMimeData* PartListModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setData(mimeType, indexes.isEmpty() ? QByteArray() : QByteArray::number(indexes.front().row()));
    return data;
}

bool PartListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex&)
{
    const int from = data->data(mimeType).toInt();
    if (action != Qt::MoveAction || from <= 0 || row < 0)
        return false;
    movePart(from, (row > from ? row - 1 : row) - from);
    return false; // moved already: the view must not take the row away
}

} // namespace homeward::ui
