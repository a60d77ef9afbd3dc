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
struct Term {
    results::Measure measure{};
    std::string setting;
    std::string cohort = {};
};

/// A figure asked of a run, and what it must be: the sum of `above`, divided by that of `below` where there is one.
struct Question {
    std::string key;
    std::vector<Term> above;
    std::vector<Term> below;         ///< empty = the mean of `above`
    double expected = 0.0;
    std::string source;
    double expectedError = 0.0;      ///< standard error of what is expected, where it was simulated
};

/// One plan and what is asked of its run, from the financial year `firstYear` on.
struct Case {
    model::Plan plan;
    std::vector<Question> questions;
    int firstYear = 1;
};

/// Runs the case and answers its questions, and whether nobody was lost; nothing when cancelled.
[[nodiscard]] std::vector<Check> answer(const Case& asked, const base::CancelToken& cancel);

/// A check of two figures that must be equal.
[[nodiscard]] Check exactly(std::string key, double expected, double found, std::string source);

/// Queues of one setting.
[[nodiscard]] std::vector<Case> singleSettings();
/// Networks with blocking, feedback and priorities.
[[nodiscard]] std::vector<Case> networks();
/// What must hold to the last bit: timetables, counting rules, pairs of runs.
[[nodiscard]] std::vector<Check> exactChecks(const base::CancelToken& cancel);

} // namespace homeward::selftest
