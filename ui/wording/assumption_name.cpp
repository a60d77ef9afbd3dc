// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "ui/wording/assumption_text.h"

namespace homeward::wording {

using assumptions::Assumption;
using assumptions::Quantity;

namespace {

/// A setting has two rules for when it is full: which of them a path leads into.
const char* ruleTemplate(const model::Path& path)
{
    return path.parent().last() == "fromOutside" ? QT_TRANSLATE_NOOP("wording", "%1, for people from outside")
                                                 : QT_TRANSLATE_NOOP("wording", "%1, for people from another setting");
}

/// Who it is of comes first, so that names that are cut off differ. `%1` the cohort or band, `%2` the setting, `%3` where
/// people go, `%4` the reason of a delay.
const char* nameTemplate(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Population: return QT_TRANSLATE_NOOP("wording", "Population: %1");
    case Quantity::EntryRate:
    case Quantity::EntryCount: return QT_TRANSLATE_NOOP("wording", "%1: people who come");
    case Quantity::Trend: return QT_TRANSLATE_NOOP("wording", "%1: trend of people who come");
    case Quantity::Seasons: return QT_TRANSLATE_NOOP("wording", "%1: when people come");
    case Quantity::ListedArrivals: return QT_TRANSLATE_NOOP("wording", "%1: listed arrivals");
    case Quantity::Entries: return QT_TRANSLATE_NOOP("wording", "%1: where people enter");
    case Quantity::DayOne: return QT_TRANSLATE_NOOP("wording", "People on the first day");
    case Quantity::Stay: return QT_TRANSLATE_NOOP("wording", "%1: stay in %2");
    case Quantity::StayBeforeRoute: return QT_TRANSLATE_NOOP("wording", "%1: stay in %2 on the way to %3");
    case Quantity::Package: return QT_TRANSLATE_NOOP("wording", "%1: hours of %2");
    case Quantity::PackageEnd: return QT_TRANSLATE_NOOP("wording", "%1: hours of %2 at the end");
    case Quantity::Routes: return QT_TRANSLATE_NOOP("wording", "%1: routes from %2");
    case Quantity::KeptPlace: return QT_TRANSLATE_NOOP("wording", "%1: place in %2 kept during %3");
    case Quantity::Capacity: return QT_TRANSLATE_NOOP("wording", "Capacity of %2");
    case Quantity::PackageCap: return QT_TRANSLATE_NOOP("wording", "Cap on packages of %2");
    case Quantity::Turnaround: return QT_TRANSLATE_NOOP("wording", "Turnaround in %2");
    case Quantity::SurgeLimit: return QT_TRANSLATE_NOOP("wording", "Most above capacity in %2");
    case Quantity::QueueLimit: return QT_TRANSLATE_NOOP("wording", "Longest queue for %2");
    case Quantity::LeaveChance: return QT_TRANSLATE_NOOP("wording", "Chance to leave the queue for %2: %3");
    case Quantity::LongestWait: return QT_TRANSLATE_NOOP("wording", "Longest wait for %2, then %3");
    case Quantity::DelayChance: return QT_TRANSLATE_NOOP("wording", "%1: chance of delay from %2 to %3, %4");
    case Quantity::DelayLength: return QT_TRANSLATE_NOOP("wording", "%1: length of delay from %2 to %3, %4");
    case Quantity::UnitCost: return QT_TRANSLATE_NOOP("wording", "Cost of a unit in %2");
    case Quantity::FixedPrice: return QT_TRANSLATE_NOOP("wording", "Fixed cost of %2, paid by %1");
    case Quantity::VariablePrice: return QT_TRANSLATE_NOOP("wording", "Variable cost of %2, paid by %1");
    case Quantity::SurgePrice: return QT_TRANSLATE_NOOP("wording", "Cost above capacity in %2, paid by %1");
    case Quantity::Charge: return QT_TRANSLATE_NOOP("wording", "Charges to people in %2, income of %1");
    case Quantity::Inflation: return QT_TRANSLATE_NOOP("wording", "Inflation: %1");
    case Quantity::StaffPerUnit: return QT_TRANSLATE_NOOP("wording", "%1 a unit of capacity in %2");
    case Quantity::StaffPerUnitUsed: return QT_TRANSLATE_NOOP("wording", "%1 a unit in use in %2");
    case Quantity::Vacancies: return QT_TRANSLATE_NOOP("wording", "Vacant posts: %1");
    case Quantity::CostAtStart: return QT_TRANSLATE_NOOP("wording", "Cost at the start: %1");
    case Quantity::CostPerYear: return QT_TRANSLATE_NOOP("wording", "Cost a year: %1");
    case Quantity::Staff: return QT_TRANSLATE_NOOP("wording", "Staff: %1");
    case Quantity::Effect: break;
    }
    return QT_TRANSLATE_NOOP("wording", "%1");
}

const char* reasonWord(model::DelayReason reason)
{
    switch (reason) {
    case model::DelayReason::Code9: return QT_TRANSLATE_NOOP("wording", "code 9");
    case model::DelayReason::PatientCarerFamily: return QT_TRANSLATE_NOOP("wording", "patient, carer and family");
    case model::DelayReason::HealthAndSocialCare: break;
    }
    return QT_TRANSLATE_NOOP("wording", "health and social care");
}

template <class List, class Id> std::string nameIn(const List& list, const Id& id)
{
    const auto* found = model::findById(list, id);
    return found ? found->name : id.value;
}

/// A budget; a role; a cohort, with the band of a rate where it is not the cohort's own; a band; a change with its scenario.
std::string peopleOrChange(const Assumption& of, const model::Plan& plan, const Translate& say)
{
    if (!of.change.empty()) {
        const auto* scenario = model::findById(plan.scenarios, of.scenario);
        return scenario
            ? fill(say(QT_TRANSLATE_NOOP("wording", "%1 (%2)")), {nameIn(scenario->changes, of.change), scenario->name})
            : of.change.value;
    }
    if (!of.budget.empty())
        return nameIn(plan.money.budgets, of.budget);
    if (!of.role.empty())
        return nameIn(plan.staff, of.role);
    if (of.cohort.empty())
        return nameIn(plan.ageBands, of.band);
    const auto* cohort = model::findById(plan.cohorts, of.cohort);
    const std::string name = cohort ? cohort->name : of.cohort.value;
    const bool otherBand = !of.band.empty() && cohort && cohort->ageBand != of.band;
    return otherBand ? name + ", " + nameIn(plan.ageBands, of.band) : name;
}

std::string where(const Assumption& of, const model::Plan& plan)
{
    if (!of.pool.empty())
        return nameIn(plan.pools, of.pool);
    const std::string setting = nameIn(plan.settings, of.setting);
    return of.shared.empty() ? setting : setting + ", " + of.shared;
}

std::string destination(const Assumption& of, const model::Plan& plan)
{
    const model::SettingId setting{of.to.value};
    return model::findById(plan.settings, setting) ? nameIn(plan.settings, setting)
                                                   : nameIn(plan.outcomes, model::OutcomeId{of.to.value});
}

} // namespace

std::string assumptionName(const Assumption& assumption, const model::Plan& plan, const Translate& say)
{
    const std::string reason = assumption.reason ? say(reasonWord(*assumption.reason)) : std::string();
    std::string name =
        fill(say(nameTemplate(assumption.quantity)),
             {peopleOrChange(assumption, plan, say), where(assumption, plan), destination(assumption, plan), reason});
    if (assumption.quantity == Quantity::SurgeLimit || assumption.quantity == Quantity::QueueLimit)
        name = fill(say(ruleTemplate(assumption.path)), {name});
    const bool onlyArea = plan.areas.size() == 1;
    return assumption.area.empty() || onlyArea ? name : name + ", " + nameIn(plan.areas, assumption.area);
}

} // namespace homeward::wording
