// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/plan_index.h"
#include "core/validation/reach.h"

#include <algorithm>

namespace homeward::validation {

namespace {

/// By cohort and setting, whether routes finally lead to an outcome, possibly through other cohorts. Searches backwards
/// from the outcomes.
std::vector<bool> canLeave(const Plan& plan, const PlanIndex& index, const AreaView& view)
{
    const std::size_t count = plan.settings.size();
    std::vector<std::vector<std::size_t>> before(plan.cohorts.size() * count);
    std::vector<bool> leaves(before.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (const auto* routes = view.routes(i / count, i % count))
            for (const Route& route : *routes) {
                const int setting = index.settings.of(route.to.value);
                const int moved = index.cohorts.of(route.becomes.value);
                const std::size_t next = moved < 0 ? i / count : static_cast<std::size_t>(moved);
                if (route.probability > 0.0 && setting >= 0)
                    before[next * count + static_cast<std::size_t>(setting)].push_back(i);
                else if (route.probability > 0.0 && !leaves[i]) {
                    leaves[i] = true;
                    open.push_back(i);
                }
            }
    while (!open.empty()) {
        const std::size_t reached = open.back();
        open.pop_back();
        for (const std::size_t i : before[reached])
            if (!leaves[i]) {
                leaves[i] = true;
                open.push_back(i);
            }
    }
    return leaves;
}

/// The people of one cohort in one setting of an area.
struct Stop {
    const AreaView& view;
    const Reach& reach;
    std::size_t cohort;
    std::size_t setting;
};

/// The field of a cohort's step for a setting, or of its pathway if there is no step.
Spot stepSpot(const Plan& plan, const Stop& stop)
{
    const Cohort& cohort = plan.cohorts[stop.cohort];
    const Spot spot = Spot{"/cohorts", plan.settings[stop.setting].name}.about(cohort.name) / stop.cohort / "pathway";
    const PathwayStep* step = stop.view.planStep(stop.cohort, stop.setting);
    return step ? spot / static_cast<std::size_t>(step - cohort.pathway.data()) : spot;
}

/// The field at fault: the change, or the move to another cohort, that leads people here, else the step of the pathway.
Spot blameFor(const Plan& plan, const Stop& stop)
{
    const Spot& cause = stop.reach.cause(stop.cohort, stop.setting);
    if (cause.path.empty())
        return stepSpot(plan, stop);
    return cause.about(plan.settings[stop.setting].name).about(plan.cohorts[stop.cohort].name);
}

void validateStop(ProblemList& problems, const Stop& stop, bool leaves)
{
    const Plan& plan = problems.plan();
    const Setting& setting = plan.settings[stop.setting];
    const auto* routes = stop.view.routes(stop.cohort, stop.setting);
    const bool stays = stop.view.stay(stop.cohort, stop.setting) != nullptr;
    if (!stays || !routes)
        problems.error(ProblemCode::NoPathway, blameFor(plan, stop), setting.id.value);
    else if (!routes->empty() && !leaves)
        problems.error(ProblemCode::NeverLeaves, stepSpot(plan, stop));
    if (setting.countedInHours && !stop.view.package(stop.cohort, stop.setting))
        problems.error(ProblemCode::NoPackage, stays ? stepSpot(plan, stop) / "package" : blameFor(plan, stop));
}

/// Notes queues that people join without limit and leave only by being served.
void noteQueues(ProblemList& problems, const Area& area, std::size_t areaIndex, const Reach& reach,
                const AreaView& view, std::size_t index)
{
    const Setting& setting = problems.plan().settings[index];
    const bool someLeave = std::ranges::any_of(
        view.queueExits(index), [](const QueueExit& exit) { return exit.dailyChance > 0.0 || exit.longestWaitDays; });
    const bool grows = (reach.comesFromSettings(index) && whenFull(setting.fromSettings).waitsWithoutLimit)
        || (reach.comesFromOutside(index) && whenFull(setting.fromOutside).waitsWithoutLimit);
    if (view.hasRoomWithoutLimit(index) || someLeave || !grows)
        return;
    Spot spot = Spot{"/settings", setting.name} / index / "queueExits";
    for (std::size_t k = 0; k < area.settings.size(); ++k)
        if (area.settings[k].setting == setting.id && area.settings[k].queueExits)
            spot = Spot{"/areas", setting.name}.about(area.name) / areaIndex / "settings" / k / "queueExits";
    problems.note(ProblemCode::QueueWithoutExit, spot);
}

/// Checks everything that people need on their pathways in one area; marks the settings that are reached.
void validateArea(ProblemList& problems, const Area& area, std::size_t areaIndex, std::vector<bool>& reached)
{
    const Plan& plan = problems.plan();
    const AreaView view(plan, problems.index(), area);
    const Reach reach(plan, problems.index(), area, areaIndex, view);
    const std::vector<bool> leaves = canLeave(plan, problems.index(), view);
    std::vector<bool> here(plan.settings.size(), false);
    for (std::size_t c = 0; c < plan.cohorts.size(); ++c)
        for (std::size_t s = 0; s < plan.settings.size(); ++s)
            if (reach.reaches(c, s)) {
                validateStop(problems, {view, reach, c, s}, leaves[c * plan.settings.size() + s]);
                here[s] = true;
            }
    for (std::size_t s = 0; s < here.size(); ++s)
        if (here[s]) {
            reached[s] = true;
            noteQueues(problems, area, areaIndex, reach, view, s);
        }
}

} // namespace

void validateFlow(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    const std::vector<const Area*> areas = areasOf(plan);
    std::vector<bool> reached(plan.settings.size(), false);
    for (std::size_t a = 0; a < areas.size(); ++a)
        validateArea(problems, *areas[a], a, reached);
    for (std::size_t s = 0; s < plan.settings.size() && !plan.cohorts.empty(); ++s)
        if (!reached[s])
            problems.error(ProblemCode::UnreachableSetting, Spot{"/settings", plan.settings[s].name} / s);
}

} // namespace homeward::validation
