// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fields.h"
#include "core/model/node.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <map>

using namespace homeward;
using homeward::model::figureAt;
using homeward::model::findNode;
using homeward::model::Node;
using homeward::model::Path;
using homeward::model::Value;
using homeward::tests::smallPlan;

namespace {

/// Every leaf beneath a node by its path, items of lists by their places.
void addLeaves(const Node& node, const Path& path, std::map<std::string, Node>& leaves)
{
    if (node.kind() == model::NodeKind::Leaf || node.kind() == model::NodeKind::Nothing)
        leaves.emplace(path.text(), node);
    for (const Node::Member& member : node.members())
        addLeaves(member.node, path / member.key, leaves);
    for (std::size_t i = 0; i < node.size(); ++i)
        addLeaves(node.item(i), path / i, leaves);
}

/// A small plan with something in every list.
model::Plan fullPlan()
{
    model::Plan plan = smallPlan();
    plan.calibratedFrom = base::Date(2024, 4, 1);
    plan.cohorts[0].demand.monthFactors.assign(12, 1.0);
    plan.settings[0].unitCost = model::UnitCost{300.0, "set-aside", "2024/25", {}};
    plan.settings[1].sharedBy = {{"The Firs", {tests::small::area}, tests::small::units(70)}};
    plan.pools = {{model::PoolId{"flex"},
                   "Flexible beds",
                   {tests::small::hospital, tests::small::careHome},
                   tests::small::units(5)}};
    plan.cohorts[0].pathway[0].routes[2].stay = tests::small::spread(model::Family::Lognormal, 20.0, 12.0);
    plan.cohorts[0].pathway[2].package->bands = {{1.0, 5.0, 0.4}, {5.0, 20.0, 0.6}};
    plan.scenarios[1].changes[0].cost = model::ChangeCost{1e5, 2e4, 3.5, "transformation", {}};
    plan.scenarios[1].changes[2].end = base::Date(2030, 4, 1);
    return plan;
}

double valueAt(const model::Plan& plan, const std::string& path)
{
    const auto value = figureAt(plan, Path(path));
    INFO(path);
    REQUIRE(value.ok());
    return value.value();
}

std::string stopOf(const std::string& path)
{
    const auto value = figureAt(fullPlan(), Path(path));
    INFO(path);
    REQUIRE_FALSE(value.ok());
    CHECK(value.error().code == base::ErrorCode::NoSuchFigure);
    CHECK(value.error().field == path);
    return value.error().detail;
}

} // namespace

TEST_CASE("Every leaf of a plan is found by its path, read and written")
{
    model::Plan plan = fullPlan();
    std::map<std::string, Node> all;
    addLeaves(model::nodeOf(plan), Path(), all);
    REQUIRE(all.size() > 500);
    for (const auto& [path, leaf] : all) {
        INFO(path);
        auto found = findNode(plan, Path(path));
        REQUIRE(found.ok());
        // Places are names too only by chance; there are no such names in this plan.
        CHECK(found.value().isAt(leaf));
        CHECK(found.value().set(leaf.value()));
        CHECK(leaf.holds(found.value().value()));
    }
    CHECK(plan == fullPlan());
}

