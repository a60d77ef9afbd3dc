// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/live_figures.h"

#include "core/model/lookup.h"
#include "core/need/fullness.h"
#include "core/study/growing_run.h"
#include "core/study/lever_strength.h"

#include <algorithm>
#include <array>

namespace homeward::study {

using model::Plan;
using results::HeadlineId;

namespace {

constexpr int firstFutures = 2; // one has no interval
const model::ScenarioId wasId{"as-it-was"};

/// What follows while a change is made, the figure that most changes are for first.
constexpr std::array shown{HeadlineId::DelayedInHospital, HeadlineId::PeopleInHospital, HeadlineId::PeopleAtHome,
                           HeadlineId::CareCost};

/// The plan with the base, the scenario as it was, and the scenario; `UnknownName` where it has no such scenario.
base::Result<Plan> besideItself(const LiveOrder& order)
{
    Plan plan = order.plan;
    const model::Scenario* now = model::findById(order.plan.scenarios, order.scenario);
    if (!now)
        return base::Error{base::ErrorCode::UnknownName, {}, {}, order.scenario.value};
    plan.scenarios = {order.plan.scenarios.front(), renewed(order.plan, order.was, wasId, wasId.value)};
    if (now != &order.plan.scenarios.front())
        plan.scenarios.push_back(*now);
    return plan;
}

bool isAsked(const LiveOrder& order, const model::AreaId& area)
{
    return order.areas.empty() || std::ranges::find(order.areas, area) != order.areas.end();
}

int dayOf(std::int64_t second) { return static_cast<int>(second / base::secondsPerDay); }

/// Adds the need of an area under a scenario, and its room where asked for.
base::Status addNeed(const need::NeedRequest& request, const std::vector<base::Period>& years, bool now,
                     NeedLines& lines)
{
    const auto found = need::need(request);
    if (!found)
        return found.error();
    for (std::size_t s = 0; s < lines.settings.size(); ++s)
        for (std::size_t y = 0; y < years.size(); ++y) {
            NeedLine& line = lines.settings[s];
            const need::Fullness full = need::fullnessOf(request, found.value(), static_cast<int>(s),
                                                         dayOf(years[y].firstSecond), dayOf(years[y].endSecond));
            (now ? line.needed : line.neededWas)[y] += full.people * full.unitsPerPerson;
            if (!now || line.room.empty())
                continue;
            if (full.available)
                line.room[y] += *full.available;
            else
                line.room.clear();
        }
    return base::done();
}

} // namespace

std::optional<double> NeedLine::load(std::size_t year) const
{
    return year < room.size() && room[year] > 0.0 ? std::optional(needed[year] / room[year]) : std::nullopt;
}

base::Result<NeedLines> needLines(const LiveOrder& order, const base::CancelToken& cancel)
{
    const auto plan = besideItself(order);
    if (!plan)
        return plan.error();
    const auto years = base::financialYearsFrom(order.plan.start, order.plan.run.years);
    NeedLines lines;
    for (const base::Period& year : years)
        lines.years.push_back(year.label);
    const std::vector<double> none(years.size(), 0.0);
    for (const model::Setting& setting : order.plan.settings)
        lines.settings.push_back({setting.id, setting.name, setting.unit, setting.sphere, none, none, none});
    const bool changed = *model::findById(order.plan.scenarios, order.scenario) != order.was;
    for (const model::Area& area : plan.value().areas) {
        if (!isAsked(order, area.id))
            continue;
        if (cancel.cancelled())
            return base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
        if (const auto added = addNeed({plan.value(), order.scenario, area.id}, years, true, lines); !added)
            return added.error();
        if (const auto added = changed ? addNeed({plan.value(), wasId, area.id}, years, false, lines) : base::done();
            !added)
            return added.error();
    }
    for (NeedLine& line : lines.settings)
        if (!changed)
            line.neededWas = line.needed;
    return lines;
}

base::Result<LiveFigures> liveFigures(const LiveOrder& order, const base::CancelToken& cancel,
                                      const LiveCallback& soFar)
{
    auto plan = besideItself(order);
    if (!plan)
        return plan.error();
    LiveFigures live;
    live.asked = std::max(firstFutures, order.plan.run.replications);
    sim::RunRequest request{std::move(plan.value())};
    request.scenarios = {wasId, order.scenario};
    request.areas = order.areas;
    GrowingRun growing(std::move(request));
    for (int futures = firstFutures;; futures = std::min(2 * futures, live.asked)) {
        if (const base::Status grown = growing.growTo(futures, cancel); !grown)
            return grown.error();
        live.futures = futures;
        live.figures.clear();
        for (const HeadlineId id : shown)
            if (const auto figure = results::headline(growing.years(), id, {1, 0, results::all, order.year}))
                live.figures.push_back(*figure);
        if (futures >= live.asked)
            return live;
        if (soFar)
            soFar(live);
    }
}

} // namespace homeward::study
