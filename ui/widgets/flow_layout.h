// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/item_layout.h"

namespace homeward::ui {

/// Lays items out like words in a line, each line as high as its highest item, items centred on it.
/// A widget with the property `attached` (a full stop, a comma) stands right after the one before it.
class FlowLayout : public ItemLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 6, int lineSpacing = 8);

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    int place(const QRect& rect, bool apply) const override;
    void placeLine(const QList<QLayoutItem*>& line, const QRect& rect, int y, int height) const;

    int m_spacing;
    int m_lineSpacing;
};

} // namespace homeward::ui
