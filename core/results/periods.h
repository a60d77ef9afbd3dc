// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <cstddef>
#include <utility>
#include <vector>

// The periods that results are reported for. A run is recorded in cells, which lie between neighbouring boundaries of
// all periods. So each period is a range of cells, and all periods are joined from the same sums.
namespace homeward::results {

/// The finest periods of a run. Financial years and the whole run are always reported.
enum class Grid { Year, Month, Week, Day };

/// Weeks and days are for short horizons: winter plans, recovery from a queue.
inline constexpr int mostYearsByWeekOrDay = 3;

/// Dates from the first to the last, both included.
struct Window {
    base::Date from;
    base::Date to;
    friend bool operator==(const Window&, const Window&) = default;
};

/// The periods of a run, by kind.
struct Periods {
    std::vector<base::Period> months; ///< `2026-04`
    std::vector<base::Period> financialYears; ///< `2026/27`
    std::vector<base::Period> steps; ///< weeks `2026-W15` (ISO 8601, from Monday) or days `2026-04-06`
    std::vector<base::Period> windows; ///< `2026-12-01/2027-02-28`
    friend bool operator==(const Periods&, const Periods&) = default;
};

/// Checks that a run of `years` years from `start` can report these periods. Errors: `GridTooFine`, `WindowOutsideRun`.
[[nodiscard]] base::Status checkPeriods(base::Date start, int years, Grid grid, const std::vector<Window>& windows);

/// The periods of a run of `years` years from `start`. A window is cut to the run; one that lies outside is left out.
[[nodiscard]] Periods periodsOf(base::Date start, int years, Grid grid, const std::vector<Window>& windows);

/// The cells in order of time, without labels.
[[nodiscard]] std::vector<base::Period> cellsOf(const Periods& periods);

/// The range of cells of each period, half open. Periods must begin and end where cells do.
[[nodiscard]] std::vector<std::pair<int, int>> cellsIn(const std::vector<base::Period>& cells,
                                                       const std::vector<base::Period>& periods);

/// How many months end in a period. A month ends at the end of its last day; one that ends with the period counts, one
/// that ends as it begins does not.
[[nodiscard]] int monthEndsIn(base::Date start, std::int64_t firstSecond, std::int64_t endSecond);

} // namespace homeward::results
