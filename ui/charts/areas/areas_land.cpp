// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boundaries.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/areas/areas_key.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/palette.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace homeward::charts {

namespace {

using exchange::Boundary;
using exchange::MapPoint;
using style::TextStyle;

/// From the ground to the paper: north is up, and degrees of longitude are as long as they are in the middle of the map.
class Projection {
public:
    Projection(const exchange::Boundaries& boundaries, const QRectF& room)
    {
        double west = 1e300, east = -1e300, south = 1e300, north = -1e300;
        for (const Boundary& area : boundaries.areas)
            for (const auto& ring : area.rings)
                for (const MapPoint& point : ring) {
                    west = std::min(west, point.east);
                    east = std::max(east, point.east);
                    south = std::min(south, point.north);
                    north = std::max(north, point.north);
                }
        const double middle = (south + north) / 2.0 * std::numbers::pi / 180.0;
        m_narrow = boundaries.inDegrees ? std::cos(middle) : 1.0;
        const double width = std::max((east - west) * m_narrow, 1e-9), height = std::max(north - south, 1e-9);
        m_scale = std::min(room.width() / width, room.height() / height);
        m_origin = {room.left() + (room.width() - width * m_scale) / 2.0,
                    room.top() + (room.height() - height * m_scale) / 2.0};
        m_west = west;
        m_north = north;
    }
    [[nodiscard]] QPointF operator()(const MapPoint& point) const
    {
        return m_origin + QPointF((point.east - m_west) * m_narrow, m_north - point.north) * m_scale;
    }

private:
    double m_narrow = 1.0;
    double m_scale = 1.0;
    double m_west = 0.0;
    double m_north = 0.0;
    QPointF m_origin;
};

/// One area on paper.
struct Land {
    QString code;
    QPainterPath outline;
    QRectF largest; ///< the frame of its largest ring, where its figure is written
};

/// Points closer than half a pixel to the one before are left out.
QPolygonF ringOn(const std::vector<MapPoint>& ring, const Projection& project)
{
    constexpr double least = 0.5;
    QPolygonF points;
    for (const MapPoint& each : ring) {
        const QPointF point = project(each);
        if (points.isEmpty() || (point - points.back()).manhattanLength() >= least)
            points << point;
    }
    return points;
}

Land landOf(const Boundary& area, const Projection& project)
{
    Land land{text(area.code), {}, {}};
    land.outline.setFillRule(Qt::OddEvenFill);
    for (const auto& ring : area.rings) {
        const QPolygonF points = ringOn(ring, project);
        if (points.size() < 3)
            continue;
        land.outline.addPolygon(points);
        land.outline.closeSubpath();
        const QRectF frame = points.boundingRect();
        if (frame.width() * frame.height() > land.largest.width() * land.largest.height())
            land.largest = frame;
    }
    return land;
}

class AreasLand final : public AreasContent {
public:
    using AreasContent::AreasContent;

    QString title() const override { return mapTitle(m_figures); }
    QString subtitle() const override { return Words::tr("%1, %2").arg(m_figures.unit, m_figures.year); }
    QString altText() const override;
    PaperSize paper() const override { return {{110.0, 150.0}, 460}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::optional<ChartMark> figureAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> areaAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> next(Qt::Key key) const override;

private:
    [[nodiscard]] std::vector<Land> lands(const QRectF& room) const;
    void paintLand(QPainter& painter, const Land& land, const style::Tokens& colours) const;
    void writeFigure(QPainter& painter, const Land& land, const style::Tokens& colours) const;
};

/// The map and its key in the body of the chart.
struct Rooms {
    QRectF map;
    QRectF key;

