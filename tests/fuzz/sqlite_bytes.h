// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash.h"
#include "core/store/compressed.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>

// Changes to a database that stands in bytes, as anyone with SQLite at hand could make them: checksums hide nothing from a
// fuzzer then.
namespace homeward::fuzz {

/// A database in memory that is open for changes. SQL knows three functions more: hash_of(text or blob, ...) as
/// `base::hashOf` of one after the other, patched(blob, at, bytes) which puts bytes over others, and repatched(...), the
/// same on what the blob unpacks to.
class SqliteBytes {
public:
    explicit SqliteBytes(std::string_view bytes)
    {
        if (sqlite3_open(":memory:", &m_handle) != SQLITE_OK)
            return;
        auto* const copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size() + 1));
        std::memcpy(copy, bytes.data(), bytes.size());
        m_isOpen = sqlite3_deserialize(m_handle, "main", copy, static_cast<sqlite3_int64>(bytes.size()),
                                       static_cast<sqlite3_int64>(bytes.size()),
                                       SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
            == SQLITE_OK;
        // What a changed schema holds is the reader's to refuse; here it must only come to an end.
        for (const int of : {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
            sqlite3_db_config(m_handle, of, 0, nullptr);
        sqlite3_progress_handler(m_handle, 1'000, tooLong, this);
        constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
        sqlite3_create_function(m_handle, "hash_of", -1, flags, nullptr, hashOf, nullptr, nullptr);
        sqlite3_create_function(m_handle, "patched", 3, flags, nullptr, patched, nullptr, nullptr);
        sqlite3_create_function(m_handle, "repatched", 3, flags, nullptr, repatched, nullptr, nullptr);
    }
    SqliteBytes(const SqliteBytes&) = delete;
    SqliteBytes& operator=(const SqliteBytes&) = delete;
    ~SqliteBytes() { sqlite3_close(m_handle); }

    /// Runs one statement with ?1 = a number and ?2 = a blob. What fails does nothing.
    void change(const std::string& sql, std::int64_t at = 0, std::string_view bytes = {})
    {
        sqlite3_stmt* statement = nullptr;
        if (m_isOpen && sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK) {
            sqlite3_bind_int64(statement, 1, at);
            sqlite3_bind_blob(statement, 2, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
            for (int steps = 0; steps < 1'000 && sqlite3_step(statement) == SQLITE_ROW; ++steps) { }
        }
        sqlite3_finalize(statement);
    }

    /// None where it was no database.
    [[nodiscard]] std::optional<std::string> bytes() const
    {
        sqlite3_int64 size = 0;
        unsigned char* const written = m_isOpen ? sqlite3_serialize(m_handle, "main", &size, 0) : nullptr;
        if (!written)
            return std::nullopt;
        std::string bytes(reinterpret_cast<const char*>(written), static_cast<std::size_t>(size));
        sqlite3_free(written);
        return bytes;
    }

private:
    static int tooLong(void* self) { return ++static_cast<SqliteBytes*>(self)->m_looks > 1'000; }
    static std::string bytesOf(sqlite3_value* value)
    {
        const auto* const begin = static_cast<const char*>(sqlite3_value_blob(value));
        return begin ? std::string(begin, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string();
    }
    static std::string withPatch(std::string whole, sqlite3_value** values)
    {
        const std::string patch = bytesOf(values[2]);
        const std::size_t at = static_cast<std::size_t>(sqlite3_value_int64(values[1])) % (whole.size() + 1);
        whole.replace(at, patch.size(), patch);
        return whole;
    }
    static void give(sqlite3_context* context, sqlite3_value* like, const std::string& bytes)
    {
        if (sqlite3_value_type(like) == SQLITE_TEXT)
            sqlite3_result_text64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        else
            sqlite3_result_blob64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    }
    static void hashOf(sqlite3_context* context, int count, sqlite3_value** values)
    {
        std::string all;
        for (int i = 0; i < count; ++i)
            all += bytesOf(values[i]);
        sqlite3_result_int64(context, static_cast<std::int64_t>(base::hashOf(all)));
    }
    static void patched(sqlite3_context* context, int, sqlite3_value** values)
    {
        give(context, values[0], withPatch(bytesOf(values[0]), values));
    }
    static void repatched(sqlite3_context* context, int, sqlite3_value** values)
    {
        std::size_t room = std::size_t{1} << 24U;
        auto whole = store::expanded(bytesOf(values[0]), room);
        give(context, values[0], store::compressed(withPatch(std::move(whole).value_or(std::string()), values)));
    }

    sqlite3* m_handle = nullptr;
    bool m_isOpen = false;
    int m_looks = 0;
};

/// Bytes that change one field of a good database: what is chosen, where, and what is put there.
struct Choice {
    std::size_t which = 0;
    std::int64_t at = 0;
    std::string_view bytes;
};

inline std::optional<Choice> choiceOf(std::string_view input)
{
    if (input.size() < 4)
        return std::nullopt;
    const auto byte = [&](std::size_t i) { return std::int64_t{static_cast<unsigned char>(input[i])}; };
    return Choice{static_cast<std::size_t>(byte(0)), byte(1) + 256 * byte(2), input.substr(3)};
}

} // namespace homeward::fuzz
