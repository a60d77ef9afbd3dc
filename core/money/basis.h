// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"

#include <span>

// What money rests on besides the use of settings: for the files of this room alone.
namespace homeward::money {

/// The things of a run in its plan, by their places in the run.
struct RunPlan {
    const model::Plan* plan = nullptr;
    std::vector<const model::Scenario*> scenarios;
    std::vector<const model::Area*> areas;
    std::vector<const model::Setting*> settings;
};
/// Fails with UnknownName (`detail` the id).
[[nodiscard]] base::Result<RunPlan> planOfRun(const model::Plan& plan, const results::RunResult& result);

/// A line of the accounts before it meets the use of a setting.
struct LineBasis {
    int area = 0;
    int setting = -1;
    model::ChangeId change = {};
    Part part = Part::Fixed;
    int payer = 0;
    std::vector<double> rate;    ///< by period: cash a unit and day; of a change cash in all
    std::vector<double> days;    ///< by period: units times days that are paid for; empty = those in use
    std::vector<int> sharers = {};   ///< areas of the run that share the setting, this one too; empty = not shared
};

/// The lines of a scenario in one plan: the same lines in the same order whatever its figures are.
[[nodiscard]] std::vector<LineBasis> basisOf(const RunPlan& run, std::size_t scenario, const PriceBook& book,
                                             std::span<const base::Period> periods, std::span<const int> years);

} // namespace homeward::money
