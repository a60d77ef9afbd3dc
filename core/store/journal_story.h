// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal_records.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::store {

/// The state of the undo stack after a journal's records, found without parsing plans or patches.
struct JournalStory {
    int edits = 0; ///< including undone ones that can be redone
    int position = 0;
    int savedPosition = 0; ///< -1 when undo and redo no longer lead to it
    std::string planPath;
    std::optional<FileStamp> stamp;

    [[nodiscard]] bool hasUnsavedEdits() const { return position != savedPosition; }
};

[[nodiscard]] JournalStory storyOf(const std::vector<JournalRecord>& records);

} // namespace homeward::store
