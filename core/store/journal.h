// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/locked_file.h"
#include "core/base/result.h"
#include "core/edit/plan_patch.h"
#include "core/model/plan.h"
#include "core/store/plan_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::store {

struct JournalRecord;

/// One edit of a session: its name, its change and the reason for it.
struct RecoveredEdit {
    std::string label;
    edit::PlanPatch patch;
    std::string why = {};               ///< the planner's reason; empty where none was given
};

/// A session as recorded in its journal: enough to rebuild the document and its undo stack.
struct RecoveredSession {
    std::string planPath;               ///< empty for a plan that was never saved
    model::Plan base; ///< the plan before the first edit
    std::vector<RecoveredEdit> edits;   ///< in order, including undone ones that can be redone
    int position = 0;                   ///< how many of the edits are in force
    int savedPosition = 0; ///< the position that was saved, or -1 when undo and redo no longer lead to it
    std::optional<FileStamp> stamp;     ///< stamp of the plan file as last saved or read

    [[nodiscard]] bool hasUnsavedEdits() const { return position != savedPosition; }
    /// The plan after the first `count` edits.
    [[nodiscard]] model::Plan planAfter(int count) const;
    /// The plan as it was when the session ended.
    [[nodiscard]] model::Plan current() const { return planAfter(position); }
};

/// A session whose process ended without saving.
struct RecoverableSession {
    std::string journalFile;
    std::string planPath;
    std::string planName;
    std::int64_t startedAt = 0;         ///< seconds since 1970, UTC
    std::int64_t lastEditAt = 0;
    int edits = 0; ///< number of edits in force
};

/// The result of `Journal::findAbandoned`.
struct AbandonedSessions {
    std::vector<RecoverableSession> sessions;   ///< oldest first
    std::vector<std::string> setAside;          ///< journals that cannot be read, under their new names
};

/// The first record of a journal.
struct JournalStart {
    std::string planPath;               ///< empty for a plan that was never saved
    model::Plan plan;
    std::optional<FileStamp> stamp;     ///< of the plan's file
    bool isSaved = true;                ///< whether the plan's file holds the plan as it is now
};

/// Keeps every edit of one open document on disk, so that none is lost when the program or the machine stops. When a
/// call returns, its record is on disk. The file outlives the object unless it is discarded.
class Journal {
public:
    /// Begins a new journal in `directory`, which is created if missing. Fails with FileNotWritable or OutOfSpace.
    static base::Result<Journal> begin(const std::string& directory, const JournalStart& start);

    /// Records an edit of the plan. Undone edits are dropped, as from an undo stack. `mergesWithPrevious`: the edit
    /// becomes one with the edit before it, as merged undo commands do.
    base::Status append(const std::string& label, const edit::PlanPatch& patch, bool mergesWithPrevious = false,
                        const std::string& why = {});
    /// Records an undo or redo, after which `position` edits are in force.
    base::Status moveTo(int position);
    /// Records that the file at `planPath` holds the present plan or, if `isCurrent` is false, a plan that undo and
    /// redo no longer lead to.
    base::Status markSaved(const std::string& planPath, const FileStamp& stamp, bool isCurrent = true);
    /// Removes the journal when the document is closed, with its edits saved or given up. No calls may follow.
    base::Status discard();

    [[nodiscard]] const std::string& file() const { return m_path; }

    /// The journals in `directory` whose process has ended and that hold unsaved edits. Ended journals without unsaved
    /// edits are removed; one whose beginning is damaged is renamed to end with `.damaged`.
    [[nodiscard]] static AbandonedSessions findAbandoned(const std::string& directory);

    /// Replays a journal. Drops a torn last record, and everything from the first edit on that does not fit the plan.
    static base::Result<RecoveredSession> replay(const std::string& journalFile);

    struct Resumed;
    /// Takes over an abandoned journal: reads it, and goes on writing to it or, if its version is older, to a new one.
    /// Fails with FileInUse where another Homeward has taken it.
    static base::Result<Resumed> resume(const std::string& journalFile);
    /// Deletes an abandoned journal at the user's wish.
    static base::Status remove(const std::string& journalFile);

private:
    Journal(base::LockedFile file, std::string path, std::uint64_t size);
    /// A new journal of these records.
    static base::Result<Journal> beginWith(const std::string& directory, const std::vector<JournalRecord>& records);
    base::Status write(const std::string& record);

    base::LockedFile m_file;
    std::string m_path;
    std::uint64_t m_size = 0; ///< bytes of whole records
};

struct Journal::Resumed {
    Journal journal;
    RecoveredSession session;
};

} // namespace homeward::store
