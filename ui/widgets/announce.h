// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace homeward::ui {

/// Has screen readers read a message that `label` shows now, wherever the focus is.
void announce(QWidget* label, const QString& message);

} // namespace homeward::ui
