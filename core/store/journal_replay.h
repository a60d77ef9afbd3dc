// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"
#include "core/store/journal_records.h"

namespace homeward::store {

struct Replayed {
    RecoveredSession session;
    std::size_t records = 0;   ///< how many of them it is made of
};

/// The session that the records describe, up to the first edit that does not fit. Fails as `exchange::planFromText`
/// does where the first record holds no plan.
[[nodiscard]] base::Result<Replayed> replayRecords(const std::vector<JournalRecord>& records);

} // namespace homeward::store
