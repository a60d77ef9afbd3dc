// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where_content.h"

class QPaintDevice;

namespace homeward::charts {

/// Paints the chart as on screen, without slider and pointer marks, onto any device: `size` logical pixels,
/// scaled by `scale`, of which `margin` on every side stays free. False where the device cannot be painted on.
bool renderWhere(QPaintDevice& device, const WhereChartContent& content, QSizeF size, double scale,
                 double margin = 0.0);

} // namespace homeward::charts
