// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <cstdint>
#include <string_view>

namespace homeward::store {

/// Marks an SQLite file as a plan: the letters HWRD.
inline constexpr std::uint32_t applicationId = 0x48575244;
/// The schema version that is written; all versions up to it are read.
inline constexpr int schemaVersion = 4;

/// Migrates a database from its version to `version`, each step in a transaction of its own.
base::Status migrate(Database& database, int version = schemaVersion);

/// Opens the bytes of a plan file. Before any row is read it checks the kind of file, its version, its integrity, and
/// that its schema is exactly ours (no foreign trigger, view or table). Then it migrates the database in memory.
base::Result<Database> openPlanDatabase(std::string_view bytes);

} // namespace homeward::store
