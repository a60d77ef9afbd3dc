// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::charts {
class ChartWidget;
}

// One behaviour of every chart with years or settings: a click chooses them for the whole program, the pointer marks them
// wherever they are shown.
namespace homeward::ui {

class Workspace;

/// Joins a chart to what is chosen and to what is marked. The workspace must outlive the chart.
void joinChoice(charts::ChartWidget& chart, Workspace& workspace);
/// To what is marked alone, for a chart that chooses in its own way.
void joinLight(charts::ChartWidget& chart, Workspace& workspace);

} // namespace homeward::ui
