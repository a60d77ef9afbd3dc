// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/live_figures.h"

#include "core/base/threads.h"
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

constexpr int firstFutures = 2; // one future has no interval
const model::ScenarioId wasId{"as-it-was"};

/// The figures shown while a change is edited; the figure that most changes aim at comes first.
constexpr std::array shown{HeadlineId::DelayedInHospital, HeadlineId::PeopleInHospital, HeadlineId::PeopleAtHome,
                           HeadlineId::CareCost};

/// The plan with three scenarios: the base, the scenario as it was, and the scenario as it is; `UnknownName` where
/// there is no such scenario.
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

/// The need of a scenario and the room there is, [setting][year]; room is empty where there is no limit, or where other
/// areas share the setting.
struct Needed {
    std::vector<std::vector<double>> units;
    std::vector<std::vector<double>> room;
};

base::Result<Needed> neededIn(const need::NeedRequest& request, const std::vector<base::Period>& years)
{
    const auto found = need::need(request);
    if (!found)
        return found.error();
    Needed needed;
    for (std::size_t s = 0; s < request.plan.settings.size(); ++s) {
        std::vector<double> units, room;
        bool hasRoom = true;
        for (const base::Period& year : years) {
            const need::Fullness full = need::fullnessOf(request, found.value(), static_cast<int>(s),
                                                         dayOf(year.firstSecond), dayOf(year.endSecond));
            units.push_back(full.people * full.unitsPerPerson);
            room.push_back(full.available.value_or(0.0));
            hasRoom = hasRoom && full.available.has_value();
        }
        needed.units.push_back(std::move(units));
        needed.room.push_back(hasRoom ? std::move(room) : std::vector<double>());
    }
    return needed;
}

void add(std::vector<double>& sum, const std::vector<double>& more)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += more[i];
}

/// Adds the need of another area. A setting without a limit in one area has none in all.
void join(Needed& all, Needed one)
{
    if (all.units.empty()) {
        all = std::move(one);
        return;
    }
    for (std::size_t s = 0; s < all.units.size(); ++s) {
        add(all.units[s], one.units[s]);
        if (one.room[s].empty())
            all.room[s].clear();
        else
            add(all.room[s], one.room[s]);
    }
}

/// The need of all areas, computed in parallel with a thread each; a single area uses all threads.
base::Result<Needed> neededOf(const Plan& plan, const model::ScenarioId& scenario, const LiveOrder& order,
                              const std::vector<base::Period>& years, const base::CancelToken& cancel)
{
    std::vector<model::AreaId> areas;
    for (const model::Area& area : plan.areas)
        if (isAsked(order, area.id))
            areas.push_back(area.id);
    std::vector<base::Result<Needed>> found(areas.size(), base::Error{base::ErrorCode::Cancelled, {}, {}, {}});
    const int within = areas.size() > 1 ? 1 : 0;
    base::forEach(areas.size(), 0, [&](std::size_t i) {
        if (!cancel.cancelled())
            found[i] = neededIn({plan, scenario, areas[i], within}, years);
    });
    Needed all;
    for (base::Result<Needed>& one : found) {
        if (!one)
            return one.error();
        join(all, std::move(one.value()));
    }
    return all;
}

NeedLines linesOf(const LiveOrder& order, const std::vector<base::Period>& years, const Needed& now)
{
    NeedLines lines;
    for (const base::Period& year : years)
        lines.years.push_back(year.label);
    const std::vector<double> none(years.size(), 0.0);
    for (std::size_t s = 0; s < order.plan.settings.size(); ++s) {
        const model::Setting& setting = order.plan.settings[s];
        NeedLine line{setting.id, setting.name, setting.unit, setting.sphere, none, none, {}};
        if (!now.units.empty()) {
            line.needed = now.units[s];
            line.room = now.room[s];
        }
        line.neededWas = line.needed;
        lines.settings.push_back(std::move(line));
    }
    return lines;
}

base::Result<NeedLines> linesOf(const LiveOrder& order, const model::ScenarioId& scenario, const Plan& plan,
                                const base::CancelToken& cancel)
{
    const auto years = base::financialYearsFrom(order.plan.start, order.plan.run.years);
    const auto needed = neededOf(plan, scenario, order, years, cancel);
    if (!needed)
        return needed.error();
    return linesOf(order, years, needed.value());
}

} // namespace

std::optional<double> NeedLine::load(std::size_t year) const
{
    return year < room.size() && room[year] > 0.0 ? std::optional(needed[year] / room[year]) : std::nullopt;
}

base::Result<NeedLines> needLines(const LiveOrder& order, const base::CancelToken& cancel)
{
    return NeedFollower().follow(order, cancel);
}

base::Result<NeedLines> NeedFollower::follow(const LiveOrder& order, const base::CancelToken& cancel)
{
    auto plan = besideItself(order);
    if (!plan)
        return plan.error();
    auto lines = linesOf(order, order.scenario, plan.value(), cancel);
    const bool changed = *model::findById(order.plan.scenarios, order.scenario) != order.was;
    if (!lines || !changed)
        return lines;
    Was wanted{std::move(plan.value()), order.areas, {}};
    wanted.plan.scenarios.resize(2);
    std::shared_ptr<const Was> was;
    {
        const std::lock_guard lock(m_mutex);
        was = m_was;
    }
    if (!was || was->plan != wanted.plan || was->areas != wanted.areas) {
        auto before = linesOf(order, wasId, wanted.plan, cancel);
        if (!before)
            return before.error();
        wanted.lines = std::move(before.value());
        was = std::make_shared<const Was>(std::move(wanted));
        const std::lock_guard lock(m_mutex);
        m_was = was;
    }
    for (std::size_t s = 0; s < lines.value().settings.size(); ++s)
        lines.value().settings[s].neededWas = was->lines.settings[s].needed;
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
