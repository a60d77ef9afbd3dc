// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/compile.h"

#include "core/model/age_range.h"
#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "core/schedule/day_one.h"
#include "core/schedule/levers.h"
#include "core/sim/compile_parts.h"
#include "core/stats/random.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <numeric>
#include <string_view>

namespace homeward::sim {

namespace {

void addStep(Compilation& work, int area, const model::Cohort& cohort, const model::Setting& setting)
{
    CompiledStep step;
    const model::Distribution* stay = stayOf(cohort, work.area(area), setting.id);
    const std::vector<model::Route>* routes = routesOf(cohort, work.area(area), setting.id);
    if (stay && routes && !routes->empty()) {
        step.stay = work.sampler(*stay);
        if (const auto package = packageIn(cohort, work.area(area), setting)) {
            step.package = work.sampler(*package);
            if (const auto end = packageEndOf(cohort, work.area(area), setting.id))
                step.packageEnd = std::max<Units>(1, schedule::unitsOf(*end));
        }
        step.firstRoute = work.addRoutes(area, setting.id, *routes);
        step.routeCount = static_cast<int>(routes->size());
        step.routeDecidesStay = std::ranges::any_of(*routes, [](const model::Route& r) { return r.stay.has_value(); });
    }
    const int number = work.setting(area, setting.id);
    const int group = work.cohort(area, cohort.id);
    work.compiled.steps[static_cast<std::size_t>(group * work.compiled.settingCount() + number)] = step;
}

void addBareRoutes(Compiled& compiled)
{
    compiled.firstBareRoute = static_cast<int>(compiled.routes.size());
    const int places = compiled.settingCount() + static_cast<int>(compiled.outcomeIsDeath.size());
    for (int place = 0; place < places; ++place) {
        CompiledRoute route;
        route.to = place;
        compiled.routes.push_back(route);
    }
}

/// Sets the route by which people who are delayed on the first day go on, and the delay in progress.
void setDelayInProgress(const Compilation& work, int area, const model::StartDelayed& row, StartDelay& start)
{
    const CompiledStep& step = work.compiled.step(start.cohort, start.setting);
    const model::Cohort& cohort = *model::findById(work.plan.cohorts, row.cohort);
    const std::vector<model::Route>* routes = routesOf(cohort, work.area(area), row.setting);
    const schedule::DelayInProgress progress =
        step.routeCount > 0 ? schedule::delayInProgress(*routes, row) : schedule::DelayInProgress{};
    start.route = progress.route ? step.firstRoute + static_cast<int>(progress.route - routes->data())
                                 : work.compiled.firstBareRoute + start.to;
    const CompiledRoute& route = work.compiled.routes[static_cast<std::size_t>(start.route)];
    for (int d = route.firstDelay + route.delayCount - 1; progress.delay && d >= route.firstDelay; --d)
        if (work.compiled.delays[static_cast<std::size_t>(d)].reason == progress.delay->reason)
            start.delay = d;
}

CohortAge ageOf(const model::Plan& plan, const model::Cohort& cohort)
{
    const auto ages = model::agesOf(plan, cohort);
    return ages && ages->isFrom(75) ? CohortAge::From75
        : ages && ages->isFrom(65)  ? CohortAge::From65
                                    : CohortAge::Other;
}

} // namespace

Compilation::Compilation(const model::Plan& thePlan, const model::Scenario& theScenario,
                         const std::vector<const model::Area*>& theAreas, Compiled& result)
    : plan(thePlan),
      scenario(theScenario),
      areas(theAreas),
      compiled(result)
{
    compiled.areas = areaCount();
    compiled.planSettings = static_cast<int>(plan.settings.size());
    compiled.cohorts = areaCount() * static_cast<int>(plan.cohorts.size());
    for (int a = 0; a < areaCount(); ++a)
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            const model::SharedSetting* group = sharedGroupOf(plan.settings[s], area(a));
            int number = none;
            for (int other = 0; other < a && group; ++other)
                if (sharedGroupOf(plan.settings[s], area(other)) == group)
                    number = compiled.settingOfRow[static_cast<std::size_t>(other * compiled.planSettings) + s];
            if (number == none) {
                number = static_cast<int>(compiled.planSettingOf.size());
                compiled.planSettingOf.push_back(static_cast<int>(s));
                compiled.settingKeys.push_back(textKey(plan.settings[s].id.value));
            }
            compiled.settingOfRow.push_back(number);
        }
    compiled.settings.resize(compiled.planSettingOf.size());
}

