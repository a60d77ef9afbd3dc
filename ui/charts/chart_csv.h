// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"

#include <QByteArray>

namespace homeward::charts {

/// A table of a chart as CSV: names as on screen, units in the heads, numbers in the C locale with every digit. `note`
/// stands in a last column of every row, so that it goes wherever a row is copied to. `forSpreadsheets` adds the mark
/// that makes spreadsheets read it as UTF-8; `decimalCommas` writes semicolons between columns and a comma in numbers, as
/// spreadsheets of most of Europe read them.
[[nodiscard]] QByteArray tableCsv(const ChartTable& table, const QString& note, bool forSpreadsheets = false,
                                  bool decimalCommas = false);

} // namespace homeward::charts
