// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map/inspector_lines.h"

#include "core/model/lookup.h"
#include "core/tables/list_tables.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/settings_table.h"
#include "ui/charts/care_figures.h"
#include "ui/charts/map/map_words.h"
#include "ui/grid/grid_model.h"
#include "ui/numbers/numbers.h"
#include "ui/wording/table_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

using charts::MapContent;
using charts::MapThing;
using charts::MapView;
using pathway::MapFigure;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MapInspector)
};

using Kind = InspectorLine::Kind;
using Lines = std::vector<InspectorLine>;

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// A table of the plan, read once for all of its cells that are shown.
class ReadTable {
public:
    ReadTable(const model::Plan& plan, std::shared_ptr<const tables::TableView> view)
        : m_view(std::move(view)),
          m_table(m_view->read(plan))
    {
    }

    [[nodiscard]] const tables::Table& table() const { return m_table; }
    /// Adds a line for a cell; none where the table has no such row or column.
    void addCell(Lines& lines, const std::string& row, const std::string& column, const QString& label = {}) const
    {
        const auto r = m_table.rowOf(row);
        const auto c = m_table.columnOf(column);
        if (!r || !c)
            return;
        const tables::Column& as = m_table.columns[*c];
        const tables::Cell& cell = m_table.at(*r, *c);
        const QString name = label.isEmpty() ? shown(wording::columnText(as, grid::said)) : label;
        const QString unit = cell.unit.empty() ? QString() : shown(cell.unit);
        lines.push_back({Kind::Cell,
                         unit.isEmpty() ? name : Words::tr("%1, %2").arg(name, unit),
                         {},
                         {m_view, row, column, as, cell}});
    }

private:
    std::shared_ptr<const tables::TableView> m_view;
    tables::Table m_table;
};

void addHeading(Lines& lines, const QString& words) { lines.push_back({Kind::Heading, words, {}}); }

/// `115`, or where scenarios are compared `117 → 115 (−2.0)`.
QString beside(const MapFigure& figure, bool compared)
{
    if (!compared)
        return numbers::people(figure.now);
    const QString then = numbers::people(figure.then), now = numbers::people(figure.now);
    QString difference = charts::mapFigure(figure, MapView::Difference);
    // Two figures that are shown unlike do differ: by a small amount, which has a second decimal.
    if (then != now && difference == numbers::fixed(0.0, 1))
        difference = (figure.difference.mean < 0.0 ? QStringLiteral("−%1") : QStringLiteral("+%1"))
                         .arg(numbers::fixed(std::abs(figure.difference.mean), 2));
    return QStringLiteral("%1 → %2  (%3)").arg(then, now, difference);
}

void addFigure(Lines& lines, const QString& label, const MapFigure& figure, bool compared,
               std::optional<explain::AskedFigure> asked)
{
    lines.push_back({Kind::Text, label, beside(figure, compared), {}, std::move(asked)});
}

/// A flow as the run knows it; none where an end came to the plan after the run.
std::optional<explain::AskedFigure> askedFlow(const MapContent& map, int from, int to)
{
    const int begins = from < 0 ? from : map.placeInRun(from);
    const int ends = map.placeInRun(to);
    if ((from >= 0 && begins < 0) || ends < 0)
        return std::nullopt;
    return explain::AskedFigure{explain::FlowOf{begins, ends}, map.subject().question};
}

void addFigures(Lines& lines, const MapContent& map, int setting)
{
    const charts::MapSubject& subject = map.subject();
    if (!subject.figures)
        return;
    const bool compared = subject.figures->compared;
    const pathway::SettingFigures& here = subject.figures->settings[static_cast<std::size_t>(setting)];
    if (!here.inRun) {
        lines.push_back({Kind::Caption, Words::tr("New since the last run: run again to see its figures."), {}});
        return;
    }
    addHeading(lines, Words::tr("In %1").arg(subject.year));
    if (compared)
        lines.push_back({Kind::Caption, Words::tr("%1 → %2").arg(subject.against, subject.scenario), {}});
    const auto add = [&](const QString& label, const MapFigure& figure, results::Measure measure) {
        addFigure(lines, label, figure, compared,
                  explain::AskedFigure{explain::MeasureOf{measure, std::vector<int>{map.placeInRun(setting)}},
                                       subject.question});
    };
    add(Words::tr("People"), here.people, results::Measure::PeoplePresent);
    add(Words::tr("Delayed here"), here.delayed, results::Measure::PeopleDelayed);
    add(Words::tr("Delayed elsewhere for a place"), here.delayedForThis, results::Measure::DelayedForThis);
    add(Words::tr("Wait outside"), here.waiting, results::Measure::PeopleWaiting);
    if (subject.figures->counted)
        addFigure(lines, Words::tr("Come in, a week"), here.comeIn, compared,
                  askedFlow(map, explain::fromAnywhere, setting));
    if (here.waitDays)
        add(Words::tr("Mean wait, days"), *here.waitDays, results::Measure::WaitDaysMean);
}

