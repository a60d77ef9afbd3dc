// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recover.h"

#include "core/base/caught.h"
#include "core/base/safe_file.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/plan_upgrade.h"
#include "core/store/file_work.h"
#include "core/store/head_rows.h"
#include "core/store/plan_file.h"
#include "core/store/plan_rows.h"
#include "core/store/schema.h"
#include "core/store/seal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t pageSize = 4096; // in every file that we write
/// Three times the largest plan file. The whole file is in memory while it is searched.
constexpr std::uintmax_t largestDamaged = std::uintmax_t{450} << 20U;
/// No file of ours has more items than this in one list.
constexpr std::int64_t mostItems = 1'000'000;
/// The most members of a head that may be dropped; each costs another reading of the head.
constexpr int mostFaultsOfHead = 100;

void setBigEndian(std::string& bytes, std::size_t at, std::size_t count, std::uint64_t value)
{
    for (std::size_t i = 0; i < count; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * (count - 1 - i)));
}

/// Overwrites the head of the file as we always write it (SQLite file format, 1.3), which repairs any damage there.
void mendHead(std::string& bytes)
{
    bytes.replace(0, magic.size(), magic);
    setBigEndian(bytes, 16, 2, pageSize);
    bytes.replace(18, 6, std::string("\1\1\0\x40\x20\x20", 6));
    setBigEndian(bytes, 28, 4, bytes.size() / pageSize);
    bytes.replace(32, 8, 8, '\0');                    // no free pages
    bytes.replace(92, 4, bytes.substr(24, 4));        // makes the number of pages valid
    setBigEndian(bytes, 44, 4, 4);                    // schema format
    setBigEndian(bytes, 56, 4, 1);                    // UTF-8
    setBigEndian(bytes, 68, 4, applicationId);
}

/// The first page of an empty plan: it holds the schema, which is the same in every plan.
Result<std::string> firstPage()
{
    auto empty = Database::create();
    if (!empty)
        return empty.error();
    base::Status made = empty.value().execute("PRAGMA page_size = 4096");
    if (made)
        made = migrate(empty.value());
    if (!made)
        return made.error();
    auto bytes = empty.value().toBytes();
    if (!bytes)
        return bytes;
    return bytes.value().substr(0, pageSize);
}

/// The bytes of a database with its head repaired and, if `first` is not empty, with its first page replaced.
std::string mended(std::string_view file, const std::string& first)
{
    std::string bytes(unsealed(file).database);
    bytes.resize(std::max(pageSize, (bytes.size() + pageSize - 1) / pageSize * pageSize), '\0');
    bytes.replace(0, first.size(), first);
    mendHead(bytes);
    return bytes;
}

/// Reads as many rows of a plan's tables as can be read.
class Salvage {
public:
    explicit Salvage(Database database) : m_database(std::move(database)) { }

    /// The plan's JSON in the present version.
    Json read()
    {
        Json plan = Json::object();
        const bool first = hasTable("meta");
        readHead(plan, first);
        for (const PlanTable& table : planTables())
            if (hasTable(table.name))
                plan[table.list] = readItems(table);
            else if (!first)   // version 1 has fewer tables
                lose(table.name, 0);
        if (plan.contains("scenarios"))
            readChanges(plan["scenarios"]);
        const int version = first ? 1 : exchange::formatVersion;
        plan["format"] = "homeward-plan";
        plan["formatVersion"] = version;
        exchange::upgradePlan(plan, version);
        addMissing(plan, "name", "Recovered plan");
        addMissing(plan, "start", "2026-04-01");
        return plan;
    }

    [[nodiscard]] std::vector<Loss>& losses() { return m_losses; }
    /// Whether a row of any list was read.
    [[nodiscard]] bool foundItems() const { return m_items > 0; }

private:
    void lose(std::string table, int row, std::string why = {})
    {
        m_losses.push_back({std::move(table), row, std::move(why)});
    }

    bool hasTable(const std::string& name)
    {
        const auto found = m_database.scalar("SELECT 1 FROM sqlite_schema WHERE name = '" + name + "'");
        if (!found)
            base::passOnWantOfMemory(found.error());
        return found && !found.value().empty();
    }

    /// None where the text is no JSON.
    static std::optional<Json> jsonIn(std::string_view text)
    {
        auto json = exchange::parseJson(text);
        if (!json)
            base::passOnWantOfMemory(json.error());
        return json ? std::optional(std::move(json.value())) : std::nullopt;
    }

