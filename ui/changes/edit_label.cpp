// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/edit_label.h"

#include "ui/changes/kind.h"
#include "ui/changes/words.h"
#include "ui/numbers/numbers.h"

namespace homeward::changes {

using namespace model;

namespace {

/// The order of the button of `before` that leads to `after`; empty where none does.
QString buttonLabel(const Kind& kind, const Effect& before, const Effect& after)
{
    for (const Field& field : kind.fields)
        if (const auto* button = std::get_if<Button>(&field.part)) {
            Effect pressed = before;
            button->press(pressed);
            if (pressed == after)
                return field.order;
        }
    return {};
}

/// The order of the first field with another value; empty where there is none.
QString fieldLabel(const Kind& before, const Kind& after)
{
    for (const Field& field : after.fields) {
        const Field* old = fieldNamed(before.fields, field.name);
        if (old && !std::holds_alternative<Word>(field.part) && textOf(*old) != textOf(field))
            return field.order.contains(QStringLiteral("%1")) ? field.order.arg(textOf(field)) : field.order;
    }
    return {};
}

QString effectLabel(const Plan& plan, const Change& before, const Change& after)
{
    if (before.effect.index() != after.effect.index())
        return Words::tr("Change the kind of “%1”").arg(QString::fromStdString(after.name));
    const Kind was = kindOf(before.effect, plan);
    const QString button = buttonLabel(was, before.effect, after.effect);
    const QString label = button.isEmpty() ? fieldLabel(was, kindOf(after.effect, plan)) : button;
    return label.isEmpty() ? Words::tr("Edit what “%1” does").arg(QString::fromStdString(after.name)) : label;
}

QString rampLabel(const Ramp& ramp)
{
    return ramp.shape == RampShape::None ? Words::tr("Set full effect at once")
                                         : Words::tr("Set growth to %n months", nullptr, ramp.months);
}

} // namespace

QString changeEditLabel(const Plan& plan, const Change& before, const Change& after)
{
    const QString name = QString::fromStdString(after.name);
    if (before.effect != after.effect)
        return effectLabel(plan, before, after);
    if (before.name != after.name)
        return name.isEmpty() ? Words::tr("Clear the name") : Words::tr("Rename to %1").arg(name);
    if (before.on != after.on)
        return after.on ? Words::tr("Switch %1 on").arg(name) : Words::tr("Switch %1 off").arg(name);
    if (before.start != after.start)
        return Words::tr("Set start to %1").arg(numbers::date(after.start));
    if (before.end != after.end)
        return after.end ? Words::tr("Set end to %1").arg(numbers::date(*after.end)) : Words::tr("Remove the end");
    if (before.ramp != after.ramp)
        return rampLabel(after.ramp);
    if (before.areas != after.areas)
        return Words::tr("Choose areas");
    if (before.cohorts != after.cohorts)
        return Words::tr("Choose groups of people");
    if (before.source != after.source)
        return Words::tr("Choose the source");
    if (before.cost != after.cost)
        return Words::tr("Edit what it costs");
    return Words::tr("Edit the note");
}

QString lowerFirst(const QString& label)
{
    if (label.isEmpty() || (label.size() > 1 && label.at(1).isUpper()))
        return label;
    return label.at(0).toLower() + label.mid(1);
}

} // namespace homeward::changes
