// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/page_view.h"

#include "ui/style/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::ui {

namespace {
constexpr int gap = 12; ///< around and between pages, logical pixels
}

/// Paints the pages that are seen.
class PageStack : public QWidget {
public:
    explicit PageStack(PageView& view) : QWidget(&view), m_view(view) { setMouseTracking(true); }

protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        const bool isNumber = m_view.numberAt(QPointF(mapTo(&m_view, event->position().toPoint()))) != nullptr;
        setCursor(isNumber ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }

    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), style::tokens().sunken);
        if (m_view.count() == 0) {
            painter.setFont(style::font(style::TextStyle::Caption));
            painter.setPen(style::tokens().text2);
            painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, PageView::tr("The pages are being made."));
        }
        for (int page = 0; page < m_view.count(); ++page) {
            const QImage& image = m_view.m_pages[static_cast<std::size_t>(page)];
            const QRect where = m_view.pageRect(page).toRect();
            if (!where.intersects(event->rect()))
                continue;
            painter.drawImage(where, image);
            painter.setPen(style::tokens().border);
            painter.drawRect(where.adjusted(-1, -1, 0, 0));
        }
        if (!m_view.m_current || !m_view.hasFocus())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(style::tokens(style::Theme::Light).focus, 2.0));
        painter.drawRoundedRect(m_view.placeOf(m_view.m_numbers[*m_view.m_current]).adjusted(-3.0, -1.0, 3.0, 1.0), 3.0,
                                3.0);
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

void PageView::setPages(std::vector<QImage> pages, std::vector<printing::PaperNumber> numbers, qreal ratio)
{
    m_pages = std::move(pages);
    // The same paper in another width keeps the cursor.
    if (numbers.size() != m_numbers.size())
        m_current.reset();
    m_numbers = std::move(numbers);
    m_ratio = ratio;
    m_stack->setMinimumHeight(count() * (pageHeight() + gap) + gap);
    m_stack->update();
    m_told = page();
    emit pageChanged(m_told);
}

int PageView::pageHeight() const { return m_pages.empty() ? 0 : static_cast<int>(m_pages.front().height() / m_ratio); }

QRectF PageView::pageRect(int page) const
{
    const QSizeF size = m_pages[static_cast<std::size_t>(page)].size() / m_ratio;
    return {QPointF(std::floor((m_stack->width() - size.width()) / 2.0), gap + page * (pageHeight() + gap)), size};
}

QRectF PageView::placeOf(const printing::PaperNumber& number) const
{
    const QRectF page = pageRect(std::min(number.page, count() - 1));
    const double scale = page.width() / printing::PaperPages::pageWidth;
    return {page.topLeft() + scale * number.where.topLeft(), scale * number.where.size()};
}

const printing::PaperNumber* PageView::numberAt(const std::optional<QPointF>& point) const
{
    if (m_pages.empty())
        return nullptr;
    if (!point)
        return m_current ? &m_numbers[*m_current] : nullptr;
    const QPointF at(m_stack->mapFrom(this, point->toPoint()));
    const auto found =
        std::ranges::find_if(m_numbers, [&](const printing::PaperNumber& one) { return placeOf(one).contains(at); });
    return found == m_numbers.end() ? nullptr : &*found;
}

/// From the first of the page that is seen, where none has the cursor yet.
void PageView::walk(int step)
{
    if (m_numbers.empty() || m_pages.empty())
        return;
    const auto last = static_cast<int>(m_numbers.size()) - 1;
    if (m_current)
        m_current = static_cast<std::size_t>(std::clamp(static_cast<int>(*m_current) + step, 0, last));
    else
        m_current = static_cast<std::size_t>(std::min<std::ptrdiff_t>(
            last, std::ranges::lower_bound(m_numbers, page(), {}, &printing::PaperNumber::page) - m_numbers.begin()));
    const QRectF where = placeOf(m_numbers[*m_current]);
    ensureVisible(qRound(where.center().x()), qRound(where.center().y()), 0, 60);
    setAccessibleDescription(m_numbers[*m_current].sentence);
    m_stack->update();
}

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
    case Qt::Key_Left: return walk(-1);
    case Qt::Key_Right: return walk(1);
    case Qt::Key_Home: return showPage(0);
    case Qt::Key_End: return showPage(count() - 1);
    default: QScrollArea::keyPressEvent(event);
    }
}

} // namespace homeward::ui
