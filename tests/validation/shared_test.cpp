// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "tests/validation/problems.h"

using namespace homeward::tests;

namespace {

const AreaId south{"south"};

void addSouth(Plan& plan)
{
    plan.areas.push_back(plan.areas[0]);
    plan.areas[1].id = south;
    plan.areas[1].name = "South";
}

/// The small plan with a second area, which shares the hospital.
void share(Plan& plan)
{
    addSouth(plan);
    plan.settings[0].sharedBy = {{"Infirmary", {small::area, south}, small::units(70)}};
}

/// The small plan with a pool of beds and places.
void pool(Plan& plan)
{
    plan.pools = {{PoolId{"winter"}, "Winter beds", {small::hospital, small::careHome}, small::units(5)}};
}

template <class Edit>
ProblemsOf shared(Edit&& edit)
{
    return problemsAfter([&](Plan& plan) {
        share(plan);
        edit(plan);
    });
}

template <class Edit>
ProblemsOf pooled(Edit&& edit)
{
    return problemsAfter([&](Plan& plan) {
        pool(plan);
        edit(plan);
    });
}

} // namespace

TEST_CASE("Areas may share a setting, and settings a pool")
{
    CHECK(shared([](Plan&) { }).empty());
    CHECK(pooled([](Plan&) { }).empty());
    CHECK(shared([](Plan& plan) {
              plan.settings[1].sharedBy = {{"Home", {south, small::area}, small::units(70)}};
              pool(plan);
          }).empty());
}

TEST_CASE("A group that shares a setting is of two areas or more that are there, with a capacity and a name")
{
    const auto problems = shared([](Plan& plan) { plan.settings[0].sharedBy = {{"", {AreaId{"west"}}, {}}}; });
    CHECK(find(problems, ProblemCode::Missing, "/settings/0/sharedBy/0/name"));
    CHECK(find(problems, ProblemCode::UnknownArea, "/settings/0/sharedBy/0/areas/0"));
    CHECK(find(problems, ProblemCode::WrongCount, "/settings/0/sharedBy/0/areas"));
    CHECK(find(problems, ProblemCode::Missing, "/settings/0/sharedBy/0/capacity/steps"));
    CHECK(problems.size() == 4);
    CHECK(only(shared([](Plan& plan) { plan.settings[0].sharedBy[0].capacity.steps[0].units = -1.0; }),
               ProblemCode::Negative, "/settings/0/sharedBy/0/capacity/steps/0/units"));
}

TEST_CASE("An area shares a setting in one group only")
{
    CHECK(find(shared([](Plan& plan) {
                   plan.settings[0].sharedBy.push_back({"Other", {south, small::area}, small::units(9)});
               }),
               ProblemCode::AreaSharesTwice, "/settings/0/sharedBy/1/areas/0"));
    CHECK(only(shared([](Plan& plan) { plan.settings[0].sharedBy[0].areas.push_back(south); }),
               ProblemCode::AreaSharesTwice, "/settings/0/sharedBy/0/areas/2"));
}

TEST_CASE("What belongs to a shared setting is not given again by an area")
{
    const auto problems = shared([](Plan& plan) {
        plan.areas[1].settings = {
            {small::hospital, small::units(3), std::vector<QueueExit>{small::diesWaiting(0.01)}, UnitCost{}}};
    });
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/areas/1/settings/0/capacity"));
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/areas/1/settings/0/queueExits"));
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/areas/1/settings/0/unitCost"));
    CHECK(problems.size() == 3);
}

TEST_CASE("A change of a shared setting is for all who share it or for none")
{
    const auto withCut = [](std::vector<AreaId> areas) {
        return shared([&](Plan& plan) {
            Change& change = plan.scenarios[1].changes.back();
            change.effect = CapacityEffect{small::hospital, CapacityMode::Add, -5.0};
            change.areas = std::move(areas);
        });
    };
    CHECK(withCut({}).empty());
    CHECK(withCut({south, small::area}).empty());
    CHECK(only(withCut({south}), ProblemCode::WrongCount, "/scenarios/1/changes/6/areas"));
    CHECK(shared([](Plan& plan) { plan.scenarios[1].changes[3].areas = {south}; }).empty());   // stays are of people
}

