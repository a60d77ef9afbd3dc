// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_rows.h"

#include "core/base/caught.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"
#include "core/store/each_row.h"
#include "core/store/head_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace homeward::store {

using base::ErrorCode;
using base::Result;
using base::Status;
using Json = nlohmann::ordered_json;

namespace {

/// Far more members than a plan has outside its lists.
constexpr std::size_t mostMembers = 1000;

using Table = PlanTable;

/// The tables of version 1 come first.
constexpr std::array<Table, 9> tables{{
    {"sources", "source"},
    {"ageBands", "age_band"},
    {"settings", "setting"},
    {"outcomes", "outcome"},
    {"cohorts", "cohort"},
    {"areas", "area"},
    {"scenarios", "scenario"},
    {"pools", "pool"},
    {"uncertainInputs", "uncertain_input", "path"},
}};
constexpr std::size_t tablesOfVersion1 = 7;

bool hasTable(const std::string& list)
{
    return std::ranges::any_of(tables, [&](const Table& table) { return list == table.list; });
}

std::string textOf(const Json& item, const char* key)
{
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Status insertItem(Statement& insert, std::int64_t position, const Json& item, const char* idKey, const char* nameKey)
{
    return insert.bind(1, position)
        .bind(2, textOf(item, idKey))
        .bind(3, textOf(item, nameKey))
        .bind(4, exchange::compactJsonText(item))
        .run();
}

Status writeItems(Database& database, const Table& table, const Json& items)
{
    auto insert = database.prepare(std::string("INSERT INTO ") + table.name + " VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return insert.error();
    auto insertChange = database.prepare("INSERT INTO change VALUES (?5, ?1, ?2, ?3, ?4)");
    if (!insertChange)
        return insertChange.error();
    std::int64_t position = 0;
    for (Json item : items) {
        const Json changes = item.contains("changes") ? item["changes"] : Json::array();
        item.erase("changes");
        const char* const nameKey = item.contains("name") ? "name" : "title";
        if (const Status written = insertItem(insert.value(), position, item, table.idKey, nameKey); !written)
            return written;
        std::int64_t changePosition = 0;
        for (const Json& change : changes) {
            insertChange.value().bind(5, position);
            if (const Status written = insertItem(insertChange.value(), changePosition++, change, "id", "name");
                !written)
                return written;
        }
        ++position;
    }
    return base::done();
}

Status writeHead(Database& database, const Json& plan)
{
    for (const auto& [key, value] : plan.items()) {
        if (hasTable(key))
            continue;
        std::string path;
        exchange::appendToPath(path, key);
        if (const Status written = writeHeadRows(database, path, value); !written)
            return written;
    }
    return base::done();
}

/// Calls `take(row, json)` for every row of `table`; the JSON text is in column 0. The error names a row that is no
/// JSON.
template <class Take>
Status readRows(Database& database, const std::string& sql, const std::string& table, Take take)
{
    return eachRow(database, sql, table, [&](const Statement& row) {
        auto json = exchange::parseJson(row.text(0));
        if (!json)
            base::passOnWantOfMemory(json.error());
        return json && take(row, std::move(json.value()));
    });
}

/// Reads the items of a list, and the position of each in the table.
Status readItems(Database& database, const Table& table, Json& plan, std::vector<std::int64_t>& positions)
{
    if (plan.contains(table.list))
        return base::Error{ErrorCode::Damaged, {}, {}, "head", 0};
    Json items = Json::array();
    positions.clear();
    const Status read =
        readRows(database, std::string("SELECT body, position FROM ") + table.name + " ORDER BY position", table.name,
                 [&](const Statement& row, Json item) {
                     positions.push_back(row.integer(1));
                     items.push_back(std::move(item));
                     return items.back().is_object() && !items.back().contains("changes");
                 });
    plan[table.list] = std::move(items);
    return read;
}

Status readChanges(Database& database, Json& scenarios, const std::vector<std::int64_t>& positions)
{
    return readRows(database, "SELECT body, scenario FROM change ORDER BY scenario, position", "change",
                    [&](const Statement& row, Json change) {
                        const auto found = std::ranges::lower_bound(positions, row.integer(1));
                        if (found == positions.end() || *found != row.integer(1))
                            return false;
                        const auto index = static_cast<std::size_t>(found - positions.begin());
                        scenarios[index]["changes"].push_back(std::move(change));
                        return true;
                    });
}

Status readLists(Database& database, std::span<const Table> lists, Json& plan)
{
    std::vector<std::int64_t> positions;
    for (const Table& table : lists) {
        Status read = readItems(database, table, plan, positions);
        if (read && std::string_view(table.list) == "scenarios")
            read = readChanges(database, plan["scenarios"], positions);
        if (!read)
            return read;
    }
    return base::done();
}

} // namespace

std::span<const PlanTable> planTables() { return tables; }

Status writePlanRows(Database& database, const model::Plan& plan)
{
    const Json json = exchange::planToJson(plan);
    if (const auto fault = exchange::faultOfTexts(json))
        return *fault;
    return writePlanRows(database, json);
}

Status writePlanRows(Database& database, const Json& plan)
{
    if (const Status written = writeHead(database, plan); !written)
        return written;
    for (const Table& table : tables) {
        if (!plan.contains(table.list))
            continue;
        if (const Status written = writeItems(database, table, plan[table.list]); !written)
            return written;
    }
    return base::done();
}

Result<model::Plan> readPlanRows(Database& database)
{
    Json plan = Json::object();
    Status read = readHeadRows(database, plan);
    if (read)
        read = readLists(database, tables, plan);
    if (!read)
        return read.error();
    return exchange::planFromJson(plan);
}

Result<Json> readPlanRowsOfVersion1(Database& database)
{
    Json plan = Json::object();
    Status read =
        readRows(database, "SELECT value, key FROM meta ORDER BY rowid", "meta", [&](const Statement& row, Json value) {
            plan[std::string(row.text(1))] = std::move(value);
            return plan.size() <= mostMembers;
        });
    if (read && plan.empty())
        return plan;
    if (read)
        read = readLists(database, std::span(tables).first(tablesOfVersion1), plan);
    if (!read)
        return read.error();
    return plan;
}

Status writeHistory(Database& database, const std::vector<HistoryEntry>& history)
{
    auto insert = database.prepare("INSERT INTO history (at, who, label, patch, why) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return insert.error();
    for (const HistoryEntry& entry : history)
        if (const Status written = insert.value()
                                       .bind(1, entry.at)
                                       .bind(2, entry.who)
                                       .bind(3, entry.label)
                                       .bind(4, entry.patch)
                                       .bind(5, entry.why)
                                       .run();
            !written)
            return written;
    return base::done();
}

Result<std::vector<HistoryEntry>> readHistory(Database& database)
{
    std::vector<HistoryEntry> history;
    const Status read =
        eachRow(database, "SELECT at, who, label, patch, why FROM history ORDER BY position", "history",
                [&](const Statement& row) {
                    history.push_back({std::string(row.text(1)), row.integer(0), std::string(row.text(2)),
                                       std::string(row.text(3)), std::string(row.text(4))});
                    return true;
                });
    if (!read)
        return read.error();
    return history;
}

} // namespace homeward::store
