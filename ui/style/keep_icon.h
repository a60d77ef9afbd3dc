// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QString;

namespace homeward::style {

/// Gives a button a line icon (`style::icon`) that follows the theme.
void keepIcon(QAbstractButton* button, const QString& name);

} // namespace homeward::style
