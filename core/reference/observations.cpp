// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/observations.h"
#include "core/reference/period.h"

#include <algorithm>

namespace homeward::reference {

bool Observations::put(const Place& place, double value)
{
    const auto [found, isNew] = m_values.emplace(place, value);
    return isNew || found->second == value;
}

void Observations::take(const Observations& newer)
{
    for (const auto& [place, value] : newer.m_values)
        m_values.insert_or_assign(place, value);
}

std::optional<double> Observations::at(const Place& place) const
{
    const auto found = m_values.find(place);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

bool Observations::has(std::string_view series) const
{
    const auto found = m_values.lower_bound({std::string(series), {}, {}, {}});
    return found != m_values.end() && found->first.series == series;
}

std::vector<std::string> Observations::periods(std::string_view series, std::string_view area) const
{
    std::vector<std::string> found;
    for (auto at = m_values.lower_bound({std::string(series), std::string(area), {}, {}});
         at != m_values.end() && at->first.series == series && (area.empty() || at->first.area == area); ++at)
        found.push_back(at->first.period);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

int Observations::lastYear() const
{
    int last = 0;
    for (const auto& [place, value] : m_values)
        last = std::max(last, lastYearOf(place.period));
    return last;
}

} // namespace homeward::reference
