// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/figure_index.h"

#include "core/model/node.h"

namespace homeward::assumptions {

using model::Path;

FigureIndex::FigureIndex(const std::vector<Assumption>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_byPath.emplace(rows[i].path.text(), i);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const Path& source = rows[i].sourcePath; !source.empty())
            m_byPath.emplace(source.text(), i);
}

std::optional<std::size_t> FigureIndex::find(const model::Plan& plan, const Path& asked) const
{
    const Path path = model::namedPath(plan, asked);
    const auto at = [&](const Path& one) -> std::optional<std::size_t> {
        const auto found = m_byPath.find(one.text());
        return found == m_byPath.end() ? std::nullopt : std::optional(found->second);
    };
    if (const auto exact = at(path))
        return exact;
    for (const char* beside : {"mean", "median", "units"}) // the spread of a stay is of its mean
        if (const auto figure = at(path.parent() / beside))
            return figure;
    for (Path list = path.parent(); !list.empty(); list = list.parent())
        if (const auto figure = at(list))
            return figure;
    constexpr std::size_t deepEnough = 3; // `/settings/acute/capacity`: beneath it all is of one thing
    const auto beneath = m_byPath.lower_bound(path.text() + '/');
    const bool leads = beneath != m_byPath.end() && Path(beneath->first).isWithin(path);
    return leads && path.steps().size() >= deepEnough ? std::optional(beneath->second) : std::nullopt;
}

Path partOf(const model::Plan& plan, const Path& path)
{
    const std::vector<std::string> steps = model::namedPath(plan, path).steps();
    Path part;
    for (std::size_t i = 0; i < steps.size() && i < 2; ++i)
        part = part / steps[i];
    return part;
}

} // namespace homeward::assumptions
