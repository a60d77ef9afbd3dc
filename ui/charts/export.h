// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/charts/where_content.h"

#include <QImage>
#include <QSizeF>

class QMimeData;

namespace homeward::charts {

/// The size of an exported chart on paper and its sharpness.
struct ExportOptions {
    QSizeF millimetres{170.0, 110.0};
    int dpi = 300;              ///< of PNG
    int designWidth = 820;      ///< logical pixels across: more makes the text smaller on paper
};

/// Writes the chart with title, subtitle, labels and source line, as PNG, SVG or PDF by the file's ending.
/// Always in the light theme. Fails with `BadField` for another ending and `FileNotWritable`. Shows no window.
[[nodiscard]] base::Status exportChart(const WhereChartContent& content, const QString& path,
                                       const ExportOptions& options = {});

/// The chart as a picture in the content's own theme, `size` logical pixels at the given ratio.
[[nodiscard]] QImage chartImage(const WhereChartContent& content, QSize size, qreal devicePixelRatio = 1.0);
[[nodiscard]] QByteArray chartSvg(const WhereChartContent& content, const ExportOptions& options = {});

/// PNG and SVG for the clipboard; the caller owns it.
[[nodiscard]] QMimeData* chartMimeData(const WhereChartContent& content, const ExportOptions& options = {});
void copyToClipboard(const WhereChartContent& content);

} // namespace homeward::charts
