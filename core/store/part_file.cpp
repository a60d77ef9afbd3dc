// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/part_file.h"

#include "core/base/caught.h"
#include "core/base/file_ends.h"
#include "core/base/hash.h"
#include "core/base/safe_file.h"
#include "core/exchange/fingerprint.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/ranges_drawn.h"
#include "core/results/periods.h"
#include "core/store/compressed.h"
#include "core/store/database_check.h"
#include "core/store/each_row.h"
#include "core/store/file_work.h"
#include "core/store/packed_doubles.h"
#include "core/store/packed_flows.h"
#include "core/store/packed_results.h"
#include "core/store/result_header.h"
#include "core/store/seal.h"
#include "core/store/sqlite.h"

#include <cmath>
#include <set>
#include <tuple>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;
using results::PartItem;
using results::PartResult;
using results::SumsTable;

namespace {

/// Marks an SQLite file as a part of a run: the letters HWRP.
constexpr std::uint32_t partId = 0x48575250;
constexpr int partVersion = 4;   ///< 1 had values by measure, 2 fewer sums, 3 no flows
/// More replications than any run has.
constexpr int mostReplications = 1'000'000;

constexpr const char* createPart = R"(
CREATE TABLE part (id INTEGER PRIMARY KEY CHECK (id = 1), part INTEGER NOT NULL, parts INTEGER NOT NULL,
    first_replication INTEGER NOT NULL, by_cohort INTEGER NOT NULL, head TEXT NOT NULL, plan TEXT NOT NULL,
    items INTEGER NOT NULL, hash INTEGER NOT NULL) STRICT;
CREATE TABLE item (position INTEGER PRIMARY KEY, scenario INTEGER NOT NULL, area INTEGER NOT NULL,
    replication INTEGER NOT NULL, events INTEGER NOT NULL, checks BLOB NOT NULL, months BLOB NOT NULL,
    years BLOB NOT NULL, cohorts BLOB NOT NULL, flows BLOB NOT NULL, hash INTEGER NOT NULL) STRICT;
)";

Error damaged(std::string detail) { return {ErrorCode::Damaged, {}, {}, std::move(detail), 0}; }

std::int64_t signedHash(const std::string& text) { return static_cast<std::int64_t>(base::hashOf(text)); }

Result<Database> emptyPart()
{
    auto database = Database::create();
    if (!database)
        return database;
    const std::string sql = std::string("PRAGMA page_size = 4096;BEGIN;") + createPart + "PRAGMA application_id = "
        + std::to_string(partId) + ";PRAGMA user_version = " + std::to_string(partVersion) + ";COMMIT;";
    if (const Status made = database.value().execute(sql); !made)
        return made.error();
    return database;
}

/// The lists of an item as bytes, and the hash of the whole item.
struct PackedItem {
    std::string checks;
    std::string months;
    std::string years;
    std::string cohorts;
    std::string flows;

    [[nodiscard]] std::int64_t hash(const PartItem& item) const
    {
        const std::string place = std::to_string(item.scenario) + ' ' + std::to_string(item.area) + ' '
            + std::to_string(item.replication) + ' ' + std::to_string(item.events) + ' ';
        return signedHash(place + checks + months + years + cohorts + flows);
    }
};

PackedItem packed(const PartItem& item)
{
    std::vector<results::ReplicationSums> cohorts;
    for (const SumsTable& cohort : item.cohortPeriods)
        cohorts.push_back({0, cohort});
    return {packDoubles({item.peopleConserved ? 1.0 : 0.0, item.settingsConserved ? 1.0 : 0.0, item.littlesLawGap}),
            compressed(item.cells.bytes()), compressed(item.periods.bytes()), packReplications(cohorts),
            packFlows({item.flows})};
}

