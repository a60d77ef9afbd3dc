// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/balance/balance_columns.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <cmath>

namespace homeward::charts {

namespace {

QString yearName(const CareFigures& figures, std::size_t year) { return text(figures.series.years[year].label); }

/// Everybody, in the words of the quantity.
QString peopleText(const CareFigures& figures, double whole)
{
    return figures.series.options.quantity == results::Quantity::Days
        ? Words::tr("%1 days").arg(numbers::whole(whole))
        : Words::tr("%1 people").arg(numbers::whole(whole));
}

/// Shares of the layers; `valueOf` gives a layer's figure.
template <class ValueOf>
std::vector<double> sharesOf(const CareFigures& figures, double whole, ValueOf valueOf)
{
    const bool shares = figures.series.options.quantity == results::Quantity::Share;
    std::vector<double> made;
    for (const results::WhereLayer& layer : figures.series.layers)
        made.push_back(shares ? valueOf(layer) : whole > 0.0 ? valueOf(layer) / whole : 0.0);
    return made;
}

BalanceColumn nowColumn(const CareFigures& figures)
{
    const results::WhereSeries& series = figures.series;
    BalanceColumn column{-1, Words::tr("Now"), yearName(figures, 0), peopleText(figures, series.totalNow), {}, {}};
    column.shares = sharesOf(figures, series.totalNow, [](const auto& layer) { return layer.now; });
    for (const results::SphereSeries& sphere : series.spheres)
        column.spheres[static_cast<std::size_t>(sphere.sphere)] = sphere.shareNow;
    return column;
}

BalanceColumn yearColumn(const CareFigures& figures, bool against)
{
    const results::WhereSeries& series = figures.series;
    const std::size_t year = series.year();
    const double whole = against ? series.againstTotalYearly[year] : series.totalYearly[year];
    BalanceColumn column{against ? figures.againstLetter : figures.scenarioLetter,
                         yearName(figures, year),
                         against ? figures.againstName : figures.scenarioName,
                         peopleText(figures, whole),
                         {},
                         {}};
    column.shares = sharesOf(
        figures, whole, [&](const auto& layer) { return against ? layer.againstYearly[year] : layer.yearly[year]; });
    for (const results::SphereSeries& sphere : series.spheres)
        column.spheres[static_cast<std::size_t>(sphere.sphere)] =
            against ? sphere.againstShareYearly[year] : sphere.shareYearly[year];
    return column;
}

} // namespace

std::vector<BalanceColumn> balanceColumns(const CareFigures& figures)
{
    std::vector<BalanceColumn> columns{nowColumn(figures)};
    if (figures.beside())
        columns.push_back(yearColumn(figures, true));
    columns.push_back(yearColumn(figures, false));
    return columns;
}

} // namespace homeward::charts
