// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/results_text.h"
#include "core/results/run_notes.h"

#include <string>
#include <vector>

namespace homeward::cli {

/// Settings by a few measures, and the shares of people who waited longer than some times, in the first and the last whole
/// financial year, for each scenario and area.
[[nodiscard]] std::string tableText(const results::RunResult& result,
                                    const std::vector<exchange::WaitLimit>& longerThan, const results::RunNotes& notes);

/// What each scenario moves against the first one, in the middle and the last whole financial year, over all areas.
[[nodiscard]] std::string summaryText(const results::RunResult& result, const results::RunNotes& notes);

/// The financial years that lie wholly within the run, by index; all of them where none does.
[[nodiscard]] std::vector<int> wholeYears(const results::RunResult& result);

/// How the run was made and whether its checks hold.
[[nodiscard]] std::string runLine(const results::RunResult& result);

[[nodiscard]] std::size_t charactersIn(const std::string& text);

/// Filled with blanks to a width counted in characters.
[[nodiscard]] std::string leftIn(const std::string& text, std::size_t width);
[[nodiscard]] std::string rightIn(const std::string& text, std::size_t width);

/// People and units: whole from 10, one decimal below; `no limit` where it is infinite.
[[nodiscard]] std::string figure(double value);
/// The same, but two figures below 1, so that a small limit is not written as 0.
[[nodiscard]] std::string fineFigure(double value);

} // namespace homeward::cli
