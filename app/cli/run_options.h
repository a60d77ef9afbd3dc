// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/result_choice.h"
#include "app/cli/result_output.h"
#include "core/study/run_request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

/// What every command that runs a plan was asked for; what is absent is the plan's.
struct PlanOptions {
    std::string plan;
    std::optional<int> replications;
    std::optional<int> years;
    std::optional<std::uint64_t> seed;
    int threads = 0;
};

/// What `run` was asked for.
struct RunOptions : PlanOptions, OutputOptions {
    std::vector<std::string> scenarios;   ///< names or ids; empty = all
    std::vector<std::string> areas;
    bool byCohort = false;
    std::string by;                       ///< month, year, week, day; empty = month
    std::vector<std::string> from;        ///< windows of dates, told besides
    std::vector<std::string> to;
    bool fixedInputs = false;             ///< every figure as typed, ranges not drawn
    std::string part;                     ///< `3/16`; empty = the whole
    std::string until;                    ///< `delayed_discharge_days:5%`; empty = as many futures as said
    ResultChoice untilResult;             ///< of which scenario: of each that runs
    int most = 500;
};

void addPlanOptions(CLI::App& command, PlanOptions& options);
void addOptions(CLI::App& command, RunOptions& options);

/// The run settings that were asked for.
[[nodiscard]] study::RunChoice choiceOf(const PlanOptions& options);

/// The run that the options ask for, without targets of precision. Says which names there are where one is unknown, and
/// then gives none.
[[nodiscard]] std::optional<study::RunChoice> choiceOf(const RunOptions& options, const model::Plan& plan);

/// `3/16`; says what it should be where it is something else.
[[nodiscard]] std::optional<results::Part> partFrom(const std::string& text);

/// How narrow an interval is to be: `5%` of the mean, or `12.5` in the result's own unit.
struct Width {
    double value = 0.0;
    bool relative = false;
};
[[nodiscard]] std::optional<Width> widthFrom(const std::string& text);

} // namespace homeward::cli
