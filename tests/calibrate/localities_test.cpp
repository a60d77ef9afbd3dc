// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/localities.h"

#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/reference/reference_set.h"
#include "core/results/query.h"
#include "core/sim/run.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace homeward;
using calibrate::Locality;
using calibrate::readLocalities;

namespace {

const std::vector<model::AgeBand> bands{{model::AgeBandId{"18-74"}, "18 to 74"},
                                        {model::AgeBandId{"75+"}, "75 and over"}};

base::Error faultOf(const std::string& text)
{
    const auto read = readLocalities(text, bands);
    REQUIRE_FALSE(read.ok());
    return read.error();
}

/// Orkney by the small template, solved with few futures.
const model::Plan& orkney()
{
    static const model::Plan plan = [] {
        const reference::ReferenceSet& set = reference::builtIn();
        const model::Plan pattern = calibrate::templateNamed("small").value();
        const std::vector<calibrate::AreaFigures> areas{
            calibrate::figuresOf(set, set.areas().partnership("Orkney")->code)};
        calibrate::NewPlanRequest request{pattern, areas, base::Date(2024, 4, 1)};
        request.years = 1;
        request.effort = {40, 1, 0};
        return calibrate::newPlan(request).value().plan;
    }();
    return plan;
}

/// Two thirds of the young and a half of the old, by the plan's bands.
std::vector<Locality> halves(const model::Plan& plan)
{
    std::vector<Locality> localities{{"Mainland", {}}, {"Isles", {}}};
    for (std::size_t b = 0; b < plan.ageBands.size(); ++b) {
        localities[0].people.push_back(b == 0 ? 2000.0 : 500.0);
        localities[1].people.push_back(b == 0 ? 1000.0 : 500.0);
    }
    return localities;
}

double sumOf(const std::vector<model::StartInCare>& rows)
{
    return std::accumulate(rows.begin(), rows.end(), 0.0,
                           [](double sum, const model::StartInCare& row) { return sum + row.people; });
}

} // namespace

TEST_CASE("Localities are read with a column for each band, and with a row for each")
{
    const std::vector<Locality> expected{{"North, and isles", {1200.0, 300.5}}, {"South", {800.0, 0.0}}};
    const auto wide =
        readLocalities("Locality,75 and over,18-74\r\n\"North, and isles\",300.5,\"1,200\"\r\nSouth,0,800\r\n", bands);
    REQUIRE(wide.ok());
    CHECK(wide.value() == expected);
    const auto tabs = readLocalities("name\t18 to 74\t75+\nNorth, and isles\t1 200\t300.5\nSouth\t800\t0\n", bands);
    REQUIRE(tabs.ok());
    CHECK(tabs.value() == expected);
    const auto rows = readLocalities("people;band;locality\n1200;18-74;North, and isles\n800;18-74;South\n"
                                     "300.5;75+;North, and isles\n0;75+;South\n",
                                     bands);
    REQUIRE(rows.ok());
    CHECK(rows.value() == expected);
}

TEST_CASE("A fault in a table of localities says its row and column and what was found")
{
    CHECK(faultOf("").field == "column locality");
    CHECK(faultOf("locality,18-74\nA,1").field == "column 75+");
    CHECK(faultOf("locality,18-74,75+,90+\nA,1,2,3").detail == "90+");
    CHECK(faultOf("locality,18-74,75+\nA,1,few").field == "row 2, column 75+");
    CHECK(faultOf("locality,18-74,75+\nA,1,2\nA,3,4").field == "row 3, column locality");
    CHECK(faultOf("locality,18-74,75+\n,1,2").field == "row 2, column locality");
    CHECK(faultOf("locality,band,people\nA,18-74,1\nA,0-17,5").field == "row 3, column band");
    CHECK(faultOf("locality,band,people\nA,18-74,-1").field == "row 2, column people");
    CHECK(faultOf("locality,band,people\nA,18-74,1\nA,18-74,1").field == "row 3, column band");
    const base::Error missing = faultOf("locality,band,people\nA,18-74,1");
    CHECK(missing.code == base::ErrorCode::MissingField);
    CHECK(missing.field == "band 75+");
    CHECK(missing.detail == "A");
}

