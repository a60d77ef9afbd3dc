// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

using namespace homeward::tests;
using homeward::base::Date;

namespace {

const std::string effectPath = "/scenarios/1/changes/0/effect";

Change& first(Plan& plan) { return plan.scenarios[1].changes[0]; }

/// The problems of the small plan with one change, at once, of this effect.
ProblemsOf withEffect(Effect effect)
{
    return problemsAfter([&](Plan& plan) {
        plan.scenarios[1].changes.resize(1);
        first(plan).effect = std::move(effect);
        first(plan).ramp = {};
    });
}

FullRule divert(const SettingId& to)
{
    return {FullRuleKind::Divert, to, std::nullopt, std::nullopt, FullRuleKind::TurnAway};
}

} // namespace

TEST_CASE("Leaving the queue is changed where people leave it, and stays below one")
{
    CHECK(withEffect(LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 2.0}).empty());
    CHECK(withEffect(LeaveQueueEffect{small::careHome, place(small::died), FactorMode::Set, 0.5}).empty());
    CHECK(only(withEffect(LeaveQueueEffect{small::careHome, place(small::home), FactorMode::Multiply, 2.0}),
               ProblemCode::RouteDoesNotExist, effectPath + "/destination"));
    CHECK(only(withEffect(LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 250.0}),
               ProblemCode::ChanceAboveOne, effectPath + "/value"));
    CHECK(only(withEffect(LeaveQueueEffect{small::careHome, {}, FactorMode::Set, 1.0}), ProblemCode::OutOfRange,
               effectPath + "/value"));
    CHECK(only(withEffect(LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, -1.0}), ProblemCode::Negative,
               effectPath + "/value"));
    CHECK(only(withEffect(LeaveQueueEffect{SettingId{"hospice"}, {}, FactorMode::Multiply, 1.0}),
               ProblemCode::UnknownSetting, effectPath + "/setting"));
}

TEST_CASE("Two changes of leaving the queue are judged together")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.scenarios[1].changes = {
            small::change("a", "A", LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 100.0}),
            small::change("b", "B", LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 3.0})};
    });
    CHECK(only(problems, ProblemCode::ChanceAboveOne, "/scenarios/1/changes/1/effect/value"));
    CHECK(problems.front().found == Approx(1.2));
}

TEST_CASE("A new rule is judged as the setting's own is")
{
    CHECK(withEffect(RuleEffect{small::careHome, RuleOrigin::Both, {}}).empty());
    CHECK(only(withEffect(RuleEffect{small::careHome, RuleOrigin::Both, divert({})}), ProblemCode::Missing,
               effectPath + "/rule/divertTo"));
    CHECK(only(withEffect(RuleEffect{small::careHome,
                                     RuleOrigin::Both,
                                     {FullRuleKind::Surge, {}, -0.5, std::nullopt, FullRuleKind::TurnAway}}),
               ProblemCode::Negative, effectPath + "/rule/surgeLimit"));
}

TEST_CASE("A ring of diversions that a new rule closes is found at that rule")
{
    const auto ring = [](bool separate) {
        return problemsAfter([&](Plan& plan) {
            plan.settings[0].fromSettings = divert(small::careHome);
            plan.scenarios[1].changes = {
                small::change("a", "A", RuleEffect{small::careHome, RuleOrigin::FromSettings, divert(small::hospital)}),
                small::change("b", "B", RuleEffect{small::hospital, RuleOrigin::Both, {}})};
            for (Change& change : plan.scenarios[1].changes)
                change.ramp = {};
            if (separate)
                plan.scenarios[1].changes[0].start = Date(2028, 4, 1);
            else
                plan.scenarios[1].changes.pop_back();
        });
    };
    CHECK(only(ring(false), ProblemCode::DiversionRing, "/scenarios/1/changes/0/effect/rule/divertTo"));
    CHECK(ring(true).empty());   // by then the hospital no longer diverts
}

TEST_CASE("A ring may come back when a change ends")
{
    CHECK(only(problemsAfter([](Plan& plan) {
                   plan.settings[0].fromSettings = divert(small::careHome);
                   plan.scenarios[1].changes = {
                       small::change("a", "A",
                                     RuleEffect{small::careHome, RuleOrigin::FromSettings, divert(small::hospital)}),
                       small::change("b", "B", RuleEffect{small::hospital, RuleOrigin::Both, {}})};
                   for (Change& change : plan.scenarios[1].changes)
                       change.ramp = {};
                   plan.scenarios[1].changes[1].end = Date(2029, 4, 1);
               }),
               ProblemCode::DiversionRing, "/scenarios/1/changes/0/effect/rule/divertTo"));
}

