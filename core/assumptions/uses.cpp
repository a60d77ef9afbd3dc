// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/uses.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <variant>

namespace homeward::assumptions {

namespace {

using namespace model;

bool isAny(Quantity quantity, std::initializer_list<Quantity> of)
{
    return std::ranges::find(of, quantity) != of.end();
}

// Whether a change of a kind acts on an assumption; its cohorts and areas are checked separately.
bool actsOn(const DemandEffect&, const Assumption& on)
{
    return isAny(on.quantity, {Quantity::EntryRate, Quantity::EntryCount, Quantity::Trend, Quantity::Seasons});
}
bool actsOn(const RedirectEntryEffect&, const Assumption& on) { return on.quantity == Quantity::Entries; }
bool actsOn(const RedirectDischargeEffect& effect, const Assumption& on)
{
    return on.quantity == Quantity::Routes && on.setting == effect.at;
}
bool actsOn(const StayEffect& effect, const Assumption& on)
{
    return isAny(on.quantity, {Quantity::Stay, Quantity::StayBeforeRoute}) && on.setting == effect.setting;
}
bool actsOn(const ProcessDelayEffect& effect, const Assumption& on)
{
    const Quantity part = effect.part == DelayPart::Chance ? Quantity::DelayChance : Quantity::DelayLength;
    return on.quantity == part && (effect.at.empty() || effect.at == on.setting)
        && (effect.to.empty() || effect.to == on.to) && (!effect.reason || effect.reason == on.reason);
}
bool actsOn(const PackageEffect& effect, const Assumption& on)
{
    return isAny(on.quantity, {Quantity::Package, Quantity::PackageEnd}) && on.setting == effect.setting;
}
bool actsOn(const CapacityEffect& effect, const Assumption& on)
{
    return on.quantity == Quantity::Capacity && on.pool.empty() && on.setting == effect.setting;
}
bool actsOn(const LeaveQueueEffect& effect, const Assumption& on)
{
    return on.quantity == Quantity::LeaveChance && on.setting == effect.setting
        && (effect.destination.empty() || effect.destination == on.to);
}
bool actsOn(const RuleEffect& effect, const Assumption& on)
{
    return isAny(on.quantity, {Quantity::SurgeLimit, Quantity::QueueLimit}) && on.setting == effect.setting;
}
bool actsOn(const PriorityEffect&, const Assumption&) { return false; }
bool actsOn(const UnitCostEffect& effect, const Assumption& on)
{
    return isAny(on.quantity,
                 {Quantity::UnitCost, Quantity::FixedPrice, Quantity::VariablePrice, Quantity::SurgePrice,
                  Quantity::Charge})
        && on.setting == effect.setting;
}

bool actsOn(const Change& change, const Assumption& on)
{
    return change.on && on.change.empty() && (on.area.empty() || appliesTo(change, on.area))
        && (on.cohort.empty() || appliesTo(change, on.cohort))
        && std::visit([&](const auto& effect) { return actsOn(effect, on); }, change.effect);
}

void addChanges(std::vector<Use>& uses, const Plan& plan, const Assumption& on)
{
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            if (actsOn(change, on))
                uses.push_back({UseKind::Change, edit::pathOf(scenario.id, change.id), change.name, scenario.name});
}

/// What an area of its own gives as a whole: not one step of a capacity, but all of it.
std::string wholeOf(const std::string& path)
{
    for (const std::string_view part : {"/capacity/", "/demand/", "/routes/", "/queueExits/"})
        if (const auto at = path.find(part); at != std::string::npos)
            return path.substr(0, at + part.size() - 1);
    return path;
}

/// Areas that give a value of their own in the place of the plan's.
void addAreas(std::vector<Use>& uses, const Plan& plan, const Assumption& on)
{
    const bool ofPlan =
        on.area.empty() && on.change.empty() && on.shared.empty() && on.quantity != Quantity::Population;
    if (!ofPlan || (on.cohort.empty() && on.setting.empty() && on.pool.empty()))
        return;
    for (const Area& area : plan.areas) {
        const Path own((Path("/areas") / area.id).text() + wholeOf(on.path.text()));
        const auto nodes = walk(plan, own);
        if (nodes && nodes.value().back().kind() != NodeKind::Nothing)
            uses.push_back({UseKind::AreaOwn, own, area.name, {}});
    }
}

void addUnknowns(std::vector<Use>& uses, const Plan& plan, const Assumption& on)
{
    for (const Unknown& unknown : plan.calibration.unknowns)
        for (const SolvedFigure& figure : unknown.figures)
            if (Path(figure.path).isWithin(on.path) || on.path.isWithin(Path(figure.path))) {
                uses.push_back({UseKind::Solved, Path("/calibration/unknowns") / unknown.id.value, unknown.name, {}});
                break;
            }
}

} // namespace

std::vector<Use> usesOf(const Plan& plan, const Assumption& assumption)
{
    std::vector<Use> uses;
    addChanges(uses, plan, assumption);
    addAreas(uses, plan, assumption);
    addUnknowns(uses, plan, assumption);
    return uses;
}

} // namespace homeward::assumptions
