// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/factors.h"
#include "tests/validation/problems.h"

#include <limits>

using namespace homeward::tests;

namespace {

PathwayStep& fromHospital(Plan& plan) { return plan.cohorts[0].pathway[0]; }
Distribution& stay(Plan& plan) { return fromHospital(plan).stay; }

ProblemsOf withStay(Family family, double mean, double sd)
{
    return problemsAfter([&](Plan& plan) { stay(plan) = small::spread(family, mean, sd); });
}

} // namespace

TEST_CASE("Routes add up to one")
{
    const auto problems = problemsAfter([](Plan& plan) { fromHospital(plan).routes[0].probability = 0.57; });
    CHECK(only(problems, ProblemCode::SharesDoNotSumToOne, "/cohorts/0/pathway/0/routes"));
    CHECK(problems.front().found == Approx(0.97));
    CHECK(problems.front().subject == "Acute hospital, 85 and over");
}

TEST_CASE("Routes that were rounded to four decimals are accepted")
{
    CHECK(problemsAfter([](Plan& plan) { fromHospital(plan).routes[0].probability = 0.6004; }).empty());
    CHECK_FALSE(problemsAfter([](Plan& plan) { fromHospital(plan).routes[0].probability = 0.602; }).empty());
}

TEST_CASE("A probability is neither negative nor above one")
{
    const auto problems = problemsAfter([](Plan& plan) {
        fromHospital(plan).routes[0].probability = 1.2;
        fromHospital(plan).routes[1].probability = -0.5;
    });
    CHECK(find(problems, ProblemCode::OutOfRange, "/cohorts/0/pathway/0/routes/0/probability"));
    CHECK(find(problems, ProblemCode::OutOfRange, "/cohorts/0/pathway/0/routes/1/probability"));
    CHECK(problems.size() == 2);
}

TEST_CASE("A route leads to a place that is there")
{
    CHECK(only(problemsAfter([](Plan& plan) { fromHospital(plan).routes[0].to = PlaceId{"away"}; }),
               ProblemCode::UnknownPlace, "/cohorts/0/pathway/0/routes/0/to"));
}

TEST_CASE("The same destination twice is warned of")
{
    const auto problems = problemsAfter([](Plan& plan) {
        fromHospital(plan).routes[0].probability = 0.3;
        fromHospital(plan).routes.push_back({place(small::home), 0.3, {}});
    });
    CHECK(only(problems, ProblemCode::SameDestinationTwice, "/cohorts/0/pathway/0/routes/4/to"));
    CHECK_FALSE(hasErrors(problems));
}

TEST_CASE("A step has routes")
{
    CHECK(find(problemsAfter([](Plan& plan) { fromHospital(plan).routes.clear(); }), ProblemCode::Missing,
               "/cohorts/0/pathway/0/routes"));
}

TEST_CASE("Entries add up to one")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[1].entries[0].share = 0.7; }),
               ProblemCode::SharesDoNotSumToOne, "/cohorts/1/entries"));
}

TEST_CASE("An entry leads to a setting, once")
{
    CHECK(find(problemsAfter([](Plan& plan) { plan.cohorts[1].entries[1].setting = SettingId{"home"}; }),
               ProblemCode::UnknownSetting, "/cohorts/1/entries/1/setting"));
    CHECK(find(problemsAfter([](Plan& plan) { plan.cohorts[1].entries[1].setting = small::hospital; }),
               ProblemCode::DuplicateEntry, "/cohorts/1/entries/1/setting"));
}

TEST_CASE("A cohort with demand enters somewhere")
{
    CHECK(find(problemsAfter([](Plan& plan) { plan.cohorts[1].entries.clear(); }), ProblemCode::Missing,
               "/cohorts/1/entries"));
}

TEST_CASE("A cohort that never enters and is not there on the first day has no demand")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.cohorts[1].demand = {};
        plan.areas[0].dayOne = {};
    });
    CHECK(only(problems, ProblemCode::Missing, "/cohorts/1/demand"));
    CHECK(problemsAfter([](Plan& plan) { plan.cohorts[1].demand = {}; }).empty());
}

TEST_CASE("A rate is for an age band that is there, once, and not below zero")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.cohorts[0].demand.rates = {{AgeBandId{"85+"}, -1.0}, {AgeBandId{"85+"}, 1.0}, {AgeBandId{"90+"}, 1.0}};
    });
    CHECK(find(problems, ProblemCode::Negative, "/cohorts/0/demand/rates/0/per1000PerYear"));
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/cohorts/0/demand/rates/1/band"));
    CHECK(find(problems, ProblemCode::UnknownAgeBand, "/cohorts/0/demand/rates/2/band"));
}

TEST_CASE("A trend does not take away more than everything")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].demand.trendPerYear = -1.0; }), ProblemCode::OutOfRange,
               "/cohorts/0/demand/trendPerYear"));
}

TEST_CASE("Factors of months and weekdays are twelve and seven")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].demand.monthFactors.assign(11, 1.0); }),
               ProblemCode::WrongCount, "/cohorts/0/demand/monthFactors"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].demand.weekdayFactors.assign(8, 1.0); }),
               ProblemCode::WrongCount, "/cohorts/0/demand/weekdayFactors"));
}

