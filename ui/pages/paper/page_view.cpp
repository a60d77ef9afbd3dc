// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/page_view.h"

#include "ui/style/style.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace homeward::ui {

namespace {
constexpr int gap = 12; ///< around and between pages, logical pixels
}

/// Paints the pages that are seen.
class PageStack : public QWidget {
public:
    explicit PageStack(PageView& view) : QWidget(&view), m_view(view) { }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), style::tokens().sunken);
        if (m_view.count() == 0) {
            painter.setFont(style::font(style::TextStyle::Caption));
            painter.setPen(style::tokens().text2);
            painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, PageView::tr("The pages are being made."));
        }
        const int height = m_view.pageHeight();
        for (int page = 0; page < m_view.count(); ++page) {
            const QImage& image = m_view.m_pages[static_cast<std::size_t>(page)];
            const QSize size = image.size() / m_view.m_ratio;
            const QRect where(QPoint((width() - size.width()) / 2, gap + page * (height + gap)), size);
            if (!where.intersects(event->rect()))
                continue;
            painter.drawImage(where, image);
            painter.setPen(style::tokens().border);
            painter.drawRect(where.adjusted(-1, -1, 0, 0));
        }
    }

private:
    PageView& m_view;
};

PageView::PageView(QWidget* parent) : QScrollArea(parent), m_stack(new PageStack(*this))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setWidget(m_stack);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (const int now = page(); std::exchange(m_told, now) != now)
            emit pageChanged(now);
    });
}

void PageView::setPages(std::vector<QImage> pages, qreal ratio)
{
    m_pages = std::move(pages);
    m_ratio = ratio;
    m_stack->setMinimumHeight(count() * (pageHeight() + gap) + gap);
    m_stack->update();
    m_told = page();
    emit pageChanged(m_told);
}

int PageView::pageHeight() const { return m_pages.empty() ? 0 : static_cast<int>(m_pages.front().height() / m_ratio); }

int PageView::pageWidth() const { return std::max(160, viewport()->width() - 2 * gap); }

int PageView::page() const
{
    const int step = pageHeight() + gap;
    return m_pages.empty()
        ? 0
        : std::clamp((verticalScrollBar()->value() + viewport()->height() / 2) / step, 0, count() - 1);
}

void PageView::showPage(int page)
{
    verticalScrollBar()->setValue(std::clamp(page, 0, std::max(count() - 1, 0)) * (pageHeight() + gap));
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: return showPage(page() + 1);
    case Qt::Key_PageUp: return showPage(page() - 1);
    case Qt::Key_Home: return showPage(0);
    case Qt::Key_End: return showPage(count() - 1);
    default: QScrollArea::keyPressEvent(event);
    }
}

} // namespace homeward::ui
