// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/like_us.h"

#include "core/stats/interval.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace homeward::atlas {

namespace {

using reference::Area;
using reference::ReferenceSet;

/// One figure by area; none where an area lacks it, since then no distance is fair.
using Figures = std::optional<std::vector<double>>;

double peopleOf(const ReferenceSet& set, const Area& area, std::string_view band, int year)
{
    const auto people = set.population(area.code, band, year);
    return people ? people->figure.value : 0.0;
}

Figures sharesOfOldest(const ReferenceSet& set, const std::vector<const Area*>& areas, int year)
{
    std::vector<double> shares;
    for (const Area* area : areas) {
        const double all = peopleOf(set, *area, "all", year);
        if (all <= 0.0)
            return std::nullopt;
        shares.push_back((peopleOf(set, *area, "75-84", year) + peopleOf(set, *area, "85+", year)) / all);
    }
    return shares;
}

Figures densities(const ReferenceSet& set, const std::vector<const Area*>& areas, int year)
{
    std::vector<double> logs;
    for (const Area* area : areas) {
        const auto land = set.latest(area->code, "land_area", "all");
        const double people = peopleOf(set, *area, "all", year);
        if (!land || land->value <= 0.0 || people <= 0.0)
            return std::nullopt;
        logs.push_back(std::log(people / land->value));
    }
    return logs;
}

Figures sizes(const ReferenceSet& set, const std::vector<const Area*>& areas, int year)
{
    std::vector<double> logs;
    for (const Area* area : areas) {
        const double people = peopleOf(set, *area, "all", year);
        if (people <= 0.0)
            return std::nullopt;
        logs.push_back(std::log(people));
    }
    return logs;
}

/// Adds the squared distance from `own` in standard deviations.
bool addDistances(const Figures& figures, std::size_t own, std::vector<double>& squares)
{
    if (!figures)
        return false;
    stats::Welford spread;
    for (const double value : *figures)
        spread.add(value);
    if (spread.variance() <= 0.0)
        return false;
    for (std::size_t i = 0; i < figures->size(); ++i) {
        const double away = (*figures)[i] - (*figures)[own];
        squares[i] += away * away / spread.variance();
    }
    return true;
}

} // namespace

Comparators likeUs(const ReferenceSet& set, std::string_view code, std::size_t most)
{
    Comparators found;
    const std::vector<const Area*> areas = set.areas().partnerships();
    const auto own = std::ranges::find(areas, code, [](const Area* area) { return std::string_view(area->code); });
    const std::vector<int> years = set.populationYears();
    if (own == areas.end() || years.empty())
        return found;
    found.year = years.front();   // the latest estimate; what follows is projected
    const auto place = static_cast<std::size_t>(own - areas.begin());
    std::vector<double> squares(areas.size(), 0.0);
    found.byAge = addDistances(sharesOfOldest(set, areas, found.year), place, squares);
    found.byRurality = addDistances(densities(set, areas, found.year), place, squares);
    found.bySize = addDistances(sizes(set, areas, found.year), place, squares);
    if (!found.byAge && !found.byRurality && !found.bySize)
        return found;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (i != place)
            found.areas.push_back({areas[i], std::sqrt(squares[i])});
    std::ranges::stable_sort(found.areas, {}, &Comparator::distance);
    found.areas.resize(std::min(found.areas.size(), most));
    return found;
}

} // namespace homeward::atlas
