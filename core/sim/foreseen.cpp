// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/foreseen.h"

#include "core/model/lookup.h"
#include "core/results/run_result.h"
#include "core/sim/compile.h"
#include "core/sim/most_units.h"
#include "core/sim/offered_load.h"
#include "core/sim/queue_growth.h"
#include "core/sim/stuck_rings.h"
#include "core/validation/run_cost.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace homeward::sim {

namespace {

using validation::Problem;
using validation::ProblemCode;
using validation::Severity;

/// A smaller share of packages above the capacity is not reported.
constexpr double smallestShareReported = 1e-5;
/// A queue with fewer people takes too little memory to report.
constexpr double smallestQueueReported = 2e6;
/// What a move from queue to queue costs, measured as an event of the engine, and the hours from which it is reported.
constexpr double secondsOfMove = 60e-9;
constexpr double manyHours = 0.1;

/// Whether an item is among those chosen; none = all.
template <class Id>
bool isChosen(const std::vector<Id>& chosen, const Id& id)
{
    return chosen.empty() || std::ranges::find(chosen, id) != chosen.end();
}

/// Whether a setting may be full at some time.
bool mayBeFull(const CompiledSetting& setting)
{
    const auto isLimited = [](const CapacityAt& step) { return step.units < unlimitedUnits; };
    return std::ranges::any_of(setting.capacity, isLimited);
}

/// Calls `to(place)` for every place to which a full setting sends people, or to which people leave its queue.
template <class To>
void eachOverflow(const CompiledSetting& setting, To to)
{
    const auto follow = [&](const CompiledRule& rule) {
        if (rule.kind == model::FullRuleKind::Divert || rule.fallback == model::FullRuleKind::Divert)
            to(rule.divertTo);
    };
    for (const RulesAt& rules : setting.rules) {
        follow(rules.fromSettings);
        follow(rules.fromOutside);
    }
    for (const CompiledExit& exit : setting.exits)
        to(exit.to);
}

/// By cohort and setting, whether people may come that the traffic equations do not count: people of the first day, and
/// people sent on by a full setting. `asking` has the people a day that the equations do count.
std::vector<char> reachedBesides(const Compiled& model, const std::vector<double>& asking)
{
    const auto settings = static_cast<std::size_t>(model.settingCount());
    std::vector<char> reached(static_cast<std::size_t>(model.cohorts) * settings, 0);
    std::vector<std::pair<int, int>> open;
    const auto reach = [&](int cohort, int place) {
        if (!model.isSetting(place))
            return;
        char& known = reached[static_cast<std::size_t>(cohort) * settings + static_cast<std::size_t>(place)];
        if (!std::exchange(known, 1))
            open.emplace_back(cohort, place);
    };
    for (const StartCare& row : model.startCare)
        reach(row.cohort, row.setting);
    for (const StartDelay& row : model.startDelays)
        reach(row.cohort, row.to);
    for (const StartWait& row : model.startWaits)
        reach(row.cohort, row.to);
    const auto overflow = [&](int cohort, int setting) {
        const CompiledSetting& from = model.settings[static_cast<std::size_t>(setting)];
        if (mayBeFull(from))
            eachOverflow(from, [&](int place) {
                if (place != none)
                    reach(cohort, model.placeIn(model.areaOf(cohort), place));
            });
    };
    for (std::size_t at = 0; at < asking.size(); ++at)
        if (asking[at] > 0.0)
            overflow(static_cast<int>(at / settings), static_cast<int>(at % settings));
    while (!open.empty()) {
        const auto [cohort, setting] = open.back();
        open.pop_back();
        overflow(cohort, setting);
        const CompiledStep& step = model.step(cohort, setting);
        double below = 0.0;
        for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
            const CompiledRoute& route = model.routes[static_cast<std::size_t>(r)];
            if (route.upTo > below && model.isSetting(route.to))
                reach(model.cohortIn(route.becomes != none ? route.becomes : cohort, cohort, route.to), route.to);
            below = route.upTo;
        }
    }
    return reached;
}

/// People a day who ask for a setting, with a very small number for cohorts that are only `reachedBesides`.
std::vector<double> anyoneAsking(std::vector<double> asking, const std::vector<char>& reachedBesides)
{
    constexpr double hardlyAny = 1e-6;
    for (std::size_t at = 0; at < asking.size(); ++at)
        if (!(asking[at] > 0.0) && reachedBesides[at] != 0)
            asking[at] = hardlyAny;
    return asking;
}