int Compilation::setting(int area, const model::SettingId& id) const
{
    const int number = model::indexById(plan.settings, id);
    return number < 0 ? none : compiled.settingOfRow[static_cast<std::size_t>(area * compiled.planSettings + number)];
}

int Compilation::place(int area, const model::PlaceId& id) const
{
    if (const int number = setting(area, model::SettingId{id.value}); number != none)
        return number;
    const int outcome = model::indexById(plan.outcomes, model::OutcomeId{id.value});
    return outcome < 0 ? none : compiled.settingCount() + outcome;
}

int Compilation::cohort(int area, const model::CohortId& id) const
{
    const int number = model::indexById(plan.cohorts, id);
    return number < 0 ? none : area * static_cast<int>(plan.cohorts.size()) + number;
}

std::vector<char> Compilation::cohorts(const std::vector<model::CohortId>& ids) const
{
    std::vector<char> works;
    for (int a = 0; a < areaCount(); ++a)
        for (const model::Cohort& cohort : plan.cohorts)
            works.push_back(ids.empty() || std::ranges::find(ids, cohort.id) != ids.end());
    return works;
}

int Compilation::sampler(const model::Distribution& distribution)
{
    compiled.samplers.push_back(model::samplerOf(distribution).value_or(stats::Sampler::fixed(distribution.mean)));
    return static_cast<int>(compiled.samplers.size()) - 1;
}

int Compilation::planPlace(const model::PlaceId& id) const { return schedule::placeOf(plan, id); }

int Compilation::addRoutes(int area, const model::SettingId& from, const std::vector<model::Route>& routes)
{
    const int first = static_cast<int>(compiled.routes.size());
    double all = 0.0;
    for (const model::Route& route : routes)
        all += route.probability;
    double below = 0.0;
    const std::uint64_t fromKey = textKey(from.value);
    for (const model::Route& route : routes) {
        CompiledRoute added;
        added.key = stats::keyed(fromKey, textKey(route.to.value));
        added.upTo = (below += route.probability) / all;
        added.to = place(area, route.to);
        added.stay = route.stay ? sampler(*route.stay) : none;
        added.becomes = cohort(area, route.becomes);
        added.keepsPlace =
            std::min<Second>(secondsOf(route.keepsPlaceDays.value_or(0.0)), std::numeric_limits<int>::max());
        added.firstDelay = static_cast<int>(compiled.delays.size());
        added.delayCount = static_cast<int>(route.delays.size());
        for (const model::ProcessDelay& delay : route.delays)
            compiled.delays.push_back({delay.reason, delay.chance, sampler(delay.duration), delay.reserves,
                                       delay.begins == model::DelayBegins::Granted,
                                       stats::keyed(added.key, textKey(wordOf(delay.reason)))});
        std::ranges::stable_sort(compiled.delays.begin() + added.firstDelay, compiled.delays.end(), {},
                                 &CompiledDelay::reason);
        compiled.routes.push_back(added);
    }
    return first;
}

namespace {

using Names = std::initializer_list<std::string_view>;

std::uint64_t keyOf(const model::AreaId& area, Names names)
{
    std::uint64_t key = textKey(area.value);
    for (const std::string_view name : names)
        key = stats::keyed(key, textKey(name));
    return key;
}

/// Gives the rows of an area's first day keys made of the ids that each row names. Rows that name the same ids are
/// distinguished by their order.
class RowKeys {
public:
    explicit RowKeys(const model::AreaId& area) : m_area(area) { }

    [[nodiscard]] std::uint64_t next(Names names)
    {
        const std::uint64_t key = keyOf(m_area, names);
        return stats::keyed(key, m_alike[key]++);
    }

private:
    const model::AreaId& m_area;
    std::map<std::uint64_t, std::uint64_t> m_alike;
};

/// Sets the running totals of rows, in the order of their keys, so that the order of the list does not matter.
template <class Row>
void addUp(std::vector<Row>& rows)
{
    std::vector<Row*> inOrder;
    for (Row& row : rows)
        inOrder.push_back(&row);
    std::ranges::sort(inOrder, {}, [](const Row* row) { return std::pair{row->expected.total, row->key}; });
    const Row* before = nullptr;
    for (Row* row : inOrder) {
        const bool same = before && before->expected.total == row->expected.total;
        row->expected.before = same ? before->expected.before + before->expected.people : 0.0;
        before = row;
    }
}

} // namespace

