// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_figures.h"

#include "core/model/lookup.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/atlas_text.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;

using numbers::translated;

/// To two figures: limits of classes are read aloud.
double rounded(double value)
{
    if (value <= 0.0)
        return 0.0;
    const double step = std::pow(10.0, std::floor(std::log10(value)) - 1.0) * 5.0;
    return std::max(step, std::round(value / step) * step);
}

/// About the country's figure where there is one, else the fifths of the values.
std::array<double, 4> classesOf(const std::optional<AreaRow>& country, const std::vector<AreaRow>& areas)
{
    std::array<double, 4> limits{};
    if (country && country->value && *country->value > 0.0) {
        constexpr std::array shares{0.5, 0.8, 1.1, 1.5};
        for (std::size_t i = 0; i < limits.size(); ++i)
            limits[i] = rounded(shares[i] * *country->value);
        return limits;
    }
    std::vector<double> values;
    for (const AreaRow& row : areas)
        if (row.value)
            values.push_back(*row.value);
    std::ranges::sort(values);
    for (std::size_t i = 0; i < limits.size() && !values.empty(); ++i)
        limits[i] = rounded(values[values.size() * (i + 1) / 5]);
    return limits;
}

QString howClassed(const std::optional<AreaRow>& country)
{
    return country && country->value && *country->value > 0.0
        ? Words::tr(
              "They part at 0.5, 0.8, 1.1 and 1.5 times the figure of %1 in the latest year, rounded so that they "
              "can be read aloud; every year has the same.")
              .arg(text(country->name))
        : Words::tr("They part the areas into five groups of about the same number in the latest year, rounded so that "
                    "they can be read aloud; every year has the same.");
}

AreaRow rowOf(const atlas::ModelledAreas& areas, const atlas::ModelledArea& area)
{
    const results::Summary& told = areas.told(area);
    AreaRow row;
    row.name = area.name;
    row.total = area.level.mean;
    row.people = area.people > 0.0 ? std::optional(area.people) : std::nullopt;
    row.value = told.mean;
    row.ci95 = stats::Limits{told.ci95Low, told.ci95High};
    return row;
}

} // namespace

const AreaRow* AreasFigures::area(const QString& code) const
{
    const auto found = std::ranges::find(areas, code.toStdString(), &AreaRow::code);
    return code.isEmpty() || found == areas.end() ? nullptr : &*found;
}

QString AreasFigures::value(double figure) const { return numbers::fixed(figure, decimals); }

int AreasFigures::classOf(double figure) const
{
    return static_cast<int>(std::ranges::upper_bound(classes, figure) - classes.begin());
}

std::vector<const AreaRow*> AreasFigures::ranked() const
{
    std::vector<const AreaRow*> rows;
    for (const AreaRow& row : areas)
        if (row.value)
            rows.push_back(&row);
    std::ranges::stable_sort(rows, [](const AreaRow* a, const AreaRow* b) { return *a->value > *b->value; });
    return rows;
}

QStringList AreasFigures::farOff() const
{
    QStringList names;
    for (const AreaRow* row : ranked())
        if (row->place == stats::FunnelPlace::FarAbove || row->place == stats::FunnelPlace::FarBelow)
            names.append(text(row->name));
    return names;
}

AreasFigures areasFigures(const atlas::AreaTable& table, const atlas::AreaTable& latest, AreasLook look)
{
    AreasFigures figures;
    figures.areas = table.areas;
    figures.country = table.country;
    figures.funnel = table.funnel;
    figures.classes = classesOf(latest.country, latest.areas);
    figures.classesHow = howClassed(latest.country);
    figures.isTotal = !table.country;
    const QString shown = text(wording::areaValue(table, 1.234));
    const auto point = std::ranges::find_if(shown, [](QChar c) { return !c.isDigit(); });
    figures.decimals = point == shown.end() ? 0 : static_cast<int>(shown.end() - point) - 1;
    figures.measure = text(wording::areaMeasureName(*table.measure, translated));
    figures.unit = text(wording::areaMeasureUnit(table, translated));
    figures.year = text(table.year);
    figures.limits = text(wording::limitsText(table, translated));
    figures.gap = text(wording::gapText(table, translated));
    figures.source = text(wording::observedText(table, translated));
    figures.look = std::move(look);
    return figures;
}

AreasFigures areasFigures(const results::RunResult& run, const atlas::ModelledAreas& areas, const model::Plan& plan,
                          AreasLook look)
{
    AreasFigures figures;
    figures.modelled = true;
    for (const atlas::ModelledArea& area : areas.areas) {
        AreaRow row = rowOf(areas, area);
        const model::Area* own = model::findById(plan.areas, area.id);
        row.code = partnershipOf(own ? own->code : std::string(), area.name).toStdString();
        if (row.code.empty())
            row.code = area.id.value;
        figures.areas.push_back(std::move(row));
    }
    if (areas.all && areas.areas.size() > 1 && (areas.perPeople || !areas.all->rate)) {
        figures.country = rowOf(areas, *areas.all);
        figures.country->name = Words::tr("all areas").toStdString();
    }
    figures.isTotal = !areas.perPeople;
    figures.classes = classesOf(figures.isTotal ? std::nullopt : figures.country, figures.areas);
    figures.classesHow = howClassed(figures.isTotal ? std::nullopt : figures.country);
    figures.decimals = figures.country && figures.country->value && *figures.country->value < 100.0 ? 1 : 0;
    figures.measure = figureName(areas.figure);
    figures.unit =
        areas.perPeople ? Words::tr("%1 per 1,000 people").arg(figureUnit(areas.figure)) : figureUnit(areas.figure);
    figures.year = yearLabel(run, areas.year);
    if (areas.gap)
        figures.gap = Words::tr("Gap between %1 and %2: %3, 95 % sure: %4 to %5.")
                          .arg(text(areas.highest), text(areas.lowest), figures.value(areas.gap->mean),
                               figures.value(areas.gap->ci95Low), figures.value(areas.gap->ci95High));
    figures.source = Words::tr("Modelled, %1. %2").arg(scenarioName(run, areas.scenario), runSource(run));
    figures.caveats = caveatsOf(run, areas.scenario, areas.scenario);
    figures.look = std::move(look);
    return figures;
}

QString partnershipOf(const std::string& code, const std::string& name)
{
    const reference::Areas& areas = reference::builtIn().areas();
    const reference::Area* found = code.empty() ? nullptr : areas.partnership(code);
    if (!found)
        found = areas.partnership(name);
    return found ? text(found->code) : QString();
}

} // namespace homeward::charts
