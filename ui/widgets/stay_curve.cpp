// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stay_curve.h"

#include "core/model/distribution.h"
#include "ui/style/style.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::ui {

using model::Given;

namespace {

constexpr int bins = 30;

/// The density of a law between two values, by the share that ends there.
double densityOf(const stats::Sampler& law, double from, double to)
{
    return to > from ? (law.survival(from) - law.survival(to)) / (to - from) : 0.0;
}

/// Values to draw up to: nearly all of the law.
double reach(const stats::Sampler& law) { return std::max(law.centile(0.985), 1e-6); }

QString days(double value) { return QLocale().toString(value, 'f', value < 100.0 ? 1 : 0); }

/// A step between marks of an axis: 1, 2 or 5 times a power of ten.
double stepOf(double length)
{
    const double rough = length / 6.0;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double times : {1.0, 2.0, 5.0})
        if (rough <= times * power)
            return times * power;
    return 10.0 * power;
}

} // namespace

QPolygonF densityOutline(const model::Distribution& distribution, int points)
{
    const auto law = model::samplerOf(distribution);
    QPolygonF outline;
    if (!law || points < 2)
        return outline;
    const double end = law->centile(0.93) * 1.05;
    std::vector<double> heights;
    for (int i = 0; i < points; ++i)
        heights.push_back(densityOf(*law, end * i / points, end * (i + 1) / points));
    const double highest = *std::ranges::max_element(heights);
    outline << QPointF(0.0, 1.0);
    for (int i = 0; i < points && highest > 0.0; ++i)
        outline << QPointF((i + 0.5) / points, 1.0 - heights[static_cast<std::size_t>(i)] / highest);
    outline << QPointF(1.0, 1.0);
    return outline;
}

