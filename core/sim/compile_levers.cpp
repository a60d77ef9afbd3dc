// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/schedule/capped_package.h"
#include "core/schedule/factor.h"
#include "core/schedule/levers.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <span>
#include <utility>

namespace homeward::sim {

namespace {

using Kind = schedule::Lever::Kind;

/// A lever of one area, before and after compilation.
struct PlacedLever {
    schedule::Lever lever;
    CompiledLever compiled;
};

/// Gives each change of a scenario a key made of the ids of the places that it moves people between, so that scenarios
/// that move the same people share the draws. Changes between the same places are distinguished by their order; changes
/// that are off, or for other areas or cohorts, count in that order too.
class ChangeKeys {
public:
    explicit ChangeKeys(const model::Scenario& scenario)
    {
        std::map<std::uint64_t, std::uint64_t> alike;
        for (const model::Change& change : scenario.changes) {
            const std::uint64_t places = std::visit(Places{}, change.effect);
            m_keys[&change] = stats::keyed(places, alike[places]++);
        }
    }
    [[nodiscard]] std::uint64_t of(const model::Change& change) const { return m_keys.at(&change); }

private:
    struct Places {
        std::uint64_t operator()(const model::RedirectEntryEffect& effect) const
        {
            return stats::keyed(textKey(effect.from.value), textKey(effect.to.value));
        }
        std::uint64_t operator()(const model::RedirectDischargeEffect& effect) const
        {
            return stats::keyed(stats::keyed(textKey(effect.at.value), textKey(effect.from.value)),
                                textKey(effect.to.value));
        }
        template <class Other>
        std::uint64_t operator()(const Other&) const
        {
            return 0;
        }
    };
    std::map<const model::Change*, std::uint64_t> m_keys;
};

std::vector<PlacedLever> leversOf(Compilation& work, const ChangeKeys& keys, int area)
{
    std::vector<PlacedLever> placed;
    for (schedule::Lever& lever : schedule::leversIn(work.plan, work.scenario, work.area(area))) {
        CompiledLever compiled;
        compiled.strength = lever.strength;
        compiled.key = keys.of(*lever.change);
        compiled.from = work.compiled.placeIn(area, lever.from);
        compiled.to = work.compiled.placeIn(area, lever.to);
        compiled.reason = lever.reason ? static_cast<int>(*lever.reason) : none;
        compiled.onChance = lever.kind == Kind::DelayChance;
        compiled.amount = lever.amount;
        if (lever.onward) {
            compiled.onwardCount = static_cast<int>(lever.onward->size());
            compiled.firstOnward = work.addRoutes(
                area, model::SettingId{work.plan.settings[static_cast<std::size_t>(lever.to)].id}, *lever.onward);
        }
        placed.push_back({std::move(lever), compiled});
    }
    return placed;
}

/// Where levers of some kinds act on people of a cohort; cohort and setting are numbered as in the plan.
struct Meeting {
    std::initializer_list<Kind> kinds;
    int cohort;
    int setting;
};

/// Appends the levers that act there to the compiled model, and returns their range.
LeverRange layLevers(Compiled& compiled, const std::vector<PlacedLever>& levers, const Meeting& where)
{
    LeverRange range{static_cast<int>(compiled.levers.size()), 0};
    for (const PlacedLever& placed : levers) {
        if (std::ranges::find(where.kinds, placed.lever.kind) == where.kinds.end()
            || !placed.lever.meets(where.cohort, where.setting))
            continue;
        compiled.levers.push_back(placed.compiled);
        ++range.count;
    }
    return range;
}

void layLevers(Compiled& compiled, const std::vector<PlacedLever>& levers, CompiledStep& step, int cohort, int setting)
{
    step.stayLevers = layLevers(compiled, levers, {{Kind::Stay}, cohort, setting});
    step.packageLevers = layLevers(compiled, levers, {{Kind::Package}, cohort, setting});
    step.dischargeLevers = layLevers(compiled, levers, {{Kind::Discharge}, cohort, setting});
    step.delayLevers = layLevers(compiled, levers, {{Kind::DelayChance, Kind::DelayMean}, cohort, setting});
    for (CompiledLever& lever : std::span(compiled.levers)
                                    .subspan(static_cast<std::size_t>(step.dischargeLevers.first),
                                             static_cast<std::size_t>(step.dischargeLevers.count)))
        lever.route = compiled.routeTo(step, lever.to);
}

/// Where changes can make packages larger than the cap of the setting, solves the largest packages again under the cap.
void setLargestPackage(Compilation& work, CompiledStep& step, int cohort, const model::Setting& there)
{
    Compiled& compiled = work.compiled;
    if (step.package == none || step.packageLevers.count == 0 || !there.packageCap)
        return;
    std::vector<schedule::RampedFactor> factors;
    for (const CompiledLever& lever : compiled.leversOf(step.packageLevers))
        factors.push_back({lever.strength, lever.amount});
    const double most = schedule::FactorOverTime(factors).highest();
    if (compiled.samplers[static_cast<std::size_t>(step.package)].highest() * most <= *there.packageCap)
        return;
    const model::Cohort& group = work.plan.cohorts[static_cast<std::size_t>(cohort % compiled.cohortsPerArea())];
    const auto package = packageIn(group, work.area(compiled.areaOf(cohort)), there);
    if (auto largest = schedule::enlargedPackage(*package, most, *there.packageCap)) {
        step.largestPackage = static_cast<int>(compiled.samplers.size());
        step.largestFactor = most;
        compiled.samplers.push_back(*std::move(largest));
    }
}

} // namespace

void addLevers(Compilation& work)
{
    Compiled& compiled = work.compiled;
    std::vector<std::vector<PlacedLever>> ofArea;
    const ChangeKeys keys(work.scenario);
    for (int area = 0; area < work.areaCount(); ++area)
        ofArea.push_back(leversOf(work, keys, area));
    const auto leversFor = [&](int cohort) -> const std::vector<PlacedLever>& {
        return ofArea[static_cast<std::size_t>(compiled.areaOf(cohort))];
    };
    const int perArea = compiled.cohortsPerArea();
    for (CompiledStream& stream : compiled.streams)
        stream.entryLevers =
            layLevers(compiled, leversFor(stream.cohort), {{Kind::Entry}, stream.cohort % perArea, none});
    for (int cohort = 0; cohort < compiled.cohorts; ++cohort)
        for (int at = 0; at < compiled.settingCount() && !leversFor(cohort).empty(); ++at) {
            CompiledStep& step = compiled.steps[static_cast<std::size_t>(cohort * compiled.settingCount() + at)];
            if (step.stay == none)
                continue;
            const int setting = compiled.planSettingOf[static_cast<std::size_t>(at)];
            layLevers(compiled, leversFor(cohort), step, cohort % perArea, setting);
            setLargestPackage(work, step, cohort, work.plan.settings[static_cast<std::size_t>(setting)]);
        }
}

} // namespace homeward::sim
