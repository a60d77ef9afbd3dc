// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/sim/run.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

/// What `run` was asked for; what is absent is the plan's.
struct RunOptions {
    std::string plan;
    std::vector<std::string> scenarios;   ///< names or ids; empty = all
    std::vector<std::string> areas;
    std::optional<int> replications;
    std::optional<int> years;
    std::optional<std::uint64_t> seed;
    int threads = 0;
    std::string format = "table";
    std::string output;                   ///< empty = the terminal
    bool byCohort = false;
};

void addOptions(CLI::App& command, RunOptions& options);

/// The run that the options ask for. Says which names there are where one is unknown, and then gives none.
[[nodiscard]] std::optional<sim::RunRequest> requestOf(const RunOptions& options, model::Plan plan);

} // namespace homeward::cli
