// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where_content.h"

namespace homeward::ui {

class Workspace;

enum class ChartExport { Png, Svg, Pdf, Clipboard, Words, Csv };

/// Asks where to where a file is wanted, exports, and says what came of it.
void exportChart(Workspace& workspace, const charts::WhereChartContent& content, ChartExport kind);

} // namespace homeward::ui
