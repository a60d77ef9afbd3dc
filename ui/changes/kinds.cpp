// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "ui/changes/kind.h"
#include "ui/changes/parts.h"
#include "ui/changes/queue_parts.h"
#include "ui/numbers/translated.h"
#include "ui/wording/change_kind_text.h"

#include <QCoreApplication>

#include <concepts>
#include <variant>

// One row for each kind of change. A new effect gets its row here; without one this file does not compile.
namespace homeward::changes {

using namespace model;

namespace {

/// The value of a change that multiplies or sets starts again when the other is chosen: a factor is no figure.
template <class E>
void setMode(E& effect, FactorMode mode)
{
    if (effect.mode != mode)
        effect.value = mode == FactorMode::Multiply ? 1.0 : 0.0;
    effect.mode = mode;
}

/// Units and a share a year are not the same figure either.
void setMode(CapacityEffect& effect, CapacityMode mode)
{
    if ((mode == CapacityMode::GrowPerYear) != (effect.mode == CapacityMode::GrowPerYear))
        effect.value = 0.0;
    effect.mode = mode;
}

/// A text of ui/wording in the user's language.
using numbers::translated;

} // namespace

/// A class, because its texts share one translation context.
struct Rows {
    Q_DECLARE_TR_FUNCTIONS(Changes)
public:
    template <class E>
    static QString nameOf()
    {
        return QString::fromStdString(wording::changeKindName(Effect(E()).index(), translated));
    }
    template <class E>
    static QString helpOf()
    {
        return QString::fromStdString(wording::changeKindHelp(Effect(E()).index(), translated));
    }

    static Kind row(const DemandEffect& effect, const Plan& plan)
    {
        const Parts<DemandEffect> part(effect, plan);
        return {.name = nameOf<DemandEffect>(),
                .help = helpOf<DemandEffect>(),
                .sentence = tr("The number of people who come to need care changes by {factor}."),
                .summary = tr("People who come to need care: {factor}"),
                .fields = {part.changeBy("factor", &DemandEffect::factor, tr("Change in the number of people"),
                                         tr("Set need to %1"))},
                .offered = DemandEffect{1.0}};
    }

    static Kind row(const RedirectEntryEffect& effect, const Plan& plan)
    {
        using E = RedirectEntryEffect;
        const Parts<E> part(effect, plan);
        return {
            .name = nameOf<RedirectEntryEffect>(),
            .help = helpOf<RedirectEntryEffect>(),
            .sentence = tr("Of the people who would enter {from}, {share} enter {to} instead."),
            .summary = tr("{share} of people who would enter {from} enter {to}"),
            .fields = {part.share("share", &E::share, tr("Share of people who go elsewhere"), tr("Set share to %1")),
                       part.setting("from", &E::from, tr("Setting they would enter"),
                                    tr("Choose the setting people would enter: %1")),
                       part.setting("to", &E::to, tr("Setting they enter instead"),
                                    tr("Choose the setting people enter instead: %1"))},
            .offered = E{firstOf(plan, Sphere::Hospital), firstOf(plan, Sphere::Home), 0.0}};
    }

    static Kind row(const RedirectDischargeEffect& effect, const Plan& plan)
    {
        using E = RedirectDischargeEffect;
        const Parts<E> part(effect, plan);
        return {
            .name = nameOf<RedirectDischargeEffect>(),
            .help = helpOf<RedirectDischargeEffect>(),
            .sentence = tr("Of the people who would leave {at} for {from}, {share} go to {to} instead."),
            .summary = tr("{share} of people who would leave {at} for {from} go to {to}"),
            .fields = {part.share("share", &E::share, tr("Share of people who go elsewhere"), tr("Set share to %1")),
                       part.setting("at", &E::at, tr("Setting they leave"), tr("Choose the setting people leave: %1")),
                       part.anyPlace("from", &E::from, tr("Where they would go"),
                                     tr("Choose where people would go: %1")),
                       part.anyPlace("to", &E::to, tr("Where they go instead"),
                                     tr("Choose where people go instead: %1"))},
            .offered = firstRedirect(plan)};
    }

    static Kind row(const StayEffect& effect, const Plan& plan)
    {
        using E = StayEffect;
        const Parts<E> part(effect, plan);
        return {.name = nameOf<StayEffect>(),
                .help = helpOf<StayEffect>(),
                .sentence = tr("The average stay in {setting} changes by {factor}."),
                .summary = tr("Average stay in {setting}: {factor}"),
                .fields = {part.changeBy("factor", &E::factor, tr("Change of the average stay"),
                                         tr("Set length of stay to %1")),
                           part.setting("setting", &E::setting, tr("Setting"),
                                        tr("Choose the setting where stays change: %1"))},
                .offered = E{firstOf(plan, Sphere::Hospital), 1.0}};
    }

