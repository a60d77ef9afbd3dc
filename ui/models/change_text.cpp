// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_text.h"

#include "core/model/lookup.h"
#include "ui/numbers/numbers.h"

#include <QCoreApplication>
#include <QStringList>

namespace homeward::models {

using namespace model;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("homeward::models::ChangeText", text); }

QString nameOf(const Plan& plan, const std::string& id)
{
    if (id.empty())
        return tr("somewhere");
    if (const Setting* setting = findById(plan.settings, SettingId{id}))
        return QString::fromStdString(setting->name);
    if (const Outcome* outcome = findById(plan.outcomes, OutcomeId{id}))
        return QString::fromStdString(outcome->name);
    return QString::fromStdString(id);
}

QString unitOf(const Plan& plan, const SettingId& id)
{
    const Setting* setting = findById(plan.settings, id);
    return setting ? QString::fromStdString(setting->unit) : QString();
}

QString reasonText(const std::optional<DelayReason>& reason)
{
    if (!reason)
        return tr("every reason");
    switch (*reason) {
    case DelayReason::Code9: return tr("code 9");
    case DelayReason::PatientCarerFamily: return tr("patient, carer or family");
    case DelayReason::HealthAndSocialCare: return tr("health and social care");
    }
    return {};
}

QString summary(const Plan&, const DemandEffect& effect)
{
    return tr("Need: %1 people").arg(numbers::factor(effect.factor));
}

QString summary(const Plan& plan, const RedirectEntryEffect& effect)
{
    return tr("Redirect entry: %1 of those entering %2 go to %3")
        .arg(numbers::percent(effect.share), nameOf(plan, effect.from.value), nameOf(plan, effect.to.value));
}

QString summary(const Plan& plan, const RedirectDischargeEffect& effect)
{
    return tr("Redirect discharge: %1 of %2 → %3 go to %4")
        .arg(numbers::percent(effect.share), nameOf(plan, effect.at.value), nameOf(plan, effect.from.value),
             nameOf(plan, effect.to.value));
}

QString summary(const Plan& plan, const StayEffect& effect)
{
    return tr("Length of stay in %1: %2").arg(nameOf(plan, effect.setting.value), numbers::factor(effect.factor));
}

QString summary(const Plan& plan, const ProcessDelayEffect& effect)
{
    const QString what =
        effect.part == DelayPart::Chance ? tr("How often leaving is delayed") : tr("How long leaving is delayed");
    QString text = what;
    if (!effect.at.empty())
        text = tr("%1, from %2").arg(text, nameOf(plan, effect.at.value));
    if (!effect.to.empty())
        text = tr("%1, to %2").arg(text, nameOf(plan, effect.to.value));
    return tr("%1 (%2): %3").arg(text, reasonText(effect.reason), numbers::factor(effect.factor));
}

QString summary(const Plan& plan, const PackageEffect& effect)
{
    return tr("New packages in %1: %2 hours").arg(nameOf(plan, effect.setting.value), numbers::factor(effect.factor));
}

QString summary(const Plan& plan, const CapacityEffect& effect)
{
    const QString name = nameOf(plan, effect.setting.value);
    switch (effect.mode) {
    case CapacityMode::Add:
        return tr("Capacity of %1: %2 %3").arg(name, numbers::signedTyped(effect.value), unitOf(plan, effect.setting));
    case CapacityMode::Set:
        return tr("Capacity of %1: set to %2 %3").arg(name, numbers::typed(effect.value), unitOf(plan, effect.setting));
    case CapacityMode::GrowPerYear:
        return tr("Capacity of %1: %2 a year").arg(name, numbers::factor(1.0 + effect.value));
    }
    return {};
}

QString summary(const Plan& plan, const LeaveQueueEffect& effect)
{
    QString text = tr("Leaving the queue for %1").arg(nameOf(plan, effect.setting.value));
    if (!effect.destination.empty())
        text = tr("%1, to %2").arg(text, nameOf(plan, effect.destination.value));
    return effect.mode == FactorMode::Multiply ? tr("%1: %2").arg(text, numbers::factor(effect.value))
                                               : tr("%1: set to %2 a day").arg(text, numbers::percent(effect.value));
}

