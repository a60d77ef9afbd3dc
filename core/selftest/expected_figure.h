// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/model/plan.h"
#include "core/results/measure.h"
#include "core/selftest/selftest.h"

#include <string>
#include <vector>

namespace homeward::selftest {

/// A measure of a setting; only of one cohort where `cohort` is not empty.
struct MeasureTerm {
    results::Measure measure{};
    std::string setting;
    std::string cohort = {};
};

/// A figure of a run and its expected value: the sum of `numerator`, divided by that of `denominator` where there is
/// one.
struct ExpectedFigure {
    std::string key;
    std::vector<MeasureTerm> numerator;
    std::vector<MeasureTerm> denominator; ///< empty = the mean of `numerator`
    double expected = 0.0;
    std::string source;
    double expectedError = 0.0; ///< standard error of what is expected, where it was simulated
};

/// One plan and the figures expected of its run, from the financial year `firstYear` on.
struct Case {
    model::Plan plan;
    std::vector<ExpectedFigure> figures;
    int firstYear = 1;
};

/// Runs the case and checks its figures, and that nobody was lost; nothing when cancelled.
[[nodiscard]] std::vector<Check> runCase(const Case& asked, const base::CancelToken& cancel);

/// A check of two figures that must be equal.
[[nodiscard]] Check exactly(std::string key, double expected, double found, std::string source);

/// Queues of one setting.
[[nodiscard]] std::vector<Case> singleSettings();
/// Networks with blocking, feedback and priorities.
[[nodiscard]] std::vector<Case> networks();
/// Checks that must hold to the last bit: timetables, counting rules, pairs of runs.
[[nodiscard]] std::vector<Check> exactChecks(const base::CancelToken& cancel);

} // namespace homeward::selftest
