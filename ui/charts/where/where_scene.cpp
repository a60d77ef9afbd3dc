// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_scene.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/palette.h"
#include "ui/charts/where/where_axes.h"
#include "ui/charts/where/where_labels.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_spread.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr int fewSteps = 4;
constexpr int manySteps = 6;
constexpr int stripSteps = 2;
constexpr double tallStack = 380.0;   ///< has room for many steps

double textHeight(const QString& text, TextStyle style, double width)
{
    if (text.isEmpty())
        return 0.0;
    const QFontMetricsF metrics(style::font(style));
    return metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

double largest(const std::vector<double>& values)
{
    return values.empty() ? 0.0 : *std::max_element(values.begin(), values.end());
}

double stackTop(const WhereScene& scene)
{
    const results::WhereSeries& series = scene.content.series;
    if (series.options.quantity == results::Quantity::Share)
        return 1.0;
    double top = 0.0;
    if (scene.oneYear()) {
        for (const YearBar& bar : yearBars(scene.content))
            top = std::max(top, scene.edges(bar.layers).back());
        return top * 1.02;
    }
    top = largest(series.totalMonthly);
    if (const auto spread = spreadOfEverybody(scene.content))
        top = std::max(top, largest(spread->high));
    for (const results::CapacityLine* line : scene.content.capacity())
        top = std::max(top, largest(line->heights));
    return top * 1.1;
}

double stripTop(const WhereScene& scene)
{
    const results::WhereSeries& series = scene.content.series;
    double top = 0.0;
    if (scene.oneYear())
        for (const YearBar& bar : yearBars(scene.content))
            top = std::max(top, bar.delayed + bar.waiting);
    else
        for (std::size_t m = 0; m < series.delayedMonthly.size(); ++m)
            top = std::max({top, series.delayedMonthly[m] + series.waitingMonthly[m], series.delayedBaseMonthly[m]});
    if (const auto spread = spreadOfDelayed(scene.content))
        top = std::max(top, largest(spread->high));
    return std::max(top * 1.15, 1.0);
}

/// Of both axes, however many figures they come to have.
double widestFigure(const WhereScene& scene)
{
    const bool share = scene.content.series.options.quantity == results::Quantity::Share;
    double widest = style::scaled(24.0);
    for (const int steps : {fewSteps, manySteps})
        widest = std::max(widest, axisFigureWidth(stackTop(scene), steps, share));
    if (scene.content.choices.delayedApart)
        widest = std::max(widest, axisFigureWidth(stripTop(scene), stripSteps, false));
    return widest;
}

WhereGeometry layOut(const WhereScene& scene, QSizeF size, bool withSlider)
{
    WhereGeometry made;
    made.whole = QRectF(QPointF(), size);
    const double width = size.width();
    made.title = {0, 0, width, textHeight(scene.content.title, TextStyle::ChartTitle, width)};
    made.subtitle = {0, made.title.bottom() + 1, width, textHeight(scene.content.subtitle, TextStyle::Caption, width)};
    // Two more pixels than the metrics say: hinting at twice the scale lets descenders hang lower.
    const double sourceHeight = textHeight(scene.content.source, TextStyle::Small, width) + 2.0;
    made.source = {0, size.height() - sourceHeight, width, sourceHeight};
    const double foot = made.source.top() - 6.0;
    const double sliderHeight = withSlider ? 26.0 : 0.0;
    const double namesHeight = style::scaled(scene.oneYear() ? 34.0 : 18.0);

    const double labelWidth = labelColumnWidth(scene.content, width);
    const double axisWidth = widestFigure(scene) + 8.0;
    const double left = axisWidth;
    const double right = width - labelWidth - 22.0;
    const double top = made.subtitle.bottom() + 10.0;
    made.slider = {left, foot - sliderHeight, right - left, sliderHeight};
    made.yearNames = {left, made.slider.top() - namesHeight - (withSlider ? 2.0 : 0.0), right - left, namesHeight};
    const double bottom = made.yearNames.top() - 3.0;
    double stackBottom = bottom;
    if (scene.content.choices.delayedApart) {
        const double stripHeight = std::clamp((bottom - top) * 0.2, 44.0, 96.0);
        made.strip = {left, bottom - stripHeight, right - left, stripHeight};
        stackBottom = made.strip.top() - 10.0 - style::scaled(16.0);
    }
    made.stack = {left, top, right - left, std::max(40.0, stackBottom - top)};
    made.labels = {width - labelWidth, top, labelWidth, made.stack.height()};
    return made;
}

} // namespace

