// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <map>

namespace homeward::sim {

namespace {

/// Changes that work at one moment of a person's way in one area, in the order of the list: what they do, on whom, where.
struct PlacedLever {
    enum class Kind { Entry, Discharge, Stay, Delay, Package };
    Kind kind = Kind::Stay;
    int at = none; ///< setting; none = everywhere
    std::vector<char> cohorts;
    CompiledLever lever;
};

/// The keys of a scenario's changes, in the order of its list: of the ids of the places that people are moved between,
/// so that scenarios which move the same people share the draws. Changes between the same places are told apart by their
/// order among these, whether they are on or not and for whichever areas and cohorts.
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

/// Makes levers of the effects of changes in one area.
struct LeverMaker {
    Compilation& work;
    int area;
    std::vector<PlacedLever>& made;
    PlacedLever next;

    void add(PlacedLever::Kind kind)
    {
        next.kind = kind;
        made.push_back(next);
    }
    void operator()(const model::DemandEffect&) const { } // in the stream
    void operator()(const model::CapacityEffect&) const { } // in the setting, as the next four
    void operator()(const model::LeaveQueueEffect&) const { }
    void operator()(const model::RuleEffect&) const { }
    void operator()(const model::PriorityEffect&) const { }
    void operator()(const model::UnitCostEffect&) const { }
    void operator()(const model::RedirectEntryEffect& effect)
    {
        next.lever.from = work.setting(area, effect.from);
        next.lever.to = work.setting(area, effect.to);
        next.lever.amount = effect.share;
        add(PlacedLever::Kind::Entry);
    }
    void operator()(const model::RedirectDischargeEffect& effect)
    {
        next.at = work.setting(area, effect.at);
        next.lever.from = work.place(area, effect.from);
        next.lever.to = work.place(area, effect.to);
        next.lever.amount = effect.share;
        next.lever.onwardCount = static_cast<int>(effect.onward.size());
        if (!effect.onward.empty())
            next.lever.firstOnward = work.addRoutes(area, model::SettingId{effect.to.value}, effect.onward);
        add(PlacedLever::Kind::Discharge);
    }
    void operator()(const model::StayEffect& effect)
    {
        next.at = work.setting(area, effect.setting);
        next.lever.amount = effect.factor;
        add(PlacedLever::Kind::Stay);
    }
    void operator()(const model::ProcessDelayEffect& effect)
    {
        next.at = work.setting(area, effect.at);
        next.lever.to = work.place(area, effect.to);
        next.lever.reason = effect.reason ? static_cast<int>(*effect.reason) : none;
        next.lever.onChance = effect.part == model::DelayPart::Chance;
        next.lever.amount = effect.factor;
        add(PlacedLever::Kind::Delay);
    }
    void operator()(const model::PackageEffect& effect)
    {
        next.at = work.setting(area, effect.setting);
        next.lever.amount = effect.factor;
        add(PlacedLever::Kind::Package);
    }
};

/// The levers of a kind that meet a cohort in a setting, laid one after the other.
LeverRange layLevers(Compiled& compiled, const std::vector<PlacedLever>& levers, PlacedLever::Kind kind, int cohort,
                     int at)
{
    LeverRange range{static_cast<int>(compiled.levers.size()), 0};
    for (const PlacedLever& placed : levers) {
        if (placed.kind != kind || (placed.at != none && placed.at != at)
            || !placed.cohorts[static_cast<std::size_t>(cohort)])
            continue;
        compiled.levers.push_back(placed.lever);
        ++range.count;
    }
    return range;
}

} // namespace

Strength strengthOf(const model::Change& change, base::Date planStart)
{
    const auto second = [&](base::Date day) { return (day.days() - planStart.days()) * base::secondsPerDay; };
    Strength strength;
    strength.from = second(change.start);
    strength.fullFrom = strength.from;
    if (change.ramp.shape != model::RampShape::None && change.ramp.months > 0)
        strength.fullFrom = second(change.start.plusMonths(change.ramp.months));
    if (change.end)
        strength.until = second(*change.end);
    strength.sCurve = change.ramp.shape == model::RampShape::SCurve;
    return strength;
}

void addLevers(Compilation& work)
{
    Compiled& compiled = work.compiled;
    std::vector<std::vector<PlacedLever>> ofArea(work.areas.size());
    const ChangeKeys keys(work.scenario);
    for (int area = 0; area < work.areaCount(); ++area)
        for (const model::Change* change : work.changes(area)) {
            PlacedLever placed;
            placed.lever.strength = strengthOf(*change, work.plan.start);
            placed.lever.key = keys.of(*change);
            placed.cohorts = work.cohorts(change->cohorts);
            std::visit(LeverMaker{work, area, ofArea[static_cast<std::size_t>(area)], placed}, change->effect);
        }
    using Kind = PlacedLever::Kind;
    for (CompiledStream& stream : compiled.streams) {
        const auto& levers = ofArea[static_cast<std::size_t>(compiled.areaOf(stream.cohort))];
        stream.entryLevers = layLevers(compiled, levers, Kind::Entry, stream.cohort, none);
    }
    for (int cohort = 0; cohort < compiled.cohorts; ++cohort) {
        const auto& levers = ofArea[static_cast<std::size_t>(compiled.areaOf(cohort))];
        for (int at = 0; at < compiled.settingCount() && !levers.empty(); ++at) {
            CompiledStep& step = compiled.steps[static_cast<std::size_t>(cohort * compiled.settingCount() + at)];
            if (step.stay == none)
                continue;
            step.stayLevers = layLevers(compiled, levers, Kind::Stay, cohort, at);
            step.packageLevers = layLevers(compiled, levers, Kind::Package, cohort, at);
            step.dischargeLevers = layLevers(compiled, levers, Kind::Discharge, cohort, at);
            step.delayLevers = layLevers(compiled, levers, Kind::Delay, cohort, at);
        }
    }
}

} // namespace homeward::sim
