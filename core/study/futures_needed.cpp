// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/futures_needed.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

double halfWidth(const results::Summary& summary)
{
    return std::max(summary.ci95High - summary.mean, summary.mean - summary.ci95Low);
}

/// Keeps `found` if it is the widest interval so far.
void look(std::optional<FuturesNeeded>& widest, const FuturesNeeded& found)
{
    if (!widest || found.widest > widest->widest)
        widest = found;
}

} // namespace

std::optional<FuturesNeeded> futuresNeeded(const results::ComparisonTable& comparison, int futures, double share)
{
    std::optional<FuturesNeeded> found;
    if (futures < 2 || comparison.rows.empty())
        return found;
    for (const results::ComparisonRow& row : comparison.rows)
        for (const std::optional<results::Headline>& figure : row.figures) {
            if (!figure)
                continue;
            if (figure->now.mean != 0.0)
                look(found, {0, halfWidth(figure->now) / std::abs(figure->now.mean), figure->id, row.scenario, false});
            if (figure->change && figure->change->then.mean != 0.0)
                look(found,
                     {0, halfWidth(figure->change->difference) / std::abs(figure->change->then.mean), figure->id,
                      row.scenario, true});
        }
    if (!found)
        return found;
    const double ratio = found->widest / share;
    found->futures = ratio <= 1.0
        ? futures
        : static_cast<int>(std::min(std::ceil(futures * ratio * ratio), static_cast<double>(mostFutures)));
    return found;
}

} // namespace homeward::study
