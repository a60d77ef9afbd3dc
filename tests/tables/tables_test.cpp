// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/difference.h"
#include "core/model/lookup.h"
#include "core/tables/paste.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/people_tables.h"
#include "core/tables/settings_table.h"
#include "core/tables/table_list.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

#include <cmath>

using namespace homeward;
using namespace homeward::tables;
using model::Plan;
using tests::smallPlan;
namespace small = tests::small;

namespace {

Plan after(const TableView& view, Plan plan, const std::vector<Entry>& entries, const std::string& source = {})
{
    const auto patch = patchOf(view, plan, entries, source);
    REQUIRE(edit::apply(plan, patch).ok());
    return plan;
}

const Cell& cellOf(const Table& table, const char* row, const char* column)
{
    INFO(row << " " << column);
    REQUIRE(table.rowOf(row).has_value());
    REQUIRE(table.columnOf(column).has_value());
    return table.at(*table.rowOf(row), *table.columnOf(column));
}

/// A value that a cell of the column may hold.
CellValue valueFor(const Column& column)
{
    switch (column.kind) {
    case CellKind::Text: return std::string("typed");
    case CellKind::Date: return base::Date(2030, 5, 6);
    case CellKind::Choice: return column.choices.back().word;
    case CellKind::Share: return 0.25;
    case CellKind::Whole: return 2041.0;
    default: return 3.5;
    }
}

std::vector<std::shared_ptr<const TableView>> everyTable(const Plan& plan)
{
    std::vector<std::shared_ptr<const TableView>> views;
    for (const std::string& name : tableNames())
        for (const bool ofArea : {false, true}) {
            const auto view = tableNamed({name, plan.settings.front().id,
                                          ofArea ? plan.areas.front().id : model::AreaId(), plan.cohorts.front().id});
            if (view)
                views.push_back(view.value());
        }
    return views;
}

} // namespace

TEST_CASE("every cell that may be typed in takes a value, shows it, and one patch takes it back")
{
    const Plan plan = smallPlan();
    for (const auto& view : everyTable(plan)) {
        const Table table = view->read(plan);
        REQUIRE(table.cells.size() == table.rows.size() * table.columns.size());
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const Column& column = table.columns[c];
                if (table.at(r, c).locked || column.isComputed || column.id == "year" || table.rows[r].adds)
                    continue;
                if (column.kind == CellKind::Choice && column.choices.empty())
                    continue; // a plan without budgets has none to choose
                INFO(table.id << " " << table.rows[r].key << " " << column.id);
                const CellValue value = valueFor(column);
                const auto patch = patchOf(*view, plan, {{table.rows[r].key, column.id, value}});
                Plan edited = plan;
                REQUIRE(edit::apply(edited, patch).ok());
                const Table now = view->read(edited);
                const auto row = now.rowOf(table.rows[r].key);
                const auto place = now.columnOf(column.id);
                REQUIRE(row.has_value());
                REQUIRE(place.has_value());
                const auto number = numberOf(value);
                if (number)
                    CHECK(numberOf(now.at(*row, *place).value) == Approx(*number));
                else
                    CHECK(now.at(*row, *place).value == value);
                REQUIRE(edit::apply(edited, edit::inverse(patch)).ok());
                CHECK(edited == plan);
            }
    }
}

TEST_CASE("the path of every cell leads to a figure of the plan")
{
    for (int seed = 0; seed < 10; ++seed) {
        const Plan plan = tests::RandomPlan::valid(seed);
        for (const auto& view : everyTable(plan)) {
            const Table table = view->read(plan);
            for (const Cell& cell : table.cells) {
                INFO(cell.path.text());
                if (!cell.path.empty() && !isEmpty(cell.value))
                    CHECK(model::findNode(plan, cell.path).ok());
            }
        }
    }
}

TEST_CASE("an area has the plan's figure until it has its own, and goes back to it")
{
    const Plan plan = smallPlan();
    const SettingsTable view;
    const Table before = view.read(plan);
    CHECK(cellOf(before, "hospital/north", "room").inherited);
    CHECK(numberOf(cellOf(before, "hospital/north", "room").value) == 40.0);
    CHECK(cellOf(before, "hospital/north", "whenFull").locked);
    const Plan own = after(view, plan, {{"hospital/north", "room", 33.0}}, "Returns, October 2026");
    const Table table = view.read(own);
    CHECK(cellOf(table, "hospital/north", "room").own);
    CHECK(numberOf(cellOf(table, "hospital/north", "room").value) == 33.0);
    CHECK(numberOf(cellOf(table, "hospital", "room").value) == 40.0);
    CHECK(model::sourceOf(own, cellOf(table, "hospital/north", "room").source).title == "Returns, October 2026");
    Plan back = after(view, own, {{"hospital/north", "room", {}}});
    back.sources = plan.sources;
    CHECK(back == plan);
}

