// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace homeward::model {

/// A range (PERT distribution) for a figure of the plan (model: uncertainty in the inputs).
struct UncertainInput {
    std::string path;            ///< to the figure, by ids: `/cohorts/over85/pathway/acute/stay/mean`
    std::string name;            ///< for people
    double low = 0.0;            ///< in the unit of the figure; for a date, days from the date typed
    double mostLikely = 0.0;
    double high = 0.0;
    SourceId source; ///< the source's `confidence` says how sure it is

    friend bool operator==(const UncertainInput&, const UncertainInput&) = default;
};

} // namespace homeward::model
