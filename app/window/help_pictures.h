// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDir;

namespace homeward::ui {
class MainWindow;
}

namespace homeward::app {

/// Draws the pictures of help into a folder: each page of the window by its id, and the drawer that says why. The window has
/// a plan with results. False where one cannot be written.
[[nodiscard]] bool drawHelpPictures(ui::MainWindow& window, const QDir& folder);

} // namespace homeward::app
