// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

namespace homeward::document {

/// What an edit touched, so that only that is read again.
struct Edited {
    enum class Part {
        Everything,
        Name,
        RunSettings,
        Scenarios,   ///< added, removed, moved or renamed
        Changes,     ///< of `scenario`: added, removed or moved
        Change,      ///< one `change` of `scenario`
        Capacity,    ///< of `setting` in `area`
    };
    Part part = Part::Everything;
    model::ScenarioId scenario = {};
    model::ChangeId change = {};
    model::AreaId area = {};
    model::SettingId setting = {};

    friend bool operator==(const Edited&, const Edited&) = default;
};

/// What an edit touched that led from one plan to the other.
[[nodiscard]] std::vector<Edited> differences(const model::Plan& before, const model::Plan& after);

} // namespace homeward::document
