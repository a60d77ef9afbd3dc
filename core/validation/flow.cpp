// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/reach.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <set>

namespace homeward::validation {

namespace {

/// By cohort and setting, whether routes lead to an outcome in the end, through other cohorts too.
std::vector<bool> canLeave(const Plan& plan, const Area& area)
{
    const std::size_t count = plan.settings.size();
    std::vector<bool> leaves(plan.cohorts.size() * count, false);
    const auto leavesBy = [&](std::size_t cohort, const Route& route) {
        const int setting = indexById(plan.settings, SettingId{route.to.value});
        const int moved = indexById(plan.cohorts, route.becomes);
        const std::size_t next = moved < 0 ? cohort : static_cast<std::size_t>(moved);
        return route.probability > 0.0 && (setting < 0 || leaves[next * count + static_cast<std::size_t>(setting)]);
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const auto* routes = routesOf(plan.cohorts[i / count], area, plan.settings[i % count].id);
            if (leaves[i] || !routes
                || std::ranges::none_of(*routes, [&](const Route& route) { return leavesBy(i / count, route); }))
                continue;
            leaves[i] = changed = true;
        }
    }
    return leaves;
}

/// The field of a cohort's step for a setting, or of its pathway where it has none.
Spot stepSpot(const Plan& plan, std::size_t cohort, const Setting& setting)
{
    const auto& pathway = plan.cohorts[cohort].pathway;
    const auto step = std::ranges::find(pathway, setting.id, &PathwayStep::setting);
    const Spot spot = Spot{"/cohorts", setting.name}.about(plan.cohorts[cohort].name) / cohort / "pathway";
    return step == pathway.end() ? spot : spot / static_cast<std::size_t>(step - pathway.begin());
}

void validateWayOn(ProblemList& problems, const Area& area, std::size_t index, const Reach& reach,
                   const std::vector<bool>& leaves)
{
    const Plan& plan = problems.plan();
    const Cohort& cohort = plan.cohorts[index];
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        if (!reach.reaches(index, s))
            continue;
        const Setting& setting = plan.settings[s];
        const Spot step = stepSpot(plan, index, setting);
        const bool byChange = !reach.cause(index, s).path.empty();
        const Spot blame = byChange ? reach.cause(index, s).about(setting.name).about(cohort.name) : step;
        const auto* routes = routesOf(cohort, area, setting.id);
        if (!stayOf(cohort, area, setting.id) || !routes)
            problems.error(ProblemCode::NoPathway, blame, setting.id.value);
        else if (!routes->empty() && !leaves[index * plan.settings.size() + s])
            problems.error(ProblemCode::NeverLeaves, step);
        if (setting.countedInHours && !packageOf(cohort, area, setting.id))
            problems.error(ProblemCode::NoPackage, stayOf(cohort, area, setting.id) ? step / "package" : blame);
    }
}

/// A queue that people join without limit and leave only by being served.
void noteQueues(ProblemList& problems, const Area& area, std::size_t areaIndex, const Reach& reach, std::size_t index)
{
    const Setting& setting = problems.plan().settings[index];
    const auto& exits = queueExitsOf(setting, area);
    const bool someLeave = std::ranges::any_of(
        exits, [](const QueueExit& exit) { return exit.dailyChance > 0.0 || exit.longestWaitDays; });
    const bool grows = (reach.comesFromSettings(index) && whenFull(setting.fromSettings).waitsWithoutLimit)
        || (reach.comesFromOutside(index) && whenFull(setting.fromOutside).waitsWithoutLimit);
    if (hasRoomWithoutLimit(problems.plan(), area, setting) || someLeave || !grows)
        return;
    Spot spot = Spot{"/settings", setting.name} / index / "queueExits";
    for (std::size_t k = 0; k < area.settings.size(); ++k)
        if (area.settings[k].setting == setting.id && area.settings[k].queueExits)
            spot = Spot{"/areas", setting.name}.about(area.name) / areaIndex / "settings" / k / "queueExits";
    problems.note(ProblemCode::QueueWithoutExit, spot);
}

} // namespace

void validateFlow(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    const std::vector<const Area*> areas = areasOf(plan);
    std::vector<bool> reached(plan.settings.size(), false);
    for (std::size_t a = 0; a < areas.size(); ++a) {
        const Reach reach(plan, *areas[a], a);
        const std::vector<bool> leaves = canLeave(plan, *areas[a]);
        std::set<std::size_t> here;
        for (std::size_t c = 0; c < plan.cohorts.size(); ++c) {
            validateWayOn(problems, *areas[a], c, reach, leaves);
            for (std::size_t s = 0; s < plan.settings.size(); ++s)
                if (reach.reaches(c, s))
                    here.insert(s);
        }
        for (const std::size_t s : here) {
            reached[s] = true;
            noteQueues(problems, *areas[a], a, reach, s);
        }
    }
    for (std::size_t s = 0; s < plan.settings.size() && !plan.cohorts.empty(); ++s)
        if (!reached[s])
            problems.error(ProblemCode::UnreachableSetting, Spot{"/settings", plan.settings[s].name} / s);
}

} // namespace homeward::validation
