// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>
#include <vector>

// Who pays for care, at which prices (model: money and staff). No simulation depends on it.
namespace homeward::model {

/// A pot of money that pays for care or for change.
struct Budget {
    BudgetId id;
    std::string name;
    double inflation = 0.0;      ///< of its prices, share a year: 0.03
    std::string priceYear = {};  ///< of its prices that give none of their own: `2024/25`
    SourceId source = {};

    friend bool operator==(const Budget&, const Budget&) = default;
};

/// What a cost of a setting is paid for.
enum class CostKind {
    Fixed,      ///< a unit of capacity and day, in whole steps, used or not
    Variable,   ///< a unit in use and day
    Surge,      ///< a unit in use above capacity and day, on top of the variable cost
    Charge,     ///< income from people, a unit in use and day
};

/// One part of what a setting costs.
struct CostPart {
    CostPartId id;
    SettingId setting;
    AreaId area = {};            ///< empty = every area that has no parts of its own for the setting
    CostKind kind = CostKind::Variable;
    double pounds = 0.0;         ///< a unit and day; for settings counted in hours, an hour of care
    double step = 0.0; ///< units that open and close together, of a fixed cost: a ward of 24; 0 = unit by unit
    BudgetId budget = {};
    std::string priceYear = {}; ///< empty = that of the budget, else that of the plan
    SourceId source = {};

    friend bool operator==(const CostPart&, const CostPart&) = default;
};

/// Budgets, prices and how sums of several years are joined.
struct Money {
    std::vector<Budget> budgets = {};
    /// A setting with parts is paid by them; one without is paid by its unit cost.
    std::vector<CostPart> costs = {};
    std::string priceYear = {}; ///< of real terms: `2024/25`; empty = the latest year of any price
    double generalInflation = 0.0; ///< takes cash to real terms, share a year
    double discountRate = 0.035; ///< of real sums, share a year (HM Treasury, Green Book)
    std::string discountYear = {}; ///< to the middle of which sums are discounted; empty = the first year of results

    friend bool operator==(const Money&, const Money&) = default;
};

/// Posts from the beginning of a financial year on.
struct StaffYear {
    int year = 0; ///< the calendar year in which it begins: 2026 for 2026/27
    double posts = 0.0; ///< whole-time equivalents, vacant ones included

    friend bool operator==(const StaffYear&, const StaffYear&) = default;
};

/// Staff that a setting needs of one role.
struct StaffNeed {
    SettingId setting;
    double perUnit = 0.0; ///< whole-time equivalents a unit of capacity (a weekly hour, where counted in hours)
    double perUnitUsed = 0.0; ///< the same a unit in use, on top
    SourceId source = {};

    friend bool operator==(const StaffNeed&, const StaffNeed&) = default;
};

/// A kind of staff: what settings need of it, and what there is.
struct StaffRole {
    StaffRoleId id;
    std::string name;
    std::vector<StaffYear> posts = {}; ///< in all areas together; none = not known
    double vacancies = 0.0; ///< share of the posts that nobody fills
    double monthsToRecruit = 0.0; ///< from the advertisement to the first day of work
    std::vector<StaffNeed> needs = {};
    SourceId source = {};

    friend bool operator==(const StaffRole&, const StaffRole&) = default;
};

} // namespace homeward::model
