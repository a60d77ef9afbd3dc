// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

#include <vector>

namespace homeward::ui {

/// Pages under each other, to scroll through: Page up and Page down turn whole pages.
class PageView : public QScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    /// `ratio`: dots of the pictures to a logical pixel.
    void setPages(std::vector<QImage> pages, qreal ratio);
    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    /// The page that fills most of the view, from 0.
    [[nodiscard]] int page() const;
    void showPage(int page);
    /// The width that a page has in the view, logical pixels.
    [[nodiscard]] int pageWidth() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

signals:
    void pageChanged(int page);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    friend class PageStack;
    [[nodiscard]] int pageHeight() const;

    std::vector<QImage> m_pages;
    qreal m_ratio = 1.0;
    QWidget* m_stack;
    int m_told = -1;
};

} // namespace homeward::ui
