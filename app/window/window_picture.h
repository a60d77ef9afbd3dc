// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QDir;
class QString;
class QWidget;

// Pictures of the window and of parts of it, without a screen.
namespace homeward::app {

/// A widget as it looks, at a pixel ratio of its own.
[[nodiscard]] QImage picture(QWidget& widget, qreal ratio);
/// Lets the window finish what it has begun.
void settle();
/// Writes NAME.png into a folder and says so. False where that fails.
[[nodiscard]] bool keep(const QImage& image, const QDir& folder, const QString& name);

} // namespace homeward::app
