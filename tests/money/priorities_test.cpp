// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/accounts.h"
#include "core/priorities/priorities.h"
#include "core/priorities/right_days.h"
#include "core/results/query.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <cmath>

using namespace homeward;
using namespace homeward::priorities;

namespace {

results::RunResult runOf(const model::Plan& plan)
{
    auto run = study::runPlan(plan, {});
    REQUIRE(run.ok());
    return std::move(run.value().run);
}

const PriorityFigures& of(const std::vector<PriorityFigures>& all, Priority priority)
{
    return all[static_cast<std::size_t>(priority)];
}

} // namespace

TEST_CASE("Right-place days and the days lost in four ways are all days, in every future")
{
    for (int n = 0; n < 12; ++n) {
        const model::Plan plan = tests::RandomPlan::valid(n);
        const results::RunResult run = runOf(plan);
        for (int s = 0; s < static_cast<int>(run.scenarios.size()); ++s) {
            const RightDays days = rightDaysOf(run, s, results::all, results::FigurePeriod::wholeRun());
            const auto told = results::rightPlaceShare(run, s, results::all, results::FigurePeriod::wholeRun());
            for (std::size_t f = 0; f < days.right.size(); ++f) {
                INFO("plan " << n << ", future " << f);
                CHECK(std::abs(*days.right[f] + *days.care[f] + *days.person[f] + *days.place[f] + *days.time[f] - 1.0)
                      < 1e-9);
                CHECK(*days.right[f] == Approx(*told[f]));
                for (const results::ValueList* part : {&days.care, &days.person, &days.place, &days.time})
                    CHECK(*(*part)[f] >= -1e-12);
            }
        }
    }
}

TEST_CASE("A plan of one area without prices speaks to three priorities, and says nothing of the others")
{
    model::Plan plan = tests::smallPlan();
    plan.run.replications = 3;
    plan.run.years = 2;
    const results::RunResult run = runOf(plan);
    const auto accounts = money::accountsOf(plan, run);
    REQUIRE(accounts.ok());
    const auto all = prioritiesOf(plan, run, accounts.value(), {1, 0, results::all, 1});
    REQUIRE(all.size() == 5);
    CHECK(of(all, Priority::Prevention).figures.size() == 2);
    CHECK(of(all, Priority::Inequalities).figures.empty());
    CHECK(of(all, Priority::BestValue).figures.empty());
    CHECK(of(all, Priority::BalanceOfCare).figures.size() == 2);
    const Figure& owned = of(all, Priority::CommunityInvolvement).figures.front();
    CHECK(owned.now->mean == 0.0);
    CHECK(owned.outOf > 10.0);
    const Figure& stays = of(all, Priority::Prevention).figures.front();
    CHECK(stays.difference->mean == Approx(stays.now->mean - stays.against->mean));
}

TEST_CASE("Local sources with an owner count as community involvement")
{
    model::Plan plan = tests::smallPlan();
    plan.run.replications = 2;
    plan.run.years = 1;
    plan.sources[0].owner = "Locality group";
    plan.sources[0].confidence = "local";
    plan.sources[0].publisher.clear();
    const results::RunResult run = runOf(plan);
    const auto accounts = money::accountsOf(plan, run);
    const auto all = prioritiesOf(plan, run, accounts.value(), {1, 0, results::all, 0});
    CHECK(of(all, Priority::CommunityInvolvement).figures.front().now->mean > 10.0);
}

TEST_CASE("Inequalities are the gap between the areas that differ most")
{
    model::Plan plan = tests::smallPlan();
    plan.run.replications = 3;
    plan.run.years = 1;
    model::Area south = plan.areas[0];
    south.id = model::AreaId{"south"};
    south.name = "South";
    south.settings = {{tests::small::careHome, tests::small::units(10), std::nullopt}};
    plan.areas.push_back(south);
    const results::RunResult run = runOf(plan);
    const auto accounts = money::accountsOf(plan, run);
    const auto all = prioritiesOf(plan, run, accounts.value(), {0, 0, results::all, 0});
    const auto& figures = of(all, Priority::Inequalities).figures;
    REQUIRE(figures.size() == 2);
    const auto share = [&](int area) {
        return results::summarise(results::rightPlaceShare(run, 0, std::vector{area}, 0))->mean;
    };
    CHECK(figures[0].now->mean >= std::abs(share(0) - share(1)) - 1e-12);
    CHECK_FALSE(figures[0].difference);
}

TEST_CASE("Inequalities between ages are the gap between the shares of days in hospital on each side of 75")
{
    model::Plan plan = tests::smallPlan();
    plan.run.replications = 3;
    plan.run.years = 1;
    const auto renamed = [](model::AgeBandId& band) { band = model::AgeBandId{band.value == "85+" ? "75+" : "65-74"}; };
    for (model::AgeBand& band : plan.ageBands)
        renamed(band.id);
    for (model::Cohort& cohort : plan.cohorts) {
        renamed(cohort.ageBand);
        for (model::BandRate& rate : cohort.demand.rates)
            renamed(rate.band);
    }
    study::RunChoice apart;
    apart.byCohort = true;
    const auto made = study::runPlan(plan, apart);
    REQUIRE(made.ok());
    const results::RunResult& run = made.value().run;
    const auto accounts = money::accountsOf(plan, run);
    const auto all = prioritiesOf(plan, run, accounts.value(), {0, 0, results::all, 0});
    const auto& figures = of(all, Priority::Inequalities).figures;
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].id == FigureId::AgeGap);

    // By hand from the cohorts: days in hospital over days in care, of each side of 75.
    const std::vector<int> hospital = results::settingsIn(run, model::Sphere::Hospital);
    double mean = 0.0;
    for (int future = 0; future < 3; ++future) {
        double inHospital[2]{}, everywhere[2]{};
        for (std::size_t c = 0; c < plan.cohorts.size(); ++c) {
            const int side = plan.cohorts[c].ageBand.value == "75+" ? 1 : 0;
            const auto days = [&](const results::Choice& settings) {
                return results::perReplicationOfCohort(run, 0, static_cast<int>(c), results::Measure::CareDays,
                                                       {results::all, settings}, 0)[static_cast<std::size_t>(future)]
                    .value_or(0.0);
            };
            inHospital[side] += days(hospital);
            everywhere[side] += days(results::all);
        }
        mean += std::abs(inHospital[1] / everywhere[1] - inHospital[0] / everywhere[0]) / 3.0;
    }
    CHECK(mean != 0.0);
    CHECK(figures[0].now->mean == Approx(mean));
}
