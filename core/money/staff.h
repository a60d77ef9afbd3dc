// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/money/figures.h"

#include <optional>
#include <string>
#include <vector>

// Staff that the care of a run needs, against those that there are.
namespace homeward::money {

/// Whole-time equivalents, in the mean over each period, by role.
struct Staffing {
    struct Role {
        model::StaffRoleId id;
        std::string name;
        double monthsToRecruit = 0.0;
        Grid available; ///< posts that are filled, in all areas together; empty where posts are not known
    };
    std::vector<Role> roles;
    std::vector<base::Period> periods;
    base::Date start;
    std::size_t futures = 0;
    std::size_t areas = 0;
    /// By scenario; each by area and role: `needed[scenario][area * roles.size() + role]`.
    std::vector<std::vector<Grid>> needed;

    /// False where the plan names no staff.
    [[nodiscard]] bool given() const { return !roles.empty(); }
};

/// By financial year: units of capacity and units in use times what each needs, and the staff of changes at their
/// strength. Without a limit, the units in use count as capacity. Fails as `accountsOf`.
[[nodiscard]] base::Result<Staffing> staffingOf(const model::Plan& plan, const results::RunResult& result,
                                                const PlanOf& planOf = {}, const base::CancelToken& cancel = {});

/// Needed by a scenario.
[[nodiscard]] results::ValueList staffNeeded(const Staffing& staffing, int scenario, const results::Choice& areas,
                                             std::size_t role, std::size_t period);

/// One role in one year.
struct StaffRow {
    std::size_t role = 0;
    results::Summary against;
    results::Summary now;
    results::Summary difference;       ///< paired
    std::optional<double> available;   ///< none where it is not known, or some areas alone are asked for
    /// Needed and not there, above zero, where that is known.
    [[nodiscard]] double shortBy() const { return available && now.mean > *available ? now.mean - *available : 0.0; }

    /// The beginning of the first year in which more are needed than there are.
    std::optional<base::Date> shortFrom;
    /// When to begin to recruit, for people to be there then.
    std::optional<base::Date> recruitBy;
    /// Whether that lies before the plan begins.
    bool tooLate = false;
};
[[nodiscard]] std::vector<StaffRow> staffRows(const Staffing& staffing, const Pair& pair, std::size_t period);

} // namespace homeward::money
