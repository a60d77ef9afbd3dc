// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;
class QWidget;

namespace homeward::tests {

/// A text as it is painted, where it stands on the widget that was looked at.
struct ShownText {
    QString text;
    QRectF where;
};

/// Every text that a widget and what lies in it paint, whatever draws it: labels, lists, tables and charts.
[[nodiscard]] std::vector<ShownText> shownTexts(QWidget& widget);
/// Every text that a painting paints on a ground of a size.
[[nodiscard]] std::vector<ShownText> paintedTexts(QSize size, const std::function<void(QPainter&)>& paint);

} // namespace homeward::tests
