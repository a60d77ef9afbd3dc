// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/plan_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The file format of a recovery journal: a first line with its version, then records. A record is its length (4 bytes),
// the hash of its payload (8 bytes, both little-endian), and the payload: a line of JSON that says what happened, then
// a text. The text of an edit is its patch, so that a record is only as large as the change.
namespace homeward::store {

enum class RecordKind { Begin, Edit, Move, Saved };

/// One event of a session.
struct JournalRecord {
    RecordKind kind = RecordKind::Begin;
    std::int64_t at = 0; ///< seconds since 1970, UTC
    std::string planPath; ///< of `Begin` and `Saved`
    std::string planName; ///< of `Begin`
    std::optional<FileStamp> stamp; ///< of `Begin` and `Saved`
    /// of `Begin` and `Saved`, as in RecoveredSession; none = the present position
    std::optional<int> savedPosition;
    std::string label; ///< of `Edit`
    std::string why; ///< of `Edit`: the planner's reason
    bool merges = false; ///< of `Edit`: it becomes one with the edit before
    std::uint64_t front = 0; ///< of `Edit` in version 1: see journal_upgrade.h
    std::uint64_t back = 0;
    int position = 0; ///< of `Move`
    std::string text; ///< of `Begin`: the plan; of `Edit`: its patch
};

/// The version that is written; `readJournal` reads all versions up to it.
inline constexpr int journalVersion = 2;

/// The first line of a journal.
[[nodiscard]] std::string journalHead(int version = journalVersion);

[[nodiscard]] std::string recordToBytes(const JournalRecord& record);

/// The part of a journal that could be read.
struct JournalContents {
    int version = journalVersion; ///< version of the file; the records have been upgraded to the present version
    std::vector<JournalRecord> records;
    std::uint64_t wholeBytes = 0; ///< bytes up to the end of the last whole record
};

/// Reads the records up to the first torn one. Fails with NotAHomewardFile where the head is not ours or of a newer
/// version, with Damaged where not even the first record is whole.
base::Result<JournalContents> readJournal(std::string_view bytes);

} // namespace homeward::store
