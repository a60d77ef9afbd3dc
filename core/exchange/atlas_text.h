// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/area_table.h"
#include "core/atlas/modelled_areas.h"

#include <string>
#include <string_view>

namespace homeward::exchange {

// These words go into files and are never translated.
/// `total`, `crude`, `standardised`.
[[nodiscard]] std::string_view toldName(atlas::Told told);
/// `far below`, `below`, `within`, `above`, `far above`: beyond 99.8 % or 95 % of the funnel.
[[nodiscard]] std::string_view funnelPlaceName(stats::FunnelPlace place);
/// `none`, `multiplicative`, `additive`.
[[nodiscard]] std::string_view spreadModelName(stats::SpreadModel model);

/// One line an area, Scotland last: counts, people, the figure with its 95 % interval, and its place in the funnel. RFC
/// 4180; cells without a value are empty.
[[nodiscard]] std::string areasToCsv(const atlas::AreaTable& table);

/// The areas as one JSON object, with funnel, gap between areas and source.
[[nodiscard]] std::string areasToJson(const atlas::AreaTable& table);

/// A line for each area of a plan, all areas together, and the gap: level and rate per 1,000 people with 95 %
/// intervals.
[[nodiscard]] std::string modelledAreasToCsv(const results::RunResult& run, const atlas::ModelledAreas& areas);
[[nodiscard]] std::string modelledAreasToJson(const results::RunResult& run, const atlas::ModelledAreas& areas);

} // namespace homeward::exchange
