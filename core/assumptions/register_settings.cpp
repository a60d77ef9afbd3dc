// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/register.h"

namespace homeward::assumptions {

namespace {

using model::Path;

void registerRule(Register& rows, const Assumption& of, const Place& rule)
{
    rows.addOne(of, Quantity::SurgeLimit, Unit::Share, rule / "surgeLimit", {});
    rows.addOne(of, Quantity::QueueLimit, Unit::People, rule / "queueLimit", {});
}

void registerSetting(Register& rows, const Assumption& of, const Place& setting, const model::Setting& value)
{
    rows.addCapacity(of, Unit::Own, setting / "capacity");
    const Place groups = setting / "sharedBy";
    for (std::size_t g = 0; g < value.sharedBy.size(); ++g) {
        Assumption row = of;
        row.shared = value.sharedBy[g].name;
        rows.addCapacity(row, Unit::Own, groups.item(g) / "capacity");
    }
    rows.addOne(of, Quantity::PackageCap, Unit::HoursAWeek, setting / "packageCap", {});
    rows.addDistribution(of, Quantity::Turnaround, Unit::Days, setting / "turnaround");
    registerRule(rows, of, setting / "fromSettings");
    registerRule(rows, of, setting / "fromOutside");
    registerQueueExits(rows, of, setting / "queueExits");
    registerUnitCost(rows, of, setting / "unitCost");
}

} // namespace

void registerQueueExits(Register& rows, const Assumption& of, const Place& exits)
{
    for (std::size_t i = 0; i < exits.node.size(); ++i) {
        const Place exit = exits.item(i);
        const auto& value = *exit.as<model::QueueExit>();
        Assumption row = of;
        row.to = value.destination;
        if (value.dailyChance > 0.0 || !value.longestWaitDays)
            rows.addOne(row, Quantity::LeaveChance, Unit::ShareADay, exit / "dailyChance", exit / "source");
        rows.addOne(row, Quantity::LongestWait, Unit::Days, exit / "longestWaitDays", exit / "source");
    }
}

void registerUnitCost(Register& rows, const Assumption& of, const Place& cost)
{
    if (cost.isThere())
        rows.addOne(of, Quantity::UnitCost, Unit::PoundsADay, cost / "perUnitDay", cost / "source");
}

void registerSettings(Register& rows, const model::Plan& plan)
{
    const Place top{model::nodeOf(plan), Path()};
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        Assumption of;
        of.setting = plan.settings[s].id;
        if (const Place setting = (top / "settings").item(s); rows.wants(setting.path))
            registerSetting(rows, of, setting, plan.settings[s]);
    }
    for (std::size_t p = 0; p < plan.pools.size(); ++p) {
        Assumption of;
        of.pool = plan.pools[p].id;
        rows.addCapacity(of, Unit::Own, (top / "pools").item(p) / "capacity");
    }
}

} // namespace homeward::assumptions
