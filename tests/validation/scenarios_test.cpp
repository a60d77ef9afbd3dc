// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

#include <iterator>

using namespace homeward::tests;
using homeward::base::Date;

namespace {

/// The problems of the small plan whose scenario has these changes only.
ProblemsOf withChanges(std::vector<Change> changes)
{
    return problemsAfter([&](Plan& plan) { plan.scenarios[1].changes = std::move(changes); });
}

ProblemsOf withEffect(Effect effect) { return withChanges({small::change("one", "One", std::move(effect))}); }

const std::string effect = "/scenarios/1/changes/0/effect/";

} // namespace

TEST_CASE("The base scenario has no changes")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.scenarios[0].changes = {plan.scenarios[1].changes[0]}; }),
               ProblemCode::BaseHasChanges, "/scenarios/0/changes"));
}

TEST_CASE("Scenarios and changes have names of their own")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.scenarios[1].name = "If nothing changes"; }),
               ProblemCode::DuplicateName, "/scenarios/1/name"));
    CHECK(only(problemsAfter([](Plan& plan) { plan.scenarios[1].changes[1].id = ChangeId{"prevention"}; }),
               ProblemCode::DuplicateId, "/scenarios/1/changes/1/id"));
}

TEST_CASE("A change ends after it starts")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.scenarios[1].changes[0].end = Date(2027, 4, 1); }),
               ProblemCode::DatesOutOfOrder, "/scenarios/1/changes/0/end"));
}

TEST_CASE("A change that starts after the horizon is warned of")
{
    const auto problems = problemsAfter([](Plan& plan) { plan.scenarios[1].changes[0].start = Date(2031, 4, 1); });
    CHECK(only(problems, ProblemCode::ChangeOutsideHorizon, "/scenarios/1/changes/0/start"));
    CHECK_FALSE(hasErrors(problems));
}

TEST_CASE("A ramp does not take a negative time")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.scenarios[1].changes[0].ramp.months = -1; }), ProblemCode::Negative,
               "/scenarios/1/changes/0/ramp/months"));
}

TEST_CASE("A change works on areas and cohorts that are there")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.scenarios[1].changes[0].areas = {AreaId{"south"}};
        plan.scenarios[1].changes[3].cohorts = {CohortId{"children"}, small::older};
    });
    CHECK(find(problems, ProblemCode::UnknownArea, "/scenarios/1/changes/0/areas/0"));
    CHECK(find(problems, ProblemCode::UnknownCohort, "/scenarios/1/changes/3/cohorts/0"));
    CHECK(problems.size() == 2);
}

TEST_CASE("Capacity is not changed for some cohorts only")
{
    CHECK(only(problemsAfter([](Plan& plan) { plan.scenarios[1].changes[6].cohorts = {small::older}; }),
               ProblemCode::WrongCount, "/scenarios/1/changes/6/cohorts"));
}

TEST_CASE("A share above what is left is refused")
{
    CHECK(only(withEffect(RedirectEntryEffect{small::hospital, small::careAtHome, 1.2}),
               ProblemCode::ShareAboveWhatIsLeft, effect + "share"));
    CHECK(only(
        withEffect(RedirectDischargeEffect{small::hospital, place(small::careHome), place(small::careAtHome), 1.01}),
        ProblemCode::ShareAboveWhatIsLeft, effect + "share"));
    CHECK(only(withEffect(RedirectEntryEffect{small::hospital, small::careAtHome, -0.2}), ProblemCode::Negative,
               effect + "share"));
}

TEST_CASE("Shares take from what the changes before them left, so that two halves and more are possible")
{
    const Effect most = RedirectEntryEffect{small::hospital, small::careAtHome, 0.8};
    CHECK(withChanges({small::change("one", "One", most), small::change("two", "Two", most)}).empty());
}

