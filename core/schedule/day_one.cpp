// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/day_one.h"

#include "core/model/distribution.h"
#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::schedule {

namespace {

double meanOf(const model::Distribution& distribution)
{
    const auto law = model::samplerOf(distribution);
    return law ? law->mean() : 0.0;
}

/// How many people in care end their stay a day, and by which routes.
struct Leaving {
    double perDay = 0.0;
    std::vector<double> shares;
};

Leaving leavingOf(const std::vector<model::Route>& routes, const model::Distribution& stay, double people)
{
    double all = 0.0;
    double days = 0.0;
    for (const model::Route& route : routes) {
        all += route.probability;
        days += route.probability * meanOf(route.stay.value_or(stay));
    }
    Leaving leaving;
    if (all > 0.0 && days > 0.0)
        leaving.perDay = people * all / days;
    for (const model::Route& route : routes)
        leaving.shares.push_back(all > 0.0 ? route.probability / all : 0.0);
    return leaving;
}

/// Adds the people in each process delay of a route. At most one delay is drawn, in the order of the reasons.
void addDelays(std::vector<model::StartDelayed>& delayed, const model::StartInCare& row, const model::Route& route,
               double perDay)
{
    std::vector<const model::ProcessDelay*> inOrder;
    for (const model::ProcessDelay& delay : route.delays)
        inOrder.push_back(&delay);
    std::ranges::stable_sort(inOrder, {}, &model::ProcessDelay::reason);
    double left = 1.0;
    for (const model::ProcessDelay* delay : inOrder) {
        const double chance = std::min(delay->chance, left);
        left -= chance;
        if (const double people = perDay * chance * meanOf(delay->duration); people > 0.0)
            delayed.push_back({row.cohort, row.setting, route.to, delay->reason, people});
    }
}

void addExpectedDelays(model::DayOne& day, const model::Plan& plan, const model::Area& area)
{
    for (const model::StartInCare& row : day.inCare) {
        const model::Cohort* cohort = model::findById(plan.cohorts, row.cohort);
        const model::Distribution* stay = stayOf(*cohort, area, row.setting);
        const std::vector<model::Route>* routes = routesOf(*cohort, area, row.setting);
        if (!stay || !routes)
            continue;
        const Leaving leaving = leavingOf(*routes, *stay, row.people);
        for (std::size_t r = 0; r < routes->size(); ++r)
            addDelays(day.delayed, row, (*routes)[r], leaving.perDay * leaving.shares[r]);
    }
}

} // namespace

bool DayOneGiven::everything() const
{
    return delayed && waiting && std::ranges::all_of(settings, [](char given) { return given != 0; });
}

DayOneGiven dayOneGiven(const model::Plan& plan, const model::Area& area)
{
    DayOneGiven given{std::vector<char>(plan.settings.size(), 0), !area.dayOne.delayed.empty(),
                      !area.dayOne.waiting.empty()};
    for (const model::StartInCare& row : area.dayOne.inCare)
        given.settings[static_cast<std::size_t>(model::indexById(plan.settings, row.setting))] = 1;
    return given;
}

model::DayOne dayOneOf(const model::Plan& plan, const model::Area& area)
{
    model::DayOne day = area.dayOne;
    if (day.delayed.empty() && plan.run.runInDays <= 0.0)
        addExpectedDelays(day, plan, area);
    return day;
}

DelayInProgress delayInProgress(const std::vector<model::Route>& routes, const model::StartDelayed& row)
{
    DelayInProgress found;
    for (const model::Route& route : routes) {
        if (route.to != row.to)
            continue;
        if (!found.route)
            found.route = &route;
        if (!row.reason)
            return found;
        const auto delay = std::ranges::find(route.delays, *row.reason, &model::ProcessDelay::reason);
        if (delay != route.delays.end())
            return {&route, &*delay};
    }
    return found;
}

} // namespace homeward::schedule
