// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <string>
#include <vector>

namespace homeward::money {

/// A payer: a budget of the plan, or the words of a price that name none of its budgets. Prices without a payer share
/// one without a name.
struct Payer {
    model::BudgetId id;          ///< empty where the plan does not list it
    std::string name;
    double inflation = 0.0;      ///< share a year
    std::string priceYear = {};

    friend bool operator==(const Payer&, const Payer&) = default;
};

/// A price of a setting in an area.
struct Price {
    model::CostKind kind = model::CostKind::Variable;
    double pounds = 0.0; ///< for a unit a day; for settings counted in hours, for a weekly hour a day
    double step = 0.0;           ///< units that open and close together; 0 = unit by unit
    int payer = 0;
    int year = 0;                ///< the calendar year in which the financial year of the price begins

    friend bool operator==(const Price&, const Price&) = default;
};

/// The prices of a plan. The plan must outlive the book.
class PriceBook {
public:
    explicit PriceBook(const model::Plan& plan);

    /// The plan's budgets in their order, then payers named only in prices, in the order of the plan.
    [[nodiscard]] const std::vector<Payer>& payers() const { return m_payers; }
    /// Whether the plan has the price of any setting, or a change with a cost.
    [[nodiscard]] bool given() const { return m_given; }
    /// The prices of a setting: the area's own cost parts, else the plan's, else the unit cost; empty where there is
    /// none.
    [[nodiscard]] std::vector<Price> of(const model::Setting& setting, const model::Area& area) const;
    /// The payer of a budget by its id, name or words.
    [[nodiscard]] int payerOf(const std::string& words) const;
    /// The year of a price: its own, else its payer's, else the plan's, else that of real terms.
    [[nodiscard]] int yearOf(const std::string& own, int payer) const;
    /// The year of real terms: the plan's, else the latest of any price, else that in which results begin.
    [[nodiscard]] int realYear() const { return m_realYear; }
    /// A price of `year` as paid in another year: it rises with its payer's inflation every 1 April.
    [[nodiscard]] double risen(double pounds, int payer, int year, int paidIn) const;
    /// The factor from cash of a year to real terms.
    [[nodiscard]] double deflator(int year) const;

private:
    void addPayer(const std::string& words);
    void findPayers();
    void findRealYear();

    const model::Plan& m_plan;
    std::vector<Payer> m_payers;
    int m_realYear = 0;
    bool m_given = false;
};

} // namespace homeward::money
