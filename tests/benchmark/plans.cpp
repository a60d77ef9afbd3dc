// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/plans.h"

#include "core/exchange/plan_json.h"
#include "test_paths.h"

#include <cstdlib>
#include <iostream>
#include <map>

namespace homeward::benchmarks {

namespace {

const model::Plan& planAt(const std::string& path)
{
    static std::map<std::string, model::Plan> plans;
    const auto known = plans.find(path);
    if (known != plans.end())
        return known->second;
    const auto plan = exchange::readPlanFile(std::string(HOMEWARD_SOURCE_DIR) + "/" + path);
    if (!plan) {
        std::cerr << path << " cannot be read: " << plan.error().field << '\n';
        std::exit(3);
    }
    return plans.emplace(path, plan.value()).first->second;
}

} // namespace

const model::Plan& caseB() { return planAt("tests/benchmark/case_b.json"); }
const model::Plan& example(const std::string& name) { return planAt("tests/data/examples/" + name + ".json"); }

model::Plan larger(model::Plan plan, int times)
{
    for (model::Cohort& cohort : plan.cohorts)
        if (cohort.demand.countPerYear)
            *cohort.demand.countPerYear *= times;
    const auto enlarge = [times](model::Capacity& capacity) {
        for (model::CapacityStep& step : capacity.steps)
            step.units *= times;
    };
    for (model::Setting& setting : plan.settings)
        enlarge(setting.capacity);
    for (model::Area& area : plan.areas) {
        for (model::PopulationYear& year : area.population)
            for (double& people : year.people)
                people *= times;
        for (model::AreaSetting& own : area.settings)
            if (own.capacity)
                enlarge(*own.capacity);
    }
    return plan;
}

model::Plan sideBySide(model::Plan plan, int count)
{
    const model::Area first = plan.areas.front();
    plan.areas.clear();
    for (int n = 1; n <= count; ++n) {
        model::Area& area = plan.areas.emplace_back(first);
        area.id.value += std::to_string(n);
        area.name += std::to_string(n);
    }
    return plan;
}

model::Plan stepDown()
{
    model::Plan plan = example("shetland");
    model::Scenario scenario{model::ScenarioId{"step-down"}, "Reablement first", {}, {}};
    for (const model::Scenario& one : plan.scenarios)
        if (one.id.value == "discharge")
            for (const model::Change& change : one.changes)
                if (change.id.value.find("reablement") != std::string::npos)
                    scenario.changes.push_back(change);
    plan.scenarios.resize(1);
    plan.scenarios.push_back(std::move(scenario));
    return plan;
}

} // namespace homeward::benchmarks
