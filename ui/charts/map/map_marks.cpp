// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/care_figures.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/map/map_box_parts.h"
#include "ui/charts/map/map_words.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QTransform>

#include <algorithm>
#include <functional>

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
    void add(const QRectF& where, const QString& name, const Figure& figure, int setting = -1)
    {
        const auto* flow = std::get_if<FlowOf>(&figure);
        if (flow == nullptr || flow->to >= 0)
            m_marks.push_back({where, name, explain::AskedFigure{figure, m_map.subject().question}, {-1, setting}});
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
                add(where, Words::tr("%1: %2").arg(name, words), MeasureOf{measure, std::vector<int>{place}}, place);
        };
        of(parts.rect, parts.head.isEmpty() ? Words::tr("people") : parts.head.front(), Measure::PeoplePresent);
        // Hours in use stand in a line of their own.
        if (parts.head.size() > 1)
            of(parts.headLine(1), parts.head.at(1), Measure::UnitsInUse);
        of(parts.delayed.where, parts.delayed.words, Measure::PeopleDelayed);
        if (!parts.load.where.isEmpty())
            m_marks.push_back(
                {parts.load.where, Words::tr("%1: %2").arg(name, parts.load.words), toldLoad(setting), {-1, place}});
        for (const WantingTag& tag : parts.wanting)
            of(tag.where, tag.words, tag.measure);
        if (m_map.subject().counted())
            add(toRectF(m_map.layout().newMarks[static_cast<std::size_t>(setting)]),
                Words::tr("%1: new from outside").arg(name), FlowOf{results::fromOutside, place});
    }

    /// Need without limits is of no run: it is worked out from the plan.
    [[nodiscard]] ToldFigure toldLoad(int setting) const
    {
        const MapSubject& subject = m_map.subject();
        const MapSetting& here = subject.settings[static_cast<std::size_t>(setting)];
        ToldFigure told;
        told.title = Words::tr("Load of %1").arg(here.name);
        told.under = QStringList{subject.scenario, subject.year, subject.areas}.join(QStringLiteral(", "));
        told.value = numbers::wholeShare(*here.load);
        told.why = *here.load > 1.0 ? Words::tr("More is needed than there is room for.")
                                    : Words::tr("There is room for all that is needed.");
        told.meaning = Words::tr("What would be needed in the mean of the year if nothing were ever full, over the "
                                 "room that there is. From 90 % it is tight, from 100 % it is over.");
        told.source = Words::tr("How many come, how long they stay, where they go next, and the changes of the "
                                "scenario. It is worked out exactly, without a run.");
        told.help = QStringLiteral("settings");
        return told;
    }

    const MapContent& m_map;
    std::vector<ChartMark> m_marks;
};

/// People in the settings of a sphere, over its columns.
void addHeadings(std::vector<ChartMark>& marks, const MapContent& map, const QTransform& to, const QRectF& area)
{
    const MapSubject& subject = map.subject();
    const double row = style::scaled(20.0), bottom = area.top() + style::scaled(55.0) + 6.0;
    const auto& columns = map.layout().columns;
    for (std::size_t first = 0; first < columns.size(); ++first) {
        const auto sphere = columns[first].sphere;
        if (!sphere || (first > 0 && columns[first - 1].sphere == sphere))
            continue;
        std::size_t next = first + 1;
        while (next < columns.size() && columns[next].sphere == sphere)
            ++next;
        std::vector<int> settings;
        for (const MapSetting& setting : subject.settings)
            if (setting.sphere == *sphere && setting.inRun >= 0)
                settings.push_back(setting.inRun);
        const double left = to.map(QPointF(columns[first].left, 0.0)).x();
        const double right = next < columns.size() ? to.map(QPointF(columns[next].left, 0.0)).x() - 6.0 : area.right();
        marks.push_back(
            {{left, bottom - row, right - left, row},
             Words::tr("%1: %2").arg(sphereName(*sphere), sphereFigure(subject, *sphere)),
             explain::AskedFigure{MeasureOf{Measure::PeoplePresent, std::move(settings)}, subject.question}});
    }
}

/// The routes that are not drawn, with the people who take each.
ToldFigure toldFolded(const MapContent& map)
{
    const MapSubject& subject = map.subject();
    ToldFigure told;
    told.title = Words::tr("Routes that are not drawn");
    told.under = QStringList{subject.scenario, subject.year, subject.areas}.join(QStringLiteral(", "));
    told.value = Words::tr("%1 people a week").arg(numbers::people(map.foldedPeople()));
    told.why = foldedText(map);
    told.meaning = Words::tr("Routes that few people take are not drawn, so that the map can be read. Choose a setting "
                             "to see its own, or all routes in the list above the map.");
    ToldParting routes{Words::tr("By route"), {}};
    std::vector<DrawnRoute> folded = map.folded();
    std::ranges::stable_sort(folded, std::greater(), [](const DrawnRoute& route) { return route.flow->perWeek.now; });
    for (const DrawnRoute& route : folded)
        routes.parts.push_back({Words::tr("From %1 to %2").arg(map.placeName(route.from), map.placeName(route.to)),
                                numbers::fixed(route.flow->perWeek.now, 2),
                                {},
                                {}});
    routes.parts.push_back({Words::tr("in all"), numbers::fixed(map.foldedPeople(), 2), {}, {}});
    told.partings = {std::move(routes)};
    told.source = subject.source;
    told.help = QStringLiteral("map");
    return told;
}

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
    if (!m_subject.figures)
        return found;
    addHeadings(found, *this, to, area);
    const bool counted = std::ranges::all_of(m_folded, [](const DrawnRoute& route) { return route.flow != nullptr; });
    if (m_subject.counted() && counted && !m_folded.empty()) {
        const double row = style::scaled(15.0);
        found.push_back({{area.left(), area.bottom() - style::scaled(16.0) - 4.0 - row, 0.5 * area.width(), row},
                         Words::tr("Not drawn: %1 people a week").arg(numbers::people(m_foldedPeople)),
                         toldFolded(*this)});
    }
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