/// All ways of a setting, also those that are not drawn.
void addWays(Lines& lines, const MapContent& map, int place)
{
    const charts::MapSubject& subject = map.subject();
    if (!subject.counted())
        return;
    for (const bool in : {true, false}) {
        std::vector<const pathway::FlowFigures*> flows;
        for (const pathway::FlowFigures& flow : subject.figures->flows)
            if ((in ? flow.to : flow.from) == place)
                flows.push_back(&flow);
        std::ranges::stable_sort(flows, std::greater(), [](const auto* flow) { return flow->perWeek.now; });
        if (!flows.empty())
            addHeading(lines, in ? Words::tr("Come from, people a week") : Words::tr("Go to, people a week"));
        for (const auto* flow : flows)
            addFigure(lines, map.placeName(in ? flow->from : flow->to), flow->perWeek, subject.figures->compared,
                      askedFlow(map, flow->from, flow->to));
    }
}

/// The row of the settings table whose figures are in force: the area's own, or the plan's.
std::string roomRow(const tables::Table& table, const model::Plan& plan, const model::SettingId& setting,
                    const model::AreaId& area)
{
    const model::AreaId one = area.empty() && plan.areas.size() == 1 ? plan.areas.front().id : area;
    if (one.empty())
        return setting.value;
    const std::string row = setting.value + "/" + one.value;
    if (!area.empty())
        return row;
    const auto r = table.rowOf(row);
    return r && table.at(*r, *table.columnOf("room")).own ? row : setting.value;
}

void addRoom(Lines& lines, const model::Plan& plan, const model::Setting& setting, const InspectorScope& scope)
{
    const ReadTable settings(plan, std::make_shared<tables::SettingsTable>());
    const std::string row = roomRow(settings.table(), plan, setting.id, scope.area);
    addHeading(lines, Words::tr("Room and cost"));
    settings.addCell(lines, row, "room");
    settings.addCell(lines, setting.id.value, "unit");
    settings.addCell(lines, row, "cost");
    addHeading(lines, Words::tr("When full, people"));
    settings.addCell(lines, setting.id.value, "whenFull", Words::tr("from a setting"));
    settings.addCell(lines, setting.id.value, "whenFullOutside", Words::tr("from outside"));
    ReadTable(plan, tables::settingRulesTable()).addCell(lines, setting.id.value, "sphere", Words::tr("Side"));
}

/// The shares of the routes out of a setting, for one cohort; every place that some cohort goes to has a cell.
void addRoutes(Lines& lines, const model::Plan& plan, const model::Setting& setting, const InspectorScope& scope)
{
    const ReadTable routes(plan, std::make_shared<tables::RoutesTable>(setting.id, scope.area));
    const tables::Table& read = routes.table();
    const auto row = read.rowOf(scope.cohort.value);
    if (!row)
        return;
    addHeading(lines, Words::tr("Where they go next, %"));
    double sum = 0.0;
    for (std::size_t c = 0; c < read.columns.size(); ++c) {
        const tables::Cell& cell = read.at(*row, c);
        sum += read.columns[c].isComputed ? 0.0 : tables::numberOf(cell.value).value_or(0.0);
        const bool used = std::ranges::any_of(read.rows, [&](const tables::Row& one) {
            return !tables::isEmpty(read.at(static_cast<std::size_t>(&one - read.rows.data()), c).value);
        });
        if (!read.columns[c].isComputed && used)
            routes.addCell(lines, scope.cohort.value, read.columns[c].id, shown(read.columns[c].name));
    }
    if (std::abs(sum - 1.0) > tables::sumTolerance)
        lines.push_back({Kind::Alarm,
                         Words::tr("These add up to %1, not 100 %: the plan cannot run.").arg(numbers::share(sum)),
                         {}});
}