TEST_CASE("Items of a list go by what they are of")
{
    model::Plan plan = fullPlan();
    CHECK(valueAt(plan, "/cohorts/85-and-over/pathway/hospital/stay/mean") == 9.0);
    CHECK(valueAt(plan, "/cohorts/85-and-over/pathway/hospital/routes/care-home/delays/code9/duration/sd") == 60.0);
    CHECK(valueAt(plan, "/cohorts/85-and-over/pathway/hospital/routes/care-home/stay/mean") == 20.0);
    CHECK(valueAt(plan, "/cohorts/65-to-84/demand/rates/65-84/per1000PerYear") == 90.0);
    CHECK(valueAt(plan, "/cohorts/65-to-84/entries/care-at-home/share") == 0.2);
    CHECK(valueAt(plan, "/cohorts/85-and-over/demand/monthFactors/11") == 1.0);
    CHECK(valueAt(plan, "/cohorts/85-and-over/pathway/care-at-home/package/bands/1/weight") == 0.6);
    CHECK(valueAt(plan, "/settings/hospital/capacity/steps/2026-04-01/units") == 40.0);
    CHECK(valueAt(plan, "/settings/hospital/queueExits/died/dailyChance") == 0.01);
    CHECK(valueAt(plan, "/settings/hospital/unitCost/perUnitDay") == 300.0);
    CHECK(valueAt(plan, "/settings/hospital/fromSettings/surgeLimit") == 0.5);
    CHECK(valueAt(plan, "/settings/care-home/sharedBy/The Firs/capacity/steps/0/units") == 70.0);
    CHECK(valueAt(plan, "/pools/flex/capacity/steps/0/units") == 5.0);
    CHECK(valueAt(plan, "/areas/north/population/2030/people/1") == 720.0);
    CHECK(valueAt(plan, "/scenarios/both/changes/home-first/effect/share") == 0.3);
    CHECK(valueAt(plan, "/scenarios/both/changes/prevention/cost/staff") == 3.5);
    CHECK(valueAt(plan, "/scenarios/both/changes/telecare/ramp/months") == 12.0);
}

TEST_CASE("Items that several things name go by the first ones or by all of them")
{
    const model::Plan plan = fullPlan();
    CHECK(valueAt(plan, "/areas/north/dayOne/inCare/85-and-over/people") == 14.0);
    CHECK(valueAt(plan, "/areas/north/dayOne/inCare/85-and-over+care-home/people") == 40.0);
    CHECK(valueAt(plan, "/areas/north/dayOne/inCare/65-to-84+care-at-home/people") == 35.0);
    CHECK(valueAt(plan, "/areas/north/dayOne/delayed/65-to-84+hospital+care-at-home/people") == 2.0);
    CHECK(valueAt(plan, "/areas/north/dayOne/unitsInUse/care-at-home/units") == 980.0);
}

TEST_CASE("A value is written in its own type or not at all")
{
    model::Plan plan = fullPlan();
    const auto set = [&](const char* path, const Value& value) {
        auto node = findNode(plan, Path(path));
        INFO(path);
        REQUIRE(node.ok());
        return node.value().set(value);
    };
    CHECK(set("/scenarios/both/changes/prevention/start", "2027-05-02"));
    CHECK(plan.scenarios[1].changes[0].start == base::Date(2027, 5, 2));
    CHECK(valueAt(plan, "/scenarios/both/changes/prevention/start")
          == static_cast<double>(base::Date(2027, 5, 2).days()));
    CHECK(set("/settings/hospital/sphere", "home"));
    CHECK(plan.settings[0].sphere == model::Sphere::Home);
    CHECK(set("/calibratedFrom", Value()));
    CHECK_FALSE(plan.calibratedFrom);
    CHECK(set("/cohorts/85-and-over/demand/trendPerYear", 2));
    CHECK(plan.cohorts[0].demand.trendPerYear == 2.0);
    CHECK(set("/settings/hospital/admitsOn", Value::List{true, false}));
    CHECK(plan.settings[0].admitsOn == std::vector<bool>{true, false});

    const model::Plan before = plan;
    CHECK_FALSE(set("/scenarios/both/changes/prevention/start", "soon"));
    CHECK_FALSE(set("/settings/hospital/sphere", "sky"));
    CHECK_FALSE(set("/run/years", 2.5));
    CHECK_FALSE(set("/run/seed", -1));
    CHECK_FALSE(set("/name", true));
    CHECK_FALSE(set("/scenarios/both/changes/prevention/effect", Value::Record{{"kind", "magic"}}));
    CHECK_FALSE(set("/run", Value::Record{{"decades", 3}}));
    CHECK(plan == before);
}

