// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_story.h"

#include <algorithm>

namespace homeward::store {

namespace {

void tellEdit(JournalStory& story, const JournalRecord& record, std::size_t index)
{
    if (record.merges && story.position > 0)
        --story.position;
    if (story.savedPosition > story.position)
        story.savedPosition = -1;
    story.edits.resize(static_cast<std::size_t>(story.position));
    story.edits.push_back({record.label, index});
    ++story.position;
}

void tellFile(JournalStory& story, const JournalRecord& record)
{
    story.savedPosition = story.position;
    story.planPath = record.planPath;
    story.stamp = record.stamp;
}

} // namespace

JournalStory storyOf(const std::vector<JournalRecord>& records)
{
    JournalStory story;
    for (std::size_t i = 0; i < records.size(); ++i) {
        switch (records[i].kind) {
        case RecordKind::Begin:
        case RecordKind::Saved: tellFile(story, records[i]); break;
        case RecordKind::Edit: tellEdit(story, records[i], i); break;
        case RecordKind::Move:
            story.position = std::clamp(records[i].position, 0, static_cast<int>(story.edits.size()));
            break;
        }
    }
    return story;
}

} // namespace homeward::store
