// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table.h"

#include "core/edit/draft.h"
#include "core/edit/new_id.h"
#include "core/tables/typed_notes.h"

#include <algorithm>

namespace homeward::tables {

namespace {

template <class List, class Member>
std::optional<std::size_t> placeOf(const List& list, std::string_view wanted, Member member)
{
    const auto found = std::ranges::find(list, wanted, member);
    return found == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list.begin()));
}

/// The source with a title; if the plan has none, a new local one that nobody has reviewed yet.
model::SourceId sourceTitled(model::Plan& plan, const std::string& title)
{
    const auto found = std::ranges::find(plan.sources, title, &model::Source::title);
    if (found != plan.sources.end())
        return found->id;
    model::Source source;
    source.id = model::SourceId(edit::newId(plan.sources, title));
    source.title = title;
    source.confidence = "local";
    plan.sources.push_back(source);
    return source.id;
}

} // namespace

std::optional<std::size_t> Table::columnOf(std::string_view wanted) const
{
    return placeOf(columns, wanted, &Column::id);
}

std::optional<std::size_t> Table::rowOf(std::string_view key) const { return placeOf(rows, key, &Row::key); }

std::optional<std::pair<std::size_t, std::size_t>> Table::cellAt(const model::Path& path) const
{
    std::optional<std::pair<std::size_t, std::size_t>> near;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const model::Path& own = cells[i].path;
        const std::pair place(i / columns.size(), i % columns.size());
        if (own.empty() || cells[i].inherited)
            continue;
        if (own == path)
            return place;
        if (!near && !path.empty() && (own.isWithin(path) || path.isWithin(own)))
            near = place;
    }
    return near;
}

bool TableView::setSource(model::Plan&, const Entry&, const model::SourceId&) const { return false; }

namespace {

/// Orders entries: values first, then emptied cells from the last row up, because emptying a first cell removes its row
/// and changes the indexes of later rows.
std::vector<Entry> inOrderOfWriting(std::vector<Entry> entries)
{
    const auto emptied = std::ranges::stable_partition(entries, [](const Entry& one) { return !isEmpty(one.value); });
    std::ranges::reverse(emptied);
    return entries;
}

} // namespace

edit::PlanPatch patchOf(const TableView& view, const model::Plan& plan, const std::vector<Entry>& entries,
                        const std::string& sourceTitle)
{
    return edit::edited(plan, [&](model::Plan& draft) {
        const auto source = sourceTitle.empty() ? model::SourceId() : sourceTitled(draft, sourceTitle);
        for (const Entry& entry : inOrderOfWriting(entries))
            if (view.write(draft, entry) && !source.empty() && !isEmpty(entry.value))
                view.setSource(draft, entry, source);
        keepNotes(view, draft, entries);
    });
}

} // namespace homeward::tables
