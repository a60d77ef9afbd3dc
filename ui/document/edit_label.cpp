// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/edit_label.h"

#include "core/model/lookup.h"
#include "ui/numbers/numbers.h"

#include <QCoreApplication>

namespace homeward::document {

using namespace model;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("homeward::document::Commands", text); }

QString nameOf(const Plan& plan, const std::string& id)
{
    if (const Setting* setting = findById(plan.settings, SettingId{id}))
        return QString::fromStdString(setting->name);
    if (const Outcome* outcome = findById(plan.outcomes, OutcomeId{id}))
        return QString::fromStdString(outcome->name);
    return QString::fromStdString(id);
}

QString choose(const Plan& plan, const std::string& id)
{
    return id.empty() ? tr("Choose everywhere") : tr("Choose %1").arg(nameOf(plan, id));
}

// One function a kind of effect: what differs, as an order; empty when nothing or more than that differs.

QString effectLabel(const Plan&, const DemandEffect& before, const DemandEffect& after)
{
    return before == after ? QString() : tr("Set need to %1").arg(numbers::factor(after.factor));
}

QString effectLabel(const Plan& plan, const RedirectEntryEffect& before, const RedirectEntryEffect& after)
{
    if (before.share != after.share)
        return tr("Set share to %1").arg(numbers::percent(after.share));
    return choose(plan, before.from != after.from ? after.from.value : after.to.value);
}

QString effectLabel(const Plan& plan, const RedirectDischargeEffect& before, const RedirectDischargeEffect& after)
{
    if (before.share != after.share)
        return tr("Set share to %1").arg(numbers::percent(after.share));
    if (before.at != after.at)
        return choose(plan, after.at.value);
    return choose(plan, before.from != after.from ? after.from.value : after.to.value);
}

QString effectLabel(const Plan& plan, const StayEffect& before, const StayEffect& after)
{
    if (before.factor != after.factor)
        return tr("Set length of stay to %1").arg(numbers::factor(after.factor));
    return choose(plan, after.setting.value);
}

QString effectLabel(const Plan& plan, const ProcessDelayEffect& before, const ProcessDelayEffect& after)
{
    if (before.factor != after.factor)
        return tr("Set delays to %1").arg(numbers::factor(after.factor));
    if (before.reason != after.reason)
        return tr("Choose the reason for delay");
    if (before.part != after.part)
        return after.part == DelayPart::Chance ? tr("Change how often delays happen")
                                               : tr("Change how long delays last");
    return choose(plan, before.at != after.at ? after.at.value : after.to.value);
}

QString effectLabel(const Plan& plan, const PackageEffect& before, const PackageEffect& after)
{
    if (before.factor != after.factor)
        return tr("Set package size to %1").arg(numbers::factor(after.factor));
    return choose(plan, after.setting.value);
}

QString effectLabel(const Plan& plan, const CapacityEffect& before, const CapacityEffect& after)
{
    if (before.setting != after.setting)
        return choose(plan, after.setting.value);
    switch (after.mode) {
    case CapacityMode::Add: return tr("Set capacity to %1").arg(numbers::signedTyped(after.value));
    case CapacityMode::Set: return tr("Set capacity to %1").arg(numbers::typed(after.value));
    case CapacityMode::GrowPerYear: return tr("Set growth to %1 a year").arg(numbers::percent(after.value));
    }
    return {};
}

QString effectLabel(const Plan& plan, const LeaveQueueEffect& before, const LeaveQueueEffect& after)
{
    if (before.setting != after.setting)
        return choose(plan, after.setting.value);
    if (before.destination != after.destination)
        return after.destination.empty() ? tr("Choose every way out") : choose(plan, after.destination.value);
    return after.mode == FactorMode::Multiply
        ? tr("Set leaving the queue to %1").arg(numbers::factor(after.value))
        : tr("Set leaving the queue to %1 a day").arg(numbers::percent(after.value));
}

QString effectLabel(const Plan& plan, const RuleEffect& before, const RuleEffect& after)
{
    if (before.setting != after.setting)
        return choose(plan, after.setting.value);
    if (before.origin != after.origin)
        return tr("Choose for whom the rule is");
    if (before.rule.divertTo != after.rule.divertTo)
        return choose(plan, after.rule.divertTo.value);
    return before.rule.kind != after.rule.kind ? tr("Choose what happens when it is full") : tr("Change the limit");
}

QString effectLabel(const Plan& plan, const PriorityEffect& before, const PriorityEffect& after)
{
    if (before.setting != after.setting)
        return choose(plan, after.setting.value);
    if (before.priorities.size() < after.priorities.size())
        return tr("Add to who comes first");
    return before.priorities.size() > after.priorities.size() ? tr("Remove from who comes first")
                                                              : tr("Change who comes first");
}

QString effectLabel(const Plan& plan, const UnitCostEffect& before, const UnitCostEffect& after)
{
    if (before.setting != after.setting)
        return choose(plan, after.setting.value);
    return after.mode == FactorMode::Multiply ? tr("Set cost to %1").arg(numbers::factor(after.value))
                                              : tr("Set cost to £%1 a day").arg(numbers::typed(after.value));
}

QString effectLabel(const Plan& plan, const Change& before, const Change& after)
{
    return std::visit(
        [&](const auto& effect) {
            using Kind = std::decay_t<decltype(effect)>;
            const auto* old = std::get_if<Kind>(&before.effect);
            return old ? effectLabel(plan, *old, effect)
                       : tr("Change the kind of %1").arg(QString::fromStdString(after.name));
        },
        after.effect);
}

QString rampLabel(const Ramp& ramp)
{
    return ramp.shape == RampShape::None ? tr("Set full effect at once")
                                         : tr("Set ramp to %1 months").arg(QString::number(ramp.months));
}

} // namespace

QString changeEditLabel(const Plan& plan, const Change& before, const Change& after)
{
    const QString name = QString::fromStdString(after.name);
    if (before.effect != after.effect)
        return effectLabel(plan, before, after);
    if (before.name != after.name)
        return name.isEmpty() ? tr("Clear the name") : tr("Rename to %1").arg(name);
    if (before.on != after.on)
        return after.on ? tr("Switch %1 on").arg(name) : tr("Switch %1 off").arg(name);
    if (before.start != after.start)
        return tr("Set start to %1").arg(numbers::date(after.start));
    if (before.end != after.end)
        return after.end ? tr("Set end to %1").arg(numbers::date(*after.end)) : tr("Remove the end");
    if (before.ramp != after.ramp)
        return rampLabel(after.ramp);
    if (before.areas != after.areas)
        return tr("Choose areas");
    if (before.cohorts != after.cohorts)
        return tr("Choose who it is for");
    if (before.source != after.source)
        return tr("Choose the source");
    if (before.cost != after.cost)
        return tr("Change what it costs");
    return tr("Edit the note");
}

QString lowerFirst(const QString& label)
{
    if (label.isEmpty() || (label.size() > 1 && label.at(1).isUpper()))
        return label;
    return label.at(0).toLower() + label.mid(1);
}

} // namespace homeward::document
