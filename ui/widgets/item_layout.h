// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace homeward::ui {

/// A layout that keeps its items in a list and whose height follows from its width; what is left to say is where the
/// items go.
class ItemLayout : public QLayout {
public:
    ~ItemLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;

protected:
    explicit ItemLayout(QWidget* parent);
    [[nodiscard]] const QList<QLayoutItem*>& items() const { return m_items; }

private:
    /// Gives the height that all items take in a rectangle, and (`apply`) puts them there.
    virtual int place(const QRect& rect, bool apply) const = 0;

    QList<QLayoutItem*> m_items;
};

} // namespace homeward::ui
