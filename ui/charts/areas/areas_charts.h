// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/areas/areas_content.h"

#include <memory>

namespace homeward::charts {

/// One tile an area, placed roughly as on a map, in five classes; the land itself where the figures have boundaries.
[[nodiscard]] std::unique_ptr<AreasContent> areasMapOf(AreasFigures figures);
/// The land of each area by its boundaries, in five classes.
[[nodiscard]] std::unique_ptr<AreasContent> areasLandOf(AreasFigures figures);
/// Bars from the highest, with intervals, the line of Scotland and what chance does not explain.
[[nodiscard]] std::unique_ptr<AreasContent> areasRankedOf(AreasFigures figures);
/// Figures by how many people live there, with the limits of chance and the usual spread.
[[nodiscard]] std::unique_ptr<AreasContent> areasFunnelOf(AreasFigures figures);
/// The plan's area beside those most like it and Scotland, by a few published measures.
[[nodiscard]] std::unique_ptr<AreasContent> areasLikeOf(AreasFigures figures, const reference::ReferenceSet& set);
/// Every area over the years on one scale, with Scotland dotted.
[[nodiscard]] std::unique_ptr<AreasContent> areasMultiplesOf(AreasFigures figures,
                                                             const std::vector<atlas::AreaTable>& years);

/// Every year of a measure, told alike.
[[nodiscard]] std::vector<atlas::AreaTable> everyYear(const reference::ReferenceSet& set,
                                                      const atlas::AreaQuestion& question);

} // namespace homeward::charts
