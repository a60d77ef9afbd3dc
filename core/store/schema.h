// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <cstdint>
#include <string_view>

namespace homeward::store {

/// Marks an SQLite file as a plan: the letters HWRD.
inline constexpr std::uint32_t applicationId = 0x48575244;
/// The schema version that this program writes; it reads every one up to it.
inline constexpr int schemaVersion = 4;

/// Brings a database from the version that it has to `version`, each step in a transaction of its own.
base::Status migrate(Database& database, int version = schemaVersion);

/// Opens the bytes of a plan file, judged before a row is read: the kind of file, its version, its soundness, and
/// that its schema is exactly ours (no trigger, view or table of someone else's); then migrates it in memory.
base::Result<Database> openPlanDatabase(std::string_view bytes);

} // namespace homeward::store
