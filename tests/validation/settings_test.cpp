// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "tests/validation/problems.h"

#include <limits>

using namespace homeward::tests;

namespace {

Setting& hospital(Plan& plan) { return plan.settings[0]; }
Setting& careHome(Plan& plan) { return plan.settings[1]; }
Setting& careAtHome(Plan& plan) { return plan.settings[2]; }

/// A setting that nothing leads to yet, with what it needs.
Setting reablement()
{
    Setting setting = small::settings()[1];
    setting.id = SettingId{"reablement"};
    setting.name = "Reablement";
    return setting;
}

} // namespace

TEST_CASE("A whole plan has no problems")
{
    const auto problems = validate(smallPlan());
    for (const Problem& problem : problems)
        UNSCOPED_INFO(problem);
    CHECK(problems.empty());
}

TEST_CASE("An empty plan has problems and does not crash")
{
    const ProblemsOf problems(Plan{});
    CHECK(find(problems, ProblemCode::Missing, "/settings"));
    CHECK(find(problems, ProblemCode::Missing, "/outcomes"));
    CHECK(find(problems, ProblemCode::Missing, "/cohorts"));
    CHECK(find(problems, ProblemCode::Missing, "/areas"));
    CHECK(find(problems, ProblemCode::Missing, "/scenarios"));
    CHECK(hasErrors(problems));
}

TEST_CASE("Run settings keep to their ranges")
{
    CHECK(find(problemsAfter([](Plan& plan) { plan.run.years = 0; }), ProblemCode::OutOfRange, "/run/years"));
    CHECK(find(problemsAfter([](Plan& plan) { plan.run.years = 26; }), ProblemCode::OutOfRange, "/run/years"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.run.replications = 0; }), ProblemCode::OutOfRange,
               "/run/replications"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.run.replications = 100'001; }), ProblemCode::OutOfRange,
               "/run/replications"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.run.runInDays = -1; }), ProblemCode::Negative, "/run/runInDays"));
}

TEST_CASE("Years beyond any calendar are only a problem")
{
    CHECK(find(problemsAfter([](Plan& plan) { plan.run.years = std::numeric_limits<int>::max(); }),
               ProblemCode::OutOfRange, "/run/years"));
}

TEST_CASE("Settings and outcomes share one space of ids")
{
    const auto problems = problemsAfter(
        [](Plan& plan) { plan.outcomes.push_back({OutcomeId{"hospital"}, "Elsewhere", std::nullopt, false}); });
    CHECK(only(problems, ProblemCode::DuplicateId, "/outcomes/2/id"));
}

TEST_CASE("Two settings do not have one name")
{
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).name = "Acute hospital"; }), ProblemCode::DuplicateName,
               "/settings/1/name"));
}

TEST_CASE("A setting needs a name")
{
    CHECK(
        only(problemsAfter([](Plan& plan) { careHome(plan).name.clear(); }), ProblemCode::Missing, "/settings/1/name"));
}

TEST_CASE("Capacity is not below zero")
{
    const auto problems = problemsAfter([](Plan& plan) { hospital(plan).capacity.steps[0].units = -4.0; });
    const Problem* problem = find(problems, ProblemCode::Negative, "/settings/0/capacity/steps/0/units");
    REQUIRE(problem);
    CHECK(problem->found == -4.0);
    CHECK(problem->subject == "Acute hospital");
}

TEST_CASE("Capacity is a number")
{
    CHECK(only(problemsAfter([](Plan& plan) {
                   hospital(plan).capacity.steps[0].units = std::numeric_limits<double>::quiet_NaN();
               }),
               ProblemCode::NotFinite, "/settings/0/capacity/steps/0/units"));
}

TEST_CASE("Steps of capacity are in order of time")
{
    CHECK(only(problemsAfter([](Plan& plan) {
                   hospital(plan).capacity.steps.push_back({homeward::base::Date(2026, 3, 1), 45.0});
               }),
               ProblemCode::DatesOutOfOrder, "/settings/0/capacity/steps/1/from"));
}

