// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace homeward::ui {

/// Takes every item out of a layout. Widgets go when the event loop is next reached, since one of them may be the button
/// that was pressed.
void clearLayout(QLayout* layout);

} // namespace homeward::ui