TEST_CASE("Factors average one")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].demand.weekdayFactors.assign(7, 1.1); }),
               ProblemCode::OutOfRange, "/cohorts/0/demand/weekdayFactors"));
    CHECK(problemsAfter([](Plan& plan) {
              plan.cohorts[0].demand.weekdayFactors = {1.2, 1.1, 1.1, 1.1, 1.1, 0.7, 0.7};
          }).empty());
}

TEST_CASE("Factors of the months average one by the days of the year, or all alike")
{
    // More in the long months, less in February: one by days, 1.0028 where all months count alike.
    const std::vector<double> byDays{1.3, 0.3, 1.3, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.1, 1.0};
    const double mean = homeward::schedule::meanOfMonths(byDays);
    const auto with = [&](double factor) {
        return problemsAfter([&](Plan& plan) {
            plan.cohorts[0].demand.monthFactors = byDays;
            for (double& each : plan.cohorts[0].demand.monthFactors)
                each *= factor;
        });
    };
    CHECK(with(1.0 / mean).empty());
    CHECK(with(1.0).empty());
    CHECK(only(with(1.01), ProblemCode::OutOfRange, "/cohorts/0/demand/monthFactors"));
}

TEST_CASE("People do not come to a setting that their cohort has no stay in")
{
    const auto problems =
        problemsAfter([](Plan& plan) { plan.cohorts[0].pathway.erase(plan.cohorts[0].pathway.begin() + 1); });
    CHECK(only(problems, ProblemCode::NoPathway, "/cohorts/0/pathway"));
    CHECK(problems.front().detail == "care-home");
    CHECK(problems.front().subject == "Care home, 85 and over");
}

TEST_CASE("A change that leads people where they have no stay is reported at the change")
{
    const auto problems = problemsAfter([](Plan& plan) {
        Setting reablement = small::settings()[1];
        reablement.id = SettingId{"reablement"};
        reablement.name = "Reablement";
        plan.settings.push_back(reablement);
        std::get<RedirectDischargeEffect>(plan.scenarios[1].changes[2].effect).to = PlaceId{"reablement"};
    });
    CHECK(only(problems, ProblemCode::NoPathway, "/scenarios/1/changes/2/effect/to"));
}

TEST_CASE("A setting counted in hours needs a package")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].pathway[2].package.reset(); }), ProblemCode::NoPackage,
               "/cohorts/0/pathway/2/package"));
}

TEST_CASE("A pathway ends somewhere")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.cohorts[0].pathway[1].routes = {{place(small::careAtHome), 1.0, {}}};
        plan.cohorts[0].pathway[2].routes = {{place(small::careHome), 1.0, {}}};
    });
    CHECK(find(problems, ProblemCode::NeverLeaves, "/cohorts/0/pathway/1"));
    CHECK(find(problems, ProblemCode::NeverLeaves, "/cohorts/0/pathway/2"));
    CHECK(problems.size() == 2);
}

TEST_CASE("The chances of one route's process delays stay within one")
{
    const auto problems = problemsAfter([](Plan& plan) { fromHospital(plan).routes[2].delays[1].chance = 0.96; });
    CHECK(only(problems, ProblemCode::ChanceAboveOne, "/cohorts/0/pathway/0/routes/2/delays"));
    CHECK(problems.front().found == Approx(1.01));
}

TEST_CASE("A chance of a process delay is between nought and one")
{
    CHECK(only(problemsAfter([](Plan& plan) { fromHospital(plan).routes[2].delays[0].chance = -0.2; }),
               ProblemCode::OutOfRange, "/cohorts/0/pathway/0/routes/2/delays/0/chance"));
}

TEST_CASE("A mean stay is above zero")
{
    CHECK(only(withStay(Family::Exponential, 0.0, 0.0), ProblemCode::NotPositive, "/cohorts/0/pathway/0/stay/mean"));
    CHECK(only(withStay(Family::Gamma, -3.0, 1.0), ProblemCode::NotPositive, "/cohorts/0/pathway/0/stay/mean"));
    CHECK(only(withStay(Family::Fixed, -3.0, 0.0), ProblemCode::Negative, "/cohorts/0/pathway/0/stay/mean"));
    CHECK(withStay(Family::Fixed, 0.0, 0.0).empty());
}

TEST_CASE("A spread is above zero where the family needs one")
{
    for (const Family family :
         {Family::Lognormal, Family::Gamma, Family::Weibull, Family::Erlang, Family::Uniform, Family::Triangular})
        CHECK(only(withStay(family, 10.0, 0.0), ProblemCode::NotPositive, "/cohorts/0/pathway/0/stay/sd"));
}

