// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal_records.h"

#include <vector>

namespace homeward::store {

/// Upgrades records of version 1 to version 2. In version 1 the text of an edit is the part of the plan's JSON text
/// that differs from the text written before: the first `front` and the last `back` bytes are common. Records after one
/// that does not fit are dropped, as after a torn one.
void upgradeRecordsOfVersion1(std::vector<JournalRecord>& records);

} // namespace homeward::store
