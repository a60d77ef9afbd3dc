// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/head_rows.h"

#include "core/base/caught.h"
#include "core/exchange/json_text.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>
#include <vector>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Status;
using Json = nlohmann::ordered_json;

namespace {

/// The most steps of a path: no value of a plan lies deeper, and the JSON reader refuses deeper nesting.
constexpr std::size_t deepest = 64;

Error damaged(int row) { return {ErrorCode::Damaged, {}, {}, "head, row " + std::to_string(row), 0}; }

bool isInteger(const Json& value)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return value.is_number_integer() && !(value.is_number_unsigned() && value.get<std::uint64_t>() > most);
}

void bindValue(Statement& insert, const Json& value)
{
    if (value.is_string())
        insert.bind(2, value.get_ref<const std::string&>());
    else if (isInteger(value))
        insert.bind(2, value.get<std::int64_t>());
    else if (value.is_number_float())
        insert.bind(2, value.get<double>());
    else
        insert.bindBlob(2, exchange::compactJsonText(value));
}

/// A JSON integer as the parser makes it: unsigned if not negative.
Json integerOf(std::int64_t number) { return number < 0 ? Json(number) : Json(static_cast<std::uint64_t>(number)); }

std::optional<Json> valueOf(const Statement& row)
{
    switch (row.type(1)) {
    case ColumnType::Text: return Json(row.text(1));
    case ColumnType::Integer: return integerOf(row.integer(1));
    case ColumnType::Real: return Json(row.real(1));
    case ColumnType::Blob: break;
    case ColumnType::Null: return std::nullopt;
    }
    auto json = exchange::parseJson(row.blob(1));
    if (!json)
        base::passOnWantOfMemory(json.error());
    return json ? std::optional(std::move(json.value())) : std::nullopt;
}

/// The keys of a JSON pointer (RFC 6901); none where the text is no pointer.
std::optional<std::vector<std::string>> keysOf(std::string_view path)
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/') {
            if (keys.size() == deepest)
                return std::nullopt;
            keys.emplace_back();
            continue;
        }
        if (keys.empty())
            return std::nullopt;
        const bool escaped = path[i] == '~' && i + 1 < path.size() && (path[i + 1] == '0' || path[i + 1] == '1');
        keys.back() += !escaped ? path[i] : path[++i] == '0' ? '~' : '/';
    }
    return keys.empty() ? std::nullopt : std::optional(std::move(keys));
}

bool put(Json& plan, std::string_view path, Json value)
{
    const auto keys = keysOf(path);
    if (!keys)
        return false;
    Json* at = &plan;
    for (const std::string& key : *keys) {
        if (at->is_null())
            *at = Json::object();
        if (!at->is_object())
            return false;
        at = &(*at)[key];
    }
    if (!at->is_null())
        return false;
    *at = std::move(value);
    return true;
}

} // namespace

Status writeHeadRows(Database& database, const std::string& path, const Json& value)
{
    if (value.is_object() && !value.empty()) {
        for (const auto& [key, inner] : value.items()) {
            std::string innerPath = path;
            exchange::appendToPath(innerPath, key);
            if (const Status written = writeHeadRows(database, innerPath, inner); !written)
                return written;
        }
        return base::done();
    }
    auto insert = database.prepare("INSERT INTO head VALUES (?1, ?2)");
    if (!insert)
        return insert.error();
    insert.value().bind(1, path);
    bindValue(insert.value(), value);
    return insert.value().run();
}

bool takeHeadRow(const Statement& row, Json& plan)
{
    auto value = valueOf(row);
    return value && put(plan, row.text(0), std::move(*value));
}

Status readHeadRows(Database& database, Json& plan)
{
    auto select = database.prepare("SELECT path, value FROM head ORDER BY rowid");
    if (!select)
        return select.error();
    for (int row = 1;; ++row) {
        const auto there = select.value().step();
        if (!there)
            return there.error();
        if (!there.value())
            return base::done();
        if (row > mostHeadRows || !takeHeadRow(select.value(), plan))
            return damaged(row);
    }
}

} // namespace homeward::store
