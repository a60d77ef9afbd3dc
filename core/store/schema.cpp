// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <array>
#include <string>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
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

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t headerSize = 100;
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count = 4)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// The size that the head of a database file says it has, bytes (SQLite file format, 1.3).
std::uint64_t sizeByHead(std::string_view bytes)
{
    const std::uint64_t pageSize = bigEndian(bytes, pageSizeAt, 2);
    return (pageSize == 1 ? 65'536 : pageSize) * bigEndian(bytes, pageCountAt);
}

Error damaged(std::string detail) { return {ErrorCode::Damaged, {}, {}, std::move(detail), 0}; }

/// Every object of the schema with its definition, one after the other.
Result<std::string> schemaOf(Database& database)
{
    auto statement = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    if (!statement)
        return statement.error();
    std::string schema;
    while (true) {
        const auto row = statement.value().step();
        if (!row)
            return row.error();
        if (!row.value())
            return schema;
        for (int column = 0; column < 4; ++column)
            schema.append(statement.value().text(column)).append(1, '\0');
    }
}

Status checkSchema(Database& database, int version)
{
    auto ours = Database::create();
    if (!ours)
        return ours.error();
    if (const Status made = migrate(ours.value(), version); !made)
        return made;
    const auto expected = schemaOf(ours.value());
    const auto found = schemaOf(database);
    if (!expected || !found)
        return expected ? found.error() : expected.error();
    return expected.value() == found.value() ? base::done() : Status(damaged("schema"));
}

Status checkSoundness(Database& database)
{
    const auto integrity = database.scalar("PRAGMA integrity_check(1)");
    if (!integrity)
        return integrity.error();
    if (integrity.value() != "ok")
        return damaged(integrity.value());
    const auto orphan = database.scalar("PRAGMA foreign_key_check");
    if (!orphan)
        return orphan.error();
    return orphan.value().empty() ? base::done() : Status(damaged("foreign key of " + orphan.value()));
}

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
            + "PRAGMA application_id = " + std::to_string(applicationId) + ";PRAGMA user_version = "
            + std::to_string(from + 1) + ";COMMIT;";
        if (const Status made = database.execute(step); !made) {
            static_cast<void>(database.execute("ROLLBACK"));
            return made;
        }
    }
    return base::done();
}

Result<Database> openPlanDatabase(std::string_view bytes)
{
    if (bytes.size() < headerSize || bytes.substr(0, magic.size()) != magic
        || bigEndian(bytes, applicationIdAt) != applicationId)
        return Error{ErrorCode::NotAHomewardFile, {}, {}, {}, 0};
    const std::uint32_t version = bigEndian(bytes, userVersionAt);
    if (version > static_cast<std::uint32_t>(schemaVersion))
        return Error{ErrorCode::NewerVersion, {}, {}, {}, static_cast<long>(version)};
    if (version == 0)
        return damaged("user_version");
    if (bytes.size() < sizeByHead(bytes))
        return damaged("size");
    auto database = Database::fromBytes(bytes);
    if (!database)
        return database;
    if (const Status checked = checkSchema(database.value(), static_cast<int>(version)); !checked)
        return checked.error();
    if (const Status checked = checkSoundness(database.value()); !checked)
        return checked.error();
    if (const Status migrated = migrate(database.value()); !migrated)
        return migrated.error();
    return database;
}

} // namespace homeward::store
