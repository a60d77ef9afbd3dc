// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_widget.h"

#include "ui/charts/accessible_chart.h"
#include "ui/charts/chart_paint.h"
#include "ui/style/own_focus.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace homeward::charts {

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent)
{
    installChartAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void ChartWidget::setChart(std::shared_ptr<const ChartContent> chart)
{
    m_chart = std::move(chart);
    ++m_revision;
    forgetMarks();
    m_chooses = std::ranges::any_of(marks(), [](const ChartMark& mark) { return !mark.at.isNothing(); });
    update();
    if (walksMarks()) {
        setFocusPolicy(marks().empty() ? Qt::NoFocus : Qt::StrongFocus);
        setProperty(style::paintsOwnFocus, true);
    }
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    QAccessibleTableModelChangeEvent reset(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&reset);
}

void ChartWidget::setDimmed(bool dimmed)
{
    if (dimmed == m_dimmed)
        return;
    m_dimmed = dimmed;
    update();
}

const std::vector<ChartMark>& ChartWidget::marks() const
{
    if (m_marksOf != m_revision) {
        m_marks = findMarks();
        m_marksOf = m_revision;
    }
    return m_marks;
}

std::vector<ChartMark> ChartWidget::findMarks() const
{
    return m_chart ? m_chart->marks(chartRect()) : std::vector<ChartMark>();
}

std::vector<QRectF> ChartWidget::placesOf(const MarkPlace& place) const
{
    if (!m_chart || place.isNothing())
        return {};
    std::vector<QRectF> places = m_chart->rowsOf(chartRect(), place);
    for (const ChartMark& mark : marks())
        if (isOf(mark.at, place))
            places.push_back(mark.where);
    return places;
}

void ChartWidget::setChosen(const MarkPlace& place)
{
    if (std::exchange(m_chosen, place) != place)
        showPlaces();
}

void ChartWidget::setLit(const MarkPlace& place)
{
    if (std::exchange(m_lit, place) != place)
        showPlaces();
}

void ChartWidget::hover(const MarkPlace& place)
{
    if (std::exchange(m_hovered, place) != place)
        emit placeHovered(place);
}

std::optional<ChartMark> ChartWidget::figureAt(QPointF point) const
{
    const auto at = markAt(marks(), point);
    return at ? std::optional(marks()[*at]) : std::nullopt;
}

std::optional<ChartMark> ChartWidget::figureAtCursor() const
{
    if (marks().empty())
        return std::nullopt;
    return marks()[std::min(m_cursor, marks().size() - 1)];
}

void ChartWidget::walkMarks(int right, int down)
{
    if (marks().empty())
        return;
    m_cursor = nextMark(marks(), std::min(m_cursor, marks().size() - 1), right, down);
    update();
    say();
}

/// Tells screen readers which figure the cursor is at.
void ChartWidget::say() const
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(const_cast<ChartWidget*>(this), QAccessible::ValueChanged);
    QAccessible::updateAccessibility(&changed);
}

bool ChartWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto figure = figureAt(help->pos());
    if (!figure)
        return QWidget::event(event);
    const QString more = m_teller ? m_teller(*figure) : QString();
    QToolTip::showText(help->globalPos(), more.isEmpty() ? figure->name : figure->name + QLatin1Char('\n') + more,
                       this);
    return true;
}

void ChartWidget::resizeEvent(QResizeEvent* event)
{
    forgetMarks();
    QWidget::resizeEvent(event);
}

void ChartWidget::mousePressEvent(QMouseEvent* event)
{
    const auto figure = event->button() == Qt::LeftButton ? figureAt(event->position()) : std::nullopt;
    if (!figure || figure->at.isNothing())
        return QWidget::mousePressEvent(event);
    emit placeChosen(figure->at);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    const auto figure = figureAt(event->position());
    if ((clickAsks() || m_chooses) && !marks().empty())
        setCursor(figure ? Qt::PointingHandCursor : Qt::ArrowCursor);
    hover(figure ? figure->at : MarkPlace());
    QWidget::mouseMoveEvent(event);
}

/// Where the whole page goes, what was pointed at stays marked on the next.
void ChartWidget::leaveEvent(QEvent* event)
{
    if (isVisible())
        hover({});
    m_hovered = {};
    QWidget::leaveEvent(event);
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    const auto figure = event->key() == Qt::Key_Space && walksMarks() ? figureAtCursor() : std::nullopt;
    if (figure && !figure->at.isNothing()) {
        emit placeChosen(figure->at);
        return;
    }
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!walksMarks() || !plain || (right == 0 && down == 0) || marks().empty())
        return QWidget::keyPressEvent(event);
    walkMarks(right, down);
}

QRectF ChartWidget::chartRect() const
{
    return QRectF(contentsRect()).adjusted(0.0, 0.0, 0.0, m_chart ? -marksHeight(m_chart->caveats()) : 0.0);
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    if (!m_chart)
        return;
    QPainter painter(this);
    const Caveats caveats = m_chart->caveats();
    m_chart->paint(painter, chartRect(), style::currentTheme());
    paintMarks(painter, caveats, contentsRect(), style::tokens());
    paintPlaces(painter, placesOf(m_chosen));
    paintPlaces(painter, placesOf(m_lit));
    if (m_dimmed) {
        QColor veil = style::tokens().scrim;
        veil.setAlphaF(0.55F);
        painter.fillRect(rect(), veil);
    }
    if (hasFocus() && walksMarks())
        paintCursor(painter);
}

void ChartWidget::paintPlaces(QPainter& painter, const std::vector<QRectF>& places)
{
    const style::Tokens& colours = style::tokens();
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(colours.surface, 3.5), std::pair(colours.text, 1.5)}) {
        painter.setPen(QPen(colour, width));
        for (const QRectF& place : places)
            painter.drawRect(place);
    }
}

void ChartWidget::paintCursor(QPainter& painter) const
{
    const auto figure = figureAtCursor();
    if (!figure)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::tokens().focus, 2.0));
    painter.drawRect(figure->where.adjusted(-1.0, -1.0, 1.0, 1.0).intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

} // namespace homeward::charts
