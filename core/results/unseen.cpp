// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/unseen.h"

#include "core/stats/interval.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace homeward::results {

namespace {

/// The most that one person can add to a measure.
double mostOfOne(Measure measure, double days)
{
    const MeasureRule& rule = ruleOf(measure);
    constexpr double unknown = std::numeric_limits<double>::infinity();
    if (rule.join == Join::Centile || rule.join == Join::Longest || rule.join == Join::Ratio)
        return unknown;
    switch (rule.unit) {
    case Unit::Count:
    case Unit::People:
    case Unit::Share: return 1.0;
    case Unit::Days: return days;
    case Unit::Units:
    case Unit::Pounds: break;
    }
    return unknown;
}

bool isOneValue(const std::vector<double>& values)
{
    return std::ranges::adjacent_find(values, std::not_equal_to<>()) == values.end();
}

} // namespace

double unseenBound(Measure measure, double days, int futures)
{
    return stats::unseenBound(static_cast<std::size_t>(std::max(futures, 0))) * mostOfOne(measure, days);
}

Summary differenceAllowingForUnseen(Summary found, const ValueList& now, const ValueList& before, Measure measure)
{
    const std::vector<double> counts = now.known();
    if (counts.size() < 2 || ruleOf(measure).unit != Unit::Count || !isOneValue(counts) || !isOneValue(before.known()))
        return found;
    const double bound = unseenBound(measure, 0.0, static_cast<int>(counts.size()));
    found.ci95Low = found.mean - bound;
    found.ci95High = found.mean + bound;
    return found;
}

Summary allowingForUnseen(Summary found, Measure measure, int futures)
{
    if (futures < 2 || ruleOf(measure).unit != Unit::Count || found.ci95Low != found.ci95High)
        return found;
    const double bound = unseenBound(measure, 0.0, futures);
    found.ci95Low = std::max(0.0, found.mean - bound);
    found.ci95High = found.mean + bound;
    return found;
}

} // namespace homeward::results
