// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where_plot.h"

#include "ui/charts/format.h"
#include "ui/charts/where_areas.h"
#include "ui/charts/where_labels.h"
#include "ui/charts/where_render.h"
#include "ui/charts/words.h"

namespace homeward::charts {

namespace {

constexpr int reach = QWIDGETSIZE_MAX;

/// Round figures with a comma, or per cent.
class FigureTicker : public QCPAxisTicker {
public:
    explicit FigureTicker(bool share) : m_share(share) { }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        if (m_share)
            return formatWholeShare(tick);
        return formatFixed(tick, std::abs(tick - std::round(tick)) > 0.01 ? 1 : 0);
    }
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    /// Steps of 1, 2 or 5: no figure on an axis needs more digits.
    double getTickStep(const QCPRange& range) override
    {
        if (m_share)
            return 0.25;
        const double exact = range.size() / tickCount();
        const double power = std::pow(10.0, std::floor(std::log10(exact)));
        for (const double step : {1.0, 2.0, 5.0})
            if (exact <= 1.25 * step * power)
                return step * power;
        return 10.0 * power;
    }

private:
    bool m_share;
};

/// The first days of the financial years.
class YearTicker : public QCPAxisTicker {
public:
    explicit YearTicker(QVector<double> places) : m_places(std::move(places)) { }

protected:
    QVector<double> createTickVector(double, const QCPRange&) override { return m_places; }
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double, const QLocale&, QChar, int) override { return {}; }

private:
    QVector<double> m_places;
};

QVector<double> yearPlaces(const WhereScene& scene)
{
    QVector<double> places;
    if (scene.oneYear())
        return places;
    for (std::size_t y = 0; y < scene.content.series.years.size(); ++y)
        places.append(scene.yearBegin(y));
    places.append(scene.stack.xMax);
    return places;
}

} // namespace

PaintedPart::PaintedPart(QCustomPlot* plot, const QString& layer, Paint paint)
    : QCPLayerable(plot, layer),
      m_paint(std::move(paint))
{
}

QRect PaintedPart::clipRect() const { return mParentPlot->viewport(); }

void PaintedPart::draw(QCPPainter* painter)
{
    painter->save();
    m_paint(*painter);
    painter->restore();
}

WherePlot::WherePlot(QWidget* parent, bool withSlider) : QCustomPlot(parent), m_withSlider(withSlider)
{
    setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    setMouseTracking(withSlider);
    setInteractions(QCP::Interactions());
    setNoAntialiasingOnDrag(false);
    makeAxes();
    makeLayers();
}

void WherePlot::makeAxes()
{
    plotLayout()->clear();
    plotLayout()->setRowSpacing(0);
    plotLayout()->setColumnSpacing(0);
    m_stack = new QCPAxisRect(this);
    m_strip = new QCPAxisRect(this);
    plotLayout()->addElement(0, 0, m_stack);
    plotLayout()->addElement(1, 0, m_strip);
    for (QCPAxisRect* axes : {m_stack, m_strip}) {
        axes->setAutoMargins(QCP::msNone);
        axes->setMinimumMargins(QMargins());
        axes->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
        axes->setupFullAxesBox(false);
        axes->axis(QCPAxis::atTop)->setVisible(false);
        axes->axis(QCPAxis::atRight)->setVisible(false);
        axes->axis(QCPAxis::atBottom)->grid()->setVisible(false);
        for (QCPAxis* axis : axes->axes()) {
            axis->setLayer(QStringLiteral("axes"));
            axis->grid()->setLayer(QStringLiteral("grid"));
        }
    }
}

void WherePlot::makeLayers()
{
    // From the back: ground with columns and grid | areas | marks, axes and words | pointer.
    addLayer(QStringLiteral("areas"), layer(QStringLiteral("main")), limAbove);
    addLayer(QStringLiteral("marks"), layer(QStringLiteral("axes")), limAbove);
    addLayer(QStringLiteral("pointer"), layer(QStringLiteral("overlay")), limAbove);
    for (const char* own : {"background", "areas", "marks"})
        layer(QLatin1String(own))->setMode(QCPLayer::lmBuffered);
    layer(QStringLiteral("pointer"))->setMode(QCPLayer::lmBuffered);
    const auto part = [this](const char* layerName, void (*paint)(QPainter&, const WhereScene&)) {
        new PaintedPart(this, QLatin1String(layerName), [this, paint](QPainter& painter) {
            if (!m_content.empty())
                paint(painter, m_scene);
        });
    };
    part("background", paintYearColumns);
    part("areas", paintAreas);
    part("areas", paintCapacity);
    part("marks", paintYearLine);
    part("marks", paintCapacityNames);
    part("marks", paintYearNames);
    part("marks", paintLabels);
    part("marks", paintWords);
    new PaintedPart(this, QStringLiteral("marks"), [this](QPainter& painter) {
        if (!m_content.dimmed)
            return;
        QColor veil = m_scene.colours->scrim;
        veil.setAlphaF(0.55F);
        painter.fillRect(QRectF(viewport()), veil);
    });
    new PaintedPart(this, QStringLiteral("pointer"), [this](QPainter& painter) {
        if (m_hover >= 0 && !m_content.empty())
            paintHover(painter, m_scene, m_hover);
    });
}

