// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/database_check.h"

#include <array>
#include <cstdlib>
#include <string>

namespace homeward::store {

using base::Result;
using base::Status;

namespace {

/// Version 1: one table a kind of item; `body` is the item as the JSON form of the plan has it.
/// Bodies are judged on reading: SQLite 3.40 takes json_valid() for unsafe in the schema of an untrusted file.
constexpr const char* createVersion1 = R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE source (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE age_band (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE setting (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE outcome (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE cohort (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE area (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE scenario (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE change (scenario INTEGER NOT NULL REFERENCES scenario (position) ON DELETE CASCADE,
    position INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (scenario, position)) STRICT;
CREATE TABLE result_run (id INTEGER PRIMARY KEY CHECK (id = 1), fingerprint TEXT NOT NULL, seed TEXT NOT NULL,
    version TEXT NOT NULL, header TEXT NOT NULL) STRICT;
CREATE TABLE result_block (run INTEGER NOT NULL REFERENCES result_run (id) ON DELETE CASCADE,
    scenario INTEGER NOT NULL, area INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('monthly', 'replications', 'cohort')), part INTEGER NOT NULL,
    data BLOB NOT NULL, PRIMARY KEY (run, scenario, area, kind, part)) STRICT;
)";

/// What leads from version i to i + 1.
constexpr std::array<const char*, schemaVersion> migrations{createVersion1};

Result<int> versionOf(Database& database)
{
    const auto version = database.scalar("PRAGMA user_version");
    if (!version)
        return version.error();
    return std::atoi(version.value().c_str());
}

} // namespace

Status migrate(Database& database, int version)
{
    const auto found = versionOf(database);
    if (!found)
        return found.error();
    for (int from = found.value(); from < version; ++from) {
        const std::string step = std::string("BEGIN;") + migrations[static_cast<std::size_t>(from)]
            + "PRAGMA application_id = " + std::to_string(applicationId)
            + ";PRAGMA user_version = " + std::to_string(from + 1) + ";COMMIT;";
        if (const Status made = database.execute(step); !made) {
            static_cast<void>(database.execute("ROLLBACK"));
            return made;
        }
    }
    return base::done();
}

Result<Database> openPlanDatabase(std::string_view bytes)
{
    const auto version = checkHead(bytes, applicationId, schemaVersion);
    if (!version)
        return version.error();
    auto database = Database::fromBytes(bytes);
    auto ours = Database::create();
    if (!database || !ours)
        return database ? ours.error() : database.error();
    if (const Status made = migrate(ours.value(), version.value()); !made)
        return made.error();
    if (const Status checked = checkSound(database.value(), ours.value()); !checked)
        return checked.error();
    if (const Status migrated = migrate(database.value()); !migrated)
        return migrated.error();
    return database;
}

} // namespace homeward::store
