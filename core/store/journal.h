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

/// One edit of a session: what it was called, what it changed and why.
struct RecoveredEdit {
    std::string label;
    edit::PlanPatch patch;
    std::string why = {};               ///< the planner's reason; empty where none was given
};

/// A session as its journal tells it: enough to rebuild the document and its undo stack.
struct RecoveredSession {
    std::string planPath;               ///< empty for a plan that was never saved
    model::Plan base;                   ///< before the first edit
    std::vector<RecoveredEdit> edits;   ///< in order, those undone and still to be redone included
    int position = 0;                   ///< how many of the edits are in force
    int savedPosition = 0;              ///< the position that is on disk, or -1 when no edit leads to it any more
    std::optional<FileStamp> stamp;     ///< of the plan file as last saved or read

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
    int edits = 0;                      ///< in force
};

/// What `Journal::findAbandoned` found.
struct AbandonedSessions {
    std::vector<RecoverableSession> sessions;   ///< oldest first
    std::vector<std::string> setAside;          ///< journals that cannot be read, under their new names
};

/// What a journal begins with.
struct JournalStart {
    std::string planPath;               ///< empty for a plan that was never saved
    model::Plan plan;
    std::optional<FileStamp> stamp;     ///< of the plan's file
    bool isSaved = true;                ///< whether the plan as it is now is what its file holds
};

/// Keeps every edit of one open document on disk, so that none is lost when the program or the machine stops.
/// Every call is on the disk when it returns. The journal stays when its object goes, unless discarded.
class Journal {
public:
    /// A new journal in `directory` (made where it is missing). Fails with FileNotWritable or OutOfSpace.
    static base::Result<Journal> begin(const std::string& directory, const JournalStart& start);

    /// An edit of the plan that is in force; edits that were undone are dropped, as from an undo stack.
    /// `mergesWithPrevious`: becomes one with the edit before it, as merged undo commands do.
    base::Status append(const std::string& label, const edit::PlanPatch& patch, bool mergesWithPrevious = false,
                        const std::string& why = {});
    /// After undo or redo: `position` of the edits are in force.
    base::Status moveTo(int position);
    /// The file at `planPath` holds what is in force now, or (`isCurrent` false) what no edit leads to any more.
    base::Status markSaved(const std::string& planPath, const FileStamp& stamp, bool isCurrent = true);
    /// Removes the journal: the document was closed, its edits saved or given up. No calls after this.
    base::Status discard();

    [[nodiscard]] const std::string& file() const { return m_path; }

    /// The journals in `directory` whose process has ended and that hold unsaved edits. Ended journals without any are
    /// removed; one whose beginning is damaged is kept beside, with `.damaged` at the end of its name.
    [[nodiscard]] static AbandonedSessions findAbandoned(const std::string& directory);

    /// Reads a journal edit for edit. A torn last record is dropped, what is before it kept; the same from the first
    /// edit that does not fit the plan.
    static base::Result<RecoveredSession> replay(const std::string& journalFile);

    struct Resumed;
    /// Takes an abandoned journal over: reads it and goes on writing to it, or to a new one where it is of an older
    /// version. FileInUse where another has taken it.
    static base::Result<Resumed> resume(const std::string& journalFile);
    /// Throws an abandoned journal away, at the user's wish.
    static base::Status remove(const std::string& journalFile);

private:
    Journal(base::LockedFile file, std::string path, std::uint64_t size);
    /// A new journal of these records.
    static base::Result<Journal> beginWith(const std::string& directory, const std::vector<JournalRecord>& records);
    base::Status write(const std::string& record);

    base::LockedFile m_file;
    std::string m_path;
    std::uint64_t m_size = 0; ///< of the whole records, bytes
};

struct Journal::Resumed {
    Journal journal;
    RecoveredSession session;
};

} // namespace homeward::store
