// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/range_study.h"

#include "core/study/draw.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <cmath>
#include <numbers>

using namespace homeward;
using namespace homeward::study;
using results::Measure;
using tests::Network;

namespace {

const std::string rate = "/cohorts/people/demand/countPerYear";
const std::string stay = "/cohorts/people/pathway/ward/stay/mean";
const std::string idle = "/cohorts/nobody/pathway/ward/stay/mean";

/// A ward without limits: people there on average = rate x mean stay (Little), linear in each. `nobody` never comes.
model::Plan ward()
{
    Network net(1);
    net.setting("ward", 10'000);
    net.cohort("people", "ward", 40.0);
    net.step("ward", Network::stay(model::Family::Fixed, 5.0));
    net.cohort("nobody", "ward", 0.0);
    net.step("ward", Network::stay(model::Family::Fixed, 5.0));
    net.plan.run.runInDays = 30;
    net.plan.run.replications = 100;
    return net.plan;
}

SensitivityRequest present(model::Plan plan)
{
    ChosenResult people;
    people.measure = Measure::PeoplePresent;
    return {{std::move(plan)}, people, 20};
}

Sensitivity found(const SensitivityRequest& request)
{
    auto result = sensitivityOf(request);
    REQUIRE(result.ok());
    return std::move(result.value());
}

const InputSensitivity& of(const Sensitivity& found, const std::string& path)
{
    for (const InputSensitivity& one : found.inputs)
        if (one.path == path)
            return one;
    FAIL(path);
    return found.inputs.front();
}

} // namespace

TEST_CASE("Inputs are ranked by what they move, and one that moves nothing moves exactly nothing")
{
    model::Plan plan = ward();
    plan.uncertainInputs = {{idle, "Stay of nobody", 2.0, 5.0, 8.0, {}},
                            {rate, "Rate", 0.95 * 14'610.0, 14'610.0, 1.05 * 14'610.0, {}},
                            {stay, "Stay", 4.0, 5.0, 6.0, {}}};
    const Sensitivity study = found(present(plan));
    REQUIRE(study.inputs.size() == 3);
    CHECK(study.inputs[0].path == stay);
    CHECK(study.inputs[1].path == rate);
    CHECK(study.inputs[2].path == idle);
    CHECK(study.inputs[2].swing == results::Summary{});
    CHECK(study.inputs[2].atLow == study.mostLikely);
    CHECK(study.replications == 100);
    CHECK(study.alone == 20);
    CHECK(study.runs == 100 + 20 + 3 * 2 * 20);
}

TEST_CASE("One input at a time gives what theory gives")
{
    // 40 a day x 4 or 6 days = 160 or 240 people. Over a year the mean of 20 replications has a standard error of about
    // sqrt(2 x 40 x 5^2 / 365 x ...) < 0.3 people; four of them catch 1 % of a swing of 80.
    model::Plan plan = ward();
    plan.uncertainInputs = {{stay, "Stay", 4.0, 5.0, 6.0, {}}};
    const Sensitivity study = found(present(plan));
    const InputSensitivity& one = of(study, stay);
    CHECK(std::abs(one.atLow.mean - 160.0) < 1.2);
    CHECK(std::abs(study.mostLikely.mean - 200.0) < 1.2);
    CHECK(std::abs(one.atHigh.mean - 240.0) < 1.2);
    CHECK(one.swing.mean == Approx(one.atHigh.mean - one.atLow.mean));
    // The same people with the same luck: the swing is surer than either end.
    CHECK(one.swing.ci95High - one.swing.ci95Low < one.atHigh.ci95High - one.atHigh.ci95Low);
}

TEST_CASE("A result that is one input is ranked as that input")
{
    // The result moves by +-20 % with the stay and by less than 1 % with luck: the ranks all but agree.
    model::Plan plan = ward();
    plan.uncertainInputs = {{stay, "Stay", 4.0, 5.0, 6.0, {}}};
    CHECK(of(found(present(plan)), stay).rankCorrelation > 0.98);
}

TEST_CASE("Two inputs that move a result alike share the rank correlation")
{
    // The result is all but linear in two independent inputs with the same relative spread, so each has a Pearson
    // correlation of 1 / sqrt 2 with it, and Spearman's is close to (6 / pi) asin(r / 2) = 0.690 as for a normal pair.
    // With 400 replications the standard error is 0.03; at four of them, 0.12 off is caught: a draw shared by the two
    // inputs gives 1, one that ignores the path gives 1 and 1, a wrong replication gives 0.
    model::Plan plan = ward();
    plan.run.replications = 400;
    plan.uncertainInputs = {{rate, "Rate", 0.8 * 14'610.0, 14'610.0, 1.2 * 14'610.0, {}},
                            {stay, "Stay", 4.0, 5.0, 6.0, {}},
                            {idle, "Stay of nobody", 4.0, 5.0, 6.0, {}}};
    SensitivityRequest request = present(plan);
    request.alone = 2;
    const Sensitivity study = found(request);
    const double theory = 6.0 / std::numbers::pi * std::asin(std::numbers::sqrt2 / 4.0);
    for (const std::string& path : {rate, stay}) {
        INFO(path);
        CHECK(std::abs(of(study, path).rankCorrelation - theory) < 0.12);
        CHECK(of(study, path).standardError == Approx(0.03).epsilon(0.25));
    }
    CHECK(std::abs(of(study, idle).rankCorrelation) < 4.0 * of(study, idle).standardError);
}

TEST_CASE("More of an input may mean less of a result")
{
    model::Plan plan = ward();
    plan.settings[0].capacity.steps[0].units = 180.0;
    plan.settings[0].fromOutside.kind = model::FullRuleKind::TurnAway;
    plan.uncertainInputs = {{"/settings/ward/capacity/steps/0/units", "Beds", 150.0, 180.0, 220.0, {}}};
    SensitivityRequest request = present(plan);
    request.result.measure = Measure::TurnedAway;
    const InputSensitivity beds = of(found(request), "/settings/ward/capacity/steps/0/units");
    CHECK(beds.rankCorrelation < -0.9);
    CHECK(beds.swing.ci95High < 0.0);
}

TEST_CASE("The difference of two scenarios can be what is asked about")
{
    model::Plan plan = ward();
    model::Change shorter;
    shorter.id = model::ChangeId{"shorter"};
    shorter.name = "Shorter stays";
    shorter.start = plan.start;
    shorter.effect = model::StayEffect{model::SettingId{"ward"}, 0.9};
    plan.scenarios.push_back({model::ScenarioId{"short"}, "Shorter", {}, {shorter}});
    plan.uncertainInputs = {{"/scenarios/short/changes/shorter/effect/factor", "Factor", 0.8, 0.9, 1.0, {}}};
    SensitivityRequest request = present(plan);
    request.result.scenario = model::ScenarioId{"short"};
    request.result.against = model::ScenarioId{"base"};
    const Sensitivity study = found(request);
    CHECK(study.mostLikely.mean == Approx(-20.0).margin(1.0));
    CHECK(study.inputs[0].atLow.mean == Approx(-40.0).margin(2.0));
    CHECK(study.inputs[0].atHigh == results::Summary{}); // a change of nothing
}

TEST_CASE("A plan without ranges has nothing to rank, and a range without a figure is an error")
{
    CHECK(found(present(ward())).inputs.empty());
    model::Plan plan = ward();
    plan.uncertainInputs = {{"/cohorts/ghosts/demand/countPerYear", "Ghosts", 1.0, 2.0, 3.0, {}}};
    const auto study = sensitivityOf(present(plan));
    REQUIRE_FALSE(study.ok());
    CHECK(study.error().code == base::ErrorCode::NoSuchFigure);
    CHECK(study.error().detail == "ghosts");
}

TEST_CASE("A study of ranges gives for a figure what asking for it alone gives, and values future by future")
{
    model::Plan plan = ward();
    plan.uncertainInputs = {{rate, "Rate", 0.8 * 14'610.0, 14'610.0, 1.2 * 14'610.0, {}},
                            {stay, "Stay", 4.0, 5.0, 6.0, {}}};
    plan.settings.front().sphere = model::Sphere::Hospital;
    const model::ScenarioId base = plan.scenarios.front().id;
    const auto study = runRangeStudy({{plan}, base, base, {}, 20});
    REQUIRE(study.ok());
    const auto asked = sensitivityIn(study.value(), {results::HeadlineId::PeopleInHospital, 0, false});
    REQUIRE(asked);
    ChosenResult people;
    people.figure = results::HeadlineId::PeopleInHospital;
    people.year = 0;
    const Sensitivity alone = found({{plan}, people, 20});
    CHECK(asked->drawn == alone.drawn);
    REQUIRE(asked->inputs.size() == 2);
    for (std::size_t i = 0; i < asked->inputs.size(); ++i) {
        CHECK(asked->inputs[i].swing == alone.inputs[i].swing);
        CHECK(asked->inputs[i].surelyMoves());
    }
    CHECK(asked->values.size() == 100);
    CHECK(asked->inputs.front().drawn.size() == 100);
    CHECK(asked->inputs.front().drawn.front()
          == drawnValue(plan.uncertainInputs[asked->inputs.front().input], plan.run.seed, 0));
    CHECK_FALSE(futuresIn(study.value(), results::HeadlineId::PeopleInHospital, 0)); // beside itself
    CHECK_FALSE(sensitivityIn(study.value(), {results::HeadlineId::PeopleInHospital, 99, false}));
}

TEST_CASE("Futures are counted by the sign of the difference, equal ones on neither side")
{
    const FuturesShare share = futuresShare({-1.0, -2.0, 0.0, 3.0});
    CHECK(share.futures == 4);
    CHECK(share.fewer == 2);
    CHECK(share.more == 1);
    CHECK(share.fewerCi95.low < 0.5);
    CHECK(share.fewerCi95.high > 0.5);
}

TEST_CASE("How often a scenario has fewer is found over every range drawn")
{
    model::Plan plan = ward();
    plan.settings.front().sphere = model::Sphere::Hospital;
    plan.uncertainInputs = {{stay, "Stay", 4.0, 5.0, 6.0, {}}};
    model::Scenario fewer = plan.scenarios.front();
    fewer.id = model::ScenarioId("fewer");
    fewer.name = "Fewer come";
    model::Change change;
    change.id = model::ChangeId("half");
    change.name = "Half of them";
    change.start = plan.start;
    change.effect = model::DemandEffect{0.5};
    fewer.changes = {change};
    plan.scenarios.push_back(fewer);
    plan.run.replications = 30;
    const auto study = runRangeStudy({{plan}, fewer.id, plan.scenarios.front().id, {}, 5});
    REQUIRE(study.ok());
    const auto share = futuresIn(study.value(), results::HeadlineId::PeopleInHospital, 0);
    REQUIRE(share);
    CHECK(share->futures == 30);
    CHECK(share->fewer == 30);
    const auto difference = sensitivityIn(study.value(), {results::HeadlineId::PeopleInHospital, 0, true});
    REQUIRE(difference);
    CHECK(difference->drawn.mean < 0.0);
    CHECK(difference->futures->fewer == 30);
}
