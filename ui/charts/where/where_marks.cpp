// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_marks.h"

#include "ui/charts/where/where_labels.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_shapes.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>

namespace homeward::charts {

using results::Measure;
using results::Quantity;

namespace {

explain::MeasureOf measureOf(Quantity quantity, results::Choice settings)
{
    if (quantity == Quantity::Days)
        return {Measure::CareDays, std::move(settings), false};
    return {Measure::PeoplePresent, std::move(settings), quantity == Quantity::Share};
}

bool isDays(const WhereScene& scene) { return scene.content.series.options.quantity == Quantity::Days; }

QString nameOf(const WhereScene& scene, const QString& what, const QString& figure, const QString& year)
{
    return Words::tr("%1, %2, %3: %4").arg(what, scene.content.scenarioName, year, figure);
}

ChartMark layerMark(const WhereScene& scene, const results::WhereLayer& layer, const QRectF& where, int year)
{
    const auto at = static_cast<std::size_t>(year);
    return {where,
            nameOf(scene, layerName(layer), figureText(scene.content, layer.yearly[at]),
                   QString::fromStdString(scene.content.series.years[at].label)),
            askedOf(scene.content, layer, questionOf(scene.content, year)),
            {year, layer.setting}};
}

ChartMark delayedMark(const WhereScene& scene, const QRectF& where, int year)
{
    const auto at = static_cast<std::size_t>(year);
    return {where,
            nameOf(scene, Words::tr("Delayed in hospital"), numbers::people(scene.content.series.delayedYearly[at]),
                   QString::fromStdString(scene.content.series.years[at].label)),
            explain::AskedFigure{
                explain::MeasureOf{isDays(scene) ? Measure::DelayedDays : Measure::PeopleDelayed,
                                   scene.content.settings[static_cast<std::size_t>(model::Sphere::Hospital)]},
                questionOf(scene.content, year)}};
}

/// Of one year, in its stretch of the axis.
void addYear(std::vector<ChartMark>& marks, const WhereScene& scene, int year, double left, double right)
{
    const results::WhereSeries& series = scene.content.series;
    std::vector<double> values;
    for (const results::WhereLayer& layer : series.layers)
        values.push_back(layer.yearly[static_cast<std::size_t>(year)]);
    // Days are drawn by month.
    const double scale = isDays(scene) ? 1.0 / 12.0 : 1.0;
    std::vector<double> edges = scene.edges(values);
    for (std::size_t i = 0; i < series.layers.size(); ++i) {
        const double top = scene.stack.y(scale * edges[i + 1]);
        const double bottom = scene.stack.y(scale * edges[i]);
        marks.push_back(layerMark(scene, series.layers[i], {left, top, right - left, bottom - top}, year));
    }
    if (!scene.geometry.strip.isEmpty())
        marks.push_back(
            delayedMark(scene, {left, scene.strip.rect.top(), right - left, scene.strip.rect.height()}, year));
}

/// A bar of one year mode: now, the scenario compared with, the scenario.
void addBar(std::vector<ChartMark>& marks, const WhereScene& scene, std::size_t bar, const YearBar& shown,
            const results::Question& question)
{
    const auto sides = barSides(scene.stack, bar);
    const std::vector<double> edges = scene.edges(shown.layers);
    for (std::size_t i = 0; i < shown.layers.size(); ++i) {
        const results::WhereLayer& layer = scene.content.series.layers[i];
        const double top = scene.stack.y(edges[i + 1]);
        marks.push_back(
            {{sides.first, top, sides.second - sides.first, scene.stack.y(edges[i]) - top},
             Words::tr("%1, %2, %3: %4")
                 .arg(layerName(layer), shown.name, shown.heading, figureText(scene.content, shown.layers[i])),
             askedOf(scene.content, layer, question),
             {-1, layer.setting}});
    }
}

/// Now is the first year of the first scenario of the run.
std::vector<results::Question> questionsOfBars(const CareFigures& figures)
{
    const results::WhereSeries& series = figures.series;
    std::vector<results::Question> questions{{0, 0, figures.areas, 0}};
    if (figures.beside())
        questions.push_back({series.against, series.against, figures.areas, series.options.selectedYear});
    questions.push_back(questionOf(figures, series.options.selectedYear));
    return questions;
}

void addLabels(std::vector<ChartMark>& marks, const WhereScene& scene)
{
    const results::WhereSeries& series = scene.content.series;
    for (const StackLabel& label : stackLabels(scene)) {
        if (label.layer) {
            marks.push_back(layerMark(scene, series.layers[*label.layer], label.where, series.options.selectedYear));
            continue;
        }
        const auto sphere = static_cast<std::size_t>(label.sphere);
        const results::SphereSeries& whole = series.spheres[sphere];
        marks.push_back({label.where,
                         nameOf(scene, sphereName(label.sphere), figureText(scene.content, whole.yearly[series.year()]),
                                scene.content.yearLabel()),
                         explain::AskedFigure{measureOf(series.options.quantity, scene.content.settings[sphere]),
                                              questionOf(scene.content, series.options.selectedYear)}});
    }
}

} // namespace

results::Question questionOf(const CareFigures& figures, int year)
{
    return {figures.series.scenario, figures.series.against, figures.areas, year};
}

explain::AskedFigure askedOf(const CareFigures& figures, const results::WhereLayer& layer,
                             const results::Question& question)
{
    std::vector<int> settings{layer.setting};
    if (layer.setting < 0)
        settings = figures.settings[static_cast<std::size_t>(layer.sphere)];
    return {measureOf(figures.series.options.quantity, std::move(settings)), question};
}

std::vector<ChartMark> whereMarks(const WhereScene& scene)
{
    std::vector<ChartMark> marks;
    if (scene.content.empty())
        return marks;
    if (scene.oneYear()) {
        const std::vector<YearBar> bars = yearBars(scene.content);
        const std::vector<results::Question> questions = questionsOfBars(scene.content);
        for (std::size_t i = 0; i < bars.size(); ++i)
            addBar(marks, scene, i, bars[i], questions[i]);
    } else {
        for (std::size_t year = 0; year < scene.content.series.years.size(); ++year)
            addYear(marks, scene, static_cast<int>(year), scene.stack.x(scene.yearBegin(year)),
                    scene.stack.x(scene.yearEnd(year)));
    }
    addLabels(marks, scene);
    return marks;
}

std::vector<ChartMark> marksOfYear(const WhereScene& scene)
{
    std::vector<ChartMark> marks;
    if (scene.content.empty())
        return marks;
    if (scene.oneYear()) {
        const std::vector<YearBar> bars = yearBars(scene.content);
        addBar(marks, scene, bars.size() - 1, bars.back(), questionsOfBars(scene.content).back());
        return marks;
    }
    const std::size_t year = scene.content.series.year();
    addYear(marks, scene, static_cast<int>(year), scene.stack.x(scene.yearBegin(year)),
            scene.stack.x(scene.yearEnd(year)));
    return marks;
}

} // namespace homeward::charts
