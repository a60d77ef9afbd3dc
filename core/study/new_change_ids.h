// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <set>
#include <string>

namespace homeward::study {

/// Generates ids that no change of a plan has, nor any change of a scenario that is to be added.
class NewChangeIds {
public:
    explicit NewChangeIds(const model::Plan& plan, const model::Scenario& coming = {})
    {
        for (const model::Scenario& scenario : plan.scenarios)
            take(scenario);
        take(coming);
    }
    model::ChangeId next()
    {
        for (;;)
            if (std::string text = "change-" + std::to_string(++m_number); m_taken.insert(text).second)
                return model::ChangeId{text};
    }

private:
    void take(const model::Scenario& scenario)
    {
        for (const model::Change& change : scenario.changes)
            m_taken.insert(change.id.value);
    }

    std::set<std::string> m_taken;
    int m_number = 0;
};

} // namespace homeward::study