    /// Calls `take(row)` for the rows of a table before the first damage, up to as many bytes as the file has: in a
    /// damaged file a page may be the child of many others, and would be read for each.
    template <class Take>
    bool eachRow(const std::string& sql, std::string& why, Take take)
    {
        auto statement = m_database.prepare(sql);
        if (!statement) {
            base::passOnWantOfMemory(statement.error());
            why = statement.error().detail;
            return false;
        }
        std::size_t room = m_database.fileBytes();
        while (true) {
            const auto row = statement.value().step();
            if (!row) {
                base::passOnWantOfMemory(row.error());
                why = row.error().detail;
            }
            if (!row || !row.value())
                return row.ok();
            const std::size_t taken = 1 + statement.value().bytes();
            if (taken > room) {
                why = "more rows than the file can hold";
                return false;
            }
            room -= taken;
            take(statement.value());
        }
    }

    void readHead(Json& plan, bool first)
    {
        std::string why;
        int number = 0;
        const bool read = first
            ? eachRow("SELECT key, value FROM meta ORDER BY rowid", why,
                      [&](const Statement& row) {
                          ++number;
                          auto value = jsonIn(row.text(1));
                          if (value && !row.text(0).empty() && number <= mostHeadRows)
                              plan[std::string(row.text(0))] = std::move(*value);
                          else
                              lose("meta", number);
                      })
            : eachRow("SELECT path, value FROM head ORDER BY rowid", why, [&](const Statement& row) {
                  ++number;
                  if (number > mostHeadRows || !takeHeadRow(row, plan))
                      lose("head", number);
              });
        if (!read)
            lose(first ? "meta" : "head", 0, why);
    }

    /// The items that can be reached from the front of the table, then those from its end.
    Json readItems(const PlanTable& table)
    {
        std::map<std::int64_t, Json> items;
        const auto take = [&](const Statement& row) {
            const std::int64_t position = row.integer(0);
            if (items.contains(position))
                return;
            auto item = jsonIn(row.text(1));
            if (item && item->is_object() && !item->contains("changes"))
                items.emplace(position, std::move(*item));
            else
                lose(table.name, static_cast<int>(std::clamp<std::int64_t>(position, 0, mostItems)) + 1);
        };
        const std::string select = std::string("SELECT position, body FROM ") + table.name + " ORDER BY position";
        std::string why;
        if (!eachRow(select, why, take)) {
            lose(table.name, 0, why);
            eachRow(select + " DESC", why, take);
        }
        Json list = Json::array();
        std::vector<std::int64_t>& places = m_places[std::string(table.list)];
        for (auto& [position, item] : items) {
            places.push_back(position);
            list.push_back(std::move(item));
        }
        m_items += list.size();
        return list;
    }

    void readChanges(Json& scenarios)
    {
        const std::vector<std::int64_t>& places = m_places["scenarios"];
        std::string why;
        int number = 0;
        const bool read =
            eachRow("SELECT scenario, body FROM change ORDER BY scenario, position", why, [&](const Statement& row) {
                ++number;
                auto change = jsonIn(row.text(1));
                const auto found = std::ranges::lower_bound(places, row.integer(0));
                const bool isThere = found != places.end() && *found == row.integer(0);
                if (change && change->is_object() && isThere)
                    scenarios[static_cast<std::size_t>(found - places.begin())]["changes"].push_back(
                        std::move(*change));
                else
                    lose("change", number);
            });
        if (!read)
            lose("change", 0, why);
    }

    void addMissing(Json& plan, const char* key, const char* value)
    {
        if (plan.contains(key))
            return;
        plan[key] = value;
        lose("head", 0, std::string("/") + key);
    }

    Database m_database;
    std::vector<Loss> m_losses;
    std::map<std::string, std::vector<std::int64_t>>
        m_places; ///< positions in the tables of items read, rising, by list
    std::size_t m_items = 0;
};

/// Drops what makes the plan invalid: single members of the head, single items of lists.
class Sieve {
public:
    /// `plan` must be an object. What is dropped is added to `losses`.
    Sieve(Json plan, std::vector<Loss>& losses) : m_plan(std::move(plan)), m_losses(losses) { }