TEST_CASE("A change leads between settings that are there")
{
    const auto problems = withEffect(RedirectEntryEffect{SettingId{"hospice"}, SettingId{"spa"}, 0.2});
    CHECK(find(problems, ProblemCode::UnknownSetting, effect + "from"));
    CHECK(find(problems, ProblemCode::UnknownSetting, effect + "to"));
    CHECK(only(withEffect(RedirectEntryEffect{small::hospital, {}, 0.2}), ProblemCode::Missing, effect + "to"));
}

TEST_CASE("Entries are moved from where people enter")
{
    CHECK(only(withEffect(RedirectEntryEffect{small::careHome, small::careAtHome, 0.2}), ProblemCode::RouteDoesNotExist,
               effect + "from"));
}

TEST_CASE("Discharges are moved from a route that someone takes")
{
    const Effect none = RedirectDischargeEffect{small::careHome, place(small::home), place(small::hospital), 0.2};
    CHECK(only(withEffect(none), ProblemCode::RouteDoesNotExist, effect + "from"));
}

TEST_CASE("A route may be made by a change earlier in the list, not by a later one")
{
    const Change makes = small::change(
        "makes", "Makes", RedirectDischargeEffect{small::careHome, place(small::died), place(small::careAtHome), 0.2});
    const Change needs = small::change(
        "needs", "Needs", RedirectDischargeEffect{small::careHome, place(small::careAtHome), place(small::home), 0.5});
    CHECK(withChanges({makes, needs}).empty());
    CHECK(only(withChanges({needs, makes}), ProblemCode::RouteDoesNotExist, "/scenarios/1/changes/0/effect/from"));
}

TEST_CASE("A route of one cohort is enough for a change that works on it")
{
    const auto only85 = [](const CohortId& cohort) {
        return problemsAfter([&](Plan& plan) {
            plan.cohorts[0].pathway[1].routes = {{place(small::died), 0.9, {}}, {place(small::home), 0.1, {}}};
            Change change = small::change(
                "one", "One",
                RedirectDischargeEffect{small::careHome, place(small::home), place(small::careAtHome), 0.2});
            change.cohorts = {cohort};
            plan.scenarios[1].changes = {change};
        });
    };
    CHECK(only85(small::older).empty());
    CHECK(only(only85(small::younger), ProblemCode::RouteDoesNotExist, effect + "from"));
}

TEST_CASE("Factors are not below zero, and stays and packages do not vanish")
{
    CHECK(only(withEffect(DemandEffect{-0.1}), ProblemCode::Negative, effect + "factor"));
    CHECK(withEffect(DemandEffect{0.0}).empty());
    CHECK(only(withEffect(StayEffect{small::hospital, 0.0}), ProblemCode::NotPositive, effect + "factor"));
    CHECK(only(withEffect(PackageEffect{small::careAtHome, 0.0}), ProblemCode::NotPositive, effect + "factor"));
}

TEST_CASE("Packages change only where people have them")
{
    CHECK(only(withEffect(PackageEffect{small::careHome, 0.9}), ProblemCode::NoPackage, effect + "setting"));
}

TEST_CASE("A process delay that nobody has is not changed")
{
    CHECK(only(withEffect(ProcessDelayEffect{small::careHome, {}, std::nullopt, DelayPart::Mean, 0.5}),
               ProblemCode::RouteDoesNotExist, "/scenarios/1/changes/0/effect"));
    CHECK(withEffect(ProcessDelayEffect{{}, {}, DelayReason::Code9, DelayPart::Mean, 0.5}).empty());
}

TEST_CASE("Chances do not grow above one together")
{
    const Effect doubled =
        ProcessDelayEffect{small::hospital, {}, DelayReason::HealthAndSocialCare, DelayPart::Chance, 2.0};
    CHECK(withEffect(doubled).empty());
    const auto problems = withChanges({small::change("one", "One", doubled), small::change("two", "Two", doubled)});
    CHECK(only(problems, ProblemCode::ChanceAboveOne, "/scenarios/1/changes/1/effect/factor"));
    CHECK(problems.front().found == Approx(1.25));
}