Status writeItems(Database& database, const std::vector<PartItem>& items)
{
    auto insert = database.prepare("INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!insert)
        return insert.error();
    std::int64_t position = 0;
    for (const PartItem& item : items) {
        const PackedItem bytes = packed(item);
        if (const Status written = insert.value()
                                       .bind(1, ++position)
                                       .bind(2, std::int64_t{item.scenario})
                                       .bind(3, std::int64_t{item.area})
                                       .bind(4, std::int64_t{item.replication})
                                       .bind(5, static_cast<std::int64_t>(item.events))
                                       .bindBlob(6, bytes.checks)
                                       .bindBlob(7, bytes.months)
                                       .bindBlob(8, bytes.years)
                                       .bindBlob(9, bytes.cohorts)
                                       .bindBlob(10, bytes.flows)
                                       .bind(11, bytes.hash(item))
                                       .run();
            !written)
            return written;
    }
    return base::done();
}

Status writePart(Database& database, const PartFile& file)
{
    const results::Part& part = file.result.part;
    const std::string head = headerToText(file.result.head);
    const std::string plan = exchange::planToText(file.plan);
    auto insert = database.prepare("INSERT INTO part VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert)
        return insert.error();
    return insert.value()
        .bind(1, std::int64_t{part.index})
        .bind(2, std::int64_t{part.count})
        .bind(3, std::int64_t{part.firstReplication})
        .bind(4, std::int64_t{file.result.byCohort ? 1 : 0})
        .bind(5, head)
        .bind(6, plan)
        .bind(7, static_cast<std::int64_t>(file.result.items.size()))
        .bind(8, signedHash(head + plan))
        .run();
}

/// Whether a number from a file is valid as an index or count: from `low` to below `end`.
bool isWithin(std::int64_t number, std::int64_t low, std::size_t end)
{
    return number >= low && number < static_cast<std::int64_t>(end);
}

bool hasAxes(const results::RunResult& head)
{
    return !head.scenarios.empty() && !head.areas.empty() && !head.settings.empty() && !head.months.empty()
        && !head.financialYears.empty() && isWithin(head.replicationsAsked, 1, mostReplications);
}

/// Reads everything but the items.
Result<PartFile> readPart(Database& database, std::int64_t& items)
{
    auto select =
        database.prepare("SELECT part, parts, first_replication, by_cohort, head, plan, items, hash FROM part");
    if (!select)
        return select.error();
    Statement& row = select.value();
    const auto there = row.step();
    if (!there || !there.value())
        return there ? damaged("part") : there.error();
    const std::string head(row.text(4));
    const std::string plan(row.text(5));
    auto header = headerFromText(head);
    if (row.integer(7) != signedHash(head + plan) || !header || !hasAxes(header->result))
        return damaged("part");
    if (!header->measuresAreOurs)
        return Error{ErrorCode::PartOfOtherRun, {}, {}, {}, 0};
    const results::RunResult& run = header->result;
    const auto asked = static_cast<std::size_t>(run.replicationsAsked);
    if (!isWithin(row.integer(1), 1, mostReplications)
        || !isWithin(row.integer(0), 1, static_cast<std::size_t>(row.integer(1)) + 1)
        || !isWithin(row.integer(2), 0, asked))
        return damaged("part");
    auto typed = exchange::planFromText(plan);
    if (!typed)
        base::passOnWantOfMemory(typed.error());
    // A run may be of the plan without its ranges.
    if (!typed
        || (exchange::inputsFingerprint(typed.value()) != run.fingerprint
            && exchange::rangesNotDrawn(typed.value(), run.fingerprint) == 0))
        return damaged("plan");
    items = row.integer(6);
    PartFile file{std::move(typed.value()), {}};
    file.result.part = {static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1)),
                        static_cast<int>(row.integer(2))};
    file.result.byCohort = row.integer(3) != 0;
    file.result.head = std::move(header->result);
    return file;
}

/// Unpacks the sums of so many periods; false where the bytes do not hold these.
bool unpackSums(std::string_view packed, std::size_t periods, std::size_t settings, std::size_t& room, SumsTable& sums)
{
    auto bytes = expanded(packed, room);
    auto table = bytes ? SumsTable::fromBytes(std::move(*bytes), periods, settings) : std::nullopt;
    if (table)
        sums = std::move(*table);
    return table.has_value();
}

/// Unpacks the sums of an item; false where their lengths do not match the axes.
bool unpackItem(const Statement& row, const PartResult& part, std::size_t& room, PartItem& item)
{
    const results::RunResult& head = part.head;
    const std::size_t settings = head.settings.size();
    const std::size_t kept = head.financialYears.size() + head.windows.size();
    const std::size_t cells = results::cellsOf({head.months, head.financialYears, head.steps, head.windows}).size();
    const auto checks = unpackDoubles(row.blob(4), 3);
    const auto cohorts = unpackReplications(row.blob(7), kept, settings, room);
    auto flows = unpackFlows(row.blob(8), flowShapeOf(head), room);
    if (!checks || !cohorts || !flows || flows->size() != 1
        || cohorts->size() != (part.byCohort ? head.cohorts.size() : 0)
        || !unpackSums(row.blob(5), cells, settings, room, item.cells)
        || !unpackSums(row.blob(6), kept, settings, room, item.periods))
        return false;
    for (const results::ReplicationSums& cohort : *cohorts)
        item.cohortPeriods.push_back(cohort.periods);
    item.flows = std::move(flows->front());
    item.peopleConserved = checks->at(0) != 0.0;
    item.settingsConserved = checks->at(1) != 0.0;
    item.littlesLawGap = checks->at(2);
    return true;
}

