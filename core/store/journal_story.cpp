// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_story.h"

#include <algorithm>

namespace homeward::store {

namespace {

void tellEdit(JournalStory& story, const JournalRecord& record)
{
    if (record.merges && story.position > 0)
        --story.position;
    if (story.savedPosition > story.position)
        story.savedPosition = -1;
    story.edits = ++story.position;
}

void tellFile(JournalStory& story, const JournalRecord& record)
{
    story.savedPosition = record.savedPosition.value_or(story.position);
    story.planPath = record.planPath;
    story.stamp = record.stamp;
}

} // namespace

JournalStory storyOf(const std::vector<JournalRecord>& records)
{
    JournalStory story;
    for (const JournalRecord& record : records) {
        switch (record.kind) {
        case RecordKind::Begin:
        case RecordKind::Saved: tellFile(story, record); break;
        case RecordKind::Edit: tellEdit(story, record); break;
        case RecordKind::Move: story.position = std::clamp(record.position, 0, story.edits); break;
        }
    }
    return story;
}

} // namespace homeward::store
