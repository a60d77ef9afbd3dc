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

/// Every figure of an area (by its code in force) beside Scotland's, by measure, year and band; also where Scotland has a
/// figure of a measure of the area and the area has none. For Scotland, and for boards, their own figures alone.
[[nodiscard]] std::vector<BesideRow> besideScotland(const ReferenceSet& set, std::string_view area);

} // namespace homeward::reference
