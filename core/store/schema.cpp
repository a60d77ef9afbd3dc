// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/exchange/plan_upgrade.h"
#include "core/store/database_check.h"
#include "core/store/plan_rows.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <string>

namespace homeward::store {

using base::Result;
using base::Status;

namespace {

/// Version 1: one table for each kind of item; `body` is the item in the plan's JSON form. Bodies are checked on
/// reading, because SQLite 3.40 considers json_valid() unsafe in the schema of an untrusted file.
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

/// Version 2: a row for each value of the head replaces `meta`; pools and uncertain inputs get tables of their own;
/// `history` holds all edits of the plan, for the register of assumptions.
constexpr const char* createVersion2 = R"(
DROP TABLE meta;
CREATE TABLE head (path TEXT PRIMARY KEY, value ANY NOT NULL) STRICT;
CREATE TABLE pool (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE uncertain_input (position INTEGER PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL,
    body TEXT NOT NULL) STRICT;
CREATE TABLE history (position INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, label TEXT NOT NULL,
    patch TEXT NOT NULL) STRICT;
)";

/// Version 3: an edit of the history may have a reason.
constexpr const char* createVersion3 = "ALTER TABLE history ADD COLUMN why TEXT NOT NULL DEFAULT '';";

/// Version 4: results hold flows, the people who went from each place to each other.
constexpr const char* createVersion4 = R"(
CREATE TABLE result_flow (run INTEGER NOT NULL REFERENCES result_run (id) ON DELETE CASCADE,
    scenario INTEGER NOT NULL, area INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (run, scenario, area)) STRICT;
)";

constexpr const char* emptyListsOfVersion1 =
    "DELETE FROM change; DELETE FROM scenario; DELETE FROM area; DELETE FROM cohort; DELETE FROM outcome; "
    "DELETE FROM setting; DELETE FROM age_band; DELETE FROM source;";

Status toVersion1(Database& database) { return database.execute(createVersion1); }

/// Reads the plan as JSON, so that it is upgraded by the same numbered steps as a plan in a JSON file.
Status toVersion2(Database& database)
{
    auto plan = readPlanRowsOfVersion1(database);
    if (!plan)
        return plan.error();
    if (const Status made = database.execute(createVersion2); !made || plan.value().empty())
        return made;
    exchange::upgradePlan(plan.value(), 1, 2);
    if (const Status emptied = database.execute(emptyListsOfVersion1); !emptied)
        return emptied;
    return writePlanRows(database, plan.value());
}

Status toVersion3(Database& database) { return database.execute(createVersion3); }

Status toVersion4(Database& database) { return database.execute(createVersion4); }

using Step = Status (*)(Database&);

/// The steps: entry i leads from version i to i + 1.
constexpr std::array<Step, schemaVersion> migrations{toVersion1, toVersion2, toVersion3, toVersion4};

/// Does one step in a transaction.
Status step(Database& database, int from)
{
    Status made = database.execute("BEGIN");
    if (made)
        made = migrations[static_cast<std::size_t>(from)](database);
    if (made)
        made = database.execute("PRAGMA application_id = " + std::to_string(applicationId)
                                + ";PRAGMA user_version = " + std::to_string(from + 1) + ";COMMIT;");
    if (!made)
        static_cast<void>(database.execute("ROLLBACK"));
    return made;
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
    for (int from = found.value(); from < version; ++from)
        if (const Status made = step(database, from); !made)
            return made;
    return base::done();
}

Result<Database> openPlanDatabase(std::string_view bytes)
{
    const Unsealed file = unsealed(bytes);
    const auto version = checkPlanHead(file, applicationId, schemaVersion);
    if (!version)
        return version.error();
    auto database = Database::fromBytes(file.database);
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
