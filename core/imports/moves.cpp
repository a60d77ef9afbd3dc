// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/cohorts.h"
#include "core/imports/route_counts.h"

namespace homeward::imports {

void readMoves(Rows& rows, Proposals& proposals)
{
    const Column* const from = columnWith(rows.columns(), Role::From);
    const Column* to = columnWith(rows.columns(), Role::To);
    const Column* count = columnWith(rows.columns(), Role::Value);
    if (!count)
        count = columnWith(rows.columns(), Role::People);
    const bool isWide = !to && count && !count->member.empty();
    if (!from && rows.choices().setting.empty())
        rows.say(FindingKind::NoColumn, {}, "from");
    if (!to && !isWide)
        rows.say(FindingKind::NoColumn, {}, "to");
    if (!count)
        rows.say(FindingKind::NoColumn, {}, "people");
    if ((!from && rows.choices().setting.empty()) || (!to && !isWide) || !count || !rows.chooseKinds())
        return;
    RouteCounts counts;
    for (std::size_t row = rows.begin(); row < rows.end(); ++row) {
        // People who come from outside take no route; they are demand.
        const std::string origin = rows.text(row, from);
        const bool outside = isOutside(origin);
        const auto area = rows.isTaken(row) && !outside && !isTotalWord(origin) ? rows.area(row) : std::nullopt;
        const auto group = area ? groupOf(rows, row) : std::nullopt;
        const model::Setting* const setting = group ? rows.setting(row, from) : nullptr;
        if (!setting)
            continue;
        for (const Column& column : rows.columns()) {
            if (isWide ? column.member.empty() : &column != count)
                continue;
            const Column* const where = isWide ? nullptr : to;
            if (isTotalWord(where ? rows.text(row, where) : column.heading))
                continue; // stands beside its parts
            const bool isEmpty = rows.text(row, &column).empty();
            const auto people = rows.number(row, column);
            const auto place = placeOf(rows, row, where, column);
            const bool isBelow = people && *people < 0.0;
            if (isBelow)
                rows.add(FindingKind::BelowZero, row, column);
            if (people && place && !isBelow)
                counts.add({*area, *group, setting->id}, *place, *people, rows.origin(row, column));
            else if (!isEmpty)
                counts.refuse({*area, *group, setting->id});
        }
    }
    rows.finish();
    counts.propose(rows, proposals);
}

} // namespace homeward::imports
