// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "core/tables/hours_table.h"
#include "core/tables/list_tables.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/shared_tables.h"
#include "core/tables/stay_tables.h"
#include "core/tables/table_list.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::tables;
using model::Plan;
using tests::smallPlan;
namespace small = tests::small;

namespace {

Plan after(const TableView& view, Plan plan, const std::vector<Entry>& entries)
{
    const auto patch = patchOf(view, plan, entries);
    REQUIRE(edit::apply(plan, patch).ok());
    return plan;
}

const model::Setting& settingOf(const Plan& plan, const model::SettingId& id)
{
    return *model::findById(plan.settings, id);
}

} // namespace

TEST_CASE("room by the hour is kept as shortly as it can be")
{
    CHECK(shortestPattern(hoursOfWeek({})).empty());
    const std::vector<double> byDay{1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5};
    CHECK(shortestPattern(hoursOfWeek(byDay)) == byDay);
    std::vector<double> byHour(24, 1.0);
    byHour[3] = 0.25;
    CHECK(shortestPattern(hoursOfWeek(byHour)) == byHour);
    std::vector<double> every = hoursOfWeek(byHour);
    every[100] = 0.0;
    CHECK(shortestPattern(every) == every);
}

TEST_CASE("an hour of one day is typed, and the whole week goes back to no pattern")
{
    const RoomByHourTable view(small::careAtHome);
    const Plan plan = smallPlan();
    const Plan typed = after(view, plan, {{"22", "patternByHour:weekday:6", 0.5}});
    const auto& pattern = settingOf(typed, small::careAtHome).capacity.pattern;
    REQUIRE(pattern.size() == 168);
    CHECK(pattern[6 * 24 + 22] == 0.5);
    CHECK(pattern[5 * 24 + 22] == 1.0);
    CHECK(after(view, typed, {{"22", "patternByHour:weekday:6", 1.0}}) == plan);
    CHECK(patchOf(view, plan, {{"24", "patternByHour:weekday:6", 0.5}}).empty());
}

TEST_CASE("a pool is added by its name, has settings, and goes with an empty name")
{
    const PoolsTable view;
    const Plan named = after(view, smallPlan(), {{"new", "groupName", std::string("Flexible beds")}});
    REQUIRE(named.pools.size() == 1);
    const std::string key = named.pools.front().id.value;
    Plan plan = after(view, named,
                      {{key, "room", 6.0},
                       {key, "member:hospital", std::string("yes")},
                       {key, "member:care-home", std::string("yes")}});
    CHECK(plan.pools.front().settings == std::vector{small::hospital, small::careHome});
    CHECK(plan.pools.front().capacity.steps.front().units == 6.0);
    CHECK(after(view, plan, {{key, "groupName", {}}}) == smallPlan());
    // A setting draws on one pool.
    plan = after(view, plan, {{"new", "groupName", std::string("Winter beds")}});
    const std::string other = plan.pools.back().id.value;
    plan = after(view, plan, {{other, "member:hospital", std::string("yes")}});
    CHECK(plan.pools.front().settings == std::vector{small::careHome});
    CHECK(plan.pools.back().settings == std::vector{small::hospital});
}

TEST_CASE("areas share a setting in groups, each area in one")
{
    const SharedTable view(small::hospital);
    const Plan named = after(view, smallPlan(), {{"new", "groupName", std::string("General hospital")}});
    const Plan plan = after(view, named, {{"1", "member:north", std::string("yes")}, {"1", "room", 55.0}});
    const auto& groups = settingOf(plan, small::hospital).sharedBy;
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().areas == std::vector{small::area});
    CHECK(groups.front().capacity.steps.front().units == 55.0);
    CHECK(after(view, plan, {{"1", "groupName", {}}}) == smallPlan());
}

TEST_CASE("a list of observed stays makes the stay a table, and its mean is theirs")
{
    const StayValuesTable view(StayValuesTable::Values, small::older, small::hospital);
    Plan plan = after(view, smallPlan(), {{"new", "stayValue", 4.0}});
    plan = after(view, plan, {{"new", "stayValue", 10.0}, {"1", "weight", 2.0}});
    const model::Distribution& stay = model::findById(plan.cohorts, small::older)->pathway.front().stay;
    CHECK(stay.family == model::Family::Empirical);
    CHECK(meanOf(stay) == Approx((2.0 * 4.0 + 10.0) / 3.0));
    CHECK(stay.source == small::source);
    CHECK_FALSE(validation::hasErrors(validation::validate(plan)));
    const Plan shorter = after(view, plan, {{"1", "stayValue", {}}});
    CHECK(model::findById(shorter.cohorts, small::older)->pathway.front().stay.table.size() == 1);
}