TEST_CASE("Figures beyond any plan are refused where they are typed, so that sums cannot overflow")
{
    CHECK(only(problemsAfter([](Plan& plan) { hospital(plan).capacity.steps[0].units = 9'999'999'999.0; }),
               ProblemCode::OutOfRange, "/settings/0/capacity/steps/0/units"));
    CHECK(only(problemsAfter([](Plan& plan) { hospital(plan).capacity.pattern = {1e12, 1, 1, 1, 1, 1, 1}; }),
               ProblemCode::OutOfRange, "/settings/0/capacity/pattern/0"));
    CHECK_FALSE(hasErrors(problemsAfter([](Plan& plan) { hospital(plan).capacity.steps[0].units = 1e7; })));
    CHECK(find(problemsAfter([](Plan& plan) { plan.cohorts[0].demand.countPerYear = 1e10; }), ProblemCode::OutOfRange,
               "/cohorts/0/demand/countPerYear"));
    CHECK(find(problemsAfter([](Plan& plan) { plan.areas[0].dayOne.inCare[0].people = 3'000'000; }),
               ProblemCode::OutOfRange, "/areas/0/dayOne/inCare/0/people"));
}

TEST_CASE("Capacity is given by the plan or by every area")
{
    const auto without = [](Plan& plan) { careHome(plan).capacity.steps.clear(); };
    CHECK(only(problemsAfter(without), ProblemCode::Missing, "/settings/1/capacity/steps"));
    CHECK(problemsAfter([&](Plan& plan) {
              without(plan);
              plan.areas[0].settings.push_back({small::careHome, small::units(50), std::nullopt, std::nullopt});
          }).empty());
}

TEST_CASE("A diversion says where to")
{
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).fromSettings.kind = FullRuleKind::Divert; }),
               ProblemCode::Missing, "/settings/1/fromSettings/divertTo"));
}

TEST_CASE("A diversion leads to a setting that is there")
{
    CHECK(only(problemsAfter([](Plan& plan) {
                   careHome(plan).fromOutside.kind = FullRuleKind::Divert;
                   careHome(plan).fromOutside.divertTo = SettingId{"hospice"};
               }),
               ProblemCode::UnknownSetting, "/settings/1/fromOutside/divertTo"));
}

TEST_CASE("A fallback past a limit diverts to somewhere")
{
    CHECK(only(problemsAfter([](Plan& plan) { hospital(plan).fromOutside.fallback = FullRuleKind::Divert; }),
               ProblemCode::Missing, "/settings/0/fromOutside/divertTo"));
}

TEST_CASE("A fallback is never a surge")
{
    CHECK(only(problemsAfter([](Plan& plan) { hospital(plan).fromOutside.fallback = FullRuleKind::Surge; }),
               ProblemCode::OutOfRange, "/settings/0/fromOutside/fallback"));
}

TEST_CASE("Limits of surge and queue are not below zero")
{
    CHECK(only(problemsAfter([](Plan& plan) { hospital(plan).fromOutside.surgeLimit = -0.1; }), ProblemCode::Negative,
               "/settings/0/fromOutside/surgeLimit"));
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).fromOutside.queueLimit = -1; }), ProblemCode::Negative,
               "/settings/1/fromOutside/queueLimit"));
}

TEST_CASE("A ring of diversions is found once, at its first setting")
{
    const auto problems = problemsAfter([](Plan& plan) {
        hospital(plan).fromSettings = {FullRuleKind::Divert, small::careHome, std::nullopt, std::nullopt,
                                       FullRuleKind::TurnAway};
        careHome(plan).fromSettings = {FullRuleKind::Divert, small::hospital, std::nullopt, std::nullopt,
                                       FullRuleKind::TurnAway};
    });
    CHECK(only(problems, ProblemCode::DiversionRing, "/settings/0/fromSettings/divertTo"));
}

TEST_CASE("A ring of diversions may run through a fallback")
{
    const auto problems = problemsAfter([](Plan& plan) {
        hospital(plan).fromOutside.divertTo = small::careHome;
        hospital(plan).fromOutside.fallback = FullRuleKind::Divert;
        careHome(plan).fromOutside = {FullRuleKind::Divert, small::hospital, std::nullopt, std::nullopt,
                                      FullRuleKind::TurnAway};
    });
    CHECK(only(problems, ProblemCode::DiversionRing, "/settings/0/fromOutside/divertTo"));
}

TEST_CASE("A ring is not reported at a setting that only leads into it")
{
    const auto problems = problemsAfter([](Plan& plan) {
        const auto divertTo = [](const SettingId& id) {
            return FullRule{FullRuleKind::Divert, id, std::nullopt, std::nullopt, FullRuleKind::TurnAway};
        };
        hospital(plan).fromSettings = divertTo(small::careHome);
        careHome(plan).fromSettings = divertTo(small::careAtHome);
        careAtHome(plan).fromSettings = divertTo(small::careHome);
    });
    CHECK(only(problems, ProblemCode::DiversionRing, "/settings/1/fromSettings/divertTo"));
}

