// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/sources.h"

#include "core/assumptions/assumptions.h"
#include "core/assumptions/standing.h"
#include "core/edit/draft.h"
#include "core/edit/new_id.h"
#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>

namespace homeward::imports {

namespace {

/// The imported figures that share one source.
struct Group {
    std::vector<const Change*> changes;
    std::size_t figures = 0; ///< all figures of the source, including unchanged ones
};
using Groups = std::map<model::Path, Group>; ///< by the path to the source's id

/// Finds the path to a figure's source, and how many figures share it.
class SourcePlaces {
public:
    explicit SourcePlaces(const model::Plan& plan) : m_plan(plan), m_rows(assumptions::assumptionsOf(plan))
    {
        for (assumptions::Assumption& row : m_rows) {
            row.path = model::namedPath(plan, row.path);
            m_figures[row.sourcePath] += row.figures;
        }
    }

    [[nodiscard]] model::Path of(const model::Path& figure) const
    {
        const model::Path path = model::namedPath(m_plan, figure);
        if (path.isWithin(model::Path("/calibration/fits")))
            return path.parent() / "source";
        const assumptions::Assumption* best = nullptr;
        for (const assumptions::Assumption& row : m_rows) {
            const bool fits = path.isWithin(row.path) || row.path.isWithin(path) || isBeside(path, row.path);
            // The deepest match wins: a delay lies within a route but has a source of its own.
            if (fits && !row.sourcePath.empty() && (!best || row.path.text().size() > best->path.text().size()))
                best = &row;
        }
        return best ? best->sourcePath : model::Path();
    }
    [[nodiscard]] std::size_t figuresOf(const model::Path& source) const
    {
        const auto found = m_figures.find(source);
        return found == m_figures.end() ? 0 : found->second;
    }

private:
    /// Whether a figure belongs to the row of a mean: its standard deviation or family.
    static bool isBeside(const model::Path& figure, const model::Path& row)
    {
        const std::string last = row.last();
        return (last == "mean" || last == "median") && figure.parent() == row.parent();
    }

    const model::Plan& m_plan;
    std::vector<assumptions::Assumption> m_rows;
    std::map<model::Path, std::size_t> m_figures;
};

std::string cellsText(const Group& group)
{
    std::vector<std::string> names;
    std::size_t cells = 0;
    for (const Change* change : group.changes) {
        const std::string name = sheets::cellName(change->row, change->column);
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
            cells += change->cells;
        }
    }
    constexpr std::size_t mostNamed = 6;
    std::string text = cells == 1 ? "cell " : "cells ";
    for (std::size_t i = 0; i < std::min(names.size(), mostNamed); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    if (names.size() > mostNamed)
        text += " ... " + names.back();
    return cells > names.size() ? text + " (first of " + std::to_string(cells) + " cells)" : text;
}

std::string yearText(const Group& group)
{
    std::string first;
    std::string last;
    for (const Change* change : group.changes) {
        if (change->period.empty())
            continue;
        if (first.empty() || change->period < first)
            first = change->period;
        last = std::max(last, change->period);
    }
    return first == last ? first : first + "-" + last;
}

model::Source sourceOf(const Import& import, const Group& group, const model::Source& before, const sheets::Book& book,
                       const Choices& choices)
{
    model::Source source;
    source.title = !choices.sourceTitle.empty() ? choices.sourceTitle
        : !import.title.empty()                 ? import.title
                                                : book.file;
    source.publisher = import.publisher;
    source.year = yearText(group);
    source.owner = !choices.owner.empty() ? choices.owner : before.owner;
    source.note = "From " + book.file;
    const std::string& sheet = group.changes.front()->sheet;
    if (!sheet.empty())
        source.note += ", sheet \"" + sheet + "\"";
    source.note += ", " + cellsText(group) + ".";
    if (group.figures > group.changes.size() && !before.title.empty() && before.title != source.title)
        source.note += " Other figures of the group: " + before.title + ".";
    source.confidence =
        assumptions::wordOf(import.publisher.empty() ? assumptions::Kind::Local : assumptions::Kind::Published);
    return source;
}

/// The id of an equal source of the plan, or of a new one.
model::SourceId idOf(model::Plan& plan, model::Source source)
{
    for (const model::Source& known : plan.sources) {
        source.id = known.id;
        if (known == source)
            return known.id;
    }
    source.id = model::SourceId(edit::newId(plan.sources, source.title));
    plan.sources.push_back(source);
    return source.id;
}

} // namespace

void giveSources(Import& import, const model::Plan& plan, const sheets::Book& book, const Choices& choices)
{
    model::Plan after = plan;
    if (!edit::apply(after, import.patch))
        return;
    const SourcePlaces places(after);
    Groups groups;
    for (const Change& change : import.changes)
        if (const model::Path source = places.of(change.path); !source.empty())
            groups[source].changes.push_back(&change);
    edit::Draft draft(plan);
    draft.plan() = after;
    for (auto& [path, group] : groups) {
        group.figures = places.figuresOf(path);
        const auto old = model::valueAt(plan, path);
        const auto* oldId = old ? old.value().as<std::string>() : nullptr;
        const model::Source* before = oldId ? model::findById(plan.sources, model::SourceId(*oldId)) : nullptr;
        const model::SourceId id =
            idOf(draft.plan(), sourceOf(import, group, before ? *before : model::Source(), book, choices));
        (void)draft.set(path, model::Value(id.value));
    }
    import.patch = draft.patch();
}

} // namespace homeward::imports
