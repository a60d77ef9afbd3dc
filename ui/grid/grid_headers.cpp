// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_headers.h"

#include "ui/grid/grid_model.h"
#include "ui/style/style.h"
#include "ui/wording/table_text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace homeward::grid {

namespace {

constexpr int indent = 15;
constexpr int leastNames = 96;  ///< pixels at 1x, the numbers with them
constexpr int mostNames = 320;
constexpr int padding = 7;
constexpr int headingLine = 15; ///< pixels at 1x

int scaled(int pixels) { return qRound(style::scaled(pixels)); }

QString shown(const std::string& text) { return QString::fromStdString(text); }

bool isSelected(const QHeaderView& header, int section)
{
    const auto* view = qobject_cast<QTableView*>(header.parentWidget());
    const auto* selection = view ? view->selectionModel() : nullptr;
    if (!selection || !selection->hasSelection())
        return false;
    return header.orientation() == Qt::Horizontal ? selection->columnIntersectsSelection(section, {})
                                                  : selection->rowIntersectsSelection(section, {});
}

void paintText(QPainter& painter, const QRect& where, const QString& text, Qt::Alignment side, const QColor& colour,
               style::TextStyle kind)
{
    painter.setFont(style::font(kind));
    painter.setPen(colour);
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width());
    painter.drawText(where, static_cast<int>(side | Qt::AlignVCenter), fitting);
}

/// A heading of one line or two, with what it is counted in below it.
void paintHeading(QPainter& painter, const QRect& where, const QString& heading, const QString& unit,
                  Qt::Alignment side)
{
    const auto& colours = style::tokens();
    painter.setFont(style::font(style::TextStyle::CaptionStrong));
    painter.setPen(colours.text);
    const int line = painter.fontMetrics().height();
    const int whole = painter.boundingRect(where, static_cast<int>(side) | Qt::TextWordWrap, heading).height();
    const int lines = std::clamp(whole / std::max(1, line), 1, 2);
    QRect upper(where.left(), 0, where.width(), lines * line);
    upper.moveCenter(where.center());
    if (!unit.isEmpty())
        upper.translate(0, -line / 2);
    if (lines == 1)
        paintText(painter, upper, heading, side, colours.text, style::TextStyle::CaptionStrong);
    else
        painter.drawText(upper, static_cast<int>(side) | Qt::AlignVCenter | Qt::TextWordWrap, heading);
    if (!unit.isEmpty())
        paintText(painter, QRect(where.left(), upper.bottom() + 1, where.width(), line), unit, side, colours.text2,
                  style::TextStyle::Small);
}

/// Whether the first column says the name of every row.
bool namesRepeat(const tables::Table& table)
{
    if (table.columns.empty())
        return false;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (!table.rows[row].adds
            && table.rows[row].name != tables::plainText(table.columns[0], table.at(row, 0).value))
            return false;
    return true;
}

void paintBand(QPainter& painter, const QRect& band, const QString& text, bool chosen)
{
    const auto& colours = style::tokens();
    painter.fillRect(band, chosen ? colours.select : colours.sunken);
    paintText(painter, band, text, Qt::AlignHCenter, chosen ? colours.text : colours.text3, style::TextStyle::Small);
    painter.setPen(colours.border);
    painter.drawLine(band.topRight(), band.bottomRight());
}

} // namespace

ColumnHeader::ColumnHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setMinimumSectionSize(40);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize ColumnHeader::sizeHint() const { return {100, scaled(headingHeight + (m_lines - 1) * headingLine)}; }

void ColumnHeader::setHeadingLines(int lines)
{
    if (std::exchange(m_lines, lines) != lines)
        updateGeometry();
}

