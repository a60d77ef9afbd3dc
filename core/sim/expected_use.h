// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/need.h"
#include "core/results/hours_per_person.h"
#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// The use of settings without limits (`need`) in areas that are run together. It divides the reported units of a
/// shared setting among its areas, and turns the hours of a setting into people. Both depend on the plan alone, never
/// on what is simulated.
class ExpectedUse {
public:
    /// `model` is what the scenario compiles to in these areas; it must outlive this. The need of an area is computed
    /// only where a setting is shared or counted in hours.
    ExpectedUse(const model::Plan& plan, const model::Scenario& scenario, const std::vector<const model::Area*>& areas,
                const Compiled& model);

    /// As `Compiled::unitsParts`: the share of each area in the need of all areas that share a setting; equal parts
    /// where none of them needs any.
    [[nodiscard]] std::vector<double> unitsParts() const;
    /// For a setting of the plan in one of the areas.
    [[nodiscard]] results::HoursPerPerson hoursPerPerson(int area, int setting) const;

private:
    [[nodiscard]] int settingOf(int area, int planSetting) const
    {
        return m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings + planSetting)];
    }
    [[nodiscard]] std::vector<int> areasSharing(int area, int planSetting) const;

    const model::Plan& m_plan;
    const Compiled& m_model;
    std::vector<need::NeedResult> m_needs; ///< by area; empty where no need has to be computed
};

} // namespace homeward::sim
