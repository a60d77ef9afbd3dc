// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal_records.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::store {

/// An edit that the undo stack would still hold: its place among the records.
struct KeptEdit {
    std::string label;
    std::size_t record = 0;
};

/// The undo stack that a journal's records leave, before any plan is read.
struct JournalStory {
    std::vector<KeptEdit> edits;
    int position = 0;
    int savedPosition = 0;              ///< -1 when no edit leads to it any more
    std::string planPath;
    std::optional<FileStamp> stamp;

    [[nodiscard]] bool hasUnsavedEdits() const { return position != savedPosition; }
};

[[nodiscard]] JournalStory storyOf(const std::vector<JournalRecord>& records);

} // namespace homeward::store
