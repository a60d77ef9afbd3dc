// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace homeward::ui {

/// Holds a page that needs more room than the window has: scrolls down, never sideways, and is not to be seen where
/// there is room.
class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget* content, QWidget* parent = nullptr);

    /// Gives the content its height at once, where it has been made anew: else it is painted squeezed first.
    void layOut();

    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }
};

} // namespace homeward::ui
