// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popup.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace homeward::ui {

namespace {
constexpr int gap = 2;   ///< pixels between the widget and its popup
}

void openPopup(QWidget& popup, const QWidget& anchor)
{
    const QRect screen = anchor.screen()->availableGeometry();
    const QPoint top = anchor.mapToGlobal(QPoint(0, 0));
    const int below = screen.bottom() + 1 - (top.y() + anchor.height() + gap);
    const int above = top.y() - gap - screen.top();
    const bool goesUp = popup.height() > below && above > below;
    const QSize size = popup.size().boundedTo(QSize(screen.width(), std::max(goesUp ? above : below, 1)));
    const int y = goesUp ? top.y() - gap - size.height() : top.y() + anchor.height() + gap;
    const int x = std::clamp(top.x(), screen.left(), screen.right() + 1 - size.width());
    popup.setGeometry(QRect(QPoint(x, y), size));
    popup.show();
}

} // namespace homeward::ui
