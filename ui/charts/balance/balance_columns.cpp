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

/// `shareOf` gives the share of a layer or of a sphere.
template <class ShareOf> void addShares(BalanceColumn& column, const results::WhereSeries& series, ShareOf shareOf)
{
    for (const results::WhereLayer& layer : series.layers)
        column.shares.push_back(shareOf(layer));
    for (const results::SphereSeries& sphere : series.spheres)
        column.spheres[static_cast<std::size_t>(sphere.sphere)] = shareOf(sphere);
}

BalanceColumn nowColumn(const CareFigures& figures)
{
    const results::WhereSeries& series = figures.series;
    BalanceColumn column{-1, Words::tr("Now"), yearName(figures, 0), peopleText(figures, series.totalNow), {}, {}};
    addShares(column, series, [](const auto& part) { return part.shareNow; });
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
    addShares(column, series,
              [&](const auto& part) { return against ? part.againstShareYearly[year] : part.shareYearly[year]; });
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
