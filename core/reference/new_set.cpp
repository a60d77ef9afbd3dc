// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/new_set.h"

#include <algorithm>
#include <cassert>

namespace homeward::reference {

namespace {

/// Gathers figures into the lists of a set.
class Gatherer {
public:
    explicit Gatherer(const ReferenceSet& inForce)
    {
        m_parts.areas = inForce.parts().areas;
        m_parts.measures = inForce.parts().measures;
        m_parts.sources = inForce.parts().sources;
        m_parts.money = inForce.parts().money;
        for (std::size_t i = 0; i < m_parts.areas.size(); ++i)
            m_areas.emplace(m_parts.areas[i].code, i);
        for (std::size_t i = 0; i < m_parts.measures.size(); ++i)
            m_measures.emplace(m_parts.measures[i].id, i);
        for (std::size_t i = 0; i < m_parts.sources.size(); ++i)
            m_sources.emplace(m_parts.sources[i].key, i);
    }

    void put(const Place& place, const NewFigure& figure)
    {
        ReferenceSet::Cell cell;
        cell.area = indexIn(m_areas, place.area);
        cell.measure = indexIn(m_measures, place.series);
        cell.source = indexIn(m_sources, figure.source);
        cell.band = static_cast<std::uint16_t>(std::ranges::find(ageBands(), place.band) - ageBands().begin());
        cell.how = indexOf(m_hows, m_parts.hows, figure.how);
        cell.status = figure.status;
        cell.value = figure.value;
        m_cells.emplace_back(place.period, cell);
        m_parts.years.push_back(place.period);
    }

    void name(const std::string& source, const std::string& file)
    {
        if (const auto found = m_sources.find(source); found != m_sources.end())
            m_parts.sources[found->second].file = file;
    }

    ReferenceSet set()
    {
        std::ranges::sort(m_parts.years);
        m_parts.years.erase(std::unique(m_parts.years.begin(), m_parts.years.end()), m_parts.years.end());
        for (auto& [year, cell] : m_cells) {
            cell.year =
                static_cast<std::uint16_t>(std::ranges::lower_bound(m_parts.years, year) - m_parts.years.begin());
            m_parts.cells.push_back(cell);
        }
        return ReferenceSet(std::move(m_parts));
    }

private:
    using Index = std::map<std::string, std::size_t>;

    static std::uint16_t indexIn(const Index& index, const std::string& name)
    {
        const auto found = index.find(name);
        assert(found != index.end());   // the built-in set has every measure and source that figures are made of
        return static_cast<std::uint16_t>(found->second);
    }

    static std::uint16_t indexOf(Index& index, std::vector<std::string>& names, const std::string& name)
    {
        const auto [found, isNew] = index.emplace(name, names.size());
        if (isNew)
            names.push_back(name);
        return static_cast<std::uint16_t>(found->second);
    }

    ReferenceSet::Parts m_parts;
    Index m_areas;
    Index m_measures;
    Index m_sources;
    Index m_hows;
    std::vector<std::pair<std::string, ReferenceSet::Cell>> m_cells;
};

} // namespace

ReferenceSet newSet(const ReferenceSet& inForce, const std::map<Place, NewFigure>& figures,
                    const std::map<std::string, std::string>& files)
{
    Gatherer gatherer(inForce);
    std::map<Place, NewFigure> all = figures;
    for (const Area& area : inForce.areas().all())
        for (const Figure& figure : inForce.figures(area.code))
            all.emplace(
                Place{std::string(figure.measure), area.code, std::string(figure.band), std::string(figure.year)},
                NewFigure{figure.value, figure.status, figure.source->key, std::string(figure.how)});
    for (const auto& [place, figure] : all)
        gatherer.put(place, figure);
    for (const auto& [source, file] : files)
        gatherer.name(source, file);
    return gatherer.set();
}

std::vector<std::string> measuresKept(const ReferenceSet& inForce, const std::map<Place, NewFigure>& figures)
{
    std::vector<std::string> kept;
    for (const Measure& measure : inForce.measures()) {
        const auto found = figures.lower_bound({measure.id, {}, {}, {}});
        if (found == figures.end() || found->first.series != measure.id)
            kept.push_back(measure.id);
    }
    return kept;
}

} // namespace homeward::reference
