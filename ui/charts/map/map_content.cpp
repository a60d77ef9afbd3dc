// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_content.h"

#include "core/pathway/aside.h"
#include "core/pathway/drawn_routes.h"
#include "ui/charts/map/map_box_parts.h"
#include "ui/charts/map/map_words.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using pathway::FlowFigures;
using pathway::Rect;
using style::TextStyle;

namespace {

constexpr double leastRibbon = 1.6;
constexpr double widestRibbon = 28.0;
constexpr double leastBox = 59.0; ///< name and two tags below each other, beside the further lines of its head
constexpr double outcomeBox = 70.0; ///< a name of three lines and its figure
constexpr double tallestBox = 150.0;
constexpr double columnWidth = 144.0;
constexpr double leastHeight = 340.0; ///< few boxes stand apart, instead of all at the top
constexpr std::size_t mostRoutes = 18; ///< that stay readable
constexpr double headRoom = 62.0; ///< title, subtitle and the names of the columns
constexpr double footRoom = 42.0; ///< what is folded, the legend and the source
constexpr double near = 7.0; ///< pixels from a ribbon that still choose it

/// 56 and 4.9 times the root of the people, as high as a few hundred people are.
double boxHeight(const MapSubject& subject, std::size_t setting)
{
    const double least = leastBox + (subject.settings[setting].inHours ? 2.0 : 1.0) * boxLine;
    if (!subject.figures)
        return style::scaled(least);
    const double people = subject.figures->settings[setting].usual;
    return style::scaled(std::clamp(56.0 + 4.9 * std::sqrt(people), least, tallestBox));
}

double widthOf(const QString& words) { return QFontMetricsF(style::font(TextStyle::Small)).horizontalAdvance(words); }

double distance(const pathway::Point& a, const pathway::Point& b, const QPointF& p)
{
    const double dx = std::clamp(p.x(), std::min(a.x, b.x), std::max(a.x, b.x)) - p.x();
    const double dy = std::clamp(p.y(), std::min(a.y, b.y), std::max(a.y, b.y)) - p.y();
    return std::hypot(dx, dy);
}

} // namespace

MapContent::MapContent(MapSubject subject) : m_subject(std::move(subject))
{
    chooseRoutes();
    layOut();
}

QString MapContent::placeName(int place) const
{
    return place < settings() ? m_subject.settings[static_cast<std::size_t>(place)].name
                              : m_subject.outcomes[static_cast<std::size_t>(place - settings())];
}

const Rect& MapContent::rectOf(int place) const
{
    const auto i = static_cast<std::size_t>(place);
    return i < m_layout.boxes.size() ? m_layout.boxes[i] : m_layout.outcomes[i - m_layout.boxes.size()];
}

/// All flows of the run and all routes of the plan, of which the small ones fold away.
void MapContent::chooseRoutes()
{
    std::vector<pathway::WeighedRoute> weighed;
    std::vector<const FlowFigures*> flows;
    if (m_subject.counted())
        for (const FlowFigures& flow : m_subject.figures->flows) {
            weighed.push_back({flow.from, flow.to, flow.usual});
            flows.push_back(&flow);
        }
    for (const pathway::PlanRoute& route : m_subject.routes) {
        const bool known =
            std::ranges::any_of(weighed, [&](const auto& one) { return one.from == route.from && one.to == route.to; });
        if (known || route.from >= settings() || route.to >= places())
            continue;
        // Before a run there are no flows: a route is as wide as its share.
        weighed.push_back({route.from, route.to, m_subject.counted() ? 0.0 : route.largestShare});
        flows.push_back(nullptr);
    }
    // Before a run shares are weighed, which no number of people can be compared with.
    const bool asked = m_subject.atLeast && (m_subject.counted() || *m_subject.atLeast <= 0.0);
    const double least = asked ? *m_subject.atLeast : pathway::thresholdFor(weighed, settings(), mostRoutes);
    std::vector<std::size_t> drawn = pathway::drawnRoutes(weighed, settings(), least);
    // A route that has been drawn by hand and that nobody takes yet is to be seen.
    for (std::size_t i = 0; i < weighed.size(); ++i)
        if (!flows[i] && m_subject.counted() && std::ranges::find(drawn, i) == drawn.end())
            drawn.push_back(i);
    std::vector<char> isDrawn(weighed.size(), 0);
    for (const std::size_t i : drawn) {
        isDrawn[i] = 1;
        m_routes.push_back({weighed[i].from, weighed[i].to, flows[i], leastRibbon, {}, {}});
    }
    for (std::size_t i = 0; i < weighed.size(); ++i)
        if (!isDrawn[i]) {
            m_folded.push_back({weighed[i].from, weighed[i].to, flows[i], leastRibbon, {}, {}});
            m_foldedPeople += flows[i] ? flows[i]->perWeek.now : 0.0;
        }
}

