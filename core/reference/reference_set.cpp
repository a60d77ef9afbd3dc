// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/reference_set.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

namespace homeward::reference {

namespace {

constexpr std::array populationMeasures{measure::population, measure::population2016, measure::populationLow,
                                        measure::populationHigh};
constexpr std::size_t narrowBands = 5;   ///< those at the front of ageBands() that part all people

auto placeOf(const ReferenceSet::Cell& cell) { return std::tuple(cell.area, cell.measure, cell.year, cell.band); }

std::optional<std::uint16_t> bandIndex(std::string_view band)
{
    const auto& bands = ageBands();
    const auto found = std::ranges::find(bands, band);
    if (found == bands.end())
        return std::nullopt;
    return static_cast<std::uint16_t>(found - bands.begin());
}

} // namespace

const std::vector<std::string>& ageBands()
{
    static const std::vector<std::string> bands{"0-17",  "18-64", "65-74", "75-84", "85+",
                                                "18-74", "65+",   "75+",   "18+",   "all"};
    return bands;
}

ReferenceSet::ReferenceSet(Parts parts) : m_parts(std::move(parts)), m_areas(m_parts.areas)
{
    const auto index = [](Names& names, std::string_view name, std::size_t at) {
        names.emplace(name, static_cast<std::uint16_t>(at));
    };
    for (std::size_t i = 0; i < m_parts.areas.size(); ++i)
        index(m_areaIndex, m_parts.areas[i].code, i);
    for (std::size_t i = 0; i < m_parts.measures.size(); ++i)
        index(m_measureIndex, m_parts.measures[i].id, i);
    for (std::size_t i = 0; i < m_parts.years.size(); ++i)
        index(m_yearIndex, m_parts.years[i], i);
    std::ranges::sort(m_parts.cells, {}, placeOf);
}

const Measure* ReferenceSet::measure(std::string_view id) const
{
    const auto found = m_measureIndex.find(id);
    return found == m_measureIndex.end() ? nullptr : &m_parts.measures[found->second];
}

const MoneyFigure* ReferenceSet::money(std::string_view setting, std::string_view item) const
{
    const auto found = std::ranges::find_if(
        m_parts.money, [&](const MoneyFigure& one) { return one.setting == setting && one.item == item; });
    return found == m_parts.money.end() ? nullptr : &*found;
}

std::pair<const ReferenceSet::Cell*, const ReferenceSet::Cell*> ReferenceSet::cellsOf(std::string_view area,
                                                                                      std::string_view measure) const
{
    const auto a = m_areaIndex.find(area);
    const auto m = m_measureIndex.find(measure);
    if (a == m_areaIndex.end() || m == m_measureIndex.end())
        return {nullptr, nullptr};
    const auto cells = std::ranges::equal_range(m_parts.cells, std::pair(a->second, m->second), {},
                                                [](const Cell& cell) { return std::pair(cell.area, cell.measure); });
    return {cells.data(), cells.data() + cells.size()};
}

Figure ReferenceSet::figureOf(const Cell& cell) const
{
    const Measure& measure = m_parts.measures[cell.measure];
    return {m_parts.areas[cell.area].code,
            measure.id,
            ageBands()[cell.band],
            m_parts.years[cell.year],
            cell.value,
            measure.unit,
            cell.status,
            &m_parts.sources[cell.source],
            m_parts.hows[cell.how]};
}

std::optional<Figure> ReferenceSet::figure(std::string_view area, std::string_view measure, std::string_view band,
                                           std::string_view year) const
{
    const auto y = m_yearIndex.find(year);
    const auto b = bandIndex(band);
    const auto [first, last] = cellsOf(area, measure);
    if (y == m_yearIndex.end() || !b || first == last)
        return std::nullopt;
    const auto wanted = std::pair(y->second, *b);
    const auto key = [](const Cell& cell) { return std::pair(cell.year, cell.band); };
    const Cell* found = std::ranges::lower_bound(first, last, wanted, {}, key);
    if (found == last || key(*found) != wanted)
        return std::nullopt;
    return figureOf(*found);
}

std::vector<Figure> ReferenceSet::series(std::string_view area, std::string_view measure, std::string_view band) const
{
    std::vector<Figure> found;
    const auto b = bandIndex(band);
    const auto [first, last] = cellsOf(area, measure);
    for (const Cell* cell = first; b && cell != last; ++cell)
        if (cell->band == *b)
            found.push_back(figureOf(*cell));
    return found;
}

std::optional<Figure> ReferenceSet::latest(std::string_view area, std::string_view measure, std::string_view band) const
{
    const std::vector<Figure> years = series(area, measure, band);
    return years.empty() ? std::nullopt : std::optional(years.back());
}

std::vector<Figure> ReferenceSet::figures(std::string_view area) const
{
    std::vector<Figure> found;
    const auto a = m_areaIndex.find(area);
    if (a != m_areaIndex.end())
        for (const Cell& cell : std::ranges::equal_range(m_parts.cells, a->second, {}, &Cell::area))
            found.push_back(figureOf(cell));
    return found;
}

std::optional<Population> ReferenceSet::population(std::string_view area, std::string_view band, int year) const
{
    const std::string text = std::to_string(year);
    if (band == "all") {
        std::optional<Population> sum;
        for (std::size_t b = 0; b < narrowBands; ++b) {
            const auto part = population(area, ageBands()[b], year);
            if (!part)
                return std::nullopt;
            if (!sum)
                sum = Population{part->figure, 0.0, 0.0};
            sum->figure.value = (b == 0 ? 0.0 : sum->figure.value) + part->figure.value;
            sum->low += part->low;
            sum->high += part->high;
        }
        sum->figure.band = ageBands().back();
        return sum;
    }
    const auto chosen = figure(area, measure::population, band, text);
    if (!chosen)
        return std::nullopt;
    Population found{*chosen, chosen->value, chosen->value};
    for (const std::string_view variant : populationMeasures)
        if (const auto other = figure(area, variant, band, text)) {
            found.low = std::min(found.low, other->value);
            found.high = std::max(found.high, other->value);
        }
    return found;
}

std::vector<int> ReferenceSet::populationYears() const
{
    std::vector<int> years;
    const auto found = m_measureIndex.find(measure::population);
    for (const Cell& cell : m_parts.cells)
        if (found != m_measureIndex.end() && cell.measure == found->second) {
            int year = 0;
            const std::string& text = m_parts.years[cell.year];
            std::from_chars(text.data(), text.data() + text.size(), year);
            if (std::ranges::find(years, year) == years.end())
                years.push_back(year);
        }
    std::ranges::sort(years);
    return years;
}

} // namespace homeward::reference
