// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/loads.h"

#include <algorithm>

namespace homeward::ui {

base::Result<Loads> loadsOf(const NeedOrder& order, const base::CancelToken& cancel)
{
    Loads loads;
    NeedOrder one = order;
    for (const model::Area& area : order.plan.areas) {
        if (!order.areas.empty() && std::ranges::find(order.areas, area.id) == order.areas.end())
            continue;
        one.areas = {area.id};
        const auto need = needOf(one, cancel);
        if (!need)
            return need.error();
        loads.year = need.value().year;
        for (const SettingNeed& setting : need.value().settings)
            if (const auto load = setting.load())
                loads.of[{setting.setting, area.id}] = *load;
    }
    return loads;
}

} // namespace homeward::ui
