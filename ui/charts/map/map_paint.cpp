// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/care_figures.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/hatch.h"
#include "ui/charts/map/map_ribbons.h"
#include "ui/charts/map/map_words.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace homeward::charts {

using style::TextStyle;

namespace {

constexpr double leastHeading = 128.0;
constexpr Hatch delayedHatch{1.0, 5.0, 1.6, false};

/// The name of a sphere over its columns, and a rule in its colour.
void paintHeading(QPainter& painter, const MapContent& map, const QTransform& to, double bottom, double nextLeft,
                  const pathway::MapColumn& first, const pathway::MapColumn& last, const style::Tokens& colours)
{
    const double left = to.map(QPointF(first.left, 0.0)).x();
    const double row = style::scaled(17.0);
    const QColor ink = first.sphere ? colours.sphere(*first.sphere).text : colours.text2;
    const QString name = first.sphere ? sphereName(*first.sphere) : Words::tr("Leave, a week");
    const QString figure = first.sphere ? sphereFigure(map.subject(), *first.sphere) : QString();
    const double taken = QFontMetricsF(style::font(TextStyle::BodyStrong)).horizontalAdvance(name) + 10.0;
    const double wanted = QFontMetricsF(style::font(TextStyle::Caption)).horizontalAdvance(figure) + 2.0;
    // Where the map is made small, words keep their size and reach into the gutter, to the next heading at most.
    const double wide = std::max(figure.isEmpty() ? taken : taken + wanted, style::scaled(leastHeading));
    const double right =
        std::min(std::max(to.map(QPointF(last.left + last.width, 0.0)).x(), left + wide), nextLeft - 6.0);
    const QRectF where(left, bottom - row - 3.0, right - left, row);
    writeText(painter, where, Qt::AlignLeft | Qt::AlignVCenter, name, TextStyle::BodyStrong, ink);
    const QString shown =
        taken + wanted <= where.width() || !first.sphere ? figure : sphereNumber(map.subject(), *first.sphere);
    if (taken + QFontMetricsF(style::font(TextStyle::Caption)).horizontalAdvance(shown) <= where.width())
        writeText(painter, where.adjusted(taken, 0.0, 0.0, 0.0), Qt::AlignRight | Qt::AlignVCenter, shown,
                  TextStyle::Caption, colours.text2);
    painter.fillRect(QRectF(left, bottom - 2.0, right - left, 2.0), ink);
}

void paintHeadings(QPainter& painter, const MapContent& map, const QTransform& to, double bottom,
                   const style::Tokens& colours)
{
    const auto& columns = map.layout().columns;
    for (std::size_t first = 0; first < columns.size();) {
        std::size_t last = first;
        while (last + 1 < columns.size() && columns[last + 1].sphere == columns[first].sphere)
            ++last;
        const double nextLeft = last + 1 < columns.size() ? to.map(QPointF(columns[last + 1].left, 0.0)).x()
                                                          : std::numeric_limits<double>::max();
        paintHeading(painter, map, to, bottom, nextLeft, columns[first], columns[last], colours);
        first = last + 1;
    }
}

/// What fills, hatches and widths mean, from the right end of a line; gives where it begins.
double paintLegend(QPainter& painter, const QRectF& where, const MapSubject& subject, const style::Tokens& colours)
{
    double right = where.right();
    const double middle = where.center().y();
    const auto entry = [&](const QString& words, auto mark) {
        const double width = QFontMetricsF(style::font(TextStyle::Small)).horizontalAdvance(words) + 4.0;
        writeText(painter, {right - width, where.top(), width, where.height()}, Qt::AlignLeft | Qt::AlignVCenter, words,
                  TextStyle::Small, colours.text2);
        right -= width + 20.0;
        mark(QRectF(right, middle - 6.0, 15.0, 12.0));
        right -= 10.0;
    };
    const auto stroke = [&](double width, Qt::PenStyle style, const QColor& colour) {
        return [&painter, width, style, colour, middle](const QRectF& at) {
            painter.setPen(QPen(colour, width, style));
            painter.drawLine(QPointF(at.left(), middle), QPointF(at.right(), middle));
        };
    };
    if (subject.view == MapView::Difference && subject.counted()) {
        entry(Words::tr("no change"), stroke(1.2, Qt::SolidLine, colours.grid));
        entry(Words::tr("fewer: hollow or dashed"), stroke(1.6, Qt::DashLine, colours.ink));
        entry(Words::tr("more"), stroke(5.0, Qt::SolidLine, colours.ink));
    } else {
        entry(Words::tr("people a week"), stroke(5.0, Qt::SolidLine, colours.borderStrong));
    }
    if (subject.figures) {
        entry(Words::tr("share delayed"), [&](const QRectF& at) {
            paintHatch(painter, QPolygonF{at.topLeft(), at.topRight()}, QPolygonF{at.bottomLeft(), at.bottomRight()},
                       delayedHatch, colours.delayed);
        });
        entry(Words::tr("share in use"), [&](const QRectF& at) {
            painter.fillRect(at, colours.sphere(model::Sphere::Home).tint);
            painter.fillRect(at.adjusted(0.0, 5.0, 0.0, 0.0), colours.sphere(model::Sphere::Home).area);
        });
    }
    return right;
}

} // namespace

void MapContent::paintWith(QPainter& painter, const QRectF& area, style::Theme theme, const MapThing& chosen,
                           const std::vector<MapAside>& asides) const
{
    if (empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF below = paintHead(painter, area, title(), subtitle(), colours);
    const QRectF within = paintFoot(painter, area, source(), colours);
    const QTransform to = transformIn(area);
    paintHeadings(painter, *this, to, below.top() + style::scaled(18.0), colours);
    painter.save();
    painter.setTransform(to, true);
    paintRibbons(painter, *this, chosen, asides, colours);
    paintBoxes(painter, *this, chosen, colours);
    painter.restore();
    const double row = style::scaled(15.0);
    const double left =
        paintLegend(painter, {area.left(), within.bottom() - row, area.width(), row}, m_subject, colours);
    const double room = left - area.left() - 8.0;
    const bool fits = QFontMetricsF(style::font(TextStyle::Small)).horizontalAdvance(foldedText(*this)) <= room;
    writeText(painter, {area.left(), within.bottom() - row, room, row}, Qt::AlignLeft | Qt::AlignVCenter,
              fits ? foldedText(*this) : foldedShortly(*this), TextStyle::Small, colours.text2);
    painter.restore();
}

} // namespace homeward::charts
