// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "core/results/value_list.h"

// Areas of a run may have different numbers of futures: a small area needs many more than a large one for the same
// precision (`study::SureRuns`).
namespace homeward::results {

/// How many futures all chosen areas have in every scenario; joined figures use just these. With no area chosen, how
/// many all areas have.
[[nodiscard]] std::size_t futuresOf(const RunResult& result, const Choice& areas);

/// The number of futures of the area with fewest, and of the area with most.
struct FuturesRange {
    int fewest = 0;
    int most = 0;

    friend bool operator==(const FuturesRange&, const FuturesRange&) = default;
};
[[nodiscard]] FuturesRange futuresRangeOf(const RunResult& result);

/// The values of the first `futures` futures.
[[nodiscard]] ValueList firstOf(const ValueList& values, std::size_t futures);

} // namespace homeward::results
