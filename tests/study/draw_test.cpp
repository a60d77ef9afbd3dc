// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"
#include "core/stats/pert.h"
#include "core/study/draw.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <cmath>

using namespace homeward;
using namespace homeward::study;
using homeward::tests::smallPlan;

namespace {

const std::string hospitalStay = "/cohorts/85-and-over/pathway/hospital/stay/mean";
const std::string toHome = "/cohorts/85-and-over/pathway/hospital/routes/home/probability";
const std::string toCareHome = "/cohorts/85-and-over/pathway/hospital/routes/care-home/probability";
const std::string changeStart = "/scenarios/both/changes/home-first/start";

model::UncertainInput range(const std::string& path, double low, double likely, double high)
{
    return {path, path, low, likely, high, {}};
}

model::Plan with(const std::vector<InputValue>& values)
{
    const auto plan = withInputs(smallPlan(), values);
    REQUIRE(plan.ok());
    return plan.value();
}

} // namespace

TEST_CASE("A draw is a function of seed, replication and path alone")
{
    const model::UncertainInput input = range(hospitalStay, 6.0, 9.0, 15.0);
    CHECK(drawnValue(input, 7, 3) == drawnValue(input, 7, 3));
    CHECK(drawnValue(input, 7, 3) != drawnValue(input, 7, 4));
    CHECK(drawnValue(input, 7, 3) != drawnValue(input, 8, 3));
    model::UncertainInput other = input;
    other.path = toHome;
    CHECK(drawnValue(input, 7, 3) != drawnValue(other, 7, 3));
    CHECK(drawnValue(range(hospitalStay, 9.0, 9.0, 9.0), 7, 3) == 9.0);
}

