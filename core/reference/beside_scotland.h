// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/reference_set.h"

#include <optional>
#include <string_view>
#include <vector>

namespace homeward::reference {

/// One line of the table of an area: its figure and Scotland's. Either may be missing, which is not zero.
struct BesideRow {
    const Measure* measure = nullptr;
    std::string_view band;
    std::string_view year;
    std::optional<Figure> area;
    std::optional<Figure> scotland;
};

/// All figures of an area (by its current code) beside Scotland's, by measure, year and band. For measures of the area,
/// includes figures that only Scotland has. For Scotland and for boards, only their own figures.
[[nodiscard]] std::vector<BesideRow> besideScotland(const ReferenceSet& set, std::string_view area);

} // namespace homeward::reference