TEST_CASE("A daily chance of leaving a queue is below one")
{
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).queueExits[0].dailyChance = 1.0; }),
               ProblemCode::OutOfRange, "/settings/1/queueExits/0/dailyChance"));
    CHECK(find(problemsAfter([](Plan& plan) { careHome(plan).queueExits[0].dailyChance = -0.1; }),
               ProblemCode::Negative, "/settings/1/queueExits/0/dailyChance"));
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).queueExits[0].longestWaitDays = 0.0; }),
               ProblemCode::NotPositive, "/settings/1/queueExits/0/longestWaitDays"));
    CHECK(problemsAfter([](Plan& plan) { careHome(plan).queueExits[0].longestWaitDays = 0.5; }).empty());
}

TEST_CASE("Those who leave a queue go somewhere that is there")
{
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).queueExits[0].destination = PlaceId{"away"}; }),
               ProblemCode::UnknownPlace, "/settings/1/queueExits/0/destination"));
}

TEST_CASE("A queue that nobody leaves is noted, and the plan runs")
{
    const auto problems = problemsAfter([](Plan& plan) { careHome(plan).queueExits.clear(); });
    CHECK(only(problems, ProblemCode::QueueWithoutExit, "/settings/1/queueExits"));
    CHECK(problems[0].severity == Severity::Note);
    CHECK_FALSE(hasErrors(problems));
}

TEST_CASE("A cap on packages leaves their mean, and is for settings counted in hours")
{
    const auto capped = [](double cap, std::size_t setting = 2) {
        return problemsAfter([&](Plan& plan) { plan.settings[setting].packageCap = cap; });
    };
    const Plan plan = smallPlan();
    const Distribution& package = *packageOf(plan.cohorts[0], plan.areas[0], plan.settings[2].id);
    CHECK(capped(10.0 * package.mean).empty());
    CHECK(find(capped(0.9 * package.mean), ProblemCode::ImpossibleDistribution, "/settings/2/packageCap"));
    CHECK(only(capped(-1.0), ProblemCode::NotPositive, "/settings/2/packageCap"));
    CHECK(only(capped(20.0, 1), ProblemCode::OnlyForHours, "/settings/1/packageCap"));
    Setting setting = plan.settings[2];
    setting.packageCap = 4.0 * package.mean;
    const auto sampler = samplerOf(*packageIn(plan.cohorts[0], plan.areas[0], setting));
    REQUIRE(sampler);
    CHECK(sampler->mean() == Approx(samplerOf(package)->mean()));
    CHECK(sampler->highest() <= 4.0 * package.mean);
}

TEST_CASE("A turnaround is a distribution of days")
{
    CHECK(problemsAfter([](Plan& plan) {
              plan.settings[0].turnaround = small::spread(Family::Gamma, 0.5, 0.2);
          }).empty());
    CHECK(only(problemsAfter([](Plan& plan) { plan.settings[0].turnaround = small::spread(Family::Gamma, -1.0, 0.2); }),
               ProblemCode::NotPositive, "/settings/0/turnaround/mean"));
}

TEST_CASE("A queue with a limit needs no way out")
{
    CHECK(problemsAfter([](Plan& plan) {
              careHome(plan).queueExits.clear();
              careHome(plan).fromOutside.queueLimit = careHome(plan).fromSettings.queueLimit = 20;
          }).empty());
}

TEST_CASE("A setting that nothing leads to is unreachable")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.settings.push_back(reablement()); }),
               ProblemCode::UnreachableSetting, "/settings/3"));
}

TEST_CASE("A diversion, a change and a way out of a queue lead to a setting")
{
    const auto reached = [](auto&& lead) {
        return !find(problemsAfter([&](Plan& plan) {
                         plan.settings.push_back(reablement());
                         lead(plan);
                     }),
                     ProblemCode::UnreachableSetting, "/settings/3");
    };
    CHECK(reached([](Plan& plan) {
        careHome(plan).fromSettings.kind = FullRuleKind::Divert;
        careHome(plan).fromSettings.divertTo = SettingId{"reablement"};
    }));
    CHECK(reached([](Plan& plan) { careHome(plan).queueExits[0].destination = PlaceId{"reablement"}; }));
    CHECK(reached([](Plan& plan) {
        std::get<RedirectDischargeEffect>(plan.scenarios[1].changes[2].effect).to = PlaceId{"reablement"};
    }));
    CHECK_FALSE(reached([](Plan&) { }));
}

TEST_CASE("A cost is not below zero")
{
    CHECK(only(problemsAfter(
                   [](Plan& plan) { careHome(plan).unitCost = UnitCost{-1.0, "Council", "2025/26", small::source}; }),
               ProblemCode::Negative, "/settings/1/unitCost/perUnitDay"));
}

TEST_CASE("A figure's source is one of the plan's")
{
    CHECK(only(problemsAfter([](Plan& plan) { careHome(plan).capacity.source = SourceId{"hearsay"}; }),
               ProblemCode::UnknownSource, "/settings/1/capacity/source"));
}
