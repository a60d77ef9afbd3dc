// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that meet what earlier changes of the list make.
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using validation::ProblemCode;

namespace {

const validation::Problem* find(const std::vector<validation::Problem>& problems, ProblemCode code)
{
    const auto found = std::ranges::find(problems, code, &validation::Problem::code);
    return found == problems.end() ? nullptr : &*found;
}

/// A scenario beside the base plan.
void addScenario(Network& net) { net.plan.scenarios.push_back({model::ScenarioId{"other"}, "Other", {}, {}}); }

model::Change changeOf(const Network& net, const std::string& id, model::Effect effect)
{
    model::Change change;
    change.id = model::ChangeId{id};
    change.name = id;
    change.start = net.plan.start;
    change.effect = std::move(effect);
    return change;
}

/// Care of hours a week with a cap of 12 hours on packages of 8 on average.
Network cappedCare(model::Distribution package)
{
    Network net(2);
    addScenario(net);
    model::Setting& care = net.setting("care", 1'000, model::Sphere::Home);
    care.countedInHours = true;
    care.packageCap = 12.0;
    net.cohort("all", "care", 1.0);
    net.step("care", Network::exponential(10.0)).package = std::move(package);
    return net;
}

} // namespace

TEST_CASE("A route that the onward routes of an earlier change make can be redirected")
{
    Network net(2);
    addScenario(net);
    for (const char* id : {"a", "b", "c", "d", "e"})
        net.setting(id, 10);
    net.cohort("all", "a", 1.0);
    net.step("a", Network::exponential(2.0), {Network::route("b", 1.0)});
    for (const char* id : {"b", "c", "d", "e"})
        net.step(id, Network::exponential(3.0));
    model::RedirectDischargeEffect first{model::SettingId{"a"}, model::PlaceId{"b"}, model::PlaceId{"c"}, 1.0};
    first.onward = {Network::route("d", 1.0)};
    const model::RedirectDischargeEffect second{model::SettingId{"c"}, model::PlaceId{"d"}, model::PlaceId{"e"}, 1.0};
    net.plan.scenarios[1].changes = {changeOf(net, "first", first), changeOf(net, "second", second)};
    CHECK_FALSE(find(validation::validate(net.plan), ProblemCode::RouteDoesNotExist));
    std::ranges::reverse(net.plan.scenarios[1].changes); // there is no such route before it is made
    CHECK(find(validation::validate(net.plan), ProblemCode::RouteDoesNotExist));
}

TEST_CASE("A change that no package under the cap can follow is refused, with how large it can be")
{
    Network net = cappedCare(Network::stay(model::Family::Lognormal, 8.0, 6.0));
    const auto found = [&](std::vector<double> factors) {
        net.plan.scenarios[1].changes.clear();
        for (const double factor : factors)
            net.plan.scenarios[1].changes.push_back(
                changeOf(net, "c" + std::to_string(factor), model::PackageEffect{model::SettingId{"care"}, factor}));
        return validation::validate(net.plan);
    };
    CHECK_FALSE(find(found({1.2}), ProblemCode::ImpossibleDistribution));
    CHECK_FALSE(find(found({0.5}), ProblemCode::ImpossibleDistribution));
    const auto problems = found({1.2, 1.3});
    const auto* problem = find(problems, ProblemCode::ImpossibleDistribution);
    REQUIRE(problem);
    CHECK(problem->path.ends_with("/effect/factor"));
    CHECK(problem->detail == "cap");
    CHECK(problem->found == 1.3);
    CHECK_FALSE(find(found({1.2, problem->high}), ProblemCode::ImpossibleDistribution));
    CHECK(find(found({1.2, problem->high + 0.01}), ProblemCode::ImpossibleDistribution));
    // A package of one size can grow up to the cap.
    net = cappedCare(Network::stay(model::Family::Fixed, 8.0));
    CHECK_FALSE(find(found({1.5}), ProblemCode::ImpossibleDistribution));
    CHECK(find(found({1.51}), ProblemCode::ImpossibleDistribution));
}
