// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/charts/where_content.h"

#include <QImage>

namespace homeward::app {

/// Writes the bars of the balance of care with their table as PNG (300 dpi), SVG or PDF by the file's ending.
[[nodiscard]] base::Status exportBalance(const charts::WhereChartContent& content, const QString& path);
/// The same as a picture.
[[nodiscard]] QImage balanceImage(const charts::WhereChartContent& content, qreal devicePixelRatio);

} // namespace homeward::app