    static Kind row(const ProcessDelayEffect& effect, const Plan& plan)
    {
        using E = ProcessDelayEffect;
        const Parts<E> part(effect, plan);
        const bool length = effect.part == DelayPart::Mean;
        return {
            .name = nameOf<ProcessDelayEffect>(),
            .help = helpOf<ProcessDelayEffect>(),
            .sentence = tr("When people ready to leave {at} for {to} are delayed by {reason}, {part} changes by "
                           "{factor}."),
            .summary = length ? tr("Length of delays on leaving {at} for {to}, {reason}: {factor}")
                              : tr("Frequency of delays on leaving {at} for {to}, {reason}: {factor}"),
            .fields = {part.changeBy("factor", &E::factor, tr("Change of the delay"),
                                     length ? tr("Set length of delays to %1") : tr("Set frequency of delays to %1")),
                       part.place("at", &E::at, tr("Setting they are in"), tr("Choose where delayed people are: %1"),
                                  settingOptions, tr("any setting")),
                       part.place("to", &E::to, tr("Where they go next"), tr("Choose where delayed people go next: %1"),
                                  placeOptions, tr("anywhere")),
                       reason(part, effect),
                       part.pick("part", effect.part,
                                 {{DelayPart::Mean, tr("how long the delay lasts")},
                                  {DelayPart::Chance, tr("how often that happens")}},
                                 tr("What changes"), tr("Choose what changes about delays: %1"),
                                 [](E& e, DelayPart chosen) { e.part = chosen; })},
            .offered = E{}};
    }

    static Kind row(const PackageEffect& effect, const Plan& plan)
    {
        using E = PackageEffect;
        const Parts<E> part(effect, plan);
        return {
            .name = nameOf<PackageEffect>(),
            .help = helpOf<PackageEffect>(),
            .sentence = tr("The hours of new packages of {setting} change by {factor}."),
            .summary = tr("Hours of new packages of {setting}: {factor}"),
            .fields = {part.changeBy("factor", &E::factor, tr("Change of the hours"), tr("Set size of packages to %1")),
                       part.setting("setting", &E::setting, tr("Setting"),
                                    tr("Choose the setting where packages change: %1"))},
            .offered = E{firstInHours(plan), 1.0}};
    }

    static Kind row(const CapacityEffect& effect, const Plan& plan)
    {
        using E = CapacityEffect;
        const Parts<E> part(effect, plan);
        const bool grows = effect.mode == CapacityMode::GrowPerYear;
        const bool sets = effect.mode == CapacityMode::Set;
        return {.name = nameOf<CapacityEffect>(),
                .help = helpOf<CapacityEffect>(),
                .sentence = grows ? tr("The capacity of {setting} {mode} {value}.")
                                  : tr("The capacity of {setting} {mode} {value} {unit}."),
                .summary = grows ? tr("Capacity of {setting}: {value} a year")
                    : sets       ? tr("Capacity of {setting}: set to {value} {unit}")
                                 : tr("Capacity of {setting}: {value} {unit}"),
                .fields = {part.setting("setting", &E::setting, tr("Setting"),
                                        tr("Choose the setting where capacity changes: %1")),
                           part.pick("mode", effect.mode,
                                     {{CapacityMode::Add, tr("changes by")},
                                      {CapacityMode::Set, tr("becomes")},
                                      {CapacityMode::GrowPerYear, tr("grows each year by")}},
                                     tr("How it changes"), tr("Choose how capacity changes: %1"),
                                     [](E& e, CapacityMode mode) { setMode(e, mode); }),
                           grows ? part.share("value", &E::value, tr("Growth a year"),
                                              tr("Set growth of capacity to %1 a year"), -1.0, 99.0)
                                 : part.number("value", &E::value, sets ? tr("New capacity") : tr("Change of capacity"),
                                               sets ? tr("Set capacity to %1") : tr("Set change of capacity to %1"),
                                               sets ? Number{.decimals = 2, .low = 0.0, .high = 1e9}
                                                    : Number{.alwaysSigned = true, .decimals = 2}),
                           {QStringLiteral("unit"), {}, {}, Word{unitOf(plan, effect.setting)}}},
                .offered = E{firstInHours(plan), CapacityMode::Add, 0.0}};
    }

    static Kind row(const LeaveQueueEffect& effect, const Plan& plan)
    {
        using E = LeaveQueueEffect;
        const Parts<E> part(effect, plan);
        const bool multiplies = effect.mode == FactorMode::Multiply;
        const QString hint = tr("Share who leave the queue each day");
        return {
            .name = nameOf<LeaveQueueEffect>(),
            .help = helpOf<LeaveQueueEffect>(),
            .sentence = tr("The share of people in the queue for {setting} who leave it each day for {destination} "
                           "{mode} {value}."),
            .summary = multiplies ? tr("Leaving the queue for {setting}, for {destination}: {value}")
                                  : tr("Leaving the queue for {setting}, for {destination}: set to {value} a day"),
            .fields = {part.setting("setting", &E::setting, tr("Setting they wait for"),
                                    tr("Choose the setting people wait for: %1")),
                       part.place("destination", &E::destination, tr("Where they go"),
                                  tr("Choose where people leave the queue for: %1"), placeOptions, tr("any reason")),
                       mode(part, effect, tr("Choose how leaving the queue changes: %1")),
                       multiplies ? part.changeBy("value", &E::value, hint, tr("Set leaving the queue to %1"))
                                  : part.share("value", &E::value, hint, tr("Set leaving the queue to %1 a day"))},
            .offered = E{firstQueue(plan), {}, FactorMode::Multiply, 1.0}};
    }

