// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/window/options.h"

class QApplication;

namespace homeward::charts {
class ChartContent;
}

namespace homeward::app {

/// Each makes the QApplication itself and returns the exit code.
int openWindow(int argc, char* argv[], const Options& options);
int drawChart(int argc, char* argv[], const Options& options);
int makePaper(int argc, char* argv[], const Options& options);
int drawGallery(int argc, char* argv[], const Options& options);

/// Writes a chart, or one of its tables, as the ending of the output says.
cli::Exit writeChart(const charts::ChartContent& chart, const Options& options);
/// A chart of the 31 partnerships by published figures, with the plan's area marked; no run is needed.
cli::Exit drawAreas(const Options& options, const model::Plan& plan);

/// Chooses the offscreen platform where there is no display and none was asked for. Before the QApplication.
void useOffscreenWithoutDisplay();
/// Chooses it in any case, unless another platform was asked for by QT_QPA_PLATFORM.
void useOffscreen();
/// Names and icon that Qt asks for.
void nameApplication();

} // namespace homeward::app
