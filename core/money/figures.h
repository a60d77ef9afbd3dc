// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/results/query.h"

#include <optional>
#include <vector>

// Sums of the accounts, with one value a future, so that differences between scenarios are paired.
namespace homeward::money {

/// Selects the lines of a scenario to add up.
struct Cut {
    int scenario = 0;
    results::Choice areas = results::all;
    std::optional<int> payer = {};
    std::optional<int> setting = {}; ///< -1 = the costs of changes
    std::optional<Part> part = {};
};

/// Pounds in a period.
[[nodiscard]] results::ValueList pounds(const Accounts& accounts, const Cut& cut, std::size_t period, Terms terms);
/// The difference of pounds from those of another scenario.
[[nodiscard]] results::ValueList difference(const Accounts& accounts, const Cut& cut, int against, std::size_t period,
                                            Terms terms);

/// The scenarios to compare, and in which areas.
struct Pair {
    int scenario = 0;
    int against = 0;
    results::Choice areas = results::all;
};

/// A difference divided by what becomes of the money. In every future `total` is `spent` less `avoided` and `cashable`;
/// `notCashable` is no money and is not part of the sum.
struct Released {
    results::ValueList total; ///< the scenario less the one compared with
    results::ValueList spent; ///< higher costs
    results::ValueList avoided; ///< growth beyond today's costs that need not be bought
    /// costs below today's: for units in use at once, for capacity when a whole step closes
    results::ValueList cashable;
    results::ValueList notCashable; ///< the worth of freed units whose step stays open
};
/// Divides a difference. Accounts must be by financial year; today is the first year of the scenario compared with. A
/// line (setting, part, payer, and the area or sharing areas) counts as saving or spending by the sign of its mean over
/// futures; judging each future would count chance as both.
[[nodiscard]] Released released(const Accounts& accounts, const Pair& pair, std::size_t period, Terms terms);

/// The cumulative differences up to and including each period, in real terms, not discounted.
[[nodiscard]] std::vector<results::ValueList> addedUp(const Accounts& accounts, const Pair& pair);

/// The factor that discounts a period's real sum from its middle to the middle of a financial year.
[[nodiscard]] double discountFactor(const Accounts& accounts, std::size_t period, double rate, int toYear);
/// The net present value of the difference, in pounds of the year of real terms; below zero where the scenario costs
/// less.
[[nodiscard]] results::ValueList presentValue(const Accounts& accounts, const Pair& pair, double rate, int toYear);

/// When a scenario has paid back its higher initial cost.
struct Payback {
    std::vector<results::Summary> added; ///< by period
    bool everBehind = false; ///< whether the mean is ever above zero, so that there is something to pay back
    std::optional<std::size_t> period; ///< the first period from which on the mean stays at zero or below
    std::optional<std::size_t> earliest; ///< the same for the lower end of the 95 % interval
    std::optional<std::size_t> latest; ///< the same for its upper end; none = not within the run
    double shareOfFutures = 0.0; ///< share of futures that have paid back by the end
};
[[nodiscard]] Payback paybackOf(const Accounts& accounts, const Pair& pair);

/// Pounds for each day that people spend in the place that they asked for, neither delayed nor diverted.
[[nodiscard]] results::ValueList costOfRightPlaceDay(const Accounts& accounts, const results::RunResult& result,
                                                     int scenario, const results::Choice& areas, std::size_t period,
                                                     Terms terms);
/// Pounds for a day of delayed discharge: the cost of a unit open and in use, averaged over the delayed days of the
/// hospital settings.
[[nodiscard]] results::ValueList costOfDelayedDay(const Accounts& accounts, const results::RunResult& result,
                                                  int scenario, const results::Choice& areas, std::size_t period,
                                                  Terms terms);

/// The settings that have lines in any scenario, and the parts and payers with any money, in order.
[[nodiscard]] std::vector<int> settingsPaid(const Accounts& accounts);
[[nodiscard]] std::vector<int> payersPaid(const Accounts& accounts);

} // namespace homeward::money