std::vector<MapThing> MapContent::waysOf(int place) const
{
    std::vector<const DrawnRoute*> ways;
    for (const auto* routes : {&m_routes, &m_folded})
        for (const DrawnRoute& route : *routes)
            if (route.from != route.to && (route.from == place || route.to == place))
                ways.push_back(&route);
    std::ranges::stable_sort(ways, std::greater(), [place](const DrawnRoute* route) {
        return std::pair(route->from == place, route->flow ? route->flow->perWeek.now : 0.0);
    });
    std::vector<MapThing> things;
    for (const DrawnRoute* way : ways)
        things.push_back({way->from, way->to});
    return things;
}

std::vector<MapAside> MapContent::asidesOf(const MapThing& chosen) const
{
    std::vector<MapAside> asides;
    std::vector<pathway::AsideWish> wishes;
    for (const DrawnRoute& route : m_folded) {
        const bool isOf = chosen.isRoute()
            ? MapThing{route.from, route.to} == chosen
            : chosen.isPlace() && (route.from == chosen.place || route.to == chosen.place);
        if (isOf && route.from != route.to) {
            asides.push_back({{route.from, route.to}, route.flow, {}});
            wishes.push_back({route.from, route.to});
        }
    }
    const auto lines = pathway::asideLines(m_layout, chosen.isRoute() ? chosen.from : chosen.place, wishes);
    for (std::size_t i = 0; i < lines.size(); ++i)
        asides[i].points = lines[i];
    return asides;
}

void MapContent::layOut()
{
    double most = 1.0;
    for (const DrawnRoute& route : m_routes)
        most = std::max(most, route.flow ? route.flow->most : 0.0);
    m_perPerson = std::min(1.0, widestRibbon / most);
    pathway::LayoutWish wish;
    wish.columnWidth = style::scaled(columnWidth);
    wish.outcomeWidth = style::scaled(wish.outcomeWidth);
    wish.outcomeHeight = style::scaled(outcomeBox);
    wish.labelHeight = style::scaled(wish.labelHeight);
    wish.newMark = style::scaled(wish.newMark);
    wish.leastHeight = style::scaled(leastHeight);
    wish.outcomes = static_cast<int>(m_subject.outcomes.size());
    for (std::size_t s = 0; s < m_subject.settings.size(); ++s)
        wish.boxes.push_back({m_subject.settings[s].sphere, m_subject.settings[s].place, boxHeight(m_subject, s)});
    // A width for the longest figure, so that another year moves nothing.
    const double figure =
        widthOf(m_subject.view == MapView::Both ? QStringLiteral("88.8 → 88.8") : QStringLiteral("−88.8")) + 10.0;
    for (DrawnRoute& route : m_routes) {
        const double width = route.flow ? std::max(leastRibbon, m_perPerson * route.flow->most) : leastRibbon;
        route.width = route.flow ? std::max(leastRibbon, m_perPerson * route.flow->perWeek.now) : leastRibbon;
        route.label = route.flow ? mapFigure(route.flow->perWeek, m_subject.view) : QString();
        route.longLabel = route.label.isEmpty() ? Words::tr("to %1").arg(placeName(route.to))
                                                : Words::tr("%1 to %2").arg(route.label, placeName(route.to));
        wish.routes.push_back({route.from, route.to, width, figure, widthOf(route.longLabel) + 12.0});
    }
    m_layout = pathway::layoutOf(wish);
}