QString ruleText(const Plan& plan, const FullRule& rule)
{
    switch (rule.kind) {
    case FullRuleKind::WaitInPlace: return tr("wait where they are");
    case FullRuleKind::WaitAtHome: return tr("wait at home");
    case FullRuleKind::Divert: return tr("go to %1").arg(nameOf(plan, rule.divertTo.value));
    case FullRuleKind::Surge: return tr("taken in above capacity");
    case FullRuleKind::TurnAway: return tr("turned away");
    }
    return {};
}

QString summary(const Plan& plan, const RuleEffect& effect)
{
    const QString name = nameOf(plan, effect.setting.value);
    const QString rule = ruleText(plan, effect.rule);
    switch (effect.origin) {
    case RuleOrigin::FromSettings: return tr("When %1 is full, from other settings: %2").arg(name, rule);
    case RuleOrigin::FromOutside: return tr("When %1 is full, from outside: %2").arg(name, rule);
    case RuleOrigin::Both: return tr("When %1 is full: %2").arg(name, rule);
    }
    return {};
}

QString priorityText(const Plan& plan, const QueuePriority& row)
{
    QString text = row.where == WaitingPlace::Setting ? nameOf(plan, row.setting.value)
        : row.where == WaitingPlace::NoSetting        ? tr("waiting at home")
                                                      : tr("anywhere");
    if (const Cohort* cohort = findById(plan.cohorts, row.cohort))
        text = tr("%1 (%2)").arg(text, QString::fromStdString(cohort->name));
    return tr("%1. %2").arg(row.priorityClass).arg(text);
}

QString summary(const Plan& plan, const PriorityEffect& effect)
{
    const QString name = nameOf(plan, effect.setting.value);
    if (effect.priorities.empty())
        return tr("Who comes first into %1: first come, first served").arg(name);
    QStringList rows;
    for (const QueuePriority& row : effect.priorities)
        rows << priorityText(plan, row);
    return tr("Who comes first into %1: %2").arg(name, rows.join(QStringLiteral(", ")));
}

QString summary(const Plan& plan, const UnitCostEffect& effect)
{
    const QString name = nameOf(plan, effect.setting.value);
    return effect.mode == FactorMode::Multiply
        ? tr("Cost of a unit in use in %1: %2").arg(name, numbers::factor(effect.value))
        : tr("Cost of a unit in use in %1: set to £%2 a day").arg(name, numbers::typed(effect.value));
}

template <class Item, class Id>
QString namesOf(const std::vector<Item>& items, const std::vector<Id>& ids)
{
    QStringList names;
    for (const Id& id : ids) {
        const Item* item = findById(items, id);
        names << QString::fromStdString(item ? item->name : id.value);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString changeSummary(const Plan& plan, const Change& change)
{
    return std::visit([&](const auto& effect) { return summary(plan, effect); }, change.effect);
}

QString changeDates(const Change& change)
{
    return change.end ? tr("%1 to %2").arg(numbers::date(change.start), numbers::date(change.end->plusDays(-1)))
                      : tr("from %1").arg(numbers::date(change.start));
}

QString rampText(const Ramp& ramp)
{
    if (ramp.shape == RampShape::None || ramp.months == 0)
        return tr("full effect at once");
    return (ramp.shape == RampShape::Linear ? tr("straight line over %1 months") : tr("S-curve over %1 months"))
        .arg(ramp.months);
}

QString changeReach(const Plan& plan, const Change& change)
{
    const QString cohorts = change.cohorts.empty() ? tr("everyone") : namesOf(plan.cohorts, change.cohorts);
    return change.areas.empty() ? cohorts : tr("%1; %2").arg(cohorts, namesOf(plan.areas, change.areas));
}

} // namespace homeward::models
