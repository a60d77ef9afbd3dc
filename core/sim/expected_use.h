// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/need.h"
#include "core/results/hours_per_person.h"
#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// The use of settings without limits (`need`) in areas that are run together. It divides the reported units of a shared
/// setting among its areas, and turns the hours of a setting into people. Both depend on the plan alone, never on what is
/// simulated.
class ExpectedUse {
public:
    /// `model` is what the scenario compiles to in these areas; it must outlive this. The need of an
    /// area is computed only where something is shared or in hours.
    ExpectedUse(const model::Plan& plan, const model::Scenario& scenario, const std::vector<const model::Area*>& areas,
                const Compiled& model);

    /// As `Compiled::unitsParts`: each area's part of the need of all that share a setting, equal parts where none of
    /// them has any.
    [[nodiscard]] std::vector<double> unitsParts() const;
    /// Of a setting of the plan in one of the areas.
    [[nodiscard]] results::HoursPerPerson hoursPerPerson(int area, int setting) const;

private:
    [[nodiscard]] int settingOf(int area, int planSetting) const
    {
        return m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings + planSetting)];
    }
    [[nodiscard]] std::vector<int> areasSharing(int area, int planSetting) const;

    const model::Plan& m_plan;
    const Compiled& m_model;
    std::vector<need::NeedResult> m_needs; ///< by area; empty where nothing asks for them
};

} // namespace homeward::sim
