// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/paper_pages.h"

#include <QImage>
#include <QScrollArea>

#include <optional>
#include <vector>

namespace homeward::ui {

/// Pages under each other, to scroll through: Page up and Page down turn whole pages, Left and Right walk the numbers on
/// them.
class PageView : public QScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    /// `ratio`: dots of the pictures to a logical pixel.
    void setPages(std::vector<QImage> pages, std::vector<printing::PaperNumber> numbers, qreal ratio);
    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    /// The page that fills most of the view, from 0.
    [[nodiscard]] int page() const;
    void showPage(int page);
    /// The width that a page has in the view, logical pixels.
    [[nodiscard]] int pageWidth() const;
    [[nodiscard]] const std::vector<printing::PaperNumber>& numbers() const { return m_numbers; }
    /// Where a number stands in the view's content, which is its widget.
    [[nodiscard]] QRectF placeOf(const printing::PaperNumber& number) const;
    /// The number at a point of the view; at the cursor where there is none. None beside them.
    [[nodiscard]] const printing::PaperNumber* numberAt(const std::optional<QPointF>& point) const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

signals:
    void pageChanged(int page);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    friend class PageStack;
    [[nodiscard]] int pageHeight() const;
    [[nodiscard]] QRectF pageRect(int page) const;
    void walk(int step);

    std::vector<QImage> m_pages;
    std::vector<printing::PaperNumber> m_numbers;
    std::optional<std::size_t> m_current; ///< of the numbers, for the keyboard
    qreal m_ratio = 1.0;
    QWidget* m_stack;
    int m_told = -1;
};

} // namespace homeward::ui