QSizeF MapContent::fullSize() const
{
    return {m_layout.width + 4.0, m_layout.height + style::scaled(headRoom + footRoom)};
}

PaperSize MapContent::paper() const
{
    const QSizeF full = fullSize();
    const double width = std::max(700.0, full.width());
    return {{250.0, 250.0 * std::max(0.4, full.height() / width)}, static_cast<int>(std::ceil(width))};
}

QRectF MapContent::bodyIn(const QRectF& area) const
{
    return area.adjusted(2.0, style::scaled(headRoom), -2.0, -style::scaled(footRoom));
}

QTransform MapContent::transformIn(const QRectF& area) const
{
    const QRectF body = bodyIn(area);
    const double scale =
        std::min({1.25, body.width() / std::max(1.0, m_layout.width), body.height() / std::max(1.0, m_layout.height)});
    QTransform transform;
    transform.translate(body.left() + (body.width() - scale * m_layout.width) / 2.0, body.top());
    transform.scale(scale, scale);
    return transform;
}

MapThing MapContent::thingAt(const QRectF& area, const QPointF& point) const
{
    const QPointF at = transformIn(area).inverted().map(point);
    for (int place = 0; place < places(); ++place)
        if (rectOf(place).holds({at.x(), at.y()}))
            return {-1, place};
    MapThing nearest;
    double least = near;
    for (std::size_t r = 0; r < m_routes.size(); ++r) {
        const pathway::Ribbon& ribbon = m_layout.ribbons[r];
        double away = ribbon.label.holds({at.x(), at.y()}) ? 0.0 : near;
        for (std::size_t p = 0; p + 1 < ribbon.points.size(); ++p)
            away = std::min(away, distance(ribbon.points[p], ribbon.points[p + 1], at) - m_routes[r].width / 2.0);
        if (away < least) {
            least = away;
            nearest = {m_routes[r].from, m_routes[r].to};
        }
    }
    return nearest;
}

int MapContent::nextPlace(int place, int right, int down) const
{
    if (place < 0 || place >= places())
        return places() > 0 ? (m_layout.columns.front().boxes.empty() ? 0 : m_layout.columns.front().boxes.front())
                            : -1;
    const auto middle = [](const Rect& rect) { return QPointF(rect.left + rect.width / 2.0, rect.middle()); };
    const QPointF here = middle(rectOf(place));
    int best = place;
    double least = 1e12;
    for (int other = 0; other < places(); ++other) {
        const QPointF there = middle(rectOf(other));
        const double along = right * (there.x() - here.x()) + down * (there.y() - here.y());
        const double across = std::abs(right != 0 ? there.y() - here.y() : there.x() - here.x());
        // Up and down stay in the column.
        if (other == place || along < 1.0 || (down != 0 && across > 1.0))
            continue;
        const double cost = right != 0 ? 4.0 * along + across : along;
        if (cost < least) {
            least = cost;
            best = other;
        }
    }
    return best;
}

model::MapPlace MapContent::dropPlace(int setting, const pathway::Point& point) const
{
    const model::Sphere sphere = m_subject.settings[static_cast<std::size_t>(setting)].sphere;
    model::MapPlace place;
    double least = 1e12;
    for (const pathway::MapColumn& column : m_layout.columns) {
        const double away = std::abs(column.left + column.width / 2.0 - point.x);
        if (column.sphere != sphere || away >= least)
            continue;
        least = away;
        place.column = column.place;
        place.row = 0;
        for (const int box : column.boxes)
            place.row += box != setting && rectOf(box).middle() < point.y ? 1 : 0;
    }
    return place;
}

QString MapContent::title() const { return empty() ? QString() : mapTitle(*this); }
QString MapContent::subtitle() const { return empty() ? QString() : mapSubtitle(m_subject); }
QString MapContent::altText() const { return mapAltText(*this); }
std::vector<ChartTable> MapContent::tables() const { return empty() ? std::vector<ChartTable>() : mapTables(*this); }

void MapContent::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    paintWith(painter, area, theme, {}, {});
}

} // namespace homeward::charts
