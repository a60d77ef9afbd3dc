// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/care_figures.h"

#include "core/results/futures.h"
#include "core/results/query.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

namespace homeward::charts {

namespace {

QString sourceLine(const results::RunResult& result, const CareFigures& figures)
{
    const auto own = static_cast<int>(results::futuresOf(result, figures.areas));
    const Caveats& caveats = figures.caveats;
    return Words::tr("Plan: %1, scenario %2, seed %3, Homeward %4, %5. Figures after %6 are modelled.")
        .arg(text(result.planName), style::scenarioLetter(figures.scenarioLetter), QString::number(result.seed),
             text(result.programVersion),
             caveats.provisional() ? futuresText(caveats.done, caveats.asked) : futuresText(own, own),
             numbers::date(result.start));
}

} // namespace

QString CareFigures::yearLabel() const { return empty() ? QString() : text(series.years[series.year()].label); }

QString sphereName(model::Sphere sphere)
{
    switch (sphere) {
    case model::Sphere::Hospital: return Words::tr("Hospital");
    case model::Sphere::Community: return Words::tr("Community");
    case model::Sphere::Home: break;
    }
    return Words::tr("Home");
}

CareFigures careFigures(const results::RunResult& result, int scenario, int against, const results::Choice& areas,
                        const WhereChoices& choices)
{
    CareFigures figures;
    figures.choices = choices;
    figures.theme = style::currentTheme();
    if (result.months.empty() || result.financialYears.empty() || result.scenarios.empty())
        return figures;
    figures.caveats = caveatsOf(result, scenario, against, areas);
    figures.series = results::whereSeries(result, scenario, against, areas, choices.series);
    figures.areas = areas;
    for (std::size_t sphere = 0; sphere < figures.settings.size(); ++sphere)
        figures.settings[sphere] = results::settingsIn(result, static_cast<model::Sphere>(sphere));
    figures.areaName = areasName(result, areas);
    figures.scenarioName = text(result.scenarios[static_cast<std::size_t>(scenario)].name);
    figures.againstName = text(result.scenarios[static_cast<std::size_t>(against)].name);
    figures.scenarioLetter = results::letterPlaceOf(result, scenario);
    figures.againstLetter = results::letterPlaceOf(result, against);
    figures.source = sourceLine(result, figures);
    return figures;
}

} // namespace homeward::charts