TEST_CASE("bands of stays are an area's own where one is given")
{
    const StayValuesTable view(StayValuesTable::Bands, small::older, small::hospital, small::area);
    const Plan plan = after(view, smallPlan(), {{"new", "bandLow", 1.0}});
    CHECK(model::findById(plan.cohorts, small::older)->pathway == smallPlan().cohorts.front().pathway);
    REQUIRE_FALSE(plan.areas.front().cohorts.empty());
    CHECK(plan.areas.front().cohorts.front().pathway.front().stay->bands.front().low == 1.0);
}

TEST_CASE("a package steps down to the hours typed, and stays as it is where they are taken out")
{
    const PackageEndsTable view;
    const Plan plan = after(view, smallPlan(), {{small::older.value, "packageEnd:care-at-home", 4.5}});
    CHECK(model::findById(plan.cohorts, small::older)->pathway.back().packageEnd == 4.5);
    CHECK(after(view, plan, {{small::older.value, "packageEnd:care-at-home", {}}}) == smallPlan());
}

TEST_CASE("the stay of people who take one way on is a mean that keeps its shape")
{
    const auto view = waysOnTable(small::older, small::hospital);
    const Plan plan = after(*view, smallPlan(), {{"1", "ownStay", 12.0}, {"1", "becomes", small::younger.value}});
    const model::Route& route = model::findById(plan.cohorts, small::older)->pathway.front().routes.front();
    REQUIRE(route.stay.has_value());
    CHECK(meanOf(*route.stay) == 12.0);
    CHECK(route.becomes == small::younger);
    CHECK(after(*view, plan, {{"1", "ownStay", {}}, {"1", "becomes", {}}}) == smallPlan());
}

TEST_CASE("turnaround is typed as mean days and taken out by an empty cell")
{
    const auto view = settingRulesTable();
    const Plan plan = after(*view, smallPlan(), {{"care-home", "turnaround", 3.0}});
    REQUIRE(settingOf(plan, small::careHome).turnaround.has_value());
    CHECK(meanOf(*settingOf(plan, small::careHome).turnaround) == 3.0);
    CHECK(after(*view, plan, {{"care-home", "turnaround", {}}}) == smallPlan());
}

TEST_CASE("a booked admission is listed for a group, day by day in order")
{
    const auto view = listedTimesTable(small::older);
    Plan plan = after(*view, smallPlan(), {{"new", "listedFrom", base::Date(2026, 9, 1)}});
    plan = after(*view, plan, {{"new", "listedFrom", base::Date(2026, 5, 4)}});
    plan = after(*view, plan, {{"1", "everyDays", 7.0}, {"1", "hour", 9.5}, {"1", "until", base::Date(2027, 3, 31)}});
    const auto& listed = model::findById(plan.cohorts, small::older)->demand.listed;
    REQUIRE(listed.size() == 2);
    CHECK(listed.front().from == base::Date(2026, 5, 4));
    CHECK(listed.front().everyDays == 7);
    CHECK(listed.front().hour == 9.5);
    CHECK(listed.back().from == base::Date(2026, 9, 1));
    CHECK_FALSE(validation::hasErrors(validation::validate(plan)));
}

TEST_CASE("people who wait on the first day are typed by group and setting")
{
    const auto view = waitingTable(small::area);
    const std::size_t before = smallPlan().areas.front().dayOne.waiting.size();
    const Plan plan = after(*view, smallPlan(), {{"new", "group", small::younger.value}});
    const std::string row = std::to_string(before + 1);
    const Plan typed = after(*view, plan, {{row, "waitsFor", small::careAtHome.value}, {row, "startPeople", 2.5}});
    REQUIRE(typed.areas.front().dayOne.waiting.size() == before + 1);
    CHECK(typed.areas.front().dayOne.waiting.back().people == 2.5);
    CHECK(typed.areas.front().dayOne.waiting.back().cohort == small::younger);
}

TEST_CASE("a table of one setting, area or group says which it needs")
{
    CHECK(tableNamed({"shared"}).error().detail == "setting");
    CHECK(tableNamed({"day-one"}).error().detail == "area");
    CHECK(tableNamed({"listed"}).error().detail == "group");
    CHECK(tableNamed({"stay-values", small::hospital}).error().detail == "group");
}
