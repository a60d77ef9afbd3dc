// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace homeward::ui {

/// Lays cards of equal width out in rows, as many in a row as their least width allows; those of a row are as high as
/// the highest. A last row that is not full has wider cards.
class CardGrid : public QLayout {
public:
    /// `leastWidth` of a card, in logical pixels.
    explicit CardGrid(int leastWidth, int spacing = 10, QWidget* parent = nullptr);
    ~CardGrid() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Gives the height that all rows take.
    int place(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items;
    int m_leastWidth;
    int m_gap;
};

} // namespace homeward::ui
