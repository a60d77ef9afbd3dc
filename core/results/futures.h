// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "core/results/value_list.h"

// Futures of a run whose areas may have different numbers of them: a small area needs many times those of a large one to
// be as sure (`study::SureRuns`).
namespace homeward::results {

/// The futures that every one of the chosen areas has in every scenario: those that their joined figures are of. Of no
/// area, those of all.
[[nodiscard]] std::size_t futuresOf(const RunResult& result, const Choice& areas);

/// The futures of the area that has fewest, and of that which has most.
struct FuturesRange {
    int fewest = 0;
    int most = 0;

    friend bool operator==(const FuturesRange&, const FuturesRange&) = default;
};
[[nodiscard]] FuturesRange futuresRangeOf(const RunResult& result);

/// The values of the first futures.
[[nodiscard]] ValueList firstOf(const ValueList& values, std::size_t futures);

} // namespace homeward::results