TEST_CASE("A new rule or order does not grow")
{
    for (const Effect& effect : {Effect{RuleEffect{small::careHome, RuleOrigin::Both, {}}},
                                 Effect{PriorityEffect{small::careHome, {{WaitingPlace::NoSetting, {}, {}, 1}}}}})
        CHECK(only(problemsAfter([&](Plan& plan) { first(plan).effect = effect; }), ProblemCode::RampNotPossible,
                   "/scenarios/1/changes/0/ramp"));
}

TEST_CASE("A new order of the queue is judged as the setting's own is")
{
    CHECK(withEffect(PriorityEffect{small::careHome, {{WaitingPlace::Setting, small::hospital, {}, 1}}}).empty());
    CHECK(only(withEffect(PriorityEffect{small::careHome, {{WaitingPlace::Setting, small::hospital, {}, 0}}}),
               ProblemCode::OutOfRange, effectPath + "/priorities/0/priorityClass"));
}

TEST_CASE("A cost is changed where there is one, to nothing below zero")
{
    CHECK(only(withEffect(UnitCostEffect{small::hospital, FactorMode::Multiply, 1.1}), ProblemCode::Missing,
               effectPath + "/setting"));
    const auto costing = [](double value) {
        return problemsAfter([&](Plan& plan) {
            plan.settings[0].unitCost = UnitCost{600.0, {}, {}, {}};
            first(plan).effect = UnitCostEffect{small::hospital, FactorMode::Set, value};
        });
    };
    CHECK(costing(700.0).empty());
    CHECK(only(costing(-1.0), ProblemCode::Negative, effectPath + "/value"));
}

TEST_CASE("What belongs to a setting is changed for everyone")
{
    for (const Effect& effect :
         {Effect{LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 1.0}},
          Effect{RuleEffect{small::careHome, RuleOrigin::Both, {}}}, Effect{PriorityEffect{small::careHome, {}}}})
        CHECK(only(problemsAfter([&](Plan& plan) {
                       first(plan).effect = effect;
                       first(plan).ramp = {};
                       first(plan).cohorts = {small::older};
                   }),
                   ProblemCode::WrongCount, "/scenarios/1/changes/0/cohorts"));
}

TEST_CASE("Onward routes of those moved add up to one, from a setting, to where they can stay")
{
    const auto moved = [](PlaceId to, std::vector<Route> onward) {
        return withEffect(RedirectDischargeEffect{small::hospital, place(small::home), to, 0.3, std::move(onward)});
    };
    CHECK(moved(place(small::careAtHome), {{place(small::home), 0.8, {}}, {place(small::careHome), 0.2, {}}}).empty());
    CHECK(only(moved(place(small::careAtHome), {{place(small::home), 0.8, {}}}), ProblemCode::SharesDoNotSumToOne,
               effectPath + "/onward"));
    CHECK(only(moved(place(small::careAtHome), {{PlaceId{"away"}, 1.0, {}}}), ProblemCode::UnknownPlace,
               effectPath + "/onward/0/to"));
    CHECK(only(moved(place(small::died), {{place(small::home), 1.0, {}}}), ProblemCode::UnknownSetting,
               effectPath + "/onward"));
}

TEST_CASE("Onward routes lead to a setting that nothing else leads to, and want a stay there")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.settings.push_back(plan.settings[1]);
        plan.settings[3].id = SettingId{"reablement"};
        plan.settings[3].name = "Reablement";
        first(plan).effect = RedirectDischargeEffect{
            small::hospital, place(small::home), place(small::careAtHome), 0.3, {{PlaceId{"reablement"}, 1.0, {}}}};
    });
    CHECK(only(problems, ProblemCode::NoPathway, effectPath + "/onward/0/to"));
}

TEST_CASE("A new rule leads people to a setting, and they want a stay there")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.settings.push_back(plan.settings[1]);
        plan.settings[3].id = SettingId{"reablement"};
        plan.settings[3].name = "Reablement";
        first(plan).effect = RuleEffect{small::careHome, RuleOrigin::FromSettings, divert(SettingId{"reablement"})};
        first(plan).ramp = {};
    });
    CHECK(only(problems, ProblemCode::NoPathway, effectPath + "/rule/divertTo"));
}

TEST_CASE("What a change costs is not below zero and has a source that is there")
{
    const auto problems = problemsAfter(
        [](Plan& plan) { first(plan).cost = ChangeCost{-1.0, 2.0, -3.0, "Council", SourceId{"hearsay"}}; });
    CHECK(find(problems, ProblemCode::Negative, "/scenarios/1/changes/0/cost/oneOff"));
    CHECK(find(problems, ProblemCode::Negative, "/scenarios/1/changes/0/cost/staff"));
    CHECK(find(problems, ProblemCode::UnknownSource, "/scenarios/1/changes/0/cost/source"));
    CHECK(problems.size() == 3);
}
