// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>
#include <vector>

// Who pays for care, and at which prices (model: money and staff). The simulation does not depend on it.
namespace homeward::model {

/// A budget that pays for care or for changes.
struct Budget {
    BudgetId id;
    std::string name;
    double inflation = 0.0;      ///< rise of its prices, share a year: 0.03
    std::string priceYear = {};  ///< price year of its prices that give none of their own: `2024/25`
    SourceId source = {};

    friend bool operator==(const Budget&, const Budget&) = default;
};

/// The quantity that a cost of a setting is paid for.
enum class CostKind {
    Fixed,      ///< a unit of capacity and day, in whole steps, used or not
    Variable,   ///< a unit in use and day
    Surge,      ///< a unit in use above capacity and day, on top of the variable cost
    Charge,     ///< income from people, a unit in use and day
};

/// One part of the cost of a setting.
struct CostPart {
    CostPartId id;
    SettingId setting;
    AreaId area = {};            ///< empty = every area that has no parts of its own for the setting
    CostKind kind = CostKind::Variable;
    double pounds = 0.0; ///< for a unit a day; for settings counted in hours, for an hour of care
    double step = 0.0; ///< for a fixed cost: units that open and close together, such as a ward of 24; 0 = unit by unit
    BudgetId budget = {};
    std::string priceYear = {}; ///< empty = that of the budget, else that of the plan
    SourceId source = {};

    friend bool operator==(const CostPart&, const CostPart&) = default;
};

/// Budgets, prices, and how to add sums of several years.
struct Money {
    std::vector<Budget> budgets = {};
    /// A setting with cost parts costs their sum; one without parts costs its unit cost.
    std::vector<CostPart> costs = {};
    std::string priceYear = {}; ///< price year of real terms: `2024/25`; empty = the latest year of any price
    double generalInflation = 0.0; ///< converts cash to real terms, share a year
    double discountRate = 0.035; ///< for real sums, share a year (HM Treasury, Green Book)
    /// sums are discounted to the middle of this year; empty = the first year of results
    std::string discountYear = {};

    friend bool operator==(const Money&, const Money&) = default;
};

/// The posts of a role from the beginning of a financial year on.
struct StaffYear {
    int year = 0; ///< the calendar year in which the financial year begins: 2026 for 2026/27
    double posts = 0.0; ///< whole-time equivalents, vacant ones included

    friend bool operator==(const StaffYear&, const StaffYear&) = default;
};

/// Staff that a setting needs of one role.
struct StaffNeed {
    SettingId setting;
    double perUnit = 0.0; ///< whole-time equivalents a unit of capacity (a weekly hour, where counted in hours)
    double perUnitUsed = 0.0; ///< whole-time equivalents a unit in use, in addition
    SourceId source = {};

    friend bool operator==(const StaffNeed&, const StaffNeed&) = default;
};

/// A staff role: how much settings need, and how many posts there are.
struct StaffRole {
    StaffRoleId id;
    std::string name;
    std::vector<StaffYear> posts = {}; ///< in all areas together; empty = not known
    double vacancies = 0.0; ///< share of the posts that nobody fills
    double monthsToRecruit = 0.0; ///< from the advertisement to the first day of work
    std::vector<StaffNeed> needs = {};
    SourceId source = {};

    friend bool operator==(const StaffRole&, const StaffRole&) = default;
};

} // namespace homeward::model