int ColumnHeader::leastWidth(const QString& heading)
{
    const QFontMetrics text(style::font(style::TextStyle::CaptionStrong));
    int least = text.horizontalAdvance(heading);
    for (qsizetype blank = heading.indexOf(u' '); blank >= 0; blank = heading.indexOf(u' ', blank + 1))
        least = std::min(
            least,
            std::max(text.horizontalAdvance(heading.first(blank)), text.horizontalAdvance(heading.sliced(blank + 1))));
    return least;
}

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto* grid = qobject_cast<const GridModel*>(model());
    if (!grid || !rect.isValid() || section >= grid->columnCount())
        return;
    const auto& colours = style::tokens();
    const tables::Column& column = grid->column(section);
    painter->save();
    const QRect band(rect.left(), rect.top(), rect.width(), scaled(letterBand));
    paintBand(*painter, band, shown(tables::columnLetters(static_cast<std::size_t>(section) + 1)),
              isSelected(*this, section));
    const QRect below(rect.left(), band.bottom() + 1, rect.width(), rect.height() - band.height());
    painter->fillRect(below, colours.surface);
    const bool isText = column.kind == tables::CellKind::Text || column.kind == tables::CellKind::Choice;
    const bool sorted = grid->sortColumn() == section;
    const QString arrow = !sorted                 ? QString()
        : grid->sortOrder() == Qt::AscendingOrder ? QStringLiteral(" ▲")
                                                  : QStringLiteral(" ▼");
    paintHeading(*painter, below.adjusted(padding, 1, -padding, -2), shown(wording::columnText(column, said)) % arrow,
                 grid->unitOf(section), isText ? Qt::AlignLeft : Qt::AlignRight);
    painter->setPen(colours.border);
    painter->drawLine(below.topRight(), below.bottomRight());
    painter->setPen(colours.borderStrong);
    painter->drawLine(below.bottomLeft(), below.bottomRight());
    painter->restore();
}

RowHeader::RowHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setMinimumSectionSize(16);
    setDefaultSectionSize(scaled(rowHeight));
    setSectionResizeMode(QHeaderView::Fixed);
}

const GridModel* RowHeader::grid() const { return qobject_cast<const GridModel*>(model()); }

QSize RowHeader::sizeHint() const
{
    return {m_showsNames ? std::max(m_width, scaled(leastNames)) : scaled(numberBand), 100};
}

void RowHeader::placeNames()
{
    const auto* view = qobject_cast<const QTableView*>(parentWidget());
    if (!view || !grid())
        return;
    const int room = view->width() - scaled(numberBand) - view->verticalScrollBar()->sizeHint().width();
    const bool shown = !namesRepeat(grid()->table()) || view->horizontalHeader()->length() > room;
    if (std::exchange(m_showsNames, shown) != shown)
        updateGeometry();
}

void RowHeader::fitNames()
{
    m_width = 0;
    for (int section = 0; grid() && section < grid()->rowCount(); ++section)
        m_width = std::max(m_width, widthOf(section));
    m_width = std::clamp(m_width, scaled(leastNames), scaled(mostNames));
    updateGeometry();
}

/// What `paintSection` needs for all of a row.
int RowHeader::widthOf(int section) const
{
    const tables::Row& row = grid()->row(section);
    const QFontMetrics strong(style::font(style::TextStyle::BodyStrong));
    const QFontMetrics small(style::font(style::TextStyle::Small));
    const int before =
        padding + (row.level + (row.isGroup ? 1 : 0)) * scaled(indent) + (row.sphere ? scaled(9) + scaled(6) : 0);
    const int plans = grid()->hasPlansValues(section) ? small.horizontalAdvance(tr("plan's value")) + 2 * padding : 0;
    return scaled(numberBand) + before + strong.horizontalAdvance(shown(row.name)) + plans + 2 * padding;
}

bool RowHeader::isFolded(int section) const { return grid() && m_folded.contains(shown(grid()->row(section).key)); }

