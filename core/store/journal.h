// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/locked_file.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/store/plan_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::store {

/// One edit of a session: what it was called and the plan after it.
struct RecoveredEdit {
    std::string label;
    model::Plan plan;
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
    /// The plan as it was when the session ended.
    [[nodiscard]] const model::Plan& current() const
    {
        return position == 0 ? base : edits[static_cast<std::size_t>(position) - 1].plan;
    }
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

/// Keeps every edit of one open document on disk, so that none is lost when the program or the machine stops.
/// Every call is on the disk when it returns. The journal stays when its object goes, unless discarded.
class Journal {
public:
    /// A new journal in `directory` (made where it is missing) for a plan as it is before the first edit.
    /// Fails with FileNotWritable or OutOfSpace.
    static base::Result<Journal> begin(const std::string& directory, const std::string& planPath,
                                       const model::Plan& plan, const std::optional<FileStamp>& stamp = {});

    /// The plan after an edit; edits that were undone are dropped, as from an undo stack.
    /// `mergesWithPrevious`: takes the place of the edit before it, as merged undo commands do.
    base::Status append(const std::string& label, const model::Plan& plan, bool mergesWithPrevious = false);
    /// After undo or redo: `position` of the edits are in force.
    base::Status moveTo(int position);
    /// What is in force now is on disk at `planPath`.
    base::Status markSaved(const std::string& planPath, const FileStamp& stamp);
    /// Removes the journal: the document was closed, its edits saved or given up. No calls after this.
    base::Status discard();

    [[nodiscard]] const std::string& file() const { return m_path; }

    /// The journals in `directory` whose process has ended and that hold unsaved edits, oldest first.
    /// Ended journals without any are removed.
    [[nodiscard]] static std::vector<RecoverableSession> findAbandoned(const std::string& directory);

    /// Reads a journal edit for edit. A torn last record is dropped, what is before it kept.
    /// An edit whose plan cannot be read keeps its place with the plan before it.
    static base::Result<RecoveredSession> replay(const std::string& journalFile);

    struct Resumed;
    /// Takes an abandoned journal over: reads it and goes on writing to it. FileInUse where another has taken it.
    static base::Result<Resumed> resume(const std::string& journalFile);
    /// Throws an abandoned journal away, at the user's wish.
    static base::Status remove(const std::string& journalFile);

private:
    Journal(base::LockedFile file, std::string path, std::uint64_t size, std::string text);
    base::Status write(const std::string& record);

    base::LockedFile m_file;
    std::string m_path;
    std::uint64_t m_size = 0;  ///< of the whole records, bytes
    std::string m_text;        ///< the last plan written, as text; the next one is kept as a difference from it
};

struct Journal::Resumed {
    Journal journal;
    RecoveredSession session;
};

} // namespace homeward::store
