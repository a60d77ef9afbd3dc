// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/plan_routes.h"

#include "core/edit/draft.h"
#include "core/edit/removal.h"
#include "core/model/lookup.h"
#include "core/schedule/levers.h"

#include <algorithm>
#include <map>
#include <utility>

namespace homeward::pathway {

using model::Cohort;
using model::PathwayStep;
using model::PlaceId;
using model::Plan;
using model::Route;
using model::SettingId;

namespace {

using Pairs = std::map<std::pair<int, int>, double>;

void addRoutes(Pairs& pairs, const Plan& plan, const SettingId& from, const std::vector<Route>& routes)
{
    const int setting = model::indexById(plan.settings, from);
    for (const Route& route : routes) {
        const int place = schedule::placeOf(plan, route.to);
        if (setting < 0 || place < 0)
            continue;
        double& largest = pairs[{setting, place}];
        largest = std::max(largest, route.probability);
    }
}

void addRedirects(Pairs& pairs, const Plan& plan)
{
    for (const model::Scenario& scenario : plan.scenarios)
        for (const model::Change& change : scenario.changes)
            if (const auto* effect = std::get_if<model::RedirectDischargeEffect>(&change.effect))
                addRoutes(pairs, plan, effect->at, {{effect->to, effect->share, {}}});
}

PathwayStep* stepOf(Cohort& cohort, const SettingId& setting)
{
    const auto step = std::ranges::find(cohort.pathway, setting, &PathwayStep::setting);
    return step == cohort.pathway.end() ? nullptr : &*step;
}

bool comesTo(const Plan& plan, const SettingId& setting)
{
    return std::ranges::any_of(plan.cohorts, [&](const Cohort& cohort) {
        return std::ranges::find(cohort.pathway, setting, &PathwayStep::setting) != cohort.pathway.end();
    });
}

/// The step of another cohort there, or a plain one; the plan has an outcome.
PathwayStep newStep(const Plan& plan, const SettingId& setting, const PlaceId& next)
{
    for (const Cohort& cohort : plan.cohorts)
        for (const PathwayStep& step : cohort.pathway)
            if (step.setting == setting)
                return step;
    PathwayStep step;
    step.setting = setting;
    step.stay.given = model::Given::Mean;
    step.stay.mean = usualStay;
    if (const auto* found = model::findById(plan.settings, setting); found && found->countedInHours)
        step.package = model::Distribution{model::Family::Fixed, 1.0, 0.0, {}, {}};
    step.routes = {{next, 1.0, {}}};
    return step;
}

/// A step of another cohort as one of this cohort: without the routes to settings in which it has no stay.
PathwayStep fitted(PathwayStep step, const Plan& plan, Cohort& cohort, const PlaceId& leave)
{
    double left = 0.0;
    std::erase_if(step.routes, [&](const Route& route) {
        const SettingId setting(route.to.value);
        const bool isSetting = model::findById(plan.settings, setting) != nullptr;
        return isSetting && setting != step.setting && !stepOf(cohort, setting);
    });
    for (Route& route : step.routes) {
        route.becomes = {};
        left += route.probability;
    }
    if (left <= 0.0)
        step.routes = {{leave, 1.0, {}}};
    else
        for (Route& route : step.routes)
            route.probability /= left;
    return step;
}

void addRoute(std::vector<Route>& routes, const PlaceId& to)
{
    if (std::ranges::find(routes, to, &Route::to) == routes.end())
        routes.push_back({to, routes.empty() ? 1.0 : 0.0, {}});
}

/// Gives the cohorts their routes, and the stays that these need.
void connect(Plan& plan, const SettingId& from, const PlaceId& to)
{
    const PlaceId leave(plan.outcomes.front().id.value);
    const bool toSetting = model::findById(plan.settings, SettingId(to.value)) != nullptr;
    const bool nobodyYet = !comesTo(plan, from);
    const PathwayStep begins = nobodyYet ? newStep(plan, from, to) : PathwayStep();
    const PathwayStep next = toSetting ? newStep(plan, SettingId(to.value), leave) : PathwayStep();
    for (Cohort& cohort : plan.cohorts) {
        if (nobodyYet)
            cohort.pathway.push_back(begins);
        PathwayStep* const step = stepOf(cohort, from);
        if (!step)
            continue;
        addRoute(step->routes, to);
        if (toSetting && !stepOf(cohort, SettingId(to.value)))
            cohort.pathway.push_back(fitted(next, plan, cohort, leave));
    }
    for (model::Area& area : plan.areas)
        for (model::AreaCohort& own : area.cohorts)
            for (model::AreaPathwayStep& step : own.pathway)
                if (step.setting == from && !step.routes.empty())
                    addRoute(step.routes, to);
}

/// False where it is the only way on.
bool eraseRoute(std::vector<Route>& routes, const PlaceId& to)
{
    const auto leads = [&](const Route& route) { return route.to == to; };
    double sum = 0.0;
    double left = 0.0;
    for (const Route& route : routes) {
        sum += route.probability;
        left += leads(route) ? 0.0 : route.probability;
    }
    if (std::ranges::none_of(routes, leads))
        return true;
    if (left <= 0.0)
        return false;
    std::erase_if(routes, leads);
    for (Route& route : routes)
        route.probability *= sum / left;
    return true;
}

std::vector<BoxWish> boxesOf(const Plan& plan)
{
    std::vector<BoxWish> boxes;
    for (const model::Setting& setting : plan.settings)
        boxes.push_back({setting.sphere, setting.mapPlace, 0.0});
    return boxes;
}

} // namespace

std::vector<PlanRoute> routesOf(const Plan& plan)
{
    Pairs pairs;
    for (const Cohort& cohort : plan.cohorts)
        for (const PathwayStep& step : cohort.pathway)
            addRoutes(pairs, plan, step.setting, step.routes);
    for (const model::Area& area : plan.areas)
        for (const model::AreaCohort& own : area.cohorts)
            for (const model::AreaPathwayStep& step : own.pathway)
                addRoutes(pairs, plan, step.setting, step.routes);
    addRedirects(pairs, plan);
    std::vector<PlanRoute> routes;
    for (const auto& [pair, share] : pairs)
        routes.push_back({pair.first, pair.second, share});
    return routes;
}

base::Result<edit::PlanPatch> connected(const Plan& plan, const SettingId& from, const PlaceId& to)
{
    if (!model::findById(plan.settings, from))
        return base::Error{base::ErrorCode::UnknownName, {}, {}, from.value};
    if (schedule::placeOf(plan, to) < 0)
        return base::Error{base::ErrorCode::UnknownName, {}, {}, to.value};
    if (plan.outcomes.empty())
        return base::Error{base::ErrorCode::BadField, {}, "/outcomes", to.value};
    return edit::edited(plan, [&](Plan& edited) { connect(edited, from, to); });
}

Disconnected disconnected(const Plan& plan, const SettingId& from, const PlaceId& to)
{
    Disconnected made;
    made.patch = edit::edited(plan, [&](Plan& edited) {
        for (Cohort& cohort : edited.cohorts)
            if (PathwayStep* const step = stepOf(cohort, from); step && !eraseRoute(step->routes, to))
                made.kept.push_back(cohort.name);
        for (model::Area& area : edited.areas)
            for (model::AreaCohort& own : area.cohorts)
                for (model::AreaPathwayStep& step : own.pathway)
                    if (step.setting == from && !eraseRoute(step.routes, to))
                        made.kept.push_back(area.name);
        edit::eraseDeadPaths(edited);
    });
    return made;
}

edit::PlanPatch placed(const Plan& plan, const SettingId& setting, int column, int row)
{
    const int box = model::indexById(plan.settings, setting);
    if (box < 0 || column < 0)
        return {};
    const model::Sphere sphere = plan.settings[static_cast<std::size_t>(box)].sphere;
    std::map<int, std::vector<int>> columns;
    for (const MapColumn& one : columnsOf(boxesOf(plan)))
        if (one.sphere == sphere)
            columns[one.place] = one.boxes;
    for (auto& [place, boxes] : columns)
        std::erase(boxes, box);
    std::vector<int>& target = columns[column];
    target.insert(target.begin() + std::clamp(row, 0, static_cast<int>(target.size())), box);
    return edit::edited(plan, [&](Plan& edited) {
        int number = 0;
        for (const auto& [place, boxes] : columns) {
            for (int i = 0; i < static_cast<int>(boxes.size()); ++i)
                edited.settings[static_cast<std::size_t>(boxes[static_cast<std::size_t>(i)])].mapPlace =
                    model::MapPlace{number, i};
            number += boxes.empty() ? 0 : 1;
        }
    });
}

edit::PlanPatch laidOutByItself(const Plan& plan)
{
    return edit::edited(plan, [](Plan& edited) {
        for (model::Setting& setting : edited.settings)
            setting.mapPlace.reset();
    });
}

} // namespace homeward::pathway
