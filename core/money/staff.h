// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/money/figures.h"

#include <optional>
#include <string>
#include <vector>

// The staff that the care of a run needs, compared with the staff that there is.
namespace homeward::money {

/// Mean whole-time equivalents in each period, by role.
struct Staffing {
    struct Role {
        model::StaffRoleId id;
        std::string name;
        double monthsToRecruit = 0.0;
        Grid available; ///< filled posts in all areas together; empty where posts are not known
    };
    std::vector<Role> roles;
    std::vector<base::Period> periods;
    base::Date start;
    std::size_t futures = 0;
    std::size_t areas = 0;
    /// Staff needed: `needed[scenario][area * roles.size() + role]`.
    std::vector<std::vector<Grid>> needed;

    /// False where the plan names no staff.
    [[nodiscard]] bool given() const { return !roles.empty(); }
};

/// By financial year: units of capacity and units in use, times the staff that each needs, plus the staff of changes at
/// their strength. Where there is no limit, units in use count as capacity. Fails as `accountsOf`.
[[nodiscard]] base::Result<Staffing> staffingOf(const model::Plan& plan, const results::RunResult& result,
                                                const PlanOf& planOf = {}, const base::CancelToken& cancel = {});

/// The staff that a scenario needs.
[[nodiscard]] results::ValueList staffNeeded(const Staffing& staffing, int scenario, const results::Choice& areas,
                                             std::size_t role, std::size_t period);

/// One role in one year.
struct StaffRow {
    std::size_t role = 0;
    results::Summary against;
    results::Summary now;
    results::Summary difference; ///< paired
    std::optional<double> available; ///< none where it is not known, or where only some areas are asked for
    /// How many are missing; 0 where that is not known.
    [[nodiscard]] double shortBy() const { return available && now.mean > *available ? now.mean - *available : 0.0; }

    /// The beginning of the first year in which more staff is needed than there is.
    std::optional<base::Date> shortFrom;
    /// When recruitment has to begin for people to be there then.
    std::optional<base::Date> recruitBy;
    /// Whether that is before the plan begins.
    bool tooLate = false;
};
[[nodiscard]] std::vector<StaffRow> staffRows(const Staffing& staffing, const Pair& pair, std::size_t period);

} // namespace homeward::money
