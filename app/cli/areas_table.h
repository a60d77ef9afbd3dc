// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/area_table.h"
#include "core/atlas/like_us.h"
#include "core/atlas/modelled_areas.h"

#include <string>

namespace homeward::cli {

/// The partnerships, the highest first, with what chance may explain said beside each; comparators bear a mark.
[[nodiscard]] std::string areasTable(const atlas::AreaTable& table, const atlas::Comparators& comparators);

/// The areas of a plan in a run, with the gap between them.
[[nodiscard]] std::string modelledAreasTable(const results::RunResult& run, const atlas::ModelledAreas& areas);

} // namespace homeward::cli
