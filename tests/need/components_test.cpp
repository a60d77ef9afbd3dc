// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/need/components.h"
#include "core/need/flow.h"
#include "test_paths.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace homeward;
using namespace homeward::need;

namespace {

model::Plan shetland()
{
    auto plan = exchange::readPlanFile(HOMEWARD_SOURCE_DIR "/resources/examples/shetland.json");
    REQUIRE(plan);
    return std::move(plan.value());
}

} // namespace

TEST_CASE("A network in components has the need of the whole")
{
    const model::Plan plan = shetland();
    for (const model::Scenario& scenario : plan.scenarios) {
        INFO(scenario.id.value);
        const Network network = networkOf(plan, scenario, plan.areas.front());
        CHECK(componentsOf(network).size() == plan.cohorts.size());
        NeedResult whole;
        whole.days = network.timeline.days + network.timeline.begin;
        whole.settings.resize(plan.settings.size());
        whole.cohorts.resize(plan.cohorts.size());
        BlockKernels kernels;
        Flow(network, kernels).run(whole);

        const auto inParts = need::need({plan, scenario.id, plan.areas.front().id});
        REQUIRE(inParts);
        const NeedResult& summed = inParts.value();
        double worst = 0.0;
        const auto meet = [&worst](double part, double all) {
            worst = std::max(worst, std::abs(part - all) / std::max(1.0, all));
        };
        for (int day = 0; day < whole.days; day += 7)
            for (int setting = 0; setting < static_cast<int>(plan.settings.size()); ++setting) {
                meet(summed.people(setting, day), whole.people(setting, day));
                meet(summed.units(setting, day), whole.units(setting, day));
                meet(summed.starts(setting, day), whole.starts(setting, day));
            }
        CHECK(worst < 1e-6);
    }
}

TEST_CASE("The need is the same on any number of threads")
{
    const model::Plan plan = shetland();
    const auto with = [&](int threads) {
        return need::need({plan, plan.scenarios.back().id, plan.areas.front().id, threads}).value();
    };
    const NeedResult one = with(1);
    for (const int threads : {2, 3, 8}) {
        const NeedResult more = with(threads);
        CHECK(more.peopleOf == one.peopleOf);
        CHECK(more.unitsOf == one.unitsOf);
        CHECK(more.startsOf == one.startsOf);
    }
}

TEST_CASE("Cohorts that people go between are one part")
{
    Network network;
    network.timeline.days = 10;
    network.settings = 1;
    network.cohorts = 3;
    for (const int cohort : {0, 1, 2}) {
        Station station;
        station.law = 0;
        station.setting = 0;
        station.cohort = cohort;
        station.holdings = {{0, cohort, 1.0}};
        network.stations.push_back(station);
        network.streams.push_back({std::vector<double>(10, 1.0), {{cohort, Series(1.0)}}});
    }
    CHECK(componentsOf(network).size() == 3);
    network.stations[2].onward = {{0, Series(0.5)}};
    const std::vector<Network> components = componentsOf(network);
    REQUIRE(components.size() == 2);
    const auto larger =
        std::ranges::max_element(components, {}, [](const Network& part) { return part.stations.size(); });
    CHECK(larger->stations.size() == 2);
    CHECK(larger->streams.size() == 2);
    REQUIRE(larger->stations[1].onward.size() == 1);
    CHECK(larger->stations[1].onward.front().station == 0);
}
