// SPDX-License-Identifier: GPL-3.0-or-later
// How the table of scenarios is drawn.
#include "ui/charts/chart_parts.h"
#include "ui/charts/compare/compare_grid.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace homeward::charts {

using results::HeadlineId;
using results::Judgement;
using style::TextStyle;

namespace {

constexpr double keyMark = 30.0;   ///< a mark and the gaps beside it

double keyWordWidth(Judgement judgement)
{
    return QFontMetricsF(style::font(TextStyle::CaptionStrong)).horizontalAdvance(judgementText(judgement)) + 2.0;
}

double keyWidth()
{
    double width = 0.0;
    for (const Judgement judgement : {Judgement::CannotTell, Judgement::Worse, Judgement::Better})
        width += keyWordWidth(judgement) + keyMark;
    return width;
}

} // namespace

void CompareTable::paintKey(QPainter& painter, const QRectF& area, const style::Tokens& colours) const
{
    double right = area.right();
    const double height = style::scaled(17.0);
    const QRectF line(area.left(), area.top() + 2.0, area.width(), height);   // beside the title
    for (const Judgement judgement : {Judgement::CannotTell, Judgement::Worse, Judgement::Better}) {
        const QString word = judgementText(judgement);
        const double width = keyWordWidth(judgement);
        writeText(painter, {right - width, line.top(), width, height}, Qt::AlignLeft | Qt::AlignVCenter, word,
                  TextStyle::CaptionStrong, style::judgementColour(lookOf(judgement), colours));
        style::paintJudgement(painter, {right - width - 18.0, line.center().y() - 7.0, 14.0, 14.0}, lookOf(judgement),
                              colours);
        right -= width + keyMark;
    }
}

void CompareTable::paintHeadings(QPainter& painter, const Grid& grid, const style::Tokens& colours) const
{
    const double units = style::scaled(18.0);
    const double names = grid.heads.height() - units;
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i) {
        const HeadlineId id = m_comparison.indicators[i];
        const double left = grid.left(i) + 8.0;
        const bool sorted = m_look.sortedBy == i;
        const double room = headingRoom(i, grid.columnWidth);
        if (sorted)
            painter.fillRect(
                QRectF(grid.left(i), grid.heads.top(), grid.columnWidth,
                       grid.heads.height() + grid.rowHeight * static_cast<double>(m_comparison.rows.size())),
                colours.sunken);
        writeText(painter, {left, grid.heads.top(), room, names}, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                  indicatorName(id), TextStyle::CaptionStrong, colours.text);
        writeText(painter, {left, grid.heads.top() + names, room, units}, Qt::AlignLeft | Qt::AlignVCenter,
                  figureUnit(id), TextStyle::Small, colours.text2);
        if (sorted)
            writeText(painter, {left + room, grid.heads.top(), sortMark, names}, Qt::AlignRight | Qt::AlignBottom,
                      m_look.order == results::SortOrder::Ascending ? QStringLiteral("\u25b2")
                                                                    : QStringLiteral("\u25bc"),
                      TextStyle::Small, colours.text2);
    }
    painter.setPen(QPen(colours.axis, 1.0));
    painter.drawLine(grid.heads.bottomLeft(), grid.heads.bottomRight());
}

void CompareTable::paintDot(QPainter& painter, const QRectF& strip, const results::HeadlineChange& change,
                            const Scale& scale, const style::Tokens& colours) const
{
    const style::Judgement look = lookOf(change.judgement);
    const bool unsure = change.verdict == results::Verdict::CannotTell;
    const QColor colour = style::judgementColour(look, colours);
    const double y = strip.center().y();
    painter.setPen(QPen(colours.axis, 1.0));
    painter.drawLine(QPointF(scale.at(0.0, strip), strip.top()), QPointF(scale.at(0.0, strip), strip.bottom()));
    painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(scale.at(change.difference.ci95Low, strip), y),
                     QPointF(scale.at(change.difference.ci95High, strip), y));
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(unsure ? colours.surface : colour);
    const QPointF middle(scale.at(change.difference.mean, strip), y);
    if (look == style::Judgement::Worse)
        painter.drawPolygon(QPolygonF(
            {middle + QPointF(0, -5), middle + QPointF(5, 0), middle + QPointF(0, 5), middle + QPointF(-5, 0)}));
    else
        painter.drawEllipse(middle, 4.0, 4.0);
}

double CompareTable::figureRoom(std::size_t indicator) const
{
    const QFontMetricsF metrics(style::font(TextStyle::BodyStrong));
    double widest = 0.0;
    for (const results::ComparisonRow& row : m_comparison.rows)
        if (const auto& figure = row.figures[indicator])
            widest = std::max(widest,
                              metrics.horizontalAdvance(figure->change
                                                            ? signedFigure(figure->id, figure->change->difference.mean,
                                                                           scaleOf(indicator).decimals)
                                                            : figureValue(figure->id, figure->now.mean)));
    return 16.0 + widest + 2.0;
}

