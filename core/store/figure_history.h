// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/store/history.h"

#include <vector>

namespace homeward::store {

/// An entry of the history whose patch has been read.
struct ReadEntry {
    HistoryEntry entry;
    edit::PlanPatch patch;
};

/// One change of one figure in the life of a plan.
struct FigureEdit {
    HistoryEntry entry;
    edit::ValueChange change;
};

/// The entries with their patches, in order; a patch that cannot be read is empty. Entries that `known` already has at
/// its beginning are not parsed again.
[[nodiscard]] std::vector<ReadEntry> readPatches(const std::vector<HistoryEntry>& entries,
                                                 std::vector<ReadEntry> known = {});

/// Entries with the texts of their patches, as files keep them.
[[nodiscard]] std::vector<HistoryEntry> writtenOf(const std::vector<ReadEntry>& entries);

/// What was done to the value at `path`, to values beneath it, and to the item that it lies in; the latest first.
[[nodiscard]] std::vector<FigureEdit> editsOf(const std::vector<ReadEntry>& history, const model::Path& path);

} // namespace homeward::store