/// The share of a cohort's people who need more than `most` units.
double shareAbove(const Compiled& model, const CompiledStep& step, Units most, Second at)
{
    if (step.package == none)
        return oneUnit > most ? 1.0 : 0.0;
    double factor = 1.0;
    for (const CompiledLever& lever : model.leversOf(step.packageLevers))
        factor *= lever.strength.factor(lever.amount, at);
    if (!(factor > 0.0))
        return 0.0;
    // sizes round to the hundredth
    const double hours = static_cast<double>(most) / static_cast<double>(oneUnit) + 0.005;
    const auto above = [&](int sampler, double size) {
        return model.samplers[static_cast<std::size_t>(sampler)].survival(size);
    };
    if (step.largestPackage == none || factor <= 1.0)
        return above(step.package, hours / factor);
    const double share = (factor - 1.0) / (step.largestFactor - 1.0);
    return (1.0 - share) * above(step.package, hours) + share * above(step.largestPackage, hours);
}

/// Collects what is found, scenario by scenario.
class Foresight {
public:
    /// Reports these areas only; none = all.
    Foresight(const model::Plan& plan, const std::vector<model::AreaId>& told) : m_plan(plan), m_areas(told) { }

    void look(const model::Scenario& scenario, const std::vector<const model::Area*>& areas)
    {
        const Compiled model = compile(m_plan, scenario, areas);
        m_scenario = &scenario;
        const std::vector<double> first = offeredLoad(model, 0);
        const std::vector<double> last = offeredLoad(model, model.end - 1);
        const std::vector<double> firstBehind = loadBehindFull(model, first, 0);
        const std::vector<double> lastBehind = loadBehindFull(model, last, model.end - 1);
        const std::vector<double> asking = peopleAsking(model, model.end - 1);
        const std::vector<char> reached = reachedBesides(model, asking);
        const std::vector<double> queues = queuesAtEnd(model, first, last);
        const std::vector<double> circles = movesInCircles(model, first, last);
        for (int area = 0; area < model.areas; ++area)
            for (int s = 0; s < model.planSettings; ++s) {
                const auto number = static_cast<std::size_t>(
                    model.settingOfRow[static_cast<std::size_t>(area * model.planSettings + s)]);
                const Where here{*areas[static_cast<std::size_t>(area)], m_plan.settings[static_cast<std::size_t>(s)]};
                const bool nobody = lookForUnservable(model, area, static_cast<int>(number), here, asking, reached);
                const double load = std::max(first[number], last[number]);
                const double behind = std::max(firstBehind[number], lastBehind[number]);
                if (load >= results::loadWorthTelling && !nobody)
                    add(ProblemCode::Overloaded, capacityPath(here), here.setting.name,
                        !someoneWaits(model.settings[number])    ? "nobody waits"
                            : behind < results::loadWorthTelling ? "held back"
                                                                 : "",
                        load, 0.0, here.area);
                if (const double hours = circles[number] * secondsOfMove / 3600.0; hours >= manyHours)
                    add(ProblemCode::RunLarge, capacityPath(here), here.setting.name, "circle", hours, 0.0, here.area);
                if (queues[number] >= smallestQueueReported)
                    add(ProblemCode::RunLarge, capacityPath(here), here.setting.name, "queue", queues[number],
                        queues[number] * validation::bytesOfPerson / 1e9, here.area);
            }
        lookForRings(model, areas, anyoneAsking(asking, reached));
    }

    [[nodiscard]] std::vector<Problem> found() const { return m_found; }

private:
    struct Where {
        const model::Area& area;
        const model::Setting& setting;
    };

    /// Reports a ring at its first setting, in the first area that has it.
    void lookForRings(const Compiled& model, const std::vector<const model::Area*>& areas,
                      const std::vector<double>& asking)
    {
        for (const StuckRing& ring : stuckRings(model, asking)) {
            const auto row = std::ranges::find(model.settingOfRow, ring.settings.front()) - model.settingOfRow.begin();
            const Where first{*areas[static_cast<std::size_t>(row / model.planSettings)],
                              m_plan.settings[static_cast<std::size_t>(row % model.planSettings)]};
            std::string names;
            for (const int setting : ring.settings) {
                const auto inPlan = static_cast<std::size_t>(model.planSettingOf[static_cast<std::size_t>(setting)]);
                names += (names.empty() ? "" : ", ") + m_plan.settings[inPlan].name;
            }
            add(ProblemCode::CannotBeServed, capacityPath(first), names, "ring", ring.chance, 0.0, first.area);
        }
    }

