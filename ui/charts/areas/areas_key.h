// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/areas/areas_content.h"

namespace homeward::charts {

/// What a map says at its head: between which values half of the areas lie.
[[nodiscard]] QString mapTitle(const AreasFigures& figures);
/// What the head or the key of a map says at a point: of the half of the areas, of the classes. None beside them.
[[nodiscard]] std::optional<ChartMark> mapKeyMark(const QRectF& area, const QRectF& key, const AreasFigures& figures,
                                                  QPointF point);
/// The five classes with their limits, and what marks mean.
void paintMapKey(QPainter& painter, const QRectF& key, const AreasFigures& figures, const style::Tokens& colours);
/// The frame of the plan's own area (whole) and of the chosen one (dashed).
[[nodiscard]] std::optional<QPen> framePen(const AreasFigures& figures, const QString& code,
                                           const style::Tokens& colours);

} // namespace homeward::charts