TEST_CASE("people on day one are shared between the groups as before")
{
    const Plan plan = after(SettingsTable(), smallPlan(), {{"hospital/north", "dayOne", 60.0}});
    // 14 and 16 before: 28 and 32 of 60.
    CHECK(plan.areas[0].dayOne.inCare[0].people == Approx(28.0));
    CHECK(plan.areas[0].dayOne.inCare[1].people == Approx(32.0));
}

TEST_CASE("a year is added with the people of the last one, and years stand in order")
{
    const PopulationTable view(small::area);
    const Plan plan = after(view, smallPlan(), {{"new", "year", 2020.0}});
    CHECK(plan.areas[0].population.front().year == 2020);
    CHECK(plan.areas[0].population.front().people == smallPlan().areas[0].population.back().people);
    CHECK(patchOf(view, plan, {{"new", "year", 2020.0}}).empty());
    const Table table = view.read(plan);
    CHECK(numberOf(cellOf(table, "2027", "growth").value) == Approx((4'040.0 + 630.0) / 4'600.0 - 1.0));
}

TEST_CASE("people a year are the rates times the population in the middle of the year")
{
    Plan plan = smallPlan();
    plan.areas[0].population = {{2026, {1'000.0, 0.0}}, {2027, {2'000.0, 0.0}}};
    model::Demand demand;
    demand.rates = {{plan.ageBands[0].id, 100.0}};
    // From 1 April the middle is 1 October: 93 of 365 days after 30 June.
    CHECK(peopleAYear(plan, plan.areas[0], demand, base::Date(2026, 4, 1)) == Approx(100.0 * (1.0 + 93.0 / 365.0)));
    demand.countPerYear = 7.0;
    CHECK(peopleAYear(plan, plan.areas[0], demand, base::Date(2040, 4, 1)) == Approx(7.0));
}

TEST_CASE("a typed mean keeps the shape of a stay, whatever it is given by")
{
    model::Distribution given = small::spread(model::Family::Lognormal, 9.0, 11.0);
    CHECK(setMean(given, 12.0));
    CHECK(given.sd / given.mean == Approx(11.0 / 9.0));
    CHECK(meanOf(given) == 12.0);
    given = {model::Family::Lognormal, 0.0, 0.0, {}, small::source, model::Given::MedianP90, 5.0, 20.0};
    CHECK(setMean(given, 12.0));
    CHECK(meanOf(given) == Approx(12.0));
    CHECK(given.p90 / given.median == Approx(4.0));
    given.family = model::Family::Empirical;
    CHECK_FALSE(setMean(given, 1.0));
}

TEST_CASE("a row of routes that does not add up is fixed as asked for")
{
    const RoutesTable view(small::hospital);
    const Plan plan = after(view, smallPlan(), {{"85-and-over", "to:care-at-home", 0.17}});
    const Table table = view.read(plan);
    CHECK(numberOf(cellOf(table, "85-and-over", "sum").value) == Approx(0.97));
    const auto added = fixSum(table, "85-and-over", SumFix::AddToCell, "to:home");
    REQUIRE(added.size() == 1);
    CHECK(added[0].value == CellValue(0.63));
    const Plan stretched = after(view, plan, fixSum(table, "85-and-over", SumFix::Stretch));
    const Table now = view.read(stretched);
    CHECK(numberOf(cellOf(now, "85-and-over", "sum").value) == Approx(1.0));
    CHECK(numberOf(cellOf(now, "85-and-over", "to:home").value) == Approx(0.6 / 0.97));
    const Plan tooMuch = after(view, plan, {{"85-and-over", "to:home", 1.0}});
    CHECK(fixSum(view.read(tooMuch), "85-and-over", SumFix::AddToCell, "to:died").empty());
}

TEST_CASE("counts become shares of their row, and a place that nobody counted is empty")
{
    const RoutesTable view(small::hospital);
    const Plan plan = smallPlan();
    const auto entries = sharesOfCounts(
        view.read(plan),
        {{"85-and-over", "to:home", 30.0}, {"85-and-over", "to:died", 10.0}, {"65-to-84", "to:home", 0.0}});
    const Plan now = after(view, plan, entries);
    const auto& routes =
        now.cohorts[0].id == small::older ? now.cohorts[0].pathway[0].routes : now.cohorts[1].pathway[0].routes;
    REQUIRE(routes.size() == 2);
    CHECK(routes[0].probability == 0.75);
    CHECK(routes[1].probability == 0.25);
    const auto& others =
        now.cohorts[0].id == small::older ? now.cohorts[1].pathway[0].routes : now.cohorts[0].pathway[0].routes;
    CHECK(others.size() == 4);
}

TEST_CASE("a process delay is added by its reason and goes with it")
{
    const DelaysTable view(small::hospital);
    const Plan plan = smallPlan();
    const Plan more = after(view, plan, {{"85-and-over/home/new", "reason", std::string("code9")}});
    const Table table = view.read(more);
    CHECK(cellOf(table, "85-and-over/home/0", "reason").value == CellValue(std::string("code9")));
    CHECK(after(view, more, {{"85-and-over/home/0", "reason", {}}}) == plan);
}
