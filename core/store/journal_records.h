// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/store/plan_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The form of a recovery journal: a first line, then records. A record is its length (4 bytes), the hash of its
// payload (8 bytes, both little-endian), and the payload: a line of JSON that says what happened, then a text.
// Plans are texts of JSON; each but the first is kept as what differs between its common front and back with the
// plan written before it.
namespace homeward::store {

enum class RecordKind { Begin, Edit, Move, Saved };

/// One thing that happened in a session.
struct JournalRecord {
    RecordKind kind = RecordKind::Begin;
    std::int64_t at = 0;                 ///< seconds since 1970, UTC
    std::string planPath;                ///< of `Begin` and `Saved`
    std::string planName;                ///< of `Begin`
    std::optional<FileStamp> stamp;      ///< of `Begin` and `Saved`
    std::string label;                   ///< of `Edit`
    bool merges = false;                 ///< of `Edit`: takes the place of the one before
    std::uint64_t front = 0;             ///< of `Edit`: bytes in common with the plan before, at its front
    std::uint64_t back = 0;              ///< and at its back
    int position = 0;                    ///< of `Move`
    std::string text;                    ///< of `Begin`: the plan; of `Edit`: what differs
};

/// The line that a journal begins with.
[[nodiscard]] std::string journalHead();

[[nodiscard]] std::string recordToBytes(const JournalRecord& record);

/// What could be read of a journal.
struct JournalContents {
    std::vector<JournalRecord> records;
    std::uint64_t wholeBytes = 0;        ///< up to the end of the last whole record
};

/// The whole records, up to the first that is torn. NotAHomewardFile where the head is not ours,
/// Damaged where not even the first record is whole.
base::Result<JournalContents> readJournal(std::string_view bytes);

/// A plan as the journal writes it.
[[nodiscard]] std::string journalText(const model::Plan& plan);

/// Sets `front`, `back` and `text` of an edit so that `applyDifference(before, edit)` is `after`.
void setDifference(JournalRecord& edit, std::string_view before, std::string_view after);
/// None when the edit does not fit the text.
[[nodiscard]] std::optional<std::string> applyDifference(std::string_view before, const JournalRecord& edit);

} // namespace homeward::store
