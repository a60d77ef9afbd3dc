// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

using namespace homeward::tests;

TEST_CASE("A rate needs a population")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].population.clear(); }), ProblemCode::NoPopulation,
               "/areas/0/population"));
}

TEST_CASE("A count a year needs no population")
{
    CHECK(problemsAfter([](Plan& plan) {
              plan.areas[0].population.clear();
              for (Cohort& cohort : plan.cohorts) {
                  cohort.demand.rates.clear();
                  cohort.demand.countPerYear = 400.0;
              }
          }).empty());
}

TEST_CASE("A year of population has as many figures as there are bands")
{
    const auto problems = problemsAfter([](Plan& plan) { plan.areas[0].population[2].people.pop_back(); });
    CHECK(only(problems, ProblemCode::WrongCount, "/areas/0/population/2/people"));
    CHECK(problems.front().found == 1.0);
    CHECK(problems.front().high == 2.0);
}

TEST_CASE("Years of population are in order and given once")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].population[3].year = 2027; }), ProblemCode::DatesOutOfOrder,
               "/areas/0/population/3/year"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].population[3].year = 2028; }), ProblemCode::DuplicateEntry,
               "/areas/0/population/3/year"));
}

TEST_CASE("Nobody is fewer than none")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].population[0].people[1] = -5.0; }), ProblemCode::Negative,
               "/areas/0/population/0/people/1"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].dayOne.inCare[0].people = -1; }), ProblemCode::Negative,
               "/areas/0/dayOne/inCare/0/people"));
}

TEST_CASE("A population that ends before the horizon is warned of")
{
    const auto problems = problemsAfter([](Plan& plan) { plan.areas[0].population.resize(3); });
    CHECK(only(problems, ProblemCode::PopulationHeldFlat, "/areas/0/population"));
    CHECK_FALSE(hasErrors(problems));
    CHECK(problems.front().high == 2028.0);
}

TEST_CASE("An area speaks of settings and cohorts that are there, once")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.areas[0].settings = {{SettingId{"hospice"}, std::nullopt, std::nullopt, std::nullopt},
                                  {small::careHome, std::nullopt, std::nullopt, std::nullopt},
                                  {small::careHome, std::nullopt, std::nullopt, std::nullopt}};
        plan.areas[0].cohorts = {{CohortId{"children"}, std::nullopt, {}, {}, {}}};
    });
    CHECK(find(problems, ProblemCode::UnknownSetting, "/areas/0/settings/0/setting"));
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/areas/0/settings/2/setting"));
    CHECK(find(problems, ProblemCode::UnknownCohort, "/areas/0/cohorts/0/cohort"));
    CHECK(problems.size() == 3);
}

TEST_CASE("An area's own values are judged as the plan's are")
{
    const auto problems = problemsAfter([](Plan& plan) {
        AreaCohort own;
        own.cohort = small::younger;
        own.demand = Demand{};
        own.demand->countPerYear = -3.0;
        own.entries = {{small::hospital, 0.4}};
        AreaPathwayStep step;
        step.setting = small::hospital;
        step.stay = small::spread(Family::Uniform, 5.0, 9.0);
        step.routes = {{place(small::home), 0.9, {}}};
        own.pathway = {step};
        plan.areas[0].cohorts = {own};
        plan.areas[0].dayOne = {};
        plan.areas[0].settings = {{small::careHome, small::units(-1.0), std::nullopt, std::nullopt}};
    });
    CHECK(find(problems, ProblemCode::Negative, "/areas/0/cohorts/0/demand/countPerYear"));
    CHECK(find(problems, ProblemCode::SharesDoNotSumToOne, "/areas/0/cohorts/0/entries"));
    CHECK(find(problems, ProblemCode::ImpossibleDistribution, "/areas/0/cohorts/0/pathway/0/stay/sd"));
    CHECK(find(problems, ProblemCode::SharesDoNotSumToOne, "/areas/0/cohorts/0/pathway/0/routes"));
    CHECK(find(problems, ProblemCode::Negative, "/areas/0/settings/0/capacity/steps/0/units"));
    CHECK(problems.size() == 5);
}

TEST_CASE("A first day speaks of places and cohorts that are there")
{
    const auto problems = problemsAfter([](Plan& plan) {
        DayOne& day = plan.areas[0].dayOne;
        day.inCare[0].cohort = CohortId{"children"};
        day.inCare[1].setting = SettingId{"hospice"};
        day.delayed[0].to = PlaceId{"away"};
        day.waiting[0].to = SettingId{"hospice"};
        day.unitsInUse[0].setting = SettingId{"hospice"};
    });
    CHECK(find(problems, ProblemCode::UnknownCohort, "/areas/0/dayOne/inCare/0/cohort"));
    CHECK(find(problems, ProblemCode::UnknownSetting, "/areas/0/dayOne/inCare/1/setting"));
    CHECK(find(problems, ProblemCode::UnknownPlace, "/areas/0/dayOne/delayed/0/to"));
    CHECK(find(problems, ProblemCode::UnknownSetting, "/areas/0/dayOne/waiting/0/to"));
    CHECK(find(problems, ProblemCode::UnknownSetting, "/areas/0/dayOne/unitsInUse/0/setting"));
    CHECK(problems.size() == 5);
}

TEST_CASE("Nobody is delayed for want of a place in an outcome")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].dayOne.delayed[0].to = place(small::home); }),
               ProblemCode::UnknownSetting, "/areas/0/dayOne/delayed/0/to"));
}

TEST_CASE("A delay on the first day has a reason that the route knows")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].dayOne.delayed[1].reason = DelayReason::Code9; }),
               ProblemCode::RouteDoesNotExist, "/areas/0/dayOne/delayed/1/reason"));
}

TEST_CASE("Hours in use are those of a setting counted in hours")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.areas[0].dayOne.unitsInUse[0].setting = small::careHome; }),
               ProblemCode::NoPackage, "/areas/0/dayOne/unitsInUse/0/setting"));
}
