// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/grounds.h"

#include "core/exchange/plan_json.h"
#include "test_paths.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace homeward;
using assumptions::Quantity;
using explain::Ground;

namespace {

model::Plan shetland()
{
    auto plan = exchange::readPlanFile(HOMEWARD_SOURCE_DIR "/resources/examples/shetland.json");
    REQUIRE(plan.ok());
    return std::move(plan.value());
}

explain::GroundsQuestion ofHospital(const model::Plan& plan, std::vector<model::ScenarioId> scenarios)
{
    explain::GroundsQuestion question;
    for (const model::Setting& setting : plan.settings)
        if (setting.sphere == model::Sphere::Hospital)
            question.settings.push_back(setting.id);
    question.scenarios = std::move(scenarios);
    return question;
}

bool isOfMoney(const Ground& ground) { return ground.assumption.group == assumptions::Group::Money; }

} // namespace

TEST_CASE("A figure rests on the changes of its own scenarios and of no other")
{
    const model::Plan plan = shetland();
    const model::ScenarioId last = plan.scenarios.back().id;
    const auto grounds = explain::groundsOf(plan, ofHospital(plan, {plan.scenarios.front().id, last}));
    const auto isChange = [](const Ground& ground) { return !ground.assumption.change.empty(); };
    CHECK(std::ranges::any_of(grounds, isChange));
    for (const Ground& ground : grounds)
        if (isChange(ground))
            CHECK(ground.assumption.scenario == last);
}

TEST_CASE("Prices are grounds of money alone")
{
    const model::Plan plan = shetland();
    explain::GroundsQuestion question = ofHospital(plan, {plan.scenarios.front().id});
    CHECK(std::ranges::none_of(explain::groundsOf(plan, question), isOfMoney));
    question.money = true;
    CHECK(std::ranges::any_of(explain::groundsOf(plan, question), isOfMoney));
}

TEST_CASE("What a study found to move a figure comes first, then what is near it and least sure")
{
    const model::Plan plan = shetland();
    const explain::GroundsQuestion question = ofHospital(plan, {plan.scenarios.front().id});
    const auto plain = explain::groundsOf(plan, question);
    REQUIRE(plain.size() > 10);
    CHECK(plain.front().near);
    CHECK(std::ranges::is_sorted(plain, {}, [](const Ground& ground) { return !ground.near; }));
    results::Summary swing;
    swing.mean = -3.0;
    const std::string moved = plain.back().assumption.path.text();
    const auto ranked = explain::groundsOf(plan, question, {{moved, swing}});
    CHECK(ranked.front().assumption.path.text() == moved);
    CHECK(ranked.front().swing == swing);
    CHECK(ranked.size() == plain.size());
}

TEST_CASE("Settings that people go to next are near, settings further on are not")
{
    const model::Plan plan = shetland();
    const auto hospital = ofHospital(plan, {}).settings;
    const auto near = explain::withNext(plan, hospital);
    for (const model::SettingId& one : hospital)
        CHECK(near.contains(one));
    CHECK(near.size() > hospital.size());
}
