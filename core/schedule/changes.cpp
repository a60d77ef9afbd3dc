// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/changes.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::schedule {

Changes changesIn(const model::Scenario& scenario, const model::Area& area)
{
    Changes found;
    for (const model::Change& change : scenario.changes)
        if (change.on && appliesTo(change, area.id))
            found.push_back(&change);
    return found;
}

Changes changesOf(const model::Scenario& scenario, const model::Setting& setting, const model::Area& area)
{
    const model::SharedSetting* group = sharedGroupOf(setting, area);
    if (!group)
        return changesIn(scenario, area);
    Changes found;
    for (const model::Change& change : scenario.changes)
        if (change.on
            && std::ranges::any_of(group->areas, [&](const model::AreaId& id) { return appliesTo(change, id); }))
            found.push_back(&change);
    return found;
}

} // namespace homeward::schedule