TEST_CASE("Slashes and tildes in a name are escaped")
{
    model::Plan plan = fullPlan();
    plan.cohorts[0].id = model::CohortId{"85+/frail~ill"};
    CHECK(valueAt(plan, "/cohorts/85+~1frail~0ill/demand/trendPerYear") == 0.0);
}

TEST_CASE("A path that leads nowhere says where it stops")
{
    CHECK(stopOf("/cohorts/centenarians/pathway/hospital/stay/mean") == "centenarians");
    CHECK(stopOf("/cohorts/85-and-over/pathway/spa/stay/mean") == "spa");
    CHECK(stopOf("/cohorts/85-and-over/pathway/hospital/stay/mode") == "mode");
    CHECK(stopOf("/cohorts/85-and-over/pathway/hospital/routes/9/probability") == "9");
    CHECK(stopOf("/settings/hospital/unlimited") == "unlimited");
    CHECK(stopOf("/settings/hospital/capacity/unlimited") == "unlimited"); // a yes or no
    CHECK(stopOf("/settings/hospital/capacity") == "capacity"); // more than a figure
    CHECK(stopOf("/settings/hospital/capacity/steps/0/units/0") == "0"); // past a figure
    CHECK(stopOf("/areas/north/settings/hospital/capacity/steps/0/units") == "hospital"); // absent
    CHECK(stopOf("/scenarios/both/changes/prevention/effect/share") == "share"); // of another kind
    CHECK(stopOf("settings/hospital") == "settings/hospital");
    CHECK(stopOf("") == "");
    CHECK(stopOf("/") == "");
}

TEST_CASE("The members on a path are known without a plan")
{
    using Keys = std::vector<std::string>;
    CHECK(model::keysOf(Path("/cohorts/anyone/pathway/any+where/stay/mean"))
          == Keys{"cohorts", "pathway", "stay", "mean"});
    CHECK(model::keysOf(Path("/areas/a/settings/s/queueExits/died/dailyChance"))
          == Keys{"areas", "settings", "queueExits", "dailyChance"});
    CHECK(model::keysOf(Path("/scenarios/a/changes/b/effect/onward/home/probability"))
          == Keys{"scenarios", "changes", "effect", "onward", "probability"});
    CHECK(model::keysOf(Path("/settings/s/beds/3")) == Keys{"settings", "beds"});
    CHECK(model::keysOf(Path()).empty());
}

TEST_CASE("A path by places becomes one by names")
{
    const model::Plan plan = fullPlan();
    const auto named = [&](const char* path) { return model::namedPath(plan, Path(path)).text(); };
    CHECK(named("/cohorts/0/pathway/0/routes/1/probability")
          == "/cohorts/85-and-over/pathway/hospital/routes/died/probability");
    CHECK(named("/areas/0/dayOne/inCare/0/people") == "/areas/north/dayOne/inCare/85-and-over+hospital/people");
    CHECK(named("/cohorts/0/demand/monthFactors/3") == "/cohorts/85-and-over/demand/monthFactors/3");
    CHECK(named("/settings/99/name") == "/settings/99/name");
    model::Plan twice = plan;
    twice.settings[1].id = twice.settings[0].id;
    CHECK(model::namedPath(twice, Path("/settings/1/id")).text() == "/settings/1/id");
}

TEST_CASE("Whole names count before the begins of names")
{
    model::Plan plan = fullPlan();
    plan.settings[0].priorities = {{model::WaitingPlace::Setting, model::SettingId{"a"}, model::CohortId{"b"}, 1},
                                   {model::WaitingPlace::Setting, model::SettingId{"a"}, {}, 2}};
    CHECK(valueAt(plan, "/settings/hospital/priorities/a/priorityClass") == 2.0);
    CHECK(valueAt(plan, "/settings/hospital/priorities/a+b/priorityClass") == 1.0);
}