TEST_CASE("Draws have the mean and spread of their PERT distribution")
{
    // Mean (low + 4 likely + high) / 6; a beta with a = 1 + 4 (likely - low) / (high - low) and b alike, a + b = 6, has
    // variance (high - low)^2 a b / (36 x 7). Standard error of the mean of 20,000 draws: 0.012; of the variance 1.2 %.
    // The smallest fault caught at four of them: a mean off by 0.05 days, a variance by 5 %.
    const model::UncertainInput input = range(hospitalStay, 6.0, 9.0, 15.0);
    stats::Welford draws;
    for (int r = 0; r < 20'000; ++r) {
        const double value = drawnValue(input, 20260401, r);
        REQUIRE(value > 6.0);
        REQUIRE(value < 15.0);
        draws.add(value);
    }
    const double a = 1.0 + 4.0 * 3.0 / 9.0;
    const double variance = 81.0 * a * (6.0 - a) / (36.0 * 7.0);
    CHECK(std::abs(draws.mean() - 9.5) < 4.0 * std::sqrt(variance / 20'000.0));
    CHECK(draws.variance() == Approx(variance).epsilon(0.05));
}

TEST_CASE("Draws of two inputs, and of neighbouring replications, are unrelated")
{
    // Correlations of 20,000 pairs have a standard error of 0.007; 0.03 is caught.
    const model::UncertainInput a = range(hospitalStay, 0.0, 0.5, 1.0);
    const model::UncertainInput b = range(toHome, 0.0, 0.5, 1.0);
    double products = 0.0;
    double neighbours = 0.0;
    for (int r = 0; r < 20'000; ++r) {
        products += (drawnValue(a, 1, r) - 0.5) * (drawnValue(b, 1, r) - 0.5);
        neighbours += (drawnValue(a, 1, r) - 0.5) * (drawnValue(a, 1, r + 1) - 0.5);
    }
    const double variance = 9.0 / (36.0 * 7.0);
    CHECK(std::abs(products / 20'000.0 / variance) < 0.03);
    CHECK(std::abs(neighbours / 20'000.0 / variance) < 0.03);
}

TEST_CASE("A mean takes its standard deviation along")
{
    const model::Plan plan = with({{hospitalStay, 18.0}});
    CHECK(plan.cohorts[0].pathway[0].stay.mean == 18.0);
    CHECK(plan.cohorts[0].pathway[0].stay.sd == Approx(22.0));
    CHECK(plan.cohorts[1] == smallPlan().cohorts[1]);
}

TEST_CASE("A standard deviation with a value of its own keeps it")
{
    const std::string sd = "/cohorts/85-and-over/pathway/hospital/stay/sd";
    CHECK(with({{sd, 7.0}, {hospitalStay, 18.0}}).cohorts[0].pathway[0].stay.sd == 7.0);
    CHECK(with({{hospitalStay, 18.0}, {sd, 7.0}}).cohorts[0].pathway[0].stay.sd == 7.0);
}

TEST_CASE("A median or a 90th centile typed beside goes along too")
{
    model::Plan plan = smallPlan();
    model::Distribution& stay = plan.cohorts[0].pathway[0].stay;
    stay.sd = 0.0;
    stay.given = model::Given::MeanMedian;
    stay.median = 6.0;
    const auto longer = withInputs(plan, {{hospitalStay, 18.0}});
    REQUIRE(longer.ok());
    CHECK(longer.value().cohorts[0].pathway[0].stay.median == Approx(12.0));
    stay.given = model::Given::MedianP90;
    stay.mean = 0.0;
    stay.p90 = 20.0;
    const auto typical = withInputs(plan, {{"/cohorts/85-and-over/pathway/hospital/stay/median", 9.0}});
    REQUIRE(typical.ok());
    CHECK(typical.value().cohorts[0].pathway[0].stay.p90 == Approx(30.0));
}

TEST_CASE("A probability scales the others of its list, so that the sum stays")
{
    const auto routes = with({{toHome, 0.5}}).cohorts[0].pathway[0].routes;
    CHECK(routes[0].probability == 0.5);
    CHECK(routes[1].probability == Approx(0.125));
    CHECK(routes[2].probability == Approx(0.125));
    CHECK(routes[3].probability == Approx(0.25));
}

TEST_CASE("Two probabilities of one list both keep the values given to them")
{
    const auto routes = with({{toHome, 0.5}, {toCareHome, 0.2}}).cohorts[0].pathway[0].routes;
    CHECK(routes[0].probability == 0.5);
    CHECK(routes[2].probability == 0.2);
    CHECK(routes[1].probability == Approx(0.1));
    CHECK(routes[3].probability == Approx(0.2));
}

TEST_CASE("Where every share of a list has a value they are brought to the sum together")
{
    const auto entries =
        with({{"/cohorts/65-to-84/entries/hospital/share", 0.9}, {"/cohorts/65-to-84/entries/care-at-home/share", 0.3}})
            .cohorts[1]
            .entries;
    CHECK(entries[0].share == Approx(0.75));
    CHECK(entries[1].share == Approx(0.25));
}

TEST_CASE("Factors of months keep their mean of 1")
{
    model::Plan plan = smallPlan();
    plan.cohorts[0].demand.monthFactors.assign(12, 1.0);
    const auto winter = withInputs(plan, {{"/cohorts/85-and-over/demand/monthFactors/0", 1.22}});
    REQUIRE(winter.ok());
    CHECK(winter.value().cohorts[0].demand.monthFactors[0] == 1.22);
    CHECK(winter.value().cohorts[0].demand.monthFactors[5] == Approx(0.98));
}

TEST_CASE("A date moves by whole days")
{
    CHECK(with({{changeStart, 44.7}}).scenarios[1].changes[2].start == base::Date(2027, 5, 16));
    CHECK(with({{changeStart, -31.2}}).scenarios[1].changes[2].start == base::Date(2027, 3, 1));
}

TEST_CASE("A value that makes no plan names the input, the field and the future")
{
    model::Plan plan = smallPlan();
    plan.uncertainInputs = {range(hospitalStay, 8.0, 9.0, 10.0), range(toHome, 0.5, 0.8, 1.6)};
    const auto checked = checkInputs(plan, 0, 200);
    REQUIRE_FALSE(checked.ok());
    CHECK(checked.error().code == base::ErrorCode::InputNotPossible);
    CHECK(checked.error().field == toHome);
    const auto future = static_cast<int>(checked.error().number) - 1;
    CHECK(drawnValue(plan.uncertainInputs[1], plan.run.seed, future) > 1.0);
    for (int r = 0; r < future; ++r)
        CHECK(drawnValue(plan.uncertainInputs[1], plan.run.seed, r) <= 1.0);

    const auto negative =
        withInputs(smallPlan(), {{hospitalStay, 12.0}, {"/settings/hospital/capacity/steps/0/units", -1.0}});
    REQUIRE_FALSE(negative.ok());
    CHECK(negative.error().field == "/settings/hospital/capacity/steps/0/units");
    CHECK(negative.error().detail == "/settings/hospital/capacity/steps/2026-04-01/units");
}

TEST_CASE("What no run may vary is no figure for a range")
{
    for (const char* path : {"/start", "/run/years", "/run/replications", "/uncertainInputs/0/low"}) {
        const auto made = withInputs(smallPlan(), {{path, 1.0}});
        INFO(path);
        REQUIRE_FALSE(made.ok());
        CHECK(made.error().code == base::ErrorCode::NoSuchFigure);
    }
}

TEST_CASE("Ranges without a figure are problems of the plan")
{
    model::Plan plan = smallPlan();
    plan.uncertainInputs = {range(hospitalStay, 8.0, 9.0, 10.0),
                            range("/cohorts/nobody/demand/trendPerYear", 0.0, 0.01, 0.02)};
    const auto problems = validation::validate(plan);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == validation::ProblemCode::NoSuchFigure);
    CHECK(problems[0].path == "/uncertainInputs/~1cohorts~1nobody~1demand~1trendPerYear/path");
}

TEST_CASE("The plan of a replication has its values and no ranges left")
{
    model::Plan plan = smallPlan();
    CHECK_FALSE(inputsOf(plan));
    plan.uncertainInputs = {range(hospitalStay, 8.0, 9.0, 10.0), range(changeStart, -30.0, 0.0, 90.0)};
    const auto inputs = inputsOf(plan);
    REQUIRE(inputs);
    const model::Plan fifth = inputs(plan, 4);
    CHECK(fifth.uncertainInputs.empty());
    CHECK(fifth.cohorts[0].pathway[0].stay.mean == drawnValue(plan.uncertainInputs[0], plan.run.seed, 4));
    const double days = drawnValue(plan.uncertainInputs[1], plan.run.seed, 4);
    CHECK(fifth.scenarios[1].changes[2].start == plan.scenarios[1].changes[2].start.plusDays(std::llround(days)));
    CHECK(inputs(plan, 4) == fifth);
    CHECK_FALSE(inputs(plan, 5) == fifth);
}