void CompareTable::paintCell(QPainter& painter, const QRectF& cell, std::size_t row, std::size_t indicator,
                             const style::Tokens& colours) const
{
    painter.setPen(QPen(colours.border, 1.0));
    painter.drawLine(cell.topLeft(), cell.bottomLeft());
    const auto& figure = m_comparison.rows[row].figures[indicator];
    const QRectF inner = cell.adjusted(8.0, 0.0, -6.0, 0.0);
    if (!figure) {
        const bool isToCome = m_look.costsToCome && isOfAccounts(m_comparison.indicators[indicator]);
        writeText(painter, inner, Qt::AlignLeft | Qt::AlignVCenter,
                  isToCome ? QStringLiteral("\u2026") : Words::tr("none"), TextStyle::Caption, colours.text3);
        return;
    }
    // A figure is whole before its picture has room.
    const double usual = std::min(style::scaled(82.0), 0.63 * inner.width());
    const double half = std::clamp(figureRoom(indicator), usual, std::max(usual, inner.width()));
    if (!figure->change) {
        writeText(painter, {inner.left(), inner.top(), half, inner.height()}, Qt::AlignRight | Qt::AlignVCenter,
                  figureValue(figure->id, figure->now.mean), TextStyle::BodyStrong, colours.text);
        const QString level = Words::tr("level");
        if (inner.width() - half >= QFontMetricsF(style::font(TextStyle::Small)).horizontalAdvance(level))
            writeText(painter, {inner.left() + half, inner.top(), inner.width() - half, inner.height()},
                      Qt::AlignRight | Qt::AlignVCenter, level, TextStyle::Small, colours.text2);
        return;
    }
    const results::HeadlineChange& change = *figure->change;
    const Scale scale = scaleOf(indicator);
    if (change.judgement != Judgement::NotJudged)
        style::paintJudgement(painter, {inner.left(), inner.center().y() - 7.0, 14.0, 14.0}, lookOf(change.judgement),
                              colours);
    writeText(painter, {inner.left() + 16.0, inner.top(), half - 16.0, inner.height()},
              Qt::AlignRight | Qt::AlignVCenter, signedFigure(figure->id, change.difference.mean, scale.decimals),
              TextStyle::BodyStrong, colours.text);
    const QRectF right(inner.left() + half + 8.0, inner.top(), inner.width() - half - 14.0, inner.height());
    if (m_look.asFigures)
        writeText(painter, right, Qt::AlignRight | Qt::AlignVCenter,
                  Words::tr("%1 to %2")
                      .arg(signedFigure(figure->id, change.difference.ci95Low, scale.decimals),
                           signedFigure(figure->id, change.difference.ci95High, scale.decimals)),
                  TextStyle::Small, colours.text2);
    else if (constexpr double leastPicture = 14.0; right.width() >= leastPicture)
        paintDot(painter, right, change, scale, colours);
}

void CompareTable::paintRow(QPainter& painter, const Grid& grid, std::size_t row, const style::Tokens& colours) const
{
    const QRectF line = grid.row(row);
    const int scenario = m_comparison.rows[row].scenario;
    const bool selected = scenario == m_look.selected;
    if (selected)
        painter.fillRect(line, colours.select);
    const double badge = std::min(18.0, line.height() - 4.0);
    style::paintBadge(painter, {line.left() + 4.0, line.center().y() - badge / 2.0, badge, badge}, m_letters[row],
                      colours);
    writeText(painter, {line.left() + 28.0, line.top(), grid.nameWidth - 34.0, line.height()},
              Qt::AlignLeft | Qt::AlignVCenter, nameOf(row),
              selected || row == 0 ? TextStyle::BodyStrong : TextStyle::Body, colours.text);
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i)
        paintCell(painter, grid.cell(row, i), row, i, colours);
    painter.setPen(QPen(colours.border, 1.0));
    painter.drawLine(line.bottomLeft(), line.bottomRight());
}

void CompareTable::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The key stands beside the title, which gives way to it.
    const double titled = QFontMetricsF(style::font(TextStyle::ChartTitle)).horizontalAdvance(title());
    const double taken = titled > area.width() - keyWidth() ? keyWidth() : 0.0;
    (void)paintHead(painter, area.adjusted(0.0, 0.0, -taken, 0.0), title(), subtitle(), colours);
    (void)paintFoot(painter, area, m_source, colours);
    paintKey(painter, area, colours);
    const Grid grid = gridIn(area);
    paintHeadings(painter, grid, colours);
    for (std::size_t row = 0; row < m_comparison.rows.size(); ++row)
        paintRow(painter, grid, row, colours);
    painter.restore();
}

} // namespace homeward::charts