bool readItem(const Statement& row, const PartResult& part, std::size_t& room, PartItem& item)
{
    if (!isWithin(row.integer(0), 0, part.head.scenarios.size()) || !isWithin(row.integer(1), 0, part.head.areas.size())
        || !isWithin(row.integer(2), part.part.firstReplication, static_cast<std::size_t>(part.head.replicationsAsked)))
        return false;
    item.scenario = static_cast<int>(row.integer(0));
    item.area = static_cast<int>(row.integer(1));
    item.replication = static_cast<int>(row.integer(2));
    item.events = static_cast<std::uint64_t>(row.integer(3));
    const PackedItem bytes{std::string(row.blob(4)), std::string(row.blob(5)), std::string(row.blob(6)),
                           std::string(row.blob(7)), std::string(row.blob(8))};
    return row.integer(9) == bytes.hash(item) && unpackItem(row, part, room, item);
}

Status readItems(Database& database, PartResult& part, std::int64_t expected)
{
    std::set<std::tuple<int, int, int>> seen;
    std::size_t room = unpackingRoom(database.fileBytes());
    const Status read = eachRow(
        database,
        "SELECT scenario, area, replication, events, checks, months, years, cohorts, flows, hash "
        "FROM item ORDER BY position",
        "item", [&](const Statement& row) {
            PartItem item;
            if (!readItem(row, part, room, item) || !seen.insert({item.scenario, item.area, item.replication}).second)
                return false;
            part.items.push_back(std::move(item));
            return true;
        });
    if (!read)
        return read;
    return static_cast<std::int64_t>(part.items.size()) == expected ? base::done() : Status(damaged("items"));
}

/// An error of the head, worded for a part file.
Status partStatus(const Result<int>& version)
{
    if (version)
        return base::done();
    Error error = version.error();
    if (error.code == ErrorCode::NotAHomewardFile)
        error.detail = "hwr";
    return error;
}

/// Refuses a large file where no reading of the whole could accept it.
Status checkLarge(const std::string& path)
{
    const auto ends = base::fileEnds(path);
    if (!ends || ends->size <= base::largestText)
        return base::done();
    if (const Status possible = partStatus(checkEnds(*ends, partId, partVersion)); !possible)
        return possible;
    const Seal seal = sealOfFile(path);
    const bool isPossible = seal == Seal::Whole || (seal == Seal::None && ends->size <= largestUnsealed);
    return isPossible ? base::done() : Status(damaged("seal"));
}

Result<PartFile> partOf(std::string_view bytes)
{
    const Unsealed whole = unsealed(bytes);
    if (const Status head = partStatus(checkHead(whole.database, partId, partVersion)); !head)
        return head.error();
    if (whole.seal == Seal::Broken)
        return damaged("seal");
    // Parts of earlier versions have no seal, and nothing behind the database.
    if (const Status ends = partStatus(checkEnds(base::endsOf(bytes), partId, partVersion)); !ends)
        return ends.error();
    auto database = Database::fromBytes(whole.database);
    auto ours = emptyPart();
    if (!database || !ours)
        return database ? ours.error() : database.error();
    if (const Status sound = checkSound(database.value(), ours.value()); !sound)
        return sound.error();
    std::int64_t items = 0;
    auto file = readPart(database.value(), items);
    if (!file)
        return file;
    if (const Status read = readItems(database.value(), file.value().result, items); !read)
        return read.error();
    return file;
}

Result<std::string> bytesOf(const PartFile& part)
{
    auto database = emptyPart();
    if (!database)
        return database.error();
    Status status = database.value().execute("BEGIN");
    if (status)
        status = writePart(database.value(), part);
    if (status)
        status = writeItems(database.value(), part.result.items);
    if (status)
        status = database.value().execute("COMMIT");
    if (!status)
        return status.error();
    auto bytes = database.value().toBytes();
    return bytes ? sealed(std::move(bytes.value())) : bytes;
}

Error withFile(Error error, const std::string& path)
{
    error.file = path;
    return error;
}

/// Says of damage that it is of a part, which is run again and not mended.
Error ofPart(Error error, const std::string& path)
{
    if (error.code == ErrorCode::Damaged)
        error.hint = "part";
    return withFile(std::move(error), path);
}

} // namespace

Status writePartFile(const std::string& path, const PartFile& part)
{
    return fileWork(path, [&]() -> Status {
        const auto bytes = bytesOf(part);
        return bytes ? base::writeFileSafely(path, bytes.value()) : Status(withFile(bytes.error(), path));
    });
}

Result<PartFile> readPartFile(const std::string& path)
{
    return fileWork(path, [&path]() -> Result<PartFile> {
        if (const Status possible = checkLarge(path); !possible)
            return ofPart(possible.error(), path);
        const auto bytes = base::readWholeFile(path);
        if (!bytes)
            return bytes.error();
        auto part = partOf(bytes.value());
        if (!part)
            return ofPart(part.error(), path);
        return part;
    });
}

} // namespace homeward::store