bool WhereScene::withWaiting() const
{
    constexpr double toSpeakOf = 0.5;   // people
    const results::WhereSeries& series = content.series;
    return std::max({largest(series.waitingYearly), largest(series.waitingBaseYearly), series.waitingNow}) >= toSpeakOf;
}

std::vector<double> WhereScene::edges(const std::vector<double>& layerValues) const
{
    std::vector<double> heights{0.0};
    for (const double value : layerValues)
        heights.push_back(heights.back() + value);
    return heights;
}

double WhereScene::yearBegin(std::size_t year) const
{
    const auto& of = content.series.monthYear;
    return static_cast<double>(std::find(of.begin(), of.end(), static_cast<int>(year)) - of.begin());
}

double WhereScene::yearEnd(std::size_t year) const
{
    const auto& of = content.series.monthYear;
    return yearBegin(year) + static_cast<double>(std::count(of.begin(), of.end(), static_cast<int>(year)));
}

namespace {

YearBar nowBar(const WhereChartContent& content)
{
    const results::WhereSeries& series = content.series;
    YearBar made;
    for (const results::WhereLayer& layer : series.layers)
        made.layers.push_back(layer.now);
    made.delayed = series.delayedNow;
    made.waiting = series.waitingNow;
    made.heading = Words::tr("Now");
    made.name = text(series.years.front().label);
    return made;
}

YearBar yearBar(const WhereChartContent& content, bool against)
{
    const results::WhereSeries& series = content.series;
    const std::size_t year = series.year();
    YearBar made;
    for (const results::WhereLayer& layer : series.layers)
        made.layers.push_back(against ? layer.againstYearly[year] : layer.yearly[year]);
    made.delayed = against ? series.delayedBaseYearly[year] : series.delayedYearly[year];
    made.waiting = against ? series.waitingBaseYearly[year] : series.waitingYearly[year];
    made.letter = against ? content.againstLetter : content.scenarioLetter;
    made.heading = content.yearLabel();
    made.name = against ? content.againstName : content.scenarioName;
    return made;
}

} // namespace

std::vector<YearBar> yearBars(const WhereChartContent& content)
{
    std::vector<YearBar> bars{nowBar(content)};
    if (content.beside())
        bars.push_back(yearBar(content, true));
    bars.push_back(yearBar(content, false));
    return bars;
}

WhereScene makeScene(const WhereChartContent& content, QSizeF size, bool withSlider)
{
    WhereScene scene;
    scene.content = content;
    scene.colours = &style::tokens(content.theme);
    if (content.empty())
        return scene;
    scene.geometry = layOut(scene, size, withSlider);
    scene.layerColours = layerColours(content.series.layers, content.theme);
    scene.patterns = needsPatterns(content);
    const double xMax = scene.oneYear() ? static_cast<double>(yearBars(content).size())
                                        : static_cast<double>(content.series.months.size());
    scene.stack = {scene.geometry.stack, xMax, stackTop(scene)};
    scene.strip = {scene.geometry.strip, xMax, stripTop(scene)};
    scene.stackSteps = scene.geometry.stack.height() > tallStack ? manySteps : fewSteps;
    scene.stripSteps = stripSteps;
    return scene;
}

} // namespace homeward::charts