void RowHeader::setFolded(int section, bool folded)
{
    if (!grid())
        return;
    const QString key = shown(grid()->row(section).key);
    if (folded)
        m_folded.insert(key);
    else
        m_folded.remove(key);
    viewport()->update();
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!grid() || section >= grid()->rowCount())
        return;
    const auto& colours = style::tokens();
    const tables::Row& row = grid()->row(section);
    painter->save();
    const QRect band(rect.left(), rect.top(), scaled(numberBand), rect.height());
    paintBand(*painter, band, QString::number(section + 1), isSelected(*this, section));
    if (!m_showsNames) {
        painter->restore();
        return;
    }
    const QRect name(band.right() + 1, rect.top(), rect.width() - band.width(), rect.height());
    const bool marked = grid()->isMarked(section);
    painter->fillRect(name, marked ? colours.sunken : row.isGroup ? colours.raised : colours.surface);
    if (marked)
        painter->fillRect(QRect(name.left(), name.top(), 3, name.height()), colours.ink);
    int left = name.left() + padding + row.level * scaled(indent);
    if (row.isGroup) {
        paintText(*painter, QRect(left, name.top(), scaled(indent), name.height()),
                  isFolded(section) ? QStringLiteral("›") : QStringLiteral("⌄"), Qt::AlignLeft, colours.text2,
                  style::TextStyle::BodyStrong);
        left += scaled(indent);
    }
    if (row.sphere) {
        const int side = scaled(9);
        const auto& shades = colours.sphere(*row.sphere).shades;
        painter->fillRect(QRect(left, name.center().y() - side / 2, side, side),
                          shades[static_cast<std::size_t>(row.shade) % shades.size()]);
        left += side + scaled(6);
    }
    QRect text(left, name.top(), name.right() - left - padding, name.height());
    if (grid()->hasPlansValues(section)) {
        painter->setFont(style::font(style::TextStyle::Small));
        const QString plans = tr("plan's value");
        const int wide = painter->fontMetrics().horizontalAdvance(plans) + 6;
        paintText(*painter, text, plans, Qt::AlignRight, colours.text3, style::TextStyle::Small);
        text.setRight(text.right() - wide);
    }
    paintText(*painter, text,
              row.adds && row.name.empty() ? tr("Add a row")
                  : row.adds               ? tr("%1: add").arg(shown(row.name))
                                           : shown(row.name),
              Qt::AlignLeft, row.adds ? colours.text3 : colours.text,
              row.isGroup ? style::TextStyle::BodyStrong : style::TextStyle::Body);
    painter->setPen(colours.grid);
    painter->drawLine(name.bottomLeft(), name.bottomRight());
    painter->setPen(colours.border);
    painter->drawLine(name.topRight(), name.bottomRight());
    painter->restore();
}

void RowHeader::mousePressEvent(QMouseEvent* event)
{
    const int section = logicalIndexAt(event->pos());
    const int x = event->pos().x() - scaled(numberBand);
    if (grid() && m_showsNames && section >= 0 && grid()->row(section).isGroup && x >= 0
        && x < scaled(indent) + padding) {
        emit foldAsked(section);
        return;
    }
    QHeaderView::mousePressEvent(event);
}

GridCorner::GridCorner(QTableView* view, const RowHeader& rows) : QWidget(view), m_view(view), m_rows(rows) { }

void GridCorner::setHeading(const QString& heading)
{
    m_heading = heading;
    update();
}

void GridCorner::place()
{
    const int frame = m_view->frameWidth();
    setGeometry(frame, frame, m_view->verticalHeader()->width(), m_view->horizontalHeader()->height());
    raise();
}

void GridCorner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& colours = style::tokens();
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, 0, scaled(numberBand), height()), colours.sunken);
    const QRect names(scaled(numberBand), 0, width() - scaled(numberBand), height());
    if (m_rows.showsNames()) {
        paintBand(painter, QRect(names.left(), 0, names.width(), scaled(letterBand)), QStringLiteral("A"), false);
        paintHeading(painter, names.adjusted(padding, scaled(letterBand), -padding, -2), m_heading, {}, Qt::AlignLeft);
    }
    painter.setPen(colours.borderStrong);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.setPen(colours.border);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace homeward::grid
