// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/sim/compiled.h"
#include "core/sim/recorder.h"

#include <cstdint>
#include <vector>

namespace homeward::sim {

/// What one replication of one scenario in one area gave.
struct Outcome {
    MeasureTable months;
    MeasureTable years;
    std::vector<MeasureTable> cohortYears;   ///< where asked for
    std::uint64_t events = 0;                ///< of all areas run together, told with the first
    bool peopleConserved = true;
    bool settingsConserved = true;
    double littlesLawGap = 0.0;
};

/// Plays one replication with the standard recorder; one outcome an area.
[[nodiscard]] std::vector<Outcome> replicateAreas(const Compiled& model, std::uint64_t seed, int replication,
                                                  bool byCohort = false, const base::CancelToken& cancel = {});

/// The same for a model of one area.
[[nodiscard]] Outcome replicate(const Compiled& model, std::uint64_t seed, int replication, bool byCohort = false,
                                const base::CancelToken& cancel = {});

} // namespace homeward::sim