TEST_CASE("A spread that the family cannot have is impossible")
{
    const std::string sd = "/cohorts/0/pathway/0/stay/sd";
    CHECK(only(withStay(Family::Uniform, 10.0, 5.8), ProblemCode::ImpossibleDistribution, sd));
    CHECK(withStay(Family::Uniform, 10.0, 5.77).empty());
    CHECK(only(withStay(Family::Triangular, 10.0, 4.1), ProblemCode::ImpossibleDistribution, sd));
    CHECK(withStay(Family::Triangular, 10.0, 4.08).empty());
    CHECK(only(withStay(Family::Erlang, 10.0, 12.0), ProblemCode::ImpossibleDistribution, sd));
    CHECK(withStay(Family::Erlang, 10.0, 10.0).empty());
    CHECK(only(withStay(Family::Weibull, 10.0, 0.01), ProblemCode::ImpossibleDistribution, sd));
}

TEST_CASE("An empirical stay has a table with weight")
{
    const auto withTable = [](std::vector<WeightedValue> table) {
        return problemsAfter([&](Plan& plan) { stay(plan) = {Family::Empirical, 0.0, 0.0, table, {}}; });
    };
    CHECK(only(withTable({}), ProblemCode::Missing, "/cohorts/0/pathway/0/stay/table"));
    CHECK(only(withTable({{1.0, 0.0}}), ProblemCode::NotPositive, "/cohorts/0/pathway/0/stay/table"));
    CHECK(find(withTable({{1.0, -1.0}}), ProblemCode::Negative, "/cohorts/0/pathway/0/stay/table/0/weight"));
    CHECK(only(withTable({{-2.0, 1.0}}), ProblemCode::Negative, "/cohorts/0/pathway/0/stay/table/0/value"));
    CHECK(withTable({{1.0, 2.0}, {3.0, 1.0}}).empty());
}

TEST_CASE("A mean that is not a number is reported")
{
    CHECK(only(withStay(Family::Exponential, std::numeric_limits<double>::infinity(), 0.0), ProblemCode::NotFinite,
               "/cohorts/0/pathway/0/stay/mean"));
}

TEST_CASE("A cohort's names and ids are its own")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[1].name = "85 and over"; }), ProblemCode::DuplicateName,
               "/cohorts/1/name"));
    CHECK(find(problemsAfter([](Plan& plan) { plan.cohorts[1].id = small::older; }), ProblemCode::DuplicateId,
               "/cohorts/1/id"));
}

TEST_CASE("A cohort has one step for a setting")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].pathway.push_back(plan.cohorts[0].pathway[0]); }),
               ProblemCode::DuplicateEntry, "/cohorts/0/pathway/3/setting"));
}

TEST_CASE("Factors of the hours are 24, and average 1")
{
    const auto with = [](std::vector<double> factors) {
        return problemsAfter([&](Plan& plan) { plan.cohorts[0].demand.hourFactors = std::move(factors); });
    };
    CHECK(with(std::vector<double>(24, 1.0)).empty());
    CHECK(only(with(std::vector<double>(23, 1.0)), ProblemCode::WrongCount, "/cohorts/0/demand/hourFactors"));
    CHECK(only(with(std::vector<double>(24, 1.2)), ProblemCode::OutOfRange, "/cohorts/0/demand/hourFactors"));
    std::vector<double> below(24, 1.0);
    below[0] = -1.0;
    below[1] = 3.0;
    CHECK(only(with(below), ProblemCode::Negative, "/cohorts/0/demand/hourFactors/0"));
}

TEST_CASE("Listed times lie within a day and within the run, and bring as many as a run can have")
{
    const auto with = [](const ListedTime& row) {
        return problemsAfter([&](Plan& plan) { plan.cohorts[0].demand.listed = {row}; });
    };
    const std::string path = "/cohorts/0/demand/listed/0/";
    const homeward::base::Date start(2026, 4, 1);
    CHECK(with({start, 23.99, 3, 7, start.plusDays(90)}).empty());
    CHECK(only(with({start, 24.0, 3, {}, {}}), ProblemCode::OutOfRange, path + "hour"));
    CHECK(only(with({start, -1.0, 3, {}, {}}), ProblemCode::Negative, path + "hour"));
    CHECK(only(with({start, 9.0, -3, {}, {}}), ProblemCode::Negative, path + "people"));
    CHECK(only(with({start, 9.0, 3, 0, {}}), ProblemCode::OutOfRange, path + "everyDays"));
    CHECK(only(with({start.plusDays(9), 9.0, 3, 7, start}), ProblemCode::DatesOutOfOrder, path + "until"));
    CHECK(only(with({start.plusYears(5), 9.0, 3, {}, {}}), ProblemCode::NeverComes, path + "from"));
    CHECK(only(with({start.plusDays(-90), 9.0, 3, 7, start.plusDays(-9)}), ProblemCode::NeverComes, path + "from"));
    CHECK(only(with({start, 9.0, 10'000, 1, {}}), ProblemCode::OutOfRange, "/cohorts/0/demand/listed"));
    // A list alone is a demand.
    const auto alone = problemsAfter([&](Plan& plan) {
        plan.cohorts[0].demand = {};
        plan.cohorts[0].demand.listed = {{start, 9.0, 1, 7, {}}};
    });
    CHECK(alone.empty());
}
