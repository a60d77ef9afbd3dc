// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_marks.h"
#include "ui/charts/map/map_box_parts.h"
#include "ui/charts/words.h"

#include <QTransform>

#include <algorithm>

namespace homeward::charts {

namespace {

using explain::Figure;
using explain::FlowOf;
using explain::MeasureOf;
using results::Measure;

QRectF toRectF(const pathway::Rect& rect) { return {rect.left, rect.top, rect.width, rect.height}; }

/// The marks of one map, in the layout's pixels until they are all there.
class Marks {
public:
    explicit Marks(const MapContent& map) : m_map(map) { }

    [[nodiscard]] std::vector<ChartMark> all() &&
    {
        if (!m_map.subject().figures)
            return {};
        for (int s = 0; s < m_map.settings(); ++s)
            addSetting(s);
        if (!m_map.subject().counted())
            return std::move(m_marks);
        for (std::size_t r = 0; r < m_map.routes().size(); ++r)
            addRoute(m_map.routes()[r], toRectF(m_map.layout().ribbons[r].label));
        for (int place = m_map.settings(); place < m_map.places(); ++place)
            add(toRectF(m_map.rectOf(place)), m_map.placeName(place),
                FlowOf{explain::fromAnywhere, m_map.placeInRun(place)});
        return std::move(m_marks);
    }

    void addRoute(const DrawnRoute& route, const QRectF& where)
    {
        if (route.flow && m_map.placeInRun(route.from) >= 0)
            add(where, Words::tr("From %1 to %2").arg(m_map.placeName(route.from), m_map.placeName(route.to)),
                FlowOf{m_map.placeInRun(route.from), m_map.placeInRun(route.to)});
    }

private:
    void add(const QRectF& where, const QString& name, const Figure& figure)
    {
        const auto* flow = std::get_if<FlowOf>(&figure);
        if (flow == nullptr || flow->to >= 0)
            m_marks.push_back({where, name, explain::AskedFigure{figure, m_map.subject().question}});
    }

    void addSetting(int setting)
    {
        const int place = m_map.placeInRun(setting);
        if (place < 0)
            return;
        const BoxParts parts = boxParts(m_map, setting);
        const QString name = m_map.placeName(setting);
        const auto of = [&](const QRectF& where, const QString& words, Measure measure) {
            if (!where.isEmpty())
                add(where, Words::tr("%1: %2").arg(name, words), MeasureOf{measure, std::vector<int>{place}});
        };
        of(parts.rect, parts.head.isEmpty() ? Words::tr("people") : parts.head.front(), Measure::PeoplePresent);
        of(parts.delayed.where, parts.delayed.words, Measure::PeopleDelayed);
        for (const WantingTag& tag : parts.wanting)
            of(tag.where, tag.words, tag.measure);
        if (m_map.subject().counted())
            add(toRectF(m_map.layout().newMarks[static_cast<std::size_t>(setting)]),
                Words::tr("%1: new from outside").arg(name), FlowOf{results::fromOutside, place});
    }

    const MapContent& m_map;
    std::vector<ChartMark> m_marks;
};

} // namespace

int MapContent::placeInRun(int place) const
{
    if (place < settings())
        return m_subject.settings[static_cast<std::size_t>(place)].inRun;
    const int outcome = m_subject.outcomesInRun[static_cast<std::size_t>(place - settings())];
    return outcome < 0 ? -1 : m_subject.runSettings + outcome;
}

std::vector<ChartMark> MapContent::marks(const QRectF& area) const
{
    std::vector<ChartMark> found = Marks(*this).all();
    const QTransform to = transformIn(area);
    for (ChartMark& mark : found)
        mark.where = to.mapRect(mark.where);
    return found;
}

std::optional<ChartMark> MapContent::markOf(const QRectF& area, const MapThing& thing) const
{
    if (thing.isNothing() || thing.place >= places() || !m_subject.figures)
        return std::nullopt;
    const int to = placeInRun(thing.place);
    Figure figure = FlowOf{explain::fromAnywhere, to};
    if (thing.isRoute())
        figure = FlowOf{placeInRun(thing.from), to};
    else if (thing.place < settings())
        figure = MeasureOf{Measure::PeoplePresent, std::vector<int>{to}};
    for (ChartMark& mark : marks(area))
        if (const auto* asked = std::get_if<explain::AskedFigure>(&mark.meaning); asked && asked->figure == figure)
            return mark;
    // A route that folded away has no label: it is told at the box that it leaves.
    const bool isFolded = thing.isRoute() && std::ranges::any_of(m_folded, [&](const DrawnRoute& route) {
                              return route.flow && route.from == thing.from && route.to == thing.place;
                          });
    if (!isFolded || placeInRun(thing.from) < 0 || to < 0)
        return std::nullopt;
    return ChartMark{transformIn(area).mapRect(toRectF(rectOf(thing.from))),
                     Words::tr("From %1 to %2").arg(placeName(thing.from), placeName(thing.place)),
                     explain::AskedFigure{figure, m_subject.question}};
}

} // namespace homeward::charts