    explicit Rooms(const QRectF& body)
    {
        const double keyHeight = style::scaled(42.0);
        map = body.adjusted(3.0, 3.0, -3.0, -keyHeight - 6.0);
        key = {body.left() + 3.0, body.bottom() - keyHeight, body.width() - 6.0, keyHeight};
    }
};

QString AreasLand::altText() const
{
    QStringList parts{Words::tr("Map. %1, %2.").arg(m_figures.measure, m_figures.year), m_figures.source};
    if (const atlas::AreaRow* row = inView())
        parts.append(sentenceOf(*row));
    parts.append(QString(title() + QLatin1Char('.')));
    return parts.join(QLatin1Char(' '));
}

std::vector<Land> AreasLand::lands(const QRectF& room) const
{
    const Projection project(*m_figures.boundaries, room);
    std::vector<Land> made;
    for (const Boundary& area : m_figures.boundaries->areas)
        made.push_back(landOf(area, project));
    return made;
}

std::optional<ChartMark> AreasLand::figureAt(const QRectF& area, QPointF point) const
{
    auto key = mapKeyMark(area, Rooms(bodyWithin(area, source())).key, m_figures, point);
    return key ? std::move(key) : AreasContent::figureAt(area, point);
}

std::optional<QString> AreasLand::areaAt(const QRectF& area, QPointF point) const
{
    for (const Land& land : lands(Rooms(bodyWithin(area, source())).map))
        if (land.outline.contains(point) && m_figures.area(land.code))
            return land.code;
    return std::nullopt;
}

/// The nearest area whose middle lies in the direction, more along it than aside.
std::optional<QString> AreasLand::next(Qt::Key key) const
{
    const double dx = key == Qt::Key_Left ? -1.0 : key == Qt::Key_Right ? 1.0 : 0.0;
    const double dy = key == Qt::Key_Up ? -1.0 : key == Qt::Key_Down ? 1.0 : 0.0;
    const QString from = m_figures.look.chosen.isEmpty() ? m_figures.look.own : m_figures.look.chosen;
    const std::vector<Land> all = lands({0.0, 0.0, 400.0, 600.0});
    const auto here = std::ranges::find(all, from, &Land::code);
    std::optional<QString> best;
    double least = 1e300;
    for (const Land& land : all) {
        if (!m_figures.area(land.code))
            continue;
        const QPointF way = here == all.end() ? QPointF(1.0, 1.0) : land.largest.center() - here->largest.center();
        const double along = here == all.end() ? 1.0 : way.x() * dx + way.y() * dy;
        const double aside = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        if (along > 0.5 && along + 2.0 * aside < least) {
            least = along + 2.0 * aside;
            best = land.code;
        }
    }
    return best;
}

void AreasLand::paintLand(QPainter& painter, const Land& land, const style::Tokens& colours) const
{
    const atlas::AreaRow* row = m_figures.area(land.code);
    const bool known = row && row->value;
    painter.setPen(QPen(colours.border, 0.7, known ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(known ? colours.sequential[m_figures.classOf(*row->value)] : colours.surface);
    painter.drawPath(land.outline);
}

/// Where there is room, and always for the plan's own and the chosen area.
void AreasLand::writeFigure(QPainter& painter, const Land& land, const style::Tokens& colours) const
{
    const atlas::AreaRow* row = m_figures.area(land.code);
    if (!row || !row->value)
        return;
    const QString figure = m_figures.value(*row->value);
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    const bool fits =
        metrics.horizontalAdvance(figure) + 6.0 < land.largest.width() && metrics.height() < land.largest.height();
    if (!fits && !framePen(m_figures, land.code, colours))
        return;
    QRectF box(0.0, 0.0, metrics.horizontalAdvance(figure) + 6.0, metrics.height());
    box.moveCenter(land.largest.center());
    const QColor ground = colours.sequential[m_figures.classOf(*row->value)];
    if (!fits) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 2.0, 2.0);
    }
    writeText(painter, box, Qt::AlignCenter, figure, TextStyle::Small, inkOn(ground));
    if (m_figures.look.like.contains(land.code)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkOn(ground));
        painter.drawEllipse(QPointF(box.right() + 2.0, box.center().y()), 2.0, 2.0);
    }
}

void AreasLand::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_figures.areas.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, area, *this, colours);
    const Rooms rooms(bodyWithin(area, source()));
    const std::vector<Land> all = lands(rooms.map);
    for (const Land& land : all)
        paintLand(painter, land, colours);
    painter.setBrush(Qt::NoBrush);
    for (const Land& land : all)
        if (const auto frame = framePen(m_figures, land.code, colours)) {
            painter.setPen(*frame);
            painter.drawPath(land.outline);
        }
    for (const Land& land : all)
        writeFigure(painter, land, colours);
    paintMapKey(painter, rooms.key, m_figures, colours);
    painter.restore();
}

} // namespace

std::unique_ptr<AreasContent> areasLandOf(AreasFigures figures)
{
    return std::make_unique<AreasLand>(std::move(figures));
}

} // namespace homeward::charts
