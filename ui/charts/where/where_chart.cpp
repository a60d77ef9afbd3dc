// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_chart.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/where/where_kinds.h"
#include "ui/charts/where/where_marks.h"
#include "ui/charts/where/where_plot.h"
#include "ui/charts/where/year_slider.h"
#include "ui/charts/words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

WhereChart::WhereChart(QWidget* parent)
    : ChartWidget(parent),
      m_plot(new WherePlot(this)),
      m_slider(new YearSlider(this)),
      m_yearShown(new QLabel(this))
{
    m_yearShown->setTextFormat(Qt::PlainText);
    m_yearShown->setFont(style::font(style::TextStyle::Caption));
    m_slider->setAccessibleName(Words::tr("Year shown"));
    m_slider->hide();
    setFocusProxy(m_slider);
    m_slider->installEventFilter(this);
    connect(m_slider, &QSlider::valueChanged, this, &WhereChart::chooseYear);
    connect(m_plot, &WherePlot::yearClicked, m_slider, &QSlider::setValue);
    connect(m_plot, &WherePlot::pressed, this, [this](QPointF where) {
        if (const auto figure = figureAt(where); figure && !figure->at.isNothing())
            emit placeChosen(figure->at);
    });
    connect(m_plot, &WherePlot::moved, this, [this](QPointF where) {
        const auto figure = figureAt(where);
        hover(figure ? figure->at : MarkPlace());
    });
    connect(m_plot, &WherePlot::left, this, [this] {
        if (isVisible())
            hover({});
    });
    connect(m_plot, &WherePlot::arranged, this, &WhereChart::placeSlider);
    connect(m_plot, &WherePlot::arranged, this, &WhereChart::showLayer);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, [this] {
        WhereChartContent same = content();
        same.theme = style::currentTheme();
        setContent(same);
    });
}

WhereChart::~WhereChart() = default;

const WhereChartContent& WhereChart::content() const { return m_plot->content(); }

int WhereChart::selectedYear() const { return content().empty() ? -1 : content().series.options.selectedYear; }

QSize WhereChart::sizeHint() const { return minimumSizeHint(); }

QSize WhereChart::minimumSizeHint() const { return {420, static_cast<int>(style::scaled(310.0))}; }

void WhereChart::setContent(const WhereChartContent& content)
{
    m_plot->setContent(content);
    m_plot->setAccessibleName(content.title);
    placePlot();
    update();
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, static_cast<int>(content.series.years.size()) - 1));
    m_slider->setValue(std::max(0, selectedYear()));
    placeSlider();
    showYear();
    setChart(content.empty() ? nullptr : whereChart(content));
}

void WhereChart::setSelectedYear(int year)
{
    if (content().empty() || year < 0 || year >= static_cast<int>(content().series.years.size()))
        return;
    m_slider->setValue(year);
}

void WhereChart::chooseYear(int year)
{
    if (year == selectedYear())
        return;
    m_plot->setYear(year);
    setChart(whereChart(content()));
    showYear();
    showLayer();
    emit selectedYearChanged(year);
}

void WhereChart::showYear()
{
    const QString label = content().yearLabel();
    m_yearShown->setText(Words::tr("Year shown: %1").arg(label));
    m_slider->setAccessibleDescription(label);
}

void WhereChart::placeSlider()
{
    const WhereScene& scene = m_plot->scene();
    const bool shown = !content().empty() && !scene.geometry.slider.isEmpty();
    m_slider->setVisible(shown);
    m_yearShown->setVisible(shown);
    if (!shown)
        return;
    const QRectF row = scene.geometry.slider;
    const auto middleOf = [&](std::size_t year) {
        return scene.stack.x((scene.yearBegin(year) + scene.yearEnd(year)) / 2.0);
    };
    // Under the bars of one year there is no axis of time that it would have to follow.
    const bool free = scene.oneYear();
    const double from = free ? row.left() : middleOf(0) - YearSlider::reach;
    const double to = free ? row.right() : middleOf(content().series.years.size() - 1) + YearSlider::reach;
    m_slider->setGeometry(QRectF(from, row.top(), to - from, row.height()).toRect());
    m_yearShown->setGeometry(
        QRectF(scene.geometry.labels.left(), row.top(), scene.geometry.labels.width(), row.height()).toRect());
}

std::vector<ChartMark> WhereChart::findMarks() const { return whereMarks(m_plot->scene()); }

/// A setting of no year, such as of now, is marked in the year shown.
std::vector<QRectF> WhereChart::placesOf(const MarkPlace& place) const
{
    const bool needsYear = place.year < 0 && place.setting >= 0 && !m_plot->scene().oneYear();
    return ChartWidget::placesOf(needsYear ? MarkPlace{selectedYear(), place.setting} : place);
}

void WhereChart::showPlaces()
{
    m_plot->setOverlay([this](QPainter& painter) {
        for (const MarkPlace& place : {chosen(), lit()})
            paintPlaces(painter, placesOf(place));
    });
}

std::optional<ChartMark> WhereChart::figureAtCursor() const
{
    const std::vector<ChartMark> layers = marksOfYear(m_plot->scene());
    const auto at = static_cast<std::size_t>(m_layer);
    return m_layer < 0 || at >= layers.size() ? std::nullopt : std::optional(layers[at]);
}

/// Up from none is the lowest layer, down from it none again.
void WhereChart::chooseLayer(int step)
{
    const int last = static_cast<int>(marksOfYear(m_plot->scene()).size()) - 1;
    m_layer = std::clamp(m_layer + step, -1, last);
    showLayer();
}

void WhereChart::showLayer()
{
    const auto figure = figureAtCursor();
    m_slider->setAccessibleDescription(figure ? figure->name : QString());
    m_plot->setMarked(figure && m_slider->hasFocus() ? figure->where : QRectF());
}

bool WhereChart::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_slider)
        return ChartWidget::eventFilter(object, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &WhereChart::showLayer, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    chooseLayer(key == Qt::Key_Up ? 1 : -1);
    return true;
}

void WhereChart::placePlot()
{
    m_plot->setGeometry(rect().adjusted(0, 0, 0, -static_cast<int>(std::ceil(marksHeight(content().caveats)))));
}

void WhereChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintMarks(painter, content().caveats, rect(), style::tokens());
}

void WhereChart::resizeEvent(QResizeEvent* event)
{
    placePlot();
    ChartWidget::resizeEvent(event);
}

void WhereChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange)
        m_slider->setEnabled(isEnabled());
    ChartWidget::changeEvent(event);
}

} // namespace homeward::charts
