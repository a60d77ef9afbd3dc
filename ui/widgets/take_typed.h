// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace homeward::ui {

/// What is being typed in a window becomes part of the plan, as if the field were left. The focus stays; that of a cell goes
/// to its table.
void takeTyped(const QWidget& window);

} // namespace homeward::ui
