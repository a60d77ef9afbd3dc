// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run_options.h"
#include "core/study/comparison_run.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

/// What `compare` and `waterfall` have in common.
struct ComparisonOptions : PlanOptions {
    std::string against;                   ///< name or id; empty = the base
    std::vector<std::string> areas;
    std::vector<std::string> indicators;   ///< names in files, or `all`; empty = the usual ones
    std::string year;                      ///< `10` or `2035/36`; empty = the last whole one
    std::string format = "table";
    std::string output;
};

void addComparisonOptions(CLI::App& command, ComparisonOptions& options);

/// Says which figures there are where the name is none of them.
[[nodiscard]] std::optional<results::HeadlineId> indicatorNamed(const std::string& name);

// Each says what there is where a name is not known, and is then false.
[[nodiscard]] bool chooseScenarios(const std::vector<std::string>& scenarios, const std::string& against,
                                   const model::Plan& plan, study::ComparisonRequest& request);
/// Reads the plan with its run settings, and areas, indicators and year into the request; `Done` where all is understood,
/// else says what is not.
[[nodiscard]] Exit readForComparison(const ComparisonOptions& options, model::Plan& plan,
                                     study::ComparisonRequest& request);

using TextOf = std::function<std::string()>;
/// Writes the one of the three that was asked for.
[[nodiscard]] Exit writeAs(const ComparisonOptions& options, const TextOf& table, const TextOf& csv,
                           const TextOf& json);

} // namespace homeward::cli