InspectorContent ofSetting(const model::Plan& plan, const MapContent& map, int place, const InspectorScope& scope)
{
    const model::Setting& setting = plan.settings[static_cast<std::size_t>(place)];
    const charts::MapSetting& here = map.subject().settings[static_cast<std::size_t>(place)];
    InspectorContent content;
    content.title = shown(setting.name);
    content.under = charts::sphereName(setting.sphere);
    content.removable = content.canBeRenamed = true;
    content.figuresPath = shown("/settings/" + setting.id.value + "/capacity");
    if (charts::isOver(here))
        content.lines.push_back(
            {Kind::Alarm,
             Words::tr("More is asked than there is: load %1. The queue grows for as long as this lasts.")
                 .arg(numbers::wholeShare(*here.load)),
             {}});
    else if (here.load)
        content.lines.push_back(
            {Kind::Caption, Words::tr("%1 of the room, if nothing were ever full").arg(charts::loadText(here)), {}});
    addFigures(content.lines, map, place);
    addRoom(content.lines, plan, setting, scope);
    if (const model::Cohort* cohort = model::findById(plan.cohorts, scope.cohort)) {
        addHeading(content.lines, Words::tr("Length of stay"));
        ReadTable(plan, std::make_shared<tables::StaysTable>(scope.area))
            .addCell(content.lines, cohort->id.value, "stay:" + setting.id.value, Words::tr("Mean, days"));
        addRoutes(content.lines, plan, setting, scope);
    }
    addWays(content.lines, map, place);
    return content;
}

InspectorContent ofOutcome(const model::Plan& plan, const MapContent& map, int place)
{
    const model::Outcome& outcome = plan.outcomes[static_cast<std::size_t>(place - map.settings())];
    InspectorContent content;
    content.title = shown(outcome.name);
    content.under = Words::tr("Leaves care");
    content.canBeRenamed = true;
    addWays(content.lines, map, place);
    return content;
}

InspectorContent ofRoute(const model::Plan& plan, const MapContent& map, const MapThing& thing,
                         const InspectorScope& scope)
{
    const model::Setting& from = plan.settings[static_cast<std::size_t>(thing.from)];
    const bool leaves = thing.place >= map.settings();
    const std::string to = leaves ? plan.outcomes[static_cast<std::size_t>(thing.place - map.settings())].id.value
                                  : plan.settings[static_cast<std::size_t>(thing.place)].id.value;
    InspectorContent content;
    content.title = Words::tr("%1 to %2").arg(shown(from.name), map.placeName(thing.place));
    content.under = Words::tr("Route");
    content.removable = true;
    content.figuresPath = shown("/cohorts/" + scope.cohort.value + "/pathway/" + from.id.value + "/routes");
    const charts::MapSubject& subject = map.subject();
    if (subject.counted())
        for (const pathway::FlowFigures& flow : subject.figures->flows)
            if (flow.from == thing.from && flow.to == thing.place)
                addFigure(content.lines, Words::tr("People a week, %1").arg(subject.year), flow.perWeek,
                          subject.figures->compared, askedFlow(map, flow.from, flow.to));
    addHeading(content.lines, Words::tr("Share who take it, %"));
    const ReadTable routes(plan, std::make_shared<tables::RoutesTable>(from.id, scope.area));
    for (const tables::Row& row : routes.table().rows)
        routes.addCell(content.lines, row.key, "to:" + to, shown(row.name));
    content.lines.push_back(
        {Kind::Caption,
         Words::tr(
             "The shares of a group of people add up to 100 %: the other routes make room for what is typed here."),
         {}});
    return content;
}

/// What can be done, where nothing is chosen.
InspectorContent ofNothing()
{
    InspectorContent content;
    content.title = Words::tr("The map");
    for (const QString& words :
         {Words::tr("Click a box or a route to see and change its figures. Arrow keys walk the boxes, Enter goes to "
                    "the figures."),
          Words::tr("Drag a box to move it; Alt with an arrow key does the same."),
          Words::tr(
              "Drag from box to box with Ctrl to draw a route, or press R, walk to where it leads and press Enter."),
          Words::tr(
              "N adds a setting below the chosen one. Del takes away what is chosen. Ctrl+Z takes any of it back.")})
        content.lines.push_back({Kind::Text, words, {}});
    return content;
}

} // namespace

InspectorContent inspectorContent(const model::Plan& plan, const MapContent& map, const MapThing& thing,
                                  const InspectorScope& scope)
{
    InspectorContent content = thing.isNothing() ? ofNothing()
        : thing.isRoute()                        ? ofRoute(plan, map, thing, scope)
        : thing.place < map.settings()           ? ofSetting(plan, map, thing.place, scope)
                                                 : ofOutcome(plan, map, thing.place);
    QStringList key{QString::number(thing.from), QString::number(thing.place), shown(scope.cohort.value),
                    shown(scope.area.value)};
    for (const InspectorLine& line : content.lines)
        key << QString::number(static_cast<int>(line.kind)) << shown(line.cell.row + line.cell.column);
    content.key = key.join(u'\n');
    return content;
}

} // namespace homeward::ui
