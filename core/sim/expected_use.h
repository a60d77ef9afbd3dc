// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/need.h"
#include "core/results/hours_per_person.h"
#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// What people would use of the settings of areas that are run together, were there no limits (`need`): it says how the
/// units of a shared setting are told by area, and how many people the hours of a setting have room for, whatever is
/// simulated.
class ExpectedUse {
public:
    /// `model` is what the scenario compiles to in these areas; it must outlive this. Areas whose need nothing asks for
    /// cost nothing.
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
