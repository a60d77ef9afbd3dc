// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run_options.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace homeward::app {

enum class Program { Window, Chart, Paper, Gallery };

/// What the window's program was asked for on the command line.
struct Options {
    Program program = Program::Window;
    std::string file;          ///< plan to open
    std::string example;       ///< `shetland`, `seven` or `community`
    std::string theme;         ///< `light`, `dark` or empty
    cli::RunOptions chart;     ///< plan, scenario, areas and output of `chart`
    std::string kind;          ///< `where-people`, ...
    std::string
        figure; ///< of a waterfall: `delayed_in_hospital`; of published years: `delayed_discharge_days:75+`; empty = the usual one
    std::string against; ///< scenario compared with; empty = the base
    std::string table; ///< `years`, `months`: the table of a CSV; empty = the first
    bool forSpreadsheets = false; ///< CSV with a byte order mark
    bool decimalCommas = false; ///< CSV with semicolons and decimal commas
    std::string year; ///< financial year shown, `2029/30`; empty = the last
    std::string measure; ///< of a chart of areas: `delayed-days`; empty = the first
    std::string told = "standardised"; ///< `total`, `crude` or `standardised`
    std::string boundaries; ///< GeoJSON of the areas, for a map of the land; empty = tiles
    std::string size; ///< of the chart on paper, `word-half`; empty = its own
    std::vector<std::string> papers; ///< files to write the paper into, of one run
    std::string paper; ///< name of the paper; empty = the plan's first, or a new one
    std::string houseStyle; ///< a .docx or .dotx whose styles a DOCX takes
    bool bringUpToDate = false; ///< kept sentences take the figures of the run
    std::string galleryFolder;
    bool galleryForHelp = false; ///< the pictures that help shows, instead of all
};

/// Reads the arguments; a value is the exit code to end with at once (help, version, wrong usage).
[[nodiscard]] std::optional<int> parse(int argc, char* argv[], Options& options);

/// A path among the arguments; every one is read by this rule, so that plan and output mean the same folder.
[[nodiscard]] QString pathOf(const std::string& argument);

} // namespace homeward::app
