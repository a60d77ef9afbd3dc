// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"

#include <optional>
#include <string>
#include <vector>

// What each change of a scenario brings to a figure.
namespace homeward::results {

/// What one group of changes moves in a figure.
struct Contribution {
    std::string name;
    Summary inOrder;                 ///< paired: with this group less without it, all before it in force
    std::optional<Summary> alone;    ///< paired: this group by itself less the base
};

/// A figure from the base to the scenario, change by change. The contributions in order add to `total`.
struct Contributions {
    HeadlineId figure = HeadlineId::Count_;
    Summary from;     ///< in the base
    Summary to;       ///< in the scenario
    Summary total;    ///< paired, to - from
    std::vector<Contribution> parts;
    /// Paired: the total less the sum of what each does alone, which is their interaction. None where one has no figure
    /// alone.
    std::optional<Summary> leftOver;
};

} // namespace homeward::results
