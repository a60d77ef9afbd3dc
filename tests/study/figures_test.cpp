// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fields.h"
#include "core/study/figures.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <map>

using namespace homeward;
using namespace homeward::study;
using homeward::tests::smallPlan;

namespace {

/// Writes the path of every number and date of a plan, items of lists by their places.
class EveryFigure {
public:
    using Found = std::map<std::string, FigureRef>;

    EveryFigure(std::string path, Found& found) : m_path(std::move(path)), m_found(found) { }

    template <class T> void must(std::string_view key, T& value) { enter(m_path + '/' + std::string(key), value); }
    template <class T> void may(std::string_view key, T& value) { must(key, value); }
    template <class T> void may(std::string_view key, T& value, const std::type_identity_t<T>&) { must(key, value); }
    template <class T> void aside(std::string_view key, T& value) { must(key, value); }
    void label(std::string_view, const std::string&) { }

private:
    void enter(const std::string& path, double& value) { m_found.emplace(path, value); }
    void enter(const std::string& path, int& value) { m_found.emplace(path, value); }
    void enter(const std::string& path, base::Date& value) { m_found.emplace(path, value); }
    void enter(const std::string&, std::vector<bool>&) { }
    template <class T> void enter(const std::string& path, std::optional<T>& value)
    {
        if (value)
            enter(path, *value);
    }
    template <class T> void enter(const std::string& path, std::vector<T>& values)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            enter(path + '/' + std::to_string(i), values[i]);
    }
    void enter(const std::string& path, model::Effect& effect)
    {
        std::visit([&](auto& one) { enter(path, one); }, effect);
    }
    template <class T> void enter(const std::string& path, T& value)
    {
        if constexpr (requires { model::fields(std::declval<EveryFigure&>(), value); }) {
            EveryFigure inner(path, m_found);
            model::fields(inner, value);
        }
    }

    std::string m_path;
    Found& m_found;
};

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
    const auto value = figureAt(plan, path);
    INFO(path);
    REQUIRE(value.ok());
    return value.value();
}

std::string stopOf(const std::string& path)
{
    const auto value = figureAt(fullPlan(), path);
    INFO(path);
    REQUIRE_FALSE(value.ok());
    CHECK(value.error().code == base::ErrorCode::NoSuchFigure);
    CHECK(value.error().field == path);
    return value.error().detail;
}

} // namespace

TEST_CASE("Every number and date of a plan is found by its path")
{
    model::Plan plan = fullPlan();
    EveryFigure::Found all;
    EveryFigure every("", all);
    model::fields(every, plan);
    REQUIRE(all.size() > 150);
    for (const auto& [path, ref] : all) {
        INFO(path);
        const auto found = findFigure(plan, path);
        REQUIRE(found.ok());
        // Places are also years and such by chance only where these are items' names; there are none in this plan.
        CHECK(found.value().ref == ref);
    }
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

TEST_CASE("A date reads as days and is set by days, a count is rounded")
{
    model::Plan plan = fullPlan();
    const auto start = findFigure(plan, "/scenarios/both/changes/prevention/start");
    REQUIRE(start.ok());
    CHECK(start.value().ref.isDate());
    CHECK(start.value().ref.get() == static_cast<double>(base::Date(2027, 4, 1).days()));
    start.value().ref.set(start.value().ref.get() + 30.6);
    CHECK(plan.scenarios[1].changes[0].start == base::Date(2027, 5, 2));
    const auto people = findFigure(plan, "/areas/north/dayOne/waiting/85-and-over/people");
    REQUIRE(people.ok());
    people.value().ref.set(7.6);
    CHECK(plan.areas[0].dayOne.waiting[0].people == 8);
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

TEST_CASE("A figure knows its company")
{
    model::Plan plan = fullPlan();
    const auto route = findFigure(plan, "/cohorts/85-and-over/pathway/hospital/routes/home/probability");
    REQUIRE(route.ok());
    CHECK(route.value().key == "probability");
    CHECK(route.value().list.size() == 4);
    CHECK(route.value().list[1] == &plan.cohorts[0].pathway[0].routes[1].probability);
    CHECK(route.value().distribution == nullptr);
    const auto mean = findFigure(plan, "/cohorts/85-and-over/pathway/hospital/stay/mean");
    REQUIRE(mean.ok());
    CHECK(mean.value().distribution == &plan.cohorts[0].pathway[0].stay);
    CHECK(mean.value().list.empty());
    const auto month = findFigure(plan, "/cohorts/85-and-over/demand/monthFactors/3");
    REQUIRE(month.ok());
    CHECK(month.value().key == "monthFactors");
    CHECK(month.value().list.size() == 12);
}
