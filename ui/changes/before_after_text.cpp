// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/before_after_text.h"

#include "core/model/lookup.h"
#include "core/schedule/before_after.h"
#include "ui/changes/kind.h"
#include "ui/changes/parts.h"
#include "ui/changes/words.h"
#include "ui/numbers/numbers.h"

namespace homeward::changes {

using namespace model;

namespace {

using schedule::BeforeAfter;

/// As many digits as its size needs.
QString figure(double value) { return value < 100.0 ? numbers::typed(value) : numbers::whole(value); }

QString rounded(double value) { return numbers::fixed(value, value < 9.95 ? 1 : 0); }

/// One figure, or from the lowest to the highest of the groups.
QString span(double low, double high)
{
    return rounded(low) == rounded(high) ? rounded(low) : Words::tr("%1 to %2").arg(rounded(low), rounded(high));
}

QString text(const DemandEffect&, const Plan&, const BeforeAfter& found)
{
    return Words::tr("%1 people a year come to need care before this change, and %2 with it, from %3.")
        .arg(figure(found.beforeLow), figure(found.afterLow), numbers::date(found.on));
}

QString text(const StayEffect& effect, const Plan& plan, const BeforeAfter& found)
{
    return Words::tr("The average stay in %1 is %2 days before this change, and %3 with it, from %4.")
        .arg(nameIn(plan, effect.setting.value), span(found.beforeLow, found.beforeHigh),
             span(found.afterLow, found.afterHigh), numbers::date(found.on));
}

QString text(const PackageEffect& effect, const Plan& plan, const BeforeAfter& found)
{
    return Words::tr("New packages of %1 have %2 hours a week before this change, and %3 with it, from %4.")
        .arg(nameIn(plan, effect.setting.value), span(found.beforeLow, found.beforeHigh),
             span(found.afterLow, found.afterHigh), numbers::date(found.on));
}

QString text(const CapacityEffect& effect, const Plan& plan, const BeforeAfter& found)
{
    return Words::tr("%1 has %2 %3 before this change, and %4 with it, from %5.")
        .arg(nameIn(plan, effect.setting.value), figure(found.beforeLow), unitOf(plan, effect.setting),
             figure(found.afterLow), numbers::date(found.on));
}

QString text(const UnitCostEffect& effect, const Plan& plan, const BeforeAfter& found)
{
    return Words::tr("A unit in use in %1 costs £%2 a day before this change, and £%3 with it, from %4.")
        .arg(nameIn(plan, effect.setting.value), numbers::fixed(found.beforeLow, 2), numbers::fixed(found.afterLow, 2),
             numbers::date(found.on));
}

template <class Other>
QString text(const Other&, const Plan&, const BeforeAfter&)
{
    return {};
}

} // namespace

namespace {

/// The day of full effect.
QString fullFrom(const Change& change)
{
    const int months = change.ramp.shape == RampShape::None ? 0 : change.ramp.months;
    return numbers::date(change.start.plusMonths(months));
}

QString typed(const RedirectEntryEffect& effect, const Plan& plan, const Change& change)
{
    return Words::tr(
               "Of the people who would enter %1, none enter %2 instead before this change, and %3 do with it, from "
               "%4.")
        .arg(nameIn(plan, effect.from.value), nameIn(plan, effect.to.value), numbers::percent(effect.share),
             fullFrom(change));
}

QString typed(const RedirectDischargeEffect& effect, const Plan& plan, const Change& change)
{
    return Words::tr("Of the people who leave %1 for %2, none go to %3 instead before this change, and %4 do with it, "
                     "from %5.")
        .arg(nameIn(plan, effect.at.value), nameIn(plan, effect.from.value), nameIn(plan, effect.to.value),
             numbers::percent(effect.share), fullFrom(change));
}

QString typed(const ProcessDelayEffect& effect, const Plan&, const Change& change)
{
    return effect.part == DelayPart::Chance
        ? Words::tr("These delays happen as often as the plan says before this change, and %1 with it, from %2.")
              .arg(numbers::factor(effect.factor), fullFrom(change))
        : Words::tr("These delays last as long as the plan says before this change, and %1 with it, from %2.")
              .arg(numbers::factor(effect.factor), fullFrom(change));
}

QString typed(const LeaveQueueEffect& effect, const Plan& plan, const Change& change)
{
    const QString then =
        effect.mode == FactorMode::Multiply ? numbers::factor(effect.value) : numbers::percent(effect.value);
    return Words::tr(
               "People leave the queue for %1 at the plan’s daily chance before this change, and %2 with it, from "
               "%3.")
        .arg(nameIn(plan, effect.setting.value), then, fullFrom(change));
}

QString summaryOf(const Effect& effect, const Plan& plan)
{
    const Kind kind = kindOf(effect, plan);
    return filled(kind.summary, kind.fields);
}

QString fromTo(const QString& before, const QString& after, const Change& change)
{
    return Words::tr("Before this change: %1. With it, from %2: %3.").arg(before, numbers::date(change.start), after);
}

/// The plan's own rule, or both of them where they differ and the change replaces both.
QString typed(const RuleEffect& effect, const Plan& plan, const Change& change)
{
    const Setting* setting = findById(plan.settings, effect.setting);
    if (!setting)
        return {};
    const auto rule = [&](RuleOrigin origin, const FullRule& was) {
        return summaryOf(RuleEffect{effect.setting, origin, was}, plan);
    };
    QString before =
        rule(effect.origin, effect.origin == RuleOrigin::FromOutside ? setting->fromOutside : setting->fromSettings);
    if (effect.origin == RuleOrigin::Both && setting->fromSettings != setting->fromOutside)
        before = Words::tr("%1; %2").arg(rule(RuleOrigin::FromSettings, setting->fromSettings),
                                         rule(RuleOrigin::FromOutside, setting->fromOutside));
    return fromTo(before, summaryOf(effect, plan), change);
}

QString typed(const PriorityEffect& effect, const Plan& plan, const Change& change)
{
    const Setting* setting = findById(plan.settings, effect.setting);
    return setting
        ? fromTo(summaryOf(PriorityEffect{effect.setting, setting->priorities}, plan), summaryOf(effect, plan), change)
        : QString();
}

/// The kinds whose figures are known.
template <class Other>
QString typed(const Other&, const Plan&, const Change&)
{
    return {};
}

} // namespace

QString beforeAfterText(const Plan& plan, const Scenario& scenario, const Change& change)
{
    const auto found = schedule::beforeAndAfter(plan, scenario, change);
    if (found)
        return std::visit([&](const auto& effect) { return text(effect, plan, *found); }, change.effect);
    return schedule::changesNothing(change.effect)
        ? QString()
        : std::visit([&](const auto& effect) { return typed(effect, plan, change); }, change.effect);
}

} // namespace homeward::changes
