// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/taken_scenarios.h"

#include "core/model/lookup.h"
#include "core/model/path.h"

#include <vector>

namespace homeward::calibrate {

using namespace model; // about nothing else

namespace {

bool isOfScenario(const UncertainInput& input) { return Path(input.path).isWithin(Path("/scenarios")); }

void addSource(Plan& plan, const Plan& other, const SourceId& id)
{
    const Source* source = findById(other.sources, id);
    if (source && !findById(plan.sources, id))
        plan.sources.push_back(*source);
}

/// Prices and staff, where the other plan has some, with their sources.
void takeMoney(Plan& plan, const Plan& other)
{
    if (!other.money.costs.empty()) {
        plan.money = other.money;
        for (const Budget& budget : other.money.budgets)
            addSource(plan, other, budget.source);
        for (const CostPart& part : other.money.costs)
            addSource(plan, other, part.source);
    }
    if (other.staff.empty())
        return;
    plan.staff = other.staff;
    for (const StaffRole& role : other.staff) {
        addSource(plan, other, role.source);
        for (const StaffNeed& need : role.needs)
            addSource(plan, other, need.source);
    }
}

} // namespace

Plan withScenariosOf(Plan plan, const Plan& other)
{
    plan.name = other.name;
    plan.description = other.description;
    plan.scenarios = other.scenarios;
    ensureBaseScenario(plan);
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes) {
            addSource(plan, other, change.source);
            if (change.cost)
                addSource(plan, other, change.cost->source);
        }
    takeMoney(plan, other);
    std::erase_if(plan.uncertainInputs, isOfScenario);
    for (const UncertainInput& input : other.uncertainInputs)
        if (isOfScenario(input)) {
            plan.uncertainInputs.push_back(input);
            addSource(plan, other, input.source);
        }
    return plan;
}

} // namespace homeward::calibrate
