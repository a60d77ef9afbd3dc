// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/balance/balance_words.h"

#include "ui/charts/balance/balance_columns.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using model::Sphere;

namespace {

constexpr double levelPoints = 0.5;    ///< a smaller change of a share is called level
constexpr double wholePoints = 0.95;   ///< a larger one is told in whole points

/// Points that home's share has changed by since now.
double homePoints(const CareFigures& figures)
{
    const auto& home = figures.series.spheres[static_cast<std::size_t>(Sphere::Home)];
    return 100.0 * (home.shareYearly[figures.series.year()] - home.shareNow);
}

/// A plan without a setting there has no layer of it.
bool hasSphere(const CareFigures& figures, Sphere sphere)
{
    return std::ranges::find(figures.series.layers, sphere, &results::WhereLayer::sphere)
        != figures.series.layers.end();
}

double shareOf(const BalanceColumn& column, Sphere sphere) { return column.spheres[static_cast<std::size_t>(sphere)]; }

QString columnText(const BalanceColumn& column)
{
    return Words::tr("%1, %2: %3 at home, %4 in the community, %5 in hospital.")
        .arg(column.heading, column.name, numbers::share(shareOf(column, Sphere::Home)),
             numbers::share(shareOf(column, Sphere::Community)), numbers::share(shareOf(column, Sphere::Hospital)));
}

} // namespace

QString balanceTitle(const CareFigures& figures)
{
    if (figures.empty())
        return {};
    const double points = homePoints(figures);
    const double size = std::abs(points);
    if (size < levelPoints)
        return Words::tr("Home\u2019s share stays level");
    if (size < wholePoints)
        return points > 0.0 ? Words::tr("Home\u2019s share grows by %1 points").arg(numbers::fixed(size, 1))
                            : Words::tr("Home\u2019s share falls by %1 points").arg(numbers::fixed(size, 1));
    const int whole = static_cast<int>(std::lround(size));
    return points > 0.0 ? Words::tr("Home\u2019s share grows by %n points", nullptr, whole)
                        : Words::tr("Home\u2019s share falls by %n points", nullptr, whole);
}

QString balanceSubtitle(const CareFigures& figures)
{
    return figures.series.options.quantity == results::Quantity::Days
        ? Words::tr("Then and now: share of days of care, %")
        : Words::tr("Then and now: share of people in care, %");
}

QString balanceAltText(const CareFigures& figures)
{
    if (figures.empty())
        return Words::tr("Chart without results.");
    QStringList sentences{
        Words::tr("Stacked bar chart. Share of people in care in %1 by side of the balance.").arg(figures.areaName)};
    for (const BalanceColumn& column : balanceColumns(figures))
        sentences.append(columnText(column));
    return sentences.join(QLatin1Char(' '));
}

ChartTable balanceTable(const CareFigures& figures)
{
    const std::vector<BalanceColumn> columns = balanceColumns(figures);
    ChartTable table{
        QStringLiteral("spheres"), Words::tr("By hospital, community and home"), {{Words::tr("Where"), {}}}, {}};
    for (const BalanceColumn& column : columns)
        table.columns.push_back(
            {Words::tr("%1, %2", "year, scenario").arg(column.heading, column.name), QStringLiteral("%")});
    table.columns.push_back({Words::tr("Difference of the last two"), Words::tr("points")});
    for (const Sphere sphere : spheresDownwards) {
        std::vector<ChartCell> row{sphereName(sphere)};
        const bool isThere = hasSphere(figures, sphere);
        for (const BalanceColumn& column : columns)
            row.push_back(isThere ? ChartCell(100.0 * shareOf(column, sphere)) : ChartCell());
        const double change = shareOf(columns.back(), sphere) - shareOf(columns[columns.size() - 2], sphere);
        row.push_back(isThere ? ChartCell(100.0 * change) : ChartCell());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace homeward::charts