    static Kind row(const RuleEffect& effect, const Plan& plan)
    {
        const SettingId first = firstOf(plan, Sphere::Community);
        const Setting* setting = findById(plan.settings, first);
        return {.name = nameOf<RuleEffect>(),
                .help = helpOf<RuleEffect>(),
                .sentence = ruleSentence(effect.rule),
                .summary = effect.rule.kind == FullRuleKind::Divert
                    ? tr("When {setting} is full, people from {origin} {kind}: {divertTo}")
                    : tr("When {setting} is full, people from {origin} {kind}"),
                .fields = ruleFields(effect, plan),
                .offered = RuleEffect{first, RuleOrigin::FromSettings, setting ? setting->fromSettings : FullRule{}}};
    }

    static Kind row(const PriorityEffect& effect, const Plan& plan)
    {
        const SettingId first = firstOf(plan, Sphere::Community);
        const Setting* setting = findById(plan.settings, first);
        return {.name = nameOf<PriorityEffect>(),
                .help = helpOf<PriorityEffect>(),
                .sentence = prioritySentence(effect),
                .summary = prioritySummary(effect),
                .fields = priorityFields(effect, plan),
                .offered = PriorityEffect{first, setting ? setting->priorities : std::vector<QueuePriority>{}}};
    }

    static Kind row(const UnitCostEffect& effect, const Plan& plan)
    {
        using E = UnitCostEffect;
        const Parts<E> part(effect, plan);
        const bool multiplies = effect.mode == FactorMode::Multiply;
        return {
            .name = nameOf<UnitCostEffect>(),
            .help = helpOf<UnitCostEffect>(),
            .sentence = multiplies ? tr("The cost of a unit in use in {setting} {mode} {value}.")
                                   : tr("The cost of a unit in use in {setting} {mode} £ {value} a day."),
            .summary = multiplies ? tr("Cost of a unit in use in {setting}: {value}")
                                  : tr("Cost of a unit in use in {setting}: set to £{value} a day"),
            .fields = {part.setting("setting", &E::setting, tr("Setting"),
                                    tr("Choose the setting where the cost changes: %1")),
                       mode(part, effect, tr("Choose how the cost changes: %1")),
                       multiplies
                           ? part.changeBy("value", &E::value, tr("Change of the cost"), tr("Set cost to %1"))
                           : part.number("value", &E::value, tr("Pounds a unit and day"), tr("Set cost to £%1 a day"),
                                         Number{.decimals = 2, .low = 0.0, .high = 1e9})},
            .offered = E{firstWithCost(plan), FactorMode::Multiply, 1.0}};
    }

private:
    template <class E>
    static Field mode(const Parts<E>& part, const E& effect, const QString& order)
    {
        return part.pick("mode", effect.mode,
                         {{FactorMode::Multiply, tr("changes by")}, {FactorMode::Set, tr("becomes")}},
                         tr("How it changes"), order, [](E& e, FactorMode chosen) { setMode(e, chosen); });
    }

    static Field reason(const Parts<ProcessDelayEffect>& part, const ProcessDelayEffect& effect)
    {
        constexpr int any = -1;
        const int current = effect.reason ? static_cast<int>(*effect.reason) : any;
        return part.pick("reason", current,
                         {{any, tr("any reason")},
                          {static_cast<int>(DelayReason::Code9), tr("code 9 (guardianship and other legal steps)")},
                          {static_cast<int>(DelayReason::PatientCarerFamily), tr("patient, carer or family")},
                          {static_cast<int>(DelayReason::HealthAndSocialCare), tr("health and social care")}},
                         tr("Reason of the delay"), tr("Choose the reason of the delay: %1"),
                         [](ProcessDelayEffect& e, int chosen) {
                             e.reason = chosen == any ? std::nullopt : std::optional(static_cast<DelayReason>(chosen));
                         });
    }
};

namespace {

template <class E>
concept HasRow = requires(const E& effect, const Plan& plan) {
    { Rows::row(effect, plan) } -> std::same_as<Kind>;
};

template <class Effects>
inline constexpr bool everyOneHasRow = false;
template <class... Effects>
inline constexpr bool everyOneHasRow<std::variant<Effects...>> = (HasRow<Effects> && ...);
static_assert(everyOneHasRow<Effect>, "every kind of change has a row above");

// A kind without a row is found: the assertion above would fail for it.
struct KindWithoutRow { };
static_assert(!everyOneHasRow<std::variant<DemandEffect, KindWithoutRow>>);

} // namespace

Kind kindOf(const Effect& effect, const Plan& plan)
{
    return std::visit([&](const auto& which) { return Rows::row(which, plan); }, effect);
}

} // namespace homeward::changes
