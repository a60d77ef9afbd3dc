// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal_records.h"

#include <vector>

namespace homeward::store {

/// Makes records of version 1 into those of version 2. In version 1 the text of an edit is what differs between the
/// JSON text of the plan after it and the one written before it: `front` and `back` bytes are common to both. Records
/// behind one that does not fit are dropped, as behind a torn one.
void upgradeRecordsOfVersion1(std::vector<JournalRecord>& records);

} // namespace homeward::store
