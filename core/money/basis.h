// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"

#include <span>

// The part of the accounts that does not depend on the use of settings. For the files of core/money only.
namespace homeward::money {

/// The plan's items for each index of a run.
struct RunPlan {
    const model::Plan* plan = nullptr;
    std::vector<const model::Scenario*> scenarios;
    std::vector<const model::Area*> areas;
    std::vector<const model::Setting*> settings;
};
/// Fails with UnknownName (`detail` the id).
[[nodiscard]] base::Result<RunPlan> planOfRun(const model::Plan& plan, const results::RunResult& result);

/// A line of the accounts before the use of the setting is known.
struct LineBasis {
    int area = 0;
    int setting = -1;
    model::ChangeId change = {};
    Part part = Part::Fixed;
    int payer = 0;
    std::vector<double> rate;    ///< by period: cash for a unit a day; for a change, all cash
    std::vector<double> days;    ///< by period: units x days that are paid for; empty = those in use
    /// areas of the run that share the setting, including this one; empty = not shared
    std::vector<int> sharers = {};
};

/// The lines of a scenario in one plan. Which lines there are, and their order, does not depend on the plan's figures.
[[nodiscard]] std::vector<LineBasis> basisOf(const RunPlan& run, std::size_t scenario, const PriceBook& book,
                                             std::span<const base::Period> periods, std::span<const int> years);

} // namespace homeward::money