TEST_CASE("Chances that grow one after the other stay possible")
{
    const Effect doubled =
        ProcessDelayEffect{small::hospital, {}, DelayReason::HealthAndSocialCare, DelayPart::Chance, 2.0};
    Change first = small::change("one", "One", doubled);
    first.end = Date(2029, 4, 1);
    Change second = small::change("two", "Two", doubled);
    second.start = Date(2029, 4, 1);
    CHECK(withChanges({first, second}).empty());
}

TEST_CASE("More beds than there are cannot be taken away")
{
    const auto problems = withEffect(CapacityEffect{small::hospital, CapacityMode::Add, -41.0});
    CHECK(only(problems, ProblemCode::CapacityBelowZero, effect + "value"));
    CHECK(problems.front().found == Approx(-1.0));
    CHECK(withEffect(CapacityEffect{small::hospital, CapacityMode::Add, -40.0}).empty());
}

TEST_CASE("Beds are taken away from what the changes before have left, at every moment")
{
    Change few = small::change("few", "Few", CapacityEffect{small::hospital, CapacityMode::Add, -30.0});
    few.ramp = {};
    few.end = Date(2027, 4, 8);
    Change more = few;
    more.id = ChangeId{"more"};
    more.name = "More";
    CHECK(only(withChanges({few, more}), ProblemCode::CapacityBelowZero, "/scenarios/1/changes/1/effect/value"));
    more.start = Date(2027, 4, 8);
    more.end.reset();
    CHECK(withChanges({few, more}).empty());
}

TEST_CASE("Capacity does not shrink by all of itself a year")
{
    CHECK(only(withEffect(CapacityEffect{small::hospital, CapacityMode::GrowPerYear, -1.0}), ProblemCode::OutOfRange,
               effect + "value"));
    // Beds that shrink are seldom whole.
    CHECK(only(withEffect(CapacityEffect{small::hospital, CapacityMode::GrowPerYear, -0.02}), ProblemCode::RunsWhole,
               effect + "value"));
    CHECK(only(withEffect(CapacityEffect{small::hospital, CapacityMode::Set, -1.0}), ProblemCode::Negative,
               effect + "value"));
}

TEST_CASE("Capacity without limit is not changed")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.settings[2].capacity = {true, {}, {}};
        plan.scenarios[1].changes = {
            small::change("one", "One", CapacityEffect{small::careAtHome, CapacityMode::Add, 5.0})};
    });
    CHECK(only(problems, ProblemCode::Missing, effect + "setting"));
}

TEST_CASE("A change that is switched off may be unfinished")
{
    Change off = small::change("one", "One", RedirectEntryEffect{{}, {}, 3.0});
    off.on = false;
    CHECK(withChanges({off}).empty());
}

TEST_CASE("Many faults are all reported at once, in the order of the document")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.run.replications = 0;
        plan.settings[0].capacity.steps[0].units = -4.0;
        plan.settings[1].name = "Acute hospital";
        plan.cohorts[0].pathway[0].routes[0].probability = 0.57;
        plan.cohorts[0].pathway[2].package.reset();
        plan.cohorts[1].demand.trendPerYear = -2.0;
        plan.areas[0].population[0].people = {1.0};
        plan.areas[0].dayOne.waiting[0].people = -3;
        plan.scenarios[1].changes[1].effect = RedirectEntryEffect{small::hospital, small::careAtHome, 1.5};
        plan.scenarios[1].changes[6].end = Date(2020, 1, 1);
    });
    std::vector<std::string> paths;
    for (const Problem& problem : problems)
        paths.push_back(problem.path);
    CHECK(paths
          == std::vector<std::string>{
              "/run/replications", "/settings/hospital/capacity/steps/2026-04-01/units", "/settings/care-home/name",
              "/cohorts/85-and-over/pathway/hospital/routes", "/cohorts/85-and-over/pathway/care-at-home/package",
              "/cohorts/65-to-84/demand/trendPerYear", "/areas/north/population/2026/people",
              "/areas/north/dayOne/waiting/85-and-over+care-at-home/people",
              "/scenarios/both/changes/rapid-response/effect/share", "/scenarios/both/changes/more-care/end"});
}
