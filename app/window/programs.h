// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/options.h"

class QApplication;

namespace homeward::app {

/// Each makes the QApplication itself and returns the exit code.
int openWindow(int argc, char* argv[], const Options& options);
int drawChart(int argc, char* argv[], const Options& options);
int makePaper(int argc, char* argv[], const Options& options);
int drawGallery(int argc, char* argv[], const Options& options);

/// Chooses the offscreen platform where there is no display and none was asked for. Before the QApplication.
void useOffscreenWithoutDisplay();
/// Chooses it in any case, unless another platform was asked for by QT_QPA_PLATFORM.
void useOffscreen();
/// Names and icon that Qt asks for.
void nameApplication();

} // namespace homeward::app
