// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_notes.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::exchange {

/// One line of a run's results; the texts live as long as the result.
struct ResultRow {
    std::string_view scenario;
    std::string_view area;
    std::string_view setting;
    std::string_view cohort;      ///< `all` = all cohorts together
    std::string_view measure;
    std::string_view period;      ///< `2026-04`, `2026/27` or `all`
    results::Summary summary;
    /// The paired difference from the first scenario; none for the first scenario itself and for months.
    std::optional<results::Summary> difference;
};

/// A wait chosen by the reader: `share_waiting_longer_than_4h`, in days.
struct WaitLimit {
    std::string name;
    double days = 0.0;
};

/// Visits every line of a result: months, financial years and the whole run, for every scenario, area, setting and
/// measure; for cohorts, years and the whole run. A measure without a value (units of an unlimited setting) has no
/// line. Periods are joined by the rule of the measure (`results::ruleOf`). The interval of a count that is the same in
/// every future allows for unseen events (`core/results/unseen.h`). For each of `longerThan` there is the share of
/// starts whose wait, or delay for want of a place, was longer, by year, window and whole run; the list must outlive
/// the call.
void eachRow(const results::RunResult& result, const std::function<void(const ResultRow&)>& visit,
             const std::vector<WaitLimit>& longerThan = {});

/// `timing`, `checks`, `run` and the lines as `results`, as one JSON object; numbers have 12 significant digits. `notes`
/// are those of the run, with what only the plan tells.
[[nodiscard]] std::string resultsToJson(const results::RunResult& result, const std::vector<WaitLimit>& longerThan,
                                        const results::RunNotes& notes);
[[nodiscard]] std::string resultsToJson(const results::RunResult& result,
                                        const std::vector<WaitLimit>& longerThan = {});

/// The lines with a header, separated by commas (RFC 4180, lines end in LF). At the end what must be said with them:
/// settings whose offered load is worth telling, as `offered_load` of the periods `first day` and `last day`, and as
/// lines of everything `illustrative` (1) of each scenario that is, `ranges_not_drawn` (how many) and `inputs_changed` (1)
/// where it is so.
[[nodiscard]] std::string resultsToCsv(const results::RunResult& result, const std::vector<WaitLimit>& longerThan,
                                       const results::RunNotes& notes);
[[nodiscard]] std::string resultsToCsv(const results::RunResult& result, const std::vector<WaitLimit>& longerThan = {});

} // namespace homeward::exchange
