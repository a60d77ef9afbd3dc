// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace homeward::tests {

/// A case worked by somebody else, or by exact theory: a folder with `plan.json` and `expected.json`.
///
/// `expected.json` holds `title`, `source`, where needed `note` (what is wrong with a printed figure) and `needs`
/// (for readers: the parts of the model that it stands on), and any of
/// - `values`: results of a run. The value is the sum of the terms of `sum`, divided by those of `over`; a term is a
///   measure of a setting, where needed of a `cohort`, `area` or `scenario`, times `factor`, `perDay` where it adds up.
///   Or `month`, `measure` and `setting`. It lies within four standard errors of `expected` (which has one of its own
///   where it was simulated: `expectedError`), and six of them are at most `fault`, the smallest fault to be seen.
///   `firstYear` is the first financial year that counts; `printed` is what the source prints.
/// - `loads`: units asked for over units there, within `tolerance`.
/// - `timetable`: arrivals at written days, and the `lines` that the run leaves, the count of something or the
///   first time of something.
struct GoldenCase {
    std::string name;
    model::Plan plan;
    nlohmann::json expected;
};

/// The names of the folders, sorted.
[[nodiscard]] std::vector<std::string> goldenFolders();
/// Fails the test where a folder cannot be read.
[[nodiscard]] GoldenCase readGoldenCase(const std::string& folder);

/// Runs the plan and checks `values` and `loads`.
void checkRun(const GoldenCase& golden);
/// Plays the plan by its timetable and checks what it leaves.
void checkTimetable(const GoldenCase& golden);

} // namespace homeward::tests
