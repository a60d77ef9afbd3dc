// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"
#include "tests/support/random_plan.h"

#include <map>

using namespace homeward;
using namespace homeward::tests;
using results::Count;
using results::Flow;
using results::RunResult;

namespace {

/// People of one replication who came to a place in a period.
std::int64_t peopleTo(std::span<const Flow> flows, int to)
{
    std::int64_t people = 0;
    for (const Flow& flow : flows)
        people += flow.to == to ? flow.people : 0;
    return people;
}

std::int64_t countOf(const results::SumsTable& sums, std::size_t period, std::size_t setting, Count count)
{
    return sums.at(period, setting)[count];
}

/// Every start is a flow into the setting, and every death one into an outcome that is a death.
void checkFlows(const RunResult& result, const results::ReplicationSums& one)
{
    const std::size_t settings = result.settings.size();
    REQUIRE(one.flows.periods() == one.periods.periods());
    for (std::size_t period = 0; period < one.flows.periods(); ++period) {
        const auto flows = one.flows.of(period);
        std::int64_t deaths = 0;
        for (std::size_t s = 0; s < settings; ++s) {
            CHECK(peopleTo(flows, static_cast<int>(s)) == countOf(one.periods, period, s, Count::Starts));
            deaths += countOf(one.periods, period, s, Count::Deaths);
        }
        for (std::size_t o = 0; o < result.outcomes.size(); ++o)
            deaths -= result.outcomes[o].death ? peopleTo(flows, static_cast<int>(settings + o)) : 0;
        CHECK(deaths == 0);
    }
}

RunResult ran(const model::Plan& plan, std::vector<results::Window> windows = {})
{
    sim::RunRequest request{plan};
    request.windows = std::move(windows);
    auto result = sim::run(request);
    REQUIRE(result.ok());
    return result.value();
}

} // namespace

TEST_CASE("In every plan the flows into a setting are its starts, and the flows into death its deaths")
{
    std::int64_t flows = 0;
    for (int n = 0; n < 12; ++n) {
        INFO("plan " << n);
        model::Plan plan = RandomPlan::valid(n);
        plan.run.replications = 2;
        const RunResult result = ran(plan);
        REQUIRE(result.outcomes.size() == plan.outcomes.size());
        for (const results::Block& block : result.blocks)
            for (const results::ReplicationSums& one : block.replications) {
                checkFlows(result, one);
                for (std::size_t period = 0; period < one.flows.periods(); ++period)
                    flows += std::ssize(one.flows.of(period));
            }
    }
    CHECK(flows > 1000);
}

TEST_CASE("Someone who waited at home comes from the setting left for it")
{
    // Everybody leaves the hospital after two days for a home of one bed, and waits for it at home; a bed is held for 30.
    Network network(1);
    network.setting("hospital", -1);
    network.setting("home", 1).fromSettings.kind = model::FullRuleKind::WaitAtHome;
    network.cohort("people", "hospital", 1.0);
    network.step("hospital", Network::stay(model::Family::Fixed, 2.0), {Network::route("home", 1.0)});
    network.step("home", Network::stay(model::Family::Fixed, 30.0));
    network.plan.run.replications = 1;
    const RunResult result = ran(network.plan);
    const auto flows = result.block(0, 0).replications.front().flows.of(0);
    // 365 days of one bed: 13 moved in after the first two days, and each but the last has gone.
    std::map<std::pair<int, int>, int> people;
    for (const Flow& flow : flows)
        people[{flow.from, flow.to}] = flow.people;
    REQUIRE(people.size() == 3);
    CHECK(people.at({results::fromOutside, 0}) > 250);
    CHECK(people.at({0, 1}) == 13);
    CHECK(people.at({1, 2}) == 12);
}

TEST_CASE("People who are turned away go to the place of nobody's outcome")
{
    Network network(1);
    network.setting("hospital", -1);
    network.setting("home", 0).fromSettings.kind = model::FullRuleKind::TurnAway;
    network.cohort("people", "hospital", 1.0);
    network.step("hospital", Network::stay(model::Family::Fixed, 2.0), {Network::route("home", 1.0)});
    network.step("home", Network::stay(model::Family::Fixed, 30.0));
    network.plan.run.replications = 1;
    const RunResult result = ran(network.plan);
    const auto& one = result.block(0, 0).replications.front();
    const int turnedAway = static_cast<int>(result.settings.size() + result.outcomes.size());
    CHECK(peopleTo(one.flows.of(0), turnedAway) == countOf(one.periods, 0, 1, Count::TurnedAway));
    CHECK(peopleTo(one.flows.of(0), turnedAway) > 250);
}

TEST_CASE("Flows are counted in windows of dates too, after the years")
{
    Network network(1);
    network.setting("hospital", -1);
    network.cohort("people", "hospital", 2.0);
    network.step("hospital", Network::exponential(5.0));
    network.plan.run.replications = 2;
    const RunResult result = ran(network.plan, {{base::Date(2026, 12, 1), base::Date(2027, 2, 28)}});
    for (const results::ReplicationSums& one : result.block(0, 0).replications) {
        checkFlows(result, one);
        REQUIRE(one.flows.periods() == 2);
        CHECK(peopleTo(one.flows.of(1), 0) > 100);
        CHECK(peopleTo(one.flows.of(1), 0) < peopleTo(one.flows.of(0), 0));
    }
}
