// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/from_to_text.h"

#include "core/model/lookup.h"
#include "core/schedule/before_after.h"
#include "ui/wording/number_format.h"

#include <cmath>

namespace homeward::wording {

using namespace model;

namespace {

using schedule::BeforeAfter;

template <class Item, class Id> std::string nameIn(const std::vector<Item>& items, const Id& id)
{
    const Item* item = findById(items, id);
    return item ? item->name : id.value;
}

/// As many digits as its size needs.
std::string figure(double value)
{
    constexpr double large = 100.0;
    return value < large ? numbers().typed(value) : numbers().whole(value);
}

/// One figure, or from the lowest to the highest of the groups.
std::string span(double low, double high, const Translate& say)
{
    const std::string least = numbers().people(low), most = numbers().people(high);
    return least == most ? least : fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")), {least, most});
}

/// A pattern with the figure before the change, and with the figure after it.
FromTo both(const char* pattern, const std::string& from, const std::string& to, const Translate& say)
{
    return {fill(say(pattern), {from}), fill(say(pattern), {to}), {}};
}

FromTo worked(const DemandEffect&, const Plan&, const BeforeAfter& found, const Translate& say)
{
    return both(QT_TRANSLATE_NOOP("wording", "%1 people a year"), figure(found.beforeLow), figure(found.afterLow), say);
}

FromTo worked(const StayEffect&, const Plan&, const BeforeAfter& found, const Translate& say)
{
    return both(QT_TRANSLATE_NOOP("wording", "%1 days"), span(found.beforeLow, found.beforeHigh, say),
                span(found.afterLow, found.afterHigh, say), say);
}

FromTo worked(const PackageEffect&, const Plan&, const BeforeAfter& found, const Translate& say)
{
    return both(QT_TRANSLATE_NOOP("wording", "%1 hours a week"), span(found.beforeLow, found.beforeHigh, say),
                span(found.afterLow, found.afterHigh, say), say);
}

FromTo worked(const CapacityEffect& effect, const Plan& plan, const BeforeAfter& found, const Translate&)
{
    const Setting* setting = findById(plan.settings, effect.setting);
    const std::string unit = setting ? " " + setting->unit : std::string();
    return {figure(found.beforeLow) + unit, figure(found.afterLow) + unit, {}};
}

FromTo worked(const UnitCostEffect&, const Plan&, const BeforeAfter& found, const Translate& say)
{
    constexpr int pence = 2;
    return both(QT_TRANSLATE_NOOP("wording", "£%1 a day"), numbers().fixed(found.beforeLow, pence),
                numbers().fixed(found.afterLow, pence), say);
}

template <class Other> FromTo worked(const Other&, const Plan&, const BeforeAfter&, const Translate&) { return {}; }

/// What grows by a share a year has grown by next to nothing on its first day: its growth is the figure to tell.
void tellGrowth(const Change& change, FromTo& told, const Translate& say)
{
    const auto* effect = std::get_if<CapacityEffect>(&change.effect);
    if (!effect || effect->mode != CapacityMode::GrowPerYear || effect->value == 0.0)
        return;
    const bool atOnce = change.ramp.shape == RampShape::None || change.ramp.months == 0;
    told.to = fill(effect->value < 0.0 ? say(QT_TRANSLATE_NOOP("wording", "%1, less by %2 a year"))
                                       : say(QT_TRANSLATE_NOOP("wording", "%1, growing by %2 a year")),
                   {atOnce ? told.from : told.to, numbers().percent(std::abs(effect->value))});
}

// The kinds whose figure is the one that is typed.

std::string noneOfThem(const Translate& say) { return say(QT_TRANSLATE_NOOP("wording", "none of them")); }

FromTo typed(const RedirectEntryEffect& effect, const Plan& plan, const Translate& say)
{
    return {noneOfThem(say),
            fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")),
                 {numbers().percent(effect.share), nameIn(plan.settings, effect.to)}),
            {}};
}

FromTo typed(const RedirectDischargeEffect& effect, const Plan& plan, const Translate& say)
{
    const Setting* setting = findById(plan.settings, SettingId(effect.to.value));
    const std::string to = setting ? setting->name : nameIn(plan.outcomes, OutcomeId(effect.to.value));
    return {noneOfThem(say),
            fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")), {numbers().percent(effect.share), to}),
            {}};
}

FromTo typed(const ProcessDelayEffect& effect, const Plan&, const Translate& say)
{
    return effect.part == DelayPart::Chance
        ? FromTo{say(QT_TRANSLATE_NOOP("wording", "as often as the plan says")), numbers().factor(effect.factor), {}}
        : FromTo{say(QT_TRANSLATE_NOOP("wording", "as long as the plan says")), numbers().factor(effect.factor), {}};
}

FromTo typed(const LeaveQueueEffect& effect, const Plan&, const Translate& say)
{
    return {say(QT_TRANSLATE_NOOP("wording", "the plan’s daily chance")),
            effect.mode == FactorMode::Multiply ? numbers().factor(effect.value) : numbers().percent(effect.value),
            {}};
}

const char* nameOf(FullRuleKind kind)
{
    switch (kind) {
    case FullRuleKind::WaitInPlace: return QT_TRANSLATE_NOOP("wording", "wait where they are");
    case FullRuleKind::WaitAtHome: return QT_TRANSLATE_NOOP("wording", "wait at home");
    case FullRuleKind::Divert: return QT_TRANSLATE_NOOP("wording", "go to %1");
    case FullRuleKind::Surge: return QT_TRANSLATE_NOOP("wording", "are taken in above capacity");
    case FullRuleKind::TurnAway: break;
    }
    return QT_TRANSLATE_NOOP("wording", "are turned away");
}

std::string ruleText(const FullRule& rule, const Plan& plan, const Translate& say)
{
    std::string text = fill(say(nameOf(rule.kind)), {nameIn(plan.settings, rule.divertTo)});
    if (rule.surgeLimit)
        text =
            fill(say(QT_TRANSLATE_NOOP("wording", "%1, by %2 at most")), {text, numbers().percent(*rule.surgeLimit)});
    if (rule.queueLimit)
        text =
            fill(say(QT_TRANSLATE_NOOP("wording", "%1, %2 people at most")), {text, numbers().whole(*rule.queueLimit)});
    return text;
}

FromTo typed(const RuleEffect& effect, const Plan& plan, const Translate& say)
{
    const Setting* setting = findById(plan.settings, effect.setting);
    if (!setting)
        return {};
    std::string from =
        ruleText(effect.origin == RuleOrigin::FromOutside ? setting->fromOutside : setting->fromSettings, plan, say);
    if (effect.origin == RuleOrigin::Both && setting->fromSettings != setting->fromOutside)
        from = fill(say(QT_TRANSLATE_NOOP("wording", "%1; from outside: %2")),
                    {from, ruleText(setting->fromOutside, plan, say)});
    return {from, ruleText(effect.rule, plan, say), {}};
}

std::string orderText(const std::vector<QueuePriority>& priorities, const Plan& plan, const Translate& say)
{
    if (priorities.empty())
        return say(QT_TRANSLATE_NOOP("wording", "first come, first served"));
    std::string text;
    for (const QueuePriority& one : priorities) {
        const std::string where = one.where == WaitingPlace::Setting
            ? fill(say(QT_TRANSLATE_NOOP("wording", "people in %1")), {nameIn(plan.settings, one.setting)})
            : one.where == WaitingPlace::NoSetting ? say(QT_TRANSLATE_NOOP("wording", "people at home"))
                                                   : say(QT_TRANSLATE_NOOP("wording", "people anywhere"));
        text += (text.empty() ? "" : "; ")
            + fill(say(QT_TRANSLATE_NOOP("wording", "class %1: %2")), {numbers().whole(one.priorityClass), where});
    }
    return text;
}

FromTo typed(const PriorityEffect& effect, const Plan& plan, const Translate& say)
{
    const Setting* setting = findById(plan.settings, effect.setting);
    return setting ? FromTo{orderText(setting->priorities, plan, say), orderText(effect.priorities, plan, say), {}}
                   : FromTo{};
}

/// The kinds whose figures are known.
template <class Other> FromTo typed(const Other&, const Plan&, const Translate&) { return {}; }

} // namespace

std::optional<FromTo> fromTo(const Plan& plan, const Scenario& scenario, const Change& change, const Translate& say)
{
    FromTo made;
    if (const auto found = schedule::beforeAndAfter(plan, scenario, change)) {
        made = std::visit([&](const auto& effect) { return worked(effect, plan, *found, say); }, change.effect);
        tellGrowth(change, made, say);
        made.on = found->on;
    } else if (!schedule::changesNothing(change.effect)) {
        made = std::visit([&](const auto& effect) { return typed(effect, plan, say); }, change.effect);
        made.on = change.start.plusMonths(change.ramp.shape == RampShape::None ? 0 : change.ramp.months);
    }
    return made.from.empty() ? std::nullopt : std::optional(std::move(made));
}

std::string fromToText(const Plan& plan, const Scenario& scenario, const Change& change, const Translate& say)
{
    const auto found = fromTo(plan, scenario, change, say);
    return found ? fill(say(QT_TRANSLATE_NOOP("wording", "from %1 to %2")), {found->from, found->to}) : std::string();
}

} // namespace homeward::wording
