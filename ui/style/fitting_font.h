// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace homeward::style {

/// The font, as much smaller as a text needs to fit a width, down to 7 pixels: figures are written smaller, never cut.
[[nodiscard]] QFont fittingFont(QFont font, const QString& text, double width);

} // namespace homeward::style