TEST_CASE("An area is parted by its people: populations and first days add up, and the plan says what is inherited")
{
    const model::Plan& whole = orkney();
    const auto made = calibrate::partArea(whole, halves(whole));
    REQUIRE(made.ok());
    const model::Plan& plan = made.value();
    for (const validation::Problem& problem : validation::validate(plan))
        UNSCOPED_INFO(problem.path);
    CHECK_FALSE(validation::hasErrors(validation::validate(plan)));
    REQUIRE(plan.areas.size() == 2);
    CHECK(plan.areas[0].name == "Mainland");
    const model::Area& area = whole.areas.front();
    for (std::size_t y = 0; y < area.population.size(); ++y)
        for (std::size_t b = 0; b < plan.ageBands.size(); ++b) {
            const double all = area.population[y].people[b];
            CHECK(plan.areas[0].population[y].people[b] == Approx(all * (b == 0 ? 2.0 / 3.0 : 0.5)));
            CHECK(plan.areas[0].population[y].people[b] + plan.areas[1].population[y].people[b] == Approx(all));
        }
    CHECK(sumOf(plan.areas[0].dayOne.inCare) + sumOf(plan.areas[1].dayOne.inCare)
          == Approx(sumOf(area.dayOne.inCare)).epsilon(1e-4));
    for (const model::Setting& setting : plan.settings) {
        REQUIRE(setting.sharedBy.size() == 1);
        CHECK(setting.sharedBy.front().capacity
              == *model::capacityOf(*model::findById(whole.settings, setting.id), area));
    }
    CHECK(plan.calibration.fits.empty());
    CHECK(plan.description.find("inherited") != std::string::npos);
    const model::Source* source = model::findById(plan.sources, plan.areas[1].populationSource);
    REQUIRE(source);
    CHECK(source->note.find("inherited from " + area.name) != std::string::npos);
}

TEST_CASE("The base year of the localities together is that of their area")
{
    const auto yearOf = [](model::Plan plan) {
        plan.run.years = 1;
        plan.run.replications = 60;
        sim::RunRequest request;
        request.plan = std::move(plan);
        request.scenarios = {request.plan.scenarios.front().id};
        auto run = sim::run(request);
        REQUIRE(run.ok());
        return std::move(run.value());
    };
    const auto whole = yearOf(orkney());
    const auto parts = yearOf(calibrate::partArea(orkney(), halves(orkney())).value());
    for (const results::Measure measure :
         {results::Measure::PeoplePresent, results::Measure::Starts, results::Measure::DelayedDischargeDays}) {
        const auto one = results::summaryOf(whole, 0, measure, results::everything, 0);
        const auto other = results::summaryOf(parts, 0, measure, results::everything, 0);
        REQUIRE(one);
        REQUIRE(other);
        INFO(static_cast<int>(measure) << ": " << one->mean << " and " << other->mean);
        const double error = (one->ci95High - one->ci95Low + other->ci95High - other->ci95Low) / 2.0;
        CHECK(std::abs(one->mean - other->mean) <= error);
    }
}

TEST_CASE("What cannot be parted says why")
{
    const model::Plan& whole = orkney();
    std::vector<Locality> localities = halves(whole);
    CHECK(calibrate::partArea(whole, {localities.front()}).error().field == "localities");
    localities[0].people.back() = localities[1].people.back() = 0.0;
    const auto nobody = calibrate::partArea(whole, localities);
    REQUIRE_FALSE(nobody.ok());
    CHECK(nobody.error().field == "band");
    CHECK(nobody.error().detail == whole.ageBands.back().name);
    const model::Plan parted = calibrate::partArea(whole, halves(whole)).value();
    CHECK(calibrate::partArea(parted, halves(whole)).error().field == "areas");
}
