// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/results/query.h"

#include <optional>
#include <vector>

// Sums of the accounts: one value a future, so that differences between scenarios are paired.
namespace homeward::money {

/// Which lines of a scenario a sum joins.
struct Cut {
    int scenario = 0;
    results::Choice areas = results::all;
    std::optional<int> payer = {};
    std::optional<int> setting = {};   ///< -1 for what changes cost
    std::optional<Part> part = {};
};

/// Pounds in a period.
[[nodiscard]] results::ValueList pounds(const Accounts& accounts, const Cut& cut, std::size_t period, Terms terms);
/// The same less those of another scenario.
[[nodiscard]] results::ValueList difference(const Accounts& accounts, const Cut& cut, int against, std::size_t period,
                                            Terms terms);

/// Whose scenarios are compared, and where.
struct Pair {
    int scenario = 0;
    int against = 0;
    results::Choice areas = results::all;
};

/// A difference parted by what becomes of the money. In every future `total` is `spent` less `avoided` and `cashable`;
/// `notCashable` is no money, and stands beside them.
struct Released {
    results::ValueList total;         ///< the scenario less the one that it is compared with
    results::ValueList spent;         ///< more than there
    results::ValueList avoided;       ///< growth beyond what is paid today that does not have to be bought
    results::ValueList cashable; ///< less than is paid today: units in use at once, capacity when a whole step closes
    results::ValueList notCashable; ///< worth of freed units whose step stays open
};
/// Of accounts by financial year: today is the first year of the scenario compared with. Each line (setting, part, payer,
/// and the area or the areas that share the setting) is a saving or a
/// spending as its mean over futures is, so that chance does not count twice.
[[nodiscard]] Released released(const Accounts& accounts, const Pair& pair, std::size_t period, Terms terms);

/// The sum of the differences up to and with each period, in real terms, not discounted.
[[nodiscard]] std::vector<results::ValueList> addedUp(const Accounts& accounts, const Pair& pair);

/// Discounts the real sums of all periods to the middle of a financial year: each from the middle of its period.
[[nodiscard]] double discountFactor(const Accounts& accounts, std::size_t period, double rate, int toYear);
/// The net present value of the difference, in pounds of the year of real terms; below zero where the scenario costs less.
[[nodiscard]] results::ValueList presentValue(const Accounts& accounts, const Pair& pair, double rate, int toYear);

/// When a scenario has paid back what it cost more at first.
struct Payback {
    std::vector<results::Summary> added; ///< by period
    bool everBehind = false; ///< the mean is above zero at some time: there is something to pay back
    std::optional<std::size_t> period; ///< the first from which on the mean stays at zero or below
    std::optional<std::size_t> earliest; ///< of the lower end of the 95 % interval
    std::optional<std::size_t> latest; ///< of its upper end; none = not within the run
    double shareOfFutures = 0.0; ///< in which it has paid back at the end
};
[[nodiscard]] Payback paybackOf(const Accounts& accounts, const Pair& pair);

/// Pounds for each day that people spend in the place they asked for, neither delayed nor diverted.
[[nodiscard]] results::ValueList costOfRightPlaceDay(const Accounts& accounts, const results::RunResult& result,
                                                     int scenario, const results::Choice& areas, std::size_t period,
                                                     Terms terms);
/// Pounds for a day of delayed discharge: a unit open and in use, in the mean over the days of each hospital setting.
[[nodiscard]] results::ValueList costOfDelayedDay(const Accounts& accounts, const results::RunResult& result,
                                                  int scenario, const results::Choice& areas, std::size_t period,
                                                  Terms terms);

/// The settings that some line of a scenario is for, and the parts and payers that have any money, in order.
[[nodiscard]] std::vector<int> settingsPaid(const Accounts& accounts);
[[nodiscard]] std::vector<int> payersPaid(const Accounts& accounts);

} // namespace homeward::money
