// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/figure_history.h"

#include "core/base/caught.h"
#include "core/exchange/patch_json.h"

#include <algorithm>
#include <utility>

namespace homeward::store {

namespace {

/// Whether a change concerns the value at `path`. Changing an item concerns all values in it; moving an item concerns
/// none.
bool tellsOf(const edit::ValueChange& change, const model::Path& path)
{
    if (change.kind == edit::ChangeKind::Move)
        return false;
    return change.path.isWithin(path) || path.isWithin(change.path);
}

} // namespace

std::vector<ReadEntry> readPatches(const std::vector<HistoryEntry>& entries, std::vector<ReadEntry> known)
{
    const auto [entry, read] = std::ranges::mismatch(entries, known, {}, {}, &ReadEntry::entry);
    known.erase(read, known.end());
    for (auto next = entry; next != entries.end(); ++next) {
        auto patch = exchange::patchFromText(next->patch);
        if (!patch)
            base::passOnWantOfMemory(patch.error());
        known.push_back({*next, patch ? std::move(patch.value()) : edit::PlanPatch()});
    }
    return known;
}

std::vector<HistoryEntry> writtenOf(const std::vector<ReadEntry>& entries)
{
    std::vector<HistoryEntry> written;
    written.reserve(entries.size());
    for (const ReadEntry& each : entries) {
        written.push_back(each.entry);
        written.back().patch = exchange::patchToText(each.patch);
    }
    return written;
}

std::vector<FigureEdit> editsOf(const std::vector<ReadEntry>& history, const model::Path& path)
{
    std::vector<FigureEdit> edits;
    for (const ReadEntry& one : history)
        for (const edit::ValueChange& change : one.patch.changes)
            if (tellsOf(change, path))
                edits.push_back({one.entry, change});
    std::ranges::reverse(edits);
    return edits;
}

} // namespace homeward::store