    /// Reports cohort by cohort; returns whether nobody at all can be served.
    bool lookForUnservable(const Compiled& model, int area, int setting, const Where& here,
                           const std::vector<double>& asking, const std::vector<char>& reached)
    {
        const CompiledSetting& there = model.settings[static_cast<std::size_t>(setting)];
        const Units atLast = mostAt(model, there, model.end - 1);
        const Units ever = mostEver(model, there);
        for (int c = 0; c < model.cohortsPerArea(); ++c) {
            const int cohort = area * model.cohortsPerArea() + c;
            const auto place = static_cast<std::size_t>(cohort * model.settingCount() + setting);
            const CompiledStep& step = model.step(cohort, setting);
            const bool comes = asking[place] > 0.0;
            if (step.stay == none || (!comes && reached[place] == 0))
                continue;
            const Units most = comes ? atLast : ever;
            const double share = shareAbove(model, step, most, model.end - 1);
            if (share < smallestShareReported)
                continue;
            if (most < oneUnit && (most == 0 || step.package == none)) {
                add(ProblemCode::CannotBeServed, capacityPath(here), here.setting.name, "nobody", share, 0.0,
                    here.area);
                return true;
            }
            const model::Cohort& who = m_plan.cohorts[static_cast<std::size_t>(c)];
            add(ProblemCode::CannotBeServed, packagePath(here, who), here.setting.name + ", " + who.name, {}, share,
                static_cast<double>(most) / static_cast<double>(oneUnit), here.area);
        }
        return false;
    }

    /// The path of the capacity in force: the area's own, or the plan's.
    static std::string capacityPath(const Where& here)
    {
        const auto own = std::ranges::find(here.area.settings, here.setting.id, &model::AreaSetting::setting);
        const bool isOwn = own != here.area.settings.end() && own->capacity && !sharedGroupOf(here.setting, here.area);
        const std::string setting = "/settings/" + here.setting.id.value + "/capacity";
        return isOwn ? "/areas/" + here.area.id.value + setting : setting;
    }
    static std::string packagePath(const Where& here, const model::Cohort& who)
    {
        const std::string step = "/cohorts/" + who.id.value + "/pathway/" + here.setting.id.value + "/package";
        const auto own = std::ranges::find(here.area.cohorts, who.id, &model::AreaCohort::cohort);
        const bool isOwn =
            own != here.area.cohorts.end() && std::ranges::any_of(own->pathway, [&](const model::AreaPathwayStep& one) {
                return one.setting == here.setting.id && one.package;
            });
        return isOwn ? "/areas/" + here.area.id.value + step : step;
    }

    void add(ProblemCode code, const std::string& path, std::string subject, const std::string& detail, double found,
             double high, const model::Area& area)
    {
        if (!isChosen(m_areas, area.id) || !m_told.insert({code, path, area.id.value}).second)
            return;
        if (m_plan.areas.size() > 1)
            subject += ", " + area.name;
        if (m_scenario != &m_plan.scenarios.front())
            subject += ", " + m_scenario->name;
        m_found.push_back({code, Severity::Warning, path, std::move(subject), detail, found, 0.0, high});
    }

    const model::Plan& m_plan;
    const std::vector<model::AreaId>& m_areas;
    const model::Scenario* m_scenario = nullptr;
    std::set<std::tuple<ProblemCode, std::string, std::string>> m_told;
    std::vector<Problem> m_found;
};

} // namespace

std::vector<Problem> foreseen(const model::Plan& plan) { return foreseenIn(plan, {}, {}); }

std::vector<Problem> foreseenIn(const model::Plan& plan, const std::vector<model::ScenarioId>& scenarios,
                                const std::vector<model::AreaId>& areas)
{
    Foresight foresight(plan, areas);
    const auto groups = areaGroups(plan);
    for (const model::Scenario& scenario : plan.scenarios) {
        if (!isChosen(scenarios, scenario.id))
            continue;
        for (const std::vector<int>& group : groups) {
            std::vector<const model::Area*> together;
            for (const int area : group)
                together.push_back(&plan.areas[static_cast<std::size_t>(area)]);
            foresight.look(scenario, together);
        }
    }
    return foresight.found();
}

} // namespace homeward::sim
