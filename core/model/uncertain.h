// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace homeward::model {

/// A figure of the plan that is given as a range (PERT) instead of one number (model: uncertainty in the inputs).
struct UncertainInput {
    std::string path;            ///< to the figure, by ids: `/cohorts/over85/pathway/acute/stay/mean`
    std::string name;            ///< for people
    double low = 0.0;            ///< in the figure's own unit; for a date, days from the date typed
    double mostLikely = 0.0;
    double high = 0.0;
    SourceId source;             ///< its `confidence` says how sure we are

    friend bool operator==(const UncertainInput&, const UncertainInput&) = default;
};

} // namespace homeward::model