    Result<model::Plan> plan()
    {
        // Each list is tried with the head only, so that a fault in one does not make the others be read again.
        std::vector<std::pair<const char*, Json::array_t>> lists;
        for (const PlanTable& table : planTables())
            if (const auto list = m_plan.find(table.list); list != m_plan.end() && list->is_array())
                lists.emplace_back(table.list,
                                   std::move(std::exchange(*list, Json::array()).get_ref<Json::array_t&>()));
        if (const base::Status head = keepHead(); !head)
            return head.error();
        for (auto& [name, items] : lists) {
            Json::array_t kept;
            keepItems(name, items, 0, kept);
            items = std::move(kept);
        }
        for (auto& [name, items] : lists)
            m_plan[name] = std::move(items);
        return exchange::planFromJson(m_plan);
    }

private:
    base::Status keepHead()
    {
        for (int fault = 0; fault < mostFaultsOfHead; ++fault) {
            const auto plan = exchange::planFromJson(m_plan);
            if (plan)
                return base::done();
            base::passOnWantOfMemory(plan.error());
            const std::string& field = plan.error().field;
            const std::string member = field.empty() ? field : field.substr(1, field.find('/', 1) - 1);
            m_losses.push_back({member, 0, field});
            if (member.empty() || m_plan.erase(member) == 0)
                return plan.error();
        }
        return Error{ErrorCode::Damaged, {}, {}, {}, 0};
    }

    /// Keeps the items that are valid. Bisects the list where it is not, so that finding a fault takes few readings.
    /// `first` is the index of the first item in its list.
    void keepItems(const char* list, std::span<Json> items, std::size_t first, Json::array_t& kept)
    {
        m_plan[list] = Json::array_t(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
        const auto plan = exchange::planFromJson(m_plan);
        if (!plan)
            base::passOnWantOfMemory(plan.error());
        std::ranges::move(m_plan[list].get_ref<Json::array_t&>(), items.begin());
        m_plan[list] = Json::array();
        if (plan) {
            kept.insert(kept.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
        } else if (items.size() <= 1) {
            m_losses.push_back({list, static_cast<int>(first) + 1, fieldOf(plan.error(), list, first)});
        } else {
            const std::size_t half = items.size() / 2;
            keepItems(list, items.first(half), first, kept);
            keepItems(list, items.subspan(half), first + half, kept);
        }
    }

    /// The field at fault. It was tried as part of the first item of its list, so its index is corrected.
    static std::string fieldOf(const Error& error, const std::string& list, std::size_t item)
    {
        const std::string path = '/' + list + '/';
        const std::size_t end = error.field.starts_with(path) ? error.field.find('/', path.size()) : std::string::npos;
        return path + std::to_string(item) + (end == std::string::npos ? std::string() : error.field.substr(end));
    }

    Json m_plan;
    std::vector<Loss>& m_losses;
};

/// Recovers from the repaired bytes; Damaged where nothing is found.
Result<RecoveredPlan> takenOut(std::string_view file, const std::string& first)
{
    auto database = Database::fromBytes(mended(file, first));
    if (!database)
        return database.error();
    Salvage salvage(std::move(database.value()));
    Json json = salvage.read();
    if (!salvage.foundItems())
        return Error{ErrorCode::Damaged, {}, {}, salvage.losses().empty() ? "" : salvage.losses().front().why, 0};
    auto plan = Sieve(std::move(json), salvage.losses()).plan();
    if (!plan) {
        base::passOnWantOfMemory(plan.error());
        return Error{ErrorCode::Damaged, {}, {}, plan.error().field, 0};
    }
    return RecoveredPlan{std::move(plan.value()), std::move(salvage.losses()), false};
}

Result<RecoveredPlan> recoverFrom(const std::string& path)
{
    auto sound = readPlan(path);
    if (sound)
        return RecoveredPlan{std::move(sound.value()), {}, true};
    base::passOnWantOfMemory(sound.error());
    const auto bytes = base::readWholeFile(path, largestDamaged);
    if (!bytes)
        return bytes.error();
    if (bytes.value().size() < pageSize)
        return Error{ErrorCode::NotAHomewardFile, path, {}, {}, 0};
    auto taken = takenOut(bytes.value(), {});
    if (!taken)
        base::passOnWantOfMemory(taken.error());
    if (const auto first = firstPage(); !taken && first)
        taken = takenOut(bytes.value(), first.value());
    if (taken)
        return taken;
    Error error = taken.error();
    error.file = path;
    return error;
}

} // namespace

Result<RecoveredPlan> recoverPlan(const std::string& path)
{
    return fileWork(path, [&path] { return recoverFrom(path); });
}

} // namespace homeward::store
