// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/charts/chart_content.h"

#include <QImage>

#include <optional>
#include <span>
#include <string_view>

class QMimeData;

namespace homeward::charts {

/// A size for where a chart goes.
struct SizePreset {
    std::string_view name; ///< on the command line: `word-half`
    PaperSize size;
};
/// Half and full width of a page of Word, a slide, a printed page.
[[nodiscard]] std::span<const SizePreset> sizePresets();

/// What differs between exports.
struct ExportOptions {
    std::optional<PaperSize> size = std::nullopt;   ///< none = the chart's own
    int dpi = 300;                  ///< of PNG
    bool forSpreadsheets = false;   ///< CSV with the mark that makes spreadsheets read it as UTF-8
    bool decimalCommas = false; ///< CSV with semicolons and decimal commas, as spreadsheets of most of Europe read it
};

/// The endings of files that a chart can be written to, lower case: `png`, `svg`, `pdf`, `csv`.
[[nodiscard]] QStringList exportEndings();

/// Writes a chart as PNG, SVG or PDF, with title, source line and caveats and always in the light theme, or its first table as
/// CSV, by the file's ending. Fails with `BadField` for another ending, else as `base::writeFileSafely`, and keeps what stood
/// there.
[[nodiscard]] base::Status exportChart(const ChartContent& chart, const QString& path,
                                       const ExportOptions& options = {});
/// Writes one of a chart's tables, by its place, as CSV.
[[nodiscard]] base::Status exportTable(const ChartContent& chart, std::size_t table, const QString& path,
                                       const ExportOptions& options = {});

/// The chart as a picture, `size` logical pixels at the given ratio.
[[nodiscard]] QImage chartImage(const ChartContent& chart, QSize size, qreal devicePixelRatio = 1.0,
                                style::Theme theme = style::currentTheme());
/// PNG on its paper, as it is exported; empty where it could not be painted.
[[nodiscard]] QByteArray chartPng(const ChartContent& chart, const ExportOptions& options = {});
/// The same content, theme and fonts give the same bytes.
[[nodiscard]] QByteArray chartSvg(const ChartContent& chart, const ExportOptions& options = {});

/// PNG and SVG for the clipboard; the caller owns it.
[[nodiscard]] QMimeData* chartMimeData(const ChartContent& chart, const ExportOptions& options = {});
void copyToClipboard(const ChartContent& chart);

} // namespace homeward::charts
