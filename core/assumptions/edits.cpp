// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/edits.h"

#include "core/assumptions/assumptions.h"
#include "core/edit/draft.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace homeward::assumptions {

using model::Plan;
using model::Source;
using model::SourceId;

namespace {

/// Rows by their source, without those that have no room for one.
std::map<SourceId, std::set<model::Path>> bySource(const std::vector<Assumption>& rows)
{
    std::map<SourceId, std::set<model::Path>> places;
    for (const Assumption& row : rows)
        if (!row.sourcePath.empty())
            places[row.source].insert(row.sourcePath);
    return places;
}

/// An equal source of the plan; null where there is none.
const Source* equalTo(const Plan& plan, Source wanted)
{
    for (const Source& one : plan.sources) {
        wanted.id = one.id;
        if (one == wanted)
            return &one;
    }
    return nullptr;
}

void pointTo(edit::Draft& draft, const std::set<model::Path>& places, const SourceId& source)
{
    for (const model::Path& place : places)
        (void)draft.set(place, model::Value(source.value)); // the register's own path: it leads to an id
}

/// The id of a source with this content: an existing one, or a new one.
SourceId sourceThatSays(edit::Draft& draft, Source wanted)
{
    if (const Source* there = equalTo(draft.plan(), wanted))
        return there->id;
    wanted.id = newSourceId(draft.plan());
    draft.plan().sources.push_back(wanted);
    return wanted.id;
}

/// The owner that all rows have; empty where they differ.
std::string commonOwner(const std::vector<Assumption>& rows)
{
    const bool same = std::ranges::all_of(rows, [&](const Assumption& row) { return row.owner == rows.front().owner; });
    return !rows.empty() && same ? rows.front().owner : std::string();
}

auto rangeAt(Plan& plan, const model::Path& path)
{
    return std::ranges::find_if(plan.uncertainInputs, [&](const model::UncertainInput& input) {
        return model::namedPath(plan, model::Path(input.path)) == path;
    });
}

} // namespace

SourceId newSourceId(const Plan& plan)
{
    SourceId id;
    for (std::size_t n = plan.sources.size() + 1; id.empty() || model::findById(plan.sources, id); ++n)
        id = SourceId{"source-" + std::to_string(n)};
    return id;
}

edit::PlanPatch editSources(const Plan& plan, const std::vector<Assumption>& rows,
                            const std::function<void(Source&)>& edit)
{
    const auto everywhere = bySource(assumptionsOf(plan));
    edit::Draft draft(plan);
    for (const auto& [id, places] : bySource(rows)) {
        const Source* const known = model::findById(plan.sources, id);
        Source wanted = known ? *known : model::sourceOf(plan, {});   // that of no source: an illustrative one
        edit(wanted);
        if (known && wanted == *known)
            continue;
        const auto all = everywhere.find(id);
        if (known && all != everywhere.end() && all->second == places && !equalTo(draft.plan(), wanted))
            *model::findById(draft.plan().sources, id) = wanted;
        else
            pointTo(draft, places, sourceThatSays(draft, wanted));
    }
    return draft.patch();
}

edit::PlanPatch setSource(const Plan& plan, const std::vector<Assumption>& rows, const std::string& title)
{
    edit::Draft draft(plan);
    SourceId id;
    if (!title.empty()) {
        const auto known = std::ranges::find(plan.sources, title, &Source::title);
        Source wanted;
        wanted.title = title;
        wanted.owner = commonOwner(rows);
        setKind(wanted, Kind::Local);
        id = known != plan.sources.end() ? known->id : sourceThatSays(draft, wanted);
    }
    for (const auto& [source, places] : bySource(rows))
        pointTo(draft, places, id);
    return draft.patch();
}

edit::PlanPatch setFigure(const Plan& plan, const Assumption& row, double value)
{
    if (!row.isOne)
        return {};
    edit::Draft draft(plan);
    const auto node = findNode(plan, row.path);
    const bool isCount = node && node.value().as<int>();
    const model::Value typed = isCount ? model::Value(static_cast<int>(std::lround(value))) : model::Value(value);
    if (!draft.set(row.path, typed))
        return {};
    if (const auto range = rangeAt(draft.plan(), row.path); range != draft.plan().uncertainInputs.end())
        range->mostLikely = value;
    return draft.patch();
}

edit::PlanPatch setRange(const Plan& plan, const Assumption& row, const std::optional<Range>& range,
                         const std::string& name)
{
    if (!row.isOne)
        return {};
    edit::Draft draft(plan);
    auto& inputs = draft.plan().uncertainInputs;
    auto there = rangeAt(draft.plan(), row.path);
    if (!range) {
        if (there != inputs.end())
            inputs.erase(there);
        return draft.patch();
    }
    if (there == inputs.end())
        there = inputs.insert(inputs.end(), {row.path.text(), name, 0.0, 0.0, 0.0, row.source});
    there->low = range->low;
    there->mostLikely = range->mostLikely;
    there->high = range->high;
    return draft.patch();
}

edit::PlanPatch putBack(const Plan& plan, const model::Path& path, const model::Value& value)
{
    edit::Draft draft(plan);
    return draft.set(path, value) ? draft.patch() : edit::PlanPatch();
}

} // namespace homeward::assumptions