void WherePlot::styleAxes(QCPAxisRect* axes, int ticks)
{
    const style::Tokens& colours = *m_scene.colours;
    const PlotScale& scale = axes == m_stack ? m_scene.stack : m_scene.strip;
    const bool share = axes == m_stack && m_content.series.options.quantity == results::Quantity::Share;
    QCPAxis* left = axes->axis(QCPAxis::atLeft);
    QCPAxis* bottom = axes->axis(QCPAxis::atBottom);
    QSharedPointer<QCPAxisTicker> ticker(new FigureTicker(share));
    ticker->setTickCount(ticks);
    left->setTicker(ticker);
    left->setRange(0.0, scale.yMax);
    left->setBasePen(Qt::NoPen);
    left->setTickPen(Qt::NoPen);
    left->setSubTickPen(Qt::NoPen);
    left->setTickLabelFont(style::font(style::TextStyle::Small));
    left->setTickLabelColor(colours.text3);
    left->setTickLabelPadding(4);
    left->grid()->setPen(QPen(colours.grid, 1));
    left->grid()->setZeroLinePen(Qt::NoPen);
    bottom->setRange(0.0, scale.xMax);
    bottom->setTicker(QSharedPointer<QCPAxisTicker>(new YearTicker(yearPlaces(m_scene))));
    bottom->setTickLabels(false);
    bottom->setBasePen(QPen(colours.axis, 1));
    bottom->setTickPen(QPen(colours.axis, 1));
    bottom->setTickLength(0, axes == m_strip || m_scene.geometry.strip.isEmpty() ? 4 : 0);
}

void WherePlot::arrange(QSizeF size)
{
    m_scene = makeScene(m_content, size, m_withSlider);
    setBackground(m_scene.colours->surface);
    const bool filled = !m_content.empty();
    const bool strip = filled && !m_scene.geometry.strip.isEmpty();
    m_stack->setVisible(filled);
    m_strip->setVisible(strip);
    if (!filled)
        return;
    const auto whole = [](double value) { return static_cast<int>(std::lround(value)); };
    const QRectF& stack = m_scene.geometry.stack;
    const int left = whole(stack.left());
    const int right = whole(size.width() - stack.right());
    const int split = strip ? whole(m_scene.geometry.strip.top()) - 1 : whole(size.height());
    m_stack->setMinimumSize(0, split);
    m_stack->setMaximumSize(reach, split);
    m_stack->setMargins(QMargins(left, whole(stack.top()), right, split - whole(stack.bottom())));
    const int rest = std::max(1, whole(size.height()) - split);
    m_strip->setMinimumSize(0, strip ? rest : 0);
    m_strip->setMaximumSize(reach, rest);
    if (strip)
        m_strip->setMargins(QMargins(left, 1, right, rest - 1 - whole(m_scene.geometry.strip.height())));
    styleAxes(m_stack, stack.height() > 380.0 ? 6 : 4);
    if (strip)
        styleAxes(m_strip, 2);
}

void WherePlot::setContent(const WhereChartContent& content)
{
    m_content = content;
    if (m_hover >= static_cast<int>(content.series.months.size()))
        m_hover = -1;
    arrange(size());
    replot(QCustomPlot::rpQueuedReplot);
    emit arranged();
}

void WherePlot::setYear(int year)
{
    if (m_content.empty() || year == m_content.series.options.selectedYear)
        return;
    m_content.series.options.selectedYear = year;
    m_content.choices.series.selectedYear = year;
    m_scene.content.series.options.selectedYear = year;
    if (m_scene.oneYear()) {
        arrange(size());
        replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void WherePlot::resizeEvent(QResizeEvent* event)
{
    arrange(event->size());
    QCustomPlot::resizeEvent(event);
    emit arranged();
}

int WherePlot::monthAt(QPointF position) const
{
    if (m_content.empty() || m_scene.oneYear())
        return -1;
    const QRectF rect = m_scene.stack.rect;
    const double bottom = m_scene.geometry.strip.isEmpty() ? rect.bottom() : m_scene.geometry.strip.bottom();
    if (position.x() < rect.left() || position.x() >= rect.right() || position.y() < rect.top()
        || position.y() > bottom)
        return -1;
    return static_cast<int>((position.x() - rect.left()) / rect.width() * m_scene.stack.xMax);
}

void WherePlot::setHover(int month)
{
    if (month == m_hover)
        return;
    m_hover = month;
    layer(QStringLiteral("pointer"))->replot();
}

void WherePlot::mouseMoveEvent(QMouseEvent* event)
{
    setHover(monthAt(event->position()));
    if ((event->buttons() & Qt::LeftButton) != 0 && m_hover >= 0)
        emit yearClicked(m_content.series.monthYear[static_cast<std::size_t>(m_hover)]);
}

void WherePlot::mousePressEvent(QMouseEvent* event)
{
    const int month = monthAt(event->position());
    if (event->button() == Qt::LeftButton && month >= 0)
        emit yearClicked(m_content.series.monthYear[static_cast<std::size_t>(month)]);
}

void WherePlot::leaveEvent(QEvent* event)
{
    setHover(-1);
    QCustomPlot::leaveEvent(event);
}

bool renderWhere(QPaintDevice& device, const WhereChartContent& content, QSizeF size, double scale, double margin)
{
    WherePlot plot(nullptr, false);
    plot.setContent(content);
    const QSize whole = (size - QSizeF(2.0 * margin, 2.0 * margin)).toSize();
    plot.arrange(whole);
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    plot.toPainter(&painter, whole.width(), whole.height());
    return painter.end();
}

} // namespace homeward::charts
