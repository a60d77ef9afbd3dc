// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/removal.h"

#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <utility>

namespace homeward::edit {

using namespace model;

namespace {

template <class List, class Member> double sumOf(const List& list, Member share)
{
    double sum = 0.0;
    for (const auto& item : list)
        sum += item.*share;
    return sum;
}

/// Erases items from a list of shares and scales the others to the sum that all had.
template <class List, class Member, class Goes> void eraseShares(List& list, Member share, Goes goes)
{
    const double before = sumOf(list, share);
    if (std::erase_if(list, goes) == 0)
        return;
    const double after = sumOf(list, share);
    for (auto& item : list)
        if (after > 0.0)
            item.*share *= before / after;
}

void eraseRoutes(std::vector<Route>& routes, const PlaceId& to)
{
    eraseShares(routes, &Route::probability, [&](const Route& route) { return route.to == to; });
}

void eraseEntries(std::vector<EntryShare>& entries, const SettingId& setting)
{
    eraseShares(entries, &EntryShare::share, [&](const EntryShare& entry) { return entry.setting == setting; });
}

/// Calls `act` for all lists of routes in the plan, including the areas' own.
template <class Do> void forRoutes(Plan& plan, Do&& act)
{
    for (Cohort& cohort : plan.cohorts)
        for (PathwayStep& step : cohort.pathway)
            act(step.routes);
    for (Area& area : plan.areas)
        for (AreaCohort& own : area.cohorts)
            for (AreaPathwayStep& step : own.pathway)
                act(step.routes);
}

void eraseExits(Plan& plan, const PlaceId& to)
{
    const auto leads = [&](const QueueExit& way) { return way.destination == to; };
    for (Setting& setting : plan.settings)
        std::erase_if(setting.queueExits, leads);
    for (Area& area : plan.areas)
        for (AreaSetting& own : area.settings)
            if (own.queueExits)
                std::erase_if(*own.queueExits, leads);
}

template <class Goes> void erasePriorities(Plan& plan, Goes goes)
{
    for (Setting& setting : plan.settings)
        std::erase_if(setting.priorities, goes);
}

/// Whether a value contains this id anywhere beneath it.
template <class Id> bool mentions(const Node& node, const Id& id)
{
    if (const Id* leaf = node.as<Id>())
        return *leaf == id;
    if (node.kind() == NodeKind::Record)
        return std::ranges::any_of(node.members(),
                                   [&](const Node::Member& member) { return mentions(member.node, id); });
    for (std::size_t i = 0; node.kind() == NodeKind::List && i < node.size(); ++i)
        if (mentions(node.item(i), id))
            return true;
    return false;
}

template <class Id> void eraseChanges(Plan& plan, const Id& id)
{
    for (Scenario& scenario : plan.scenarios)
        std::erase_if(scenario.changes, [&](const Change& change) { return mentions(nodeOf(change), id); });
}

/// Removes an id from the lists that restrict changes. A change restricted to this id only is removed.
template <class Id> void narrowChanges(Plan& plan, std::vector<Id> Change::* list, const Id& id)
{
    const std::vector<Id> alone{id};
    for (Scenario& scenario : plan.scenarios) {
        std::erase_if(scenario.changes, [&](const Change& change) { return change.*list == alone; });
        for (Change& change : scenario.changes)
            std::erase(change.*list, id);
    }
}

/// Removes targets of what is gone, the unknowns that were solved from them, and their fits.
template <class Gone> void eraseTargets(Plan& plan, const Gone& isGone)
{
    Calibration& calibration = plan.calibration;
    std::erase_if(calibration.targets, isGone);
    const auto hasTarget = [&](const TargetId& id) { return findById(calibration.targets, id) != nullptr; };
    std::erase_if(calibration.unknowns, [&](const Unknown& unknown) { return !hasTarget(unknown.target); });
    for (AreaFit& fit : calibration.fits) {
        std::erase_if(fit.targets, [&](const TargetFit& each) { return !hasTarget(each.target); });
        std::erase_if(fit.unknowns,
                      [&](const UnknownFit& each) { return findById(calibration.unknowns, each.unknown) == nullptr; });
    }
}

template <class Goes> void eraseDayOne(Plan& plan, Goes goes)
{
    for (Area& area : plan.areas) {
        std::erase_if(area.dayOne.inCare, goes);
        std::erase_if(area.dayOne.delayed, goes);
        std::erase_if(area.dayOne.waiting, goes);
    }
}

void releaseRule(FullRule& rule, const SettingId& gone)
{
    if (rule.divertTo == gone)
        rule = FullRule{};
}

/// Dissolves a group of one area, which keeps the units of the group as its own.
void partGroup(Plan& plan, const Setting& setting, const SharedSetting& group)
{
    const auto area = std::ranges::find(plan.areas, group.areas.front(), &Area::id);
    if (area == plan.areas.end())
        return;
    auto own = std::ranges::find(area->settings, setting.id, &AreaSetting::setting);
    if (own == area->settings.end())
        own = area->settings.insert(own, AreaSetting{setting.id, std::nullopt, std::nullopt});
    own->capacity = group.capacity;
}

} // namespace

void eraseDeadPaths(Plan& plan)
{
    const auto isDead = [&](const auto& figure) { return !findNode(std::as_const(plan), Path(figure.path)).ok(); };
    std::erase_if(plan.uncertainInputs, isDead);
    std::erase_if(plan.typed, isDead);
    std::erase_if(plan.calibration.givens, isDead);
    for (Unknown& unknown : plan.calibration.unknowns)
        std::erase_if(unknown.figures, isDead);
    std::erase_if(plan.calibration.unknowns, [](const Unknown& unknown) { return unknown.figures.empty(); });
}

void removeSetting(Plan& plan, const SettingId& id)
{
    const PlaceId to = place(id);
    const auto isOf = [&](const auto& item) { return item.setting == id; };
    std::erase_if(plan.settings, [&](const Setting& setting) { return setting.id == id; });
    for (Setting& setting : plan.settings) {
        releaseRule(setting.fromSettings, id);
        releaseRule(setting.fromOutside, id);
    }
    eraseExits(plan, to);
    erasePriorities(plan, isOf);
    for (Pool& pool : plan.pools)
        std::erase(pool.settings, id);
    std::erase_if(plan.pools, [](const Pool& pool) { return pool.settings.size() < 2; });
    for (Cohort& cohort : plan.cohorts) {
        eraseEntries(cohort.entries, id);
        std::erase_if(cohort.pathway, isOf);
    }
    for (Area& area : plan.areas) {
        std::erase_if(area.settings, isOf);
        std::erase_if(area.dayOne.inCare, isOf);
        std::erase_if(area.dayOne.unitsInUse, isOf);
        std::erase_if(area.dayOne.delayed, [&](const StartDelayed& row) { return row.setting == id || row.to == to; });
        std::erase_if(area.dayOne.waiting, [&](const StartWaiting& row) { return row.to.value == id.value; });
        std::erase_if(area.pools, [&](const AreaPool& own) { return findById(plan.pools, own.pool) == nullptr; });
        for (AreaCohort& own : area.cohorts) {
            eraseEntries(own.entries, id);
            std::erase_if(own.pathway, isOf);
        }
    }
    forRoutes(plan, [&](std::vector<Route>& routes) { eraseRoutes(routes, to); });
    eraseChanges(plan, id);
    eraseChanges(plan, to);
    eraseTargets(plan, [&](const CalibrationTarget& target) {
        return std::ranges::find(target.settings, id) != target.settings.end();
    });
    std::erase_if(plan.calibration.capacities, isOf);
    std::erase_if(plan.money.costs, isOf);
    for (StaffRole& role : plan.staff)
        std::erase_if(role.needs, isOf);
    eraseDeadPaths(plan);
}

void removeCohort(Plan& plan, const CohortId& id)
{
    const auto isOf = [&](const auto& item) { return item.cohort == id; };
    std::erase_if(plan.cohorts, [&](const Cohort& cohort) { return cohort.id == id; });
    for (Area& area : plan.areas)
        std::erase_if(area.cohorts, isOf);
    eraseDayOne(plan, isOf);
    erasePriorities(plan, isOf);
    forRoutes(plan, [&](std::vector<Route>& routes) {
        for (Route& route : routes)
            if (route.becomes == id)
                route.becomes = {};
    });
    narrowChanges(plan, &Change::cohorts, id);
    eraseChanges(plan, id);
    eraseTargets(plan, [&](const CalibrationTarget& target) {
        return std::ranges::find(target.cohorts, id) != target.cohorts.end();
    });
    eraseDeadPaths(plan);
}

void removeArea(Plan& plan, const AreaId& id)
{
    std::erase_if(plan.areas, [&](const Area& area) { return area.id == id; });
    for (Setting& setting : plan.settings) {
        for (SharedSetting& group : setting.sharedBy)
            if (std::erase(group.areas, id) > 0 && group.areas.size() == 1)
                partGroup(plan, setting, group);
        std::erase_if(setting.sharedBy, [](const SharedSetting& group) { return group.areas.size() < 2; });
    }
    narrowChanges(plan, &Change::areas, id);
    std::erase_if(plan.calibration.fits, [&](const AreaFit& fit) { return fit.area == id; });
    std::erase_if(plan.money.costs, [&](const CostPart& part) { return part.area == id; });
    for (Paper& paper : plan.papers)
        if (paper.area == id)
            paper.area = {};
    eraseDeadPaths(plan);
}

void removeOutcome(Plan& plan, const OutcomeId& id)
{
    const PlaceId to = place(id);
    std::erase_if(plan.outcomes, [&](const Outcome& outcome) { return outcome.id == id; });
    eraseExits(plan, to);
    forRoutes(plan, [&](std::vector<Route>& routes) { eraseRoutes(routes, to); });
    for (Area& area : plan.areas)
        std::erase_if(area.dayOne.delayed, [&](const StartDelayed& row) { return row.to == to; });
    eraseChanges(plan, to);
    eraseDeadPaths(plan);
}

void removeAgeBand(Plan& plan, const AgeBandId& id)
{
    const int band = indexById(plan.ageBands, id);
    if (band < 0)
        return;
    const auto isOf = [&](const BandRate& rate) { return rate.band == id; };
    plan.ageBands.erase(plan.ageBands.begin() + band);
    for (Cohort& cohort : plan.cohorts) {
        std::erase_if(cohort.demand.rates, isOf);
        if (cohort.ageBand == id)
            cohort.ageBand = {};
    }
    for (Area& area : plan.areas) {
        for (PopulationYear& year : area.population)
            if (static_cast<std::size_t>(band) < year.people.size())
                year.people.erase(year.people.begin() + band);
        for (AreaCohort& own : area.cohorts)
            if (own.demand)
                std::erase_if(own.demand->rates, isOf);
    }
    eraseDeadPaths(plan);
}

} // namespace homeward::edit
