// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace homeward::ui {

/// Opens a popup at a widget, of its present size where the screen has room for it: below the widget, or above where
/// there is more room; smaller where it fits neither way. It never leaves the screen.
void openPopup(QWidget& popup, const QWidget& anchor);

} // namespace homeward::ui
