// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal_records.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::store {

/// The undo stack that a journal's records leave, before a plan or a patch is read.
struct JournalStory {
    int edits = 0;                      ///< those undone and still to be redone included
    int position = 0;
    int savedPosition = 0;              ///< -1 when no edit leads to it any more
    std::string planPath;
    std::optional<FileStamp> stamp;

    [[nodiscard]] bool hasUnsavedEdits() const { return position != savedPosition; }
};

[[nodiscard]] JournalStory storyOf(const std::vector<JournalRecord>& records);

} // namespace homeward::store