void addStart(Compilation& work, int area)
{
    Compiled& compiled = work.compiled;
    const model::AreaId& id = work.area(area).id;
    const model::DayOne day = schedule::dayOneOf(work.plan, work.area(area));
    compiled.given[static_cast<std::size_t>(area)] = schedule::dayOneGiven(work.plan, work.area(area));
    RowKeys keys(id);
    const auto expected = [&](double people, Names total) { return ExpectedPeople{people, 0.0, keyOf(id, total)}; };
    for (const model::StartInCare& care : day.inCare)
        compiled.startCare.push_back({work.cohort(area, care.cohort), work.setting(area, care.setting),
                                      expected(care.people, {"care", care.setting.value}),
                                      keys.next({"care", care.cohort.value, care.setting.value})});
    for (const model::StartDelayed& delay : day.delayed) {
        const std::string_view reason = delay.reason ? wordOf(*delay.reason) : std::string_view{};
        compiled.startDelays.push_back(
            {work.cohort(area, delay.cohort), work.setting(area, delay.setting), work.place(area, delay.to),
             delay.reason ? static_cast<int>(*delay.reason) : none,
             delay.reason ? expected(delay.people, {"reason", reason})
                          : expected(delay.people, {"place", delay.to.value}),
             none, none, keys.next({"delayed", delay.cohort.value, delay.setting.value, delay.to.value, reason})});
        setDelayInProgress(work, area, delay, compiled.startDelays.back());
    }
    for (const model::StartWaiting& wait : day.waiting)
        compiled.startWaits.push_back({work.cohort(area, wait.cohort), work.setting(area, wait.to),
                                       expected(wait.people, {"waiting", wait.to.value}),
                                       keys.next({"waiting", wait.cohort.value, wait.to.value})});
    addUp(compiled.startCare);
    addUp(compiled.startDelays);
    addUp(compiled.startWaits);
    for (const model::StartUnits& units : day.unitsInUse)
        compiled.startUnits[static_cast<std::size_t>(area * compiled.planSettings
                                                     + model::indexById(work.plan.settings, units.setting))] +=
            schedule::unitsOf(units.units);
}

namespace {

/// The positions of a list's items, sorted by the ids of the items.
template <class List, class IdOf>
std::vector<int> byId(const List& list, IdOf idOf)
{
    std::vector<int> places(list.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::sort(places, {}, [&](int place) { return idOf(list[static_cast<std::size_t>(place)]); });
    return places;
}

} // namespace

Compiled compile(const model::Plan& plan, const model::Scenario& scenario, const std::vector<const model::Area*>& areas)
{
    Compiled compiled;
    compiled.setHorizon(plan.start, plan.run.years);
    Compilation work(plan, scenario, areas, compiled);
    work.horizon = std::make_shared<const schedule::Horizon>(schedule::horizonOf(plan));
    compiled.begin = work.horizon->begin();
    compiled.dayOne = work.horizon->dayOne();
    compiled.given.resize(areas.size());
    for (const model::Outcome& outcome : plan.outcomes)
        compiled.outcomeIsDeath.push_back(outcome.death);
    for (int area = 0; area < work.areaCount(); ++area)
        for (const model::Cohort& cohort : plan.cohorts)
            compiled.ages.push_back(ageOf(plan, cohort));
    addSettings(work);
    compiled.steps.resize(static_cast<std::size_t>(compiled.cohorts) * compiled.settings.size());
    compiled.startUnits.assign(compiled.settingOfRow.size(), 0);
    for (int area = 0; area < work.areaCount(); ++area)
        for (const model::Cohort& cohort : plan.cohorts)
            for (const model::Setting& setting : plan.settings)
                addStep(work, area, cohort, setting);
    addBareRoutes(compiled);
    // Everything is added in order of ids: what happens at one instant follows the order of streams, rows and settings,
    // and must not depend on how the plan lists them.
    const auto areaId = [](const model::Area* area) { return std::string_view(area->id.value); };
    const auto id = [](const auto& named) { return std::string_view(named.id.value); };
    const std::vector<int> areasById = byId(areas, areaId);
    for (const int area : areasById) {
        for (const int cohort : byId(plan.cohorts, id))
            addStream(work, area, cohort);
        addStart(work, area);
    }
    for (const int setting : byId(plan.settings, id))
        for (const int area : areasById) {
            const int number = work.setting(area, plan.settings[static_cast<std::size_t>(setting)].id);
            if (std::ranges::find(compiled.serviceOrder, number) == compiled.serviceOrder.end())
                compiled.serviceOrder.push_back(number);
        }
    addLevers(work);
    return compiled;
}

Compiled compile(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area)
{
    return compile(plan, scenario, std::vector<const model::Area*>{&area});
}

} // namespace homeward::sim
