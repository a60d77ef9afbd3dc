// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/targets.h"

#include "core/calibrate/solved_figures.h"
#include "core/calibrate/traffic.h"
#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <cstdlib>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;

namespace {

/// The mid-year of a label: 2022 for both `2021/22` and `2022`.
int midYearOf(const std::string& label)
{
    const int first = std::atoi(label.c_str());
    return label.find('/') == std::string::npos ? first : first + 1;
}

/// The growth of the population of a target's bands from the year of the figure to the base year.
double growthSince(const model::Plan& plan, const CalibrationTarget& target, int year)
{
    std::vector<int> bands;
    for (const model::Cohort& cohort : plan.cohorts) {
        const bool counts =
            target.cohorts.empty() || std::ranges::find(target.cohorts, cohort.id) != target.cohorts.end();
        const int band = model::indexById(plan.ageBands, cohort.ageBand);
        if (counts && band >= 0 && std::ranges::find(bands, band) == bands.end())
            bands.push_back(band);
    }
    double before = 0.0;
    double now = 0.0;
    for (const int band : bands) {
        before += populationIn(plan.areas.front(), static_cast<std::size_t>(band), year);
        now += meanPopulation(plan.areas.front(), static_cast<std::size_t>(band), plan.start);
    }
    return before > 0.0 ? now / before : 1.0;
}

bool isOfDelays(const CalibrationTarget& target)
{
    return target.measure == TargetMeasure::DelayedDischargeDays || target.measure == TargetMeasure::DaysForWantOfPlace;
}

std::optional<double> wantedOf(const model::Plan& plan, const CalibrationTarget& target, const AreaFigures& figures,
                               DelayYears years, Obstacles& obstacles)
{
    if (target.figures.empty())
        return target.value;
    double sum = 0.0;
    for (const model::ReferenceFigure& figure : target.figures) {
        const auto value = valueOf(figures, figure, isOfDelays(target) ? years : DelayYears::Last);
        if (!value) {
            note(obstacles, {ObstacleKind::NoFigure, target.id, figure.measure + ", " + figure.band});
            return std::nullopt;
        }
        sum += *value;
    }
    if (!target.perHead)
        return sum;
    const model::ReferenceFigure& first = target.figures.front();
    return sum * growthSince(plan, target, midYearOf(latest(figures, first.measure, first.band)->year));
}

} // namespace

Wanted wantedOf(const model::Plan& plan, const std::vector<CalibrationTarget>& targets, const AreaFigures& figures,
                DelayYears years, Obstacles& obstacles)
{
    Wanted wanted;
    for (const CalibrationTarget& target : targets)
        wanted.push_back(wantedOf(plan, target, figures, years, obstacles));
    return wanted;
}

void setGivens(model::Plan& plan, const std::vector<model::GivenFigure>& givens, const AreaFigures& figures,
               Obstacles& obstacles)
{
    for (const model::GivenFigure& given : givens) {
        const model::ReferenceFigure once{given.figure.measure, given.figure.band, 1.0};
        const auto figure = valueOf(figures, once);
        auto way = walkMutable(plan, model::Path(given.path));
        auto* value = way ? way.value().back().as<double>() : nullptr;
        if (!value) {
            note(obstacles, {ObstacleKind::NoSuchFigure, {}, given.path});
            continue;
        }
        if (!figure || !(*figure > 0.0))
            continue;
        const double wanted = given.inverse ? given.figure.times / *figure : given.figure.times * *figure;
        auto* around = way.value()[way.value().size() - 2].as<model::Distribution>();
        if (around && *value > 0.0)
            *around = scaled(*around, wanted / *value);
        else
            *value = wanted;
    }
}

} // namespace homeward::calibrate
