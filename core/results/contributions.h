// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"

#include <optional>
#include <string>
#include <vector>

// What each change of a scenario brings to a figure.
namespace homeward::results {

/// How much one group of changes moves a figure.
struct Contribution {
    std::string name;
    Summary inOrder;                 ///< paired: with this group less without it, with all groups before it in force
    std::optional<Summary> alone;    ///< paired: this group only, less the base
};

/// A figure on its way from the base to the scenario, change by change. The contributions in order add up to `total`.
struct Contributions {
    HeadlineId figure = HeadlineId::Count_;
    Summary from;     ///< in the base
    Summary to;       ///< in the scenario
    Summary total;    ///< paired, to - from
    std::vector<Contribution> parts;
    /// Paired: the total less the sum of the figures alone, which is the interaction of the changes. None where a group
    /// has no figure alone.
    std::optional<Summary> leftOver;
};

} // namespace homeward::results
