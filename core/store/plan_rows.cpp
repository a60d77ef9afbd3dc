// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_rows.h"

#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace homeward::store {

using base::ErrorCode;
using base::Result;
using base::Status;
using Json = nlohmann::ordered_json;

namespace {

struct Table {
    const char* list;   ///< the plan's list in its JSON form
    const char* name;   ///< the table that holds it
};

constexpr std::array<Table, 7> tables{{
    {"sources", "source"},
    {"ageBands", "age_band"},
    {"settings", "setting"},
    {"outcomes", "outcome"},
    {"cohorts", "cohort"},
    {"areas", "area"},
    {"scenarios", "scenario"},
}};

bool hasTable(const std::string& list)
{
    for (const Table& table : tables)
        if (list == table.list)
            return true;
    return false;
}

std::string textOf(const Json& item, const char* key)
{
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Status insertItem(Statement& insert, std::int64_t position, const Json& item, const char* nameKey)
{
    return insert.bind(1, position)
        .bind(2, textOf(item, "id"))
        .bind(3, textOf(item, nameKey))
        .bind(4, dump(item))
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
        if (const Status written = insertItem(insert.value(), position, item, nameKey); !written)
            return written;
        std::int64_t changePosition = 0;
        for (const Json& change : changes) {
            insertChange.value().bind(5, position);
            if (const Status written = insertItem(insertChange.value(), changePosition++, change, "name"); !written)
                return written;
        }
        ++position;
    }
    return base::done();
}

Status writeMeta(Database& database, const Json& plan)
{
    auto insert = database.prepare("INSERT INTO meta VALUES (?1, ?2)");
    if (!insert)
        return insert.error();
    for (const auto& [key, value] : plan.items()) {
        if (hasTable(key))
            continue;
        if (const Status written = insert.value().bind(1, key).bind(2, dump(value)).run(); !written)
            return written;
    }
    return base::done();
}

base::Error notJson(const std::string& place) { return {ErrorCode::Damaged, {}, place, "JSON", 0}; }

/// Calls `take(row, json)` for every row; the JSON text is in column 0.
template <class Take>
Status readRows(Database& database, const std::string& sql, const std::string& place, Take take)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    while (true) {
        const auto row = statement.value().step();
        if (!row)
            return row.error();
        if (!row.value())
            return base::done();
        auto json = exchange::parseJson(statement.value().text(0));
        if (!json || !take(statement.value(), std::move(json.value())))
            return notJson(place);
    }
}

Status readItems(Database& database, const Table& table, Json& plan)
{
    Json& items = plan[table.list] = Json::array();
    return readRows(database, std::string("SELECT body FROM ") + table.name + " ORDER BY position",
                    std::string("/") + table.list, [&](const Statement&, Json item) {
                        items.push_back(std::move(item));
                        return items.back().is_object() && !items.back().contains("changes");
                    });
}

Status readChanges(Database& database, Json& plan)
{
    Json& scenarios = plan["scenarios"];
    return readRows(database,
                    "SELECT change.body, (SELECT count(*) FROM scenario WHERE scenario.position < change.scenario) "
                    "FROM change ORDER BY scenario, position",
                    "/scenarios", [&](const Statement& row, Json change) {
                        const auto index = static_cast<std::size_t>(row.integer(1));
                        if (index >= scenarios.size())
                            return false;
                        scenarios[index]["changes"].push_back(std::move(change));
                        return true;
                    });
}

} // namespace

Status writePlanRows(Database& database, const model::Plan& plan)
{
    const Json json = exchange::planToJson(plan);
    if (const Status written = writeMeta(database, json); !written)
        return written;
    for (const Table& table : tables) {
        if (!json.contains(table.list))
            continue;
        if (const Status written = writeItems(database, table, json[table.list]); !written)
            return written;
    }
    return base::done();
}

Result<model::Plan> readPlanRows(Database& database)
{
    Json plan = Json::object();
    Status read =
        readRows(database, "SELECT value, key FROM meta ORDER BY rowid", {}, [&](const Statement& row, Json value) {
            plan[std::string(row.text(1))] = std::move(value);
            return true;
        });
    for (const Table& table : tables)
        if (read)
            read = readItems(database, table, plan);
    if (read)
        read = readChanges(database, plan);
    if (!read)
        return read.error();
    return exchange::planFromJson(plan);
}

} // namespace homeward::store