TEST_CASE("A shared setting has the capacity of its group")
{
    CHECK(only(shared([](Plan& plan) {
                   plan.scenarios[1].changes[6].effect = CapacityEffect{small::hospital, CapacityMode::Add, -80.0};
               }),
               ProblemCode::CapacityBelowZero, "/scenarios/1/changes/6/effect/value"));
}

TEST_CASE("A pool is of two settings or more, counted alike, and each in one pool")
{
    const auto one = pooled([](Plan& plan) { plan.pools[0].settings.pop_back(); });
    CHECK(only(one, ProblemCode::WrongCount, "/pools/0/settings"));
    CHECK(only(pooled([](Plan& plan) { plan.pools[0].settings[1] = SettingId{"hospice"}; }),
               ProblemCode::UnknownSetting, "/pools/0/settings/1"));
    CHECK(only(pooled([](Plan& plan) { plan.pools[0].settings[1] = small::careAtHome; }),
               ProblemCode::PoolNotSharedAlike, "/pools/0/settings/1"));
    const auto two = pooled([](Plan& plan) {
        plan.pools.push_back(plan.pools[0]);
        plan.pools[1].id = PoolId{"summer"};
        plan.pools[1].name = "Summer beds";
    });
    CHECK(find(two, ProblemCode::SettingInTwoPools, "/pools/1/settings/0"));
    CHECK(two.size() == 2);
}

TEST_CASE("A pool has a capacity, of the plan or of every area")
{
    const auto without = [](Plan& plan) { plan.pools[0].capacity.steps.clear(); };
    CHECK(only(pooled(without), ProblemCode::Missing, "/pools/0/capacity/steps"));
    CHECK(pooled([&](Plan& plan) {
              without(plan);
              plan.areas[0].pools = {{PoolId{"winter"}, small::units(3)}};
          }).empty());
}

TEST_CASE("An area speaks of pools that are there, once, with a capacity")
{
    const auto problems = pooled([](Plan& plan) {
        plan.areas[0].pools = {
            {PoolId{"summer"}, {}}, {PoolId{"winter"}, small::units(1)}, {PoolId{"winter"}, small::units(1)}};
    });
    CHECK(find(problems, ProblemCode::UnknownPool, "/areas/0/pools/0/pool"));
    CHECK(find(problems, ProblemCode::Missing, "/areas/0/pools/0/capacity/steps"));
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/areas/0/pools/2/pool"));
    CHECK(problems.size() == 3);
}

TEST_CASE("Settings of one pool are shared by the same areas, and so is the pool")
{
    CHECK(only(shared([](Plan& plan) { pool(plan); }), ProblemCode::PoolNotSharedAlike, "/pools/0/settings/1"));
    CHECK(only(shared([](Plan& plan) {
                   plan.settings[1].sharedBy = {{"Home", {small::area, south}, small::units(70)}};
                   pool(plan);
                   plan.areas[1].pools = {{PoolId{"winter"}, small::units(9)}};
               }),
               ProblemCode::PoolNotSharedAlike, "/pools/0/capacity"));
}

TEST_CASE("Areas that share a setting are of one group, by way of others too")
{
    Plan plan;
    for (const char* id : {"a", "b", "c", "d", "e"})
        plan.areas.push_back({AreaId{id}, id, {}, {}, {}, {}, {}, {}});
    plan.settings.resize(2);
    CHECK(areaGroups(plan) == std::vector<std::vector<int>>{{0}, {1}, {2}, {3}, {4}});
    plan.settings[0].sharedBy = {{"One", {AreaId{"d"}, AreaId{"b"}}, {}}};
    plan.settings[1].sharedBy = {{"Two", {AreaId{"a"}, AreaId{"nowhere"}, AreaId{"d"}}, {}}};
    CHECK(areaGroups(plan) == std::vector<std::vector<int>>{{0, 1, 3}, {2}, {4}});
}