StayCurve::StayCurve(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize StayCurve::sizeHint() const { return {420, 150}; }
QSize StayCurve::minimumSizeHint() const { return {200, 96}; }

void StayCurve::show(const model::Distribution& distribution, model::Sphere sphere, const QString& what)
{
    m_distribution = distribution;
    m_sampler = model::samplerOf(distribution);
    m_sphere = sphere;
    if (!m_dragged) // the axis stands still under a line that is dragged
        m_end = m_sampler ? reach(*m_sampler) : 1.0;
    setAccessibleName(what);
    setAccessibleDescription(
        m_sampler ? tr("Curve of stays: mean %1 days, median %2, 9 in 10 have left by %3. Up and down choose a "
                       "line, left and right move it.")
                        .arg(days(m_sampler->mean()), days(m_sampler->median()), days(m_sampler->centile(0.9)))
                  : tr("No curve has these figures."));
    update();
}

void StayCurve::setStays(std::vector<double> stays)
{
    m_stays = std::move(stays);
    update();
}

QRectF StayCurve::plot() const
{
    const double line = fontMetrics().height();
    return QRectF(6, line * 0.4, width() - 12, height() - line * 2.2);
}

double StayCurve::xOf(double value) const { return plot().left() + plot().width() * value / m_end; }
double StayCurve::daysAt(double x) const { return std::max(0.0, (x - plot().left()) / plot().width() * m_end); }

std::optional<double> StayCurve::figure(Line line) const
{
    if (!m_sampler)
        return std::nullopt;
    return line == Mean ? m_sampler->mean() : line == Median ? m_sampler->median() : m_sampler->centile(0.9);
}

std::optional<double> StayCurve::lineAt(Line line) const
{
    const auto value = figure(line);
    return value ? std::optional(xOf(*value)) : std::nullopt;
}

bool StayCurve::canMove(Line line) const
{
    if (!model::statsFamilyOf(m_distribution.family))
        return false;
    switch (m_distribution.given) {
    case Given::MeanMedian: return line == Mean || line == Median;
    case Given::MedianP90: return line == Median || line == P90;
    default: return line == Mean;
    }
}

QString StayCurve::textOf(Line line) const
{
    const QString value = days(figure(line).value_or(0.0));
    return line == Mean  ? tr("mean %1 days").arg(value)
        : line == Median ? tr("median %1 days").arg(value)
                         : tr("9 in 10 have left by %1 days").arg(value);
}

void StayCurve::paintStays(QPainter& painter, double highest) const
{
    if (m_stays.empty())
        return;
    std::array<double, bins> counts{};
    int beyond = 0;
    for (const double stay : m_stays) {
        const auto bin = static_cast<int>(stay / m_end * bins);
        if (bin >= 0 && bin < bins)
            counts[static_cast<std::size_t>(bin)] += 1.0;
        else
            ++beyond;
    }
    const QRectF area = plot();
    const auto& colours = style::tokens().sphere(m_sphere);
    painter.setPen(QPen(style::tokens().surface, 1));
    painter.setBrush(colours.shades[1]);
    const double width = m_end / bins;
    for (int i = 0; i < bins; ++i) {
        const double density = counts[static_cast<std::size_t>(i)] / static_cast<double>(m_stays.size()) / width;
        const double height = std::min(1.0, density / highest) * area.height();
        painter.drawRect(QRectF(xOf(i * width), area.bottom() - height, area.width() / bins, height));
    }
    if (beyond > 0) {
        painter.setPen(style::tokens().text3);
        painter.setFont(style::font(style::TextStyle::Small));
        painter.drawText(area.adjusted(0, area.height() * 0.5, 0, 0), Qt::AlignRight | Qt::AlignTop,
                         tr("%1 longer than %2").arg(beyond).arg(days(m_end)));
    }
}

void StayCurve::paintLine(QPainter& painter, Line line, const QString& text, double y) const
{
    const auto& colours = style::tokens();
    const QRectF area = plot();
    const double x = xOf(*figure(line));
    if (x > area.right() + 1)
        return;
    const bool chosen = hasFocus() && line == m_chosen;
    painter.setPen(QPen(chosen ? colours.focus : colours.text, canMove(line) ? 2.0 : 1.2,
                        line == Mean ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(QPointF(x, y), QPointF(x, area.bottom()));
    painter.setFont(style::font(style::TextStyle::SmallStrong));
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 4;
    const double left = x + 4 + wide < area.right() ? x + 4 : x - 4 - wide;
    painter.setPen(colours.text);
    painter.drawText(QRectF(left, y - 2, wide, painter.fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void StayCurve::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& colours = style::tokens();
    const QRectF area = plot();
    if (!isEnabled()) // there is no stay to show
        return;
    if (!m_sampler) {
        painter.setPen(colours.redText);
        painter.drawText(area, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("No curve of this shape has these figures."));
        return;
    }
    constexpr int points = 160;
    std::vector<double> heights;
    for (int i = 0; i < points; ++i)
        heights.push_back(densityOf(*m_sampler, m_end * i / points, m_end * (i + 1) / points));
    const double highest = std::max(*std::ranges::max_element(heights), 1e-12);
    paintStays(painter, highest);
    QPolygonF curve;
    for (int i = 0; i < points; ++i)
        curve << QPointF(xOf(m_end * (i + 0.5) / points),
                         area.bottom() - heights[static_cast<std::size_t>(i)] / highest * area.height() * 0.96);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.sphere(m_sphere).shades[0], 2));
    painter.drawPolyline(curve);
    painter.setPen(colours.axis);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setFont(style::font(style::TextStyle::Small));
    painter.setPen(colours.text3);
    const double step = stepOf(m_end);
    for (double mark = 0.0; mark <= m_end; mark += step) {
        const QString text = QLocale().toString(mark, 'g', 6);
        painter.drawText(QRectF(xOf(mark) - 30, area.bottom() + 1, 60, painter.fontMetrics().height()),
                         Qt::AlignHCenter | Qt::AlignTop, text);
    }
    painter.drawText(
        QRectF(area.left(), height() - painter.fontMetrics().height(), area.width(), painter.fontMetrics().height()),
        Qt::AlignHCenter, tr("days until ready to leave"));
    const double line = painter.fontMetrics().height() + 3.0;
    paintLine(painter, Median, textOf(Median), area.top());
    paintLine(painter, Mean, textOf(Mean), area.top() + line);
    paintLine(painter, P90, textOf(P90), area.top() + 2.0 * line);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

std::optional<StayCurve::Line> StayCurve::lineNear(const QPointF& at) const
{
    constexpr double close = 7.0;
    std::optional<Line> near;
    double best = close;
    for (const Line line : {Mean, Median, P90})
        if (const auto x = lineAt(line); x && canMove(line) && std::abs(*x - at.x()) <= best) {
            near = line;
            best = std::abs(*x - at.x());
        }
    return near;
}

void StayCurve::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->button() == Qt::LeftButton ? lineNear(event->position()) : std::nullopt;
    m_hasMoved = false;
    if (m_dragged)
        m_chosen = *m_dragged;
    update();
}

void StayCurve::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        m_hasMoved = true;
        emit lineMoved(*m_dragged, daysAt(event->position().x()), false);
    } else
        setCursor(lineNear(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void StayCurve::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragged)
        return;
    const Line line = *m_dragged;
    m_dragged.reset();
    if (m_hasMoved) // a click alone changes nothing
        emit lineMoved(line, daysAt(event->position().x()), true);
}

void StayCurve::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && canMove(m_chosen)) {
        const double share = event->modifiers() & Qt::ShiftModifier ? 0.1 : 0.01;
        const double now = figure(m_chosen).value_or(0.0);
        emit lineMoved(m_chosen, now * (event->key() == Qt::Key_Left ? 1.0 - share : 1.0 + share), true);
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int way = event->key() == Qt::Key_Up ? 2 : 1;
        do
            m_chosen = static_cast<Line>((m_chosen + way) % 3);
        while (!canMove(m_chosen) && m_chosen != Mean);
        update();
        return;
    }
    QWidget::keyPressEvent(event);
}

void StayCurve::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

} // namespace homeward::ui
