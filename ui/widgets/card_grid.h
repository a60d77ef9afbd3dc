// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/item_layout.h"

namespace homeward::ui {

/// Lays cards of equal width out in rows, as many in a row as their least width allows; those of a row are as high as
/// the highest. A last row that is not full has wider cards.
class CardGrid : public ItemLayout {
public:
    /// `leastWidth` of a card, in logical pixels.
    explicit CardGrid(int leastWidth, int spacing = 10, QWidget* parent = nullptr);

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    int place(const QRect& rect, bool apply) const override;

    int m_leastWidth;
    int m_gap;
};

} // namespace homeward::ui
