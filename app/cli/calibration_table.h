// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/calibrate/solver.h"

#include <string>

namespace homeward::cli {

/// Solves the base year of every partnership by a template, from the figures of a file (`referenceSet`), and writes a table
/// (Markdown) of how well each was met and how long it took; to the terminal where no file is named.
[[nodiscard]] Exit writeTableOfMisses(const std::string& reference, const std::string& pattern,
                                      const calibrate::Effort& effort, const std::string& file);

} // namespace homeward::cli
