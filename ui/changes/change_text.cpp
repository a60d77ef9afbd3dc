// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/change_text.h"

#include "core/model/lookup.h"
#include "ui/changes/kind.h"
#include "ui/changes/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

namespace homeward::changes {

using namespace model;

namespace {

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
    const Kind kind = kindOf(change.effect, plan);
    return filled(kind.summary, kind.fields);
}

QString changeSpoken(const Plan& plan, const Change& change)
{
    const Kind kind = kindOf(change.effect, plan);
    const QString text = Words::tr("%1. %2 Works %3, %4, for %5.")
                             .arg(QString::fromStdString(change.name), filled(kind.sentence, kind.fields),
                                  changeDates(change), rampText(change.ramp), changeReach(plan, change));
    return change.on ? text : Words::tr("Switched off. %1").arg(text);
}

QString changeDates(const Change& change)
{
    return change.end ? Words::tr("%1 to %2").arg(numbers::date(change.start), numbers::date(change.end->plusDays(-1)))
                      : Words::tr("from %1").arg(numbers::date(change.start));
}

QString rampText(const Ramp& ramp)
{
    if (ramp.shape == RampShape::None || ramp.months == 0)
        return Words::tr("full effect at once");
    return ramp.shape == RampShape::Linear ? Words::tr("straight line over %n months", nullptr, ramp.months)
                                           : Words::tr("S-curve over %n months", nullptr, ramp.months);
}

QString changeReach(const Plan& plan, const Change& change)
{
    const QString cohorts = change.cohorts.empty() ? Words::tr("everyone") : namesOf(plan.cohorts, change.cohorts);
    return change.areas.empty() ? cohorts : Words::tr("%1; %2").arg(cohorts, namesOf(plan.areas, change.areas));
}

} // namespace homeward::changes
