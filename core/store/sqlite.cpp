// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

Error errorOf(int code, const char* message)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB: return {ErrorCode::NotAHomewardFile, {}, {}, message, 0};
    case SQLITE_NOMEM: return {ErrorCode::OutOfMemory, {}, {}, message, 0};
    case SQLITE_FULL: return {ErrorCode::OutOfSpace, {}, {}, message, 0};
    default: return {ErrorCode::Damaged, {}, {}, message, 0};
    }
}

/// SQLite refuses to open a file in memory that another program has switched to write-ahead logging, even if it is
/// whole. Resets the two version numbers of the head to 1, the rollback journal (SQLite file format, 1.3.3).
void leaveWriteAheadMode(unsigned char* file, std::size_t size)
{
    constexpr std::size_t writeVersionAt = 18;
    constexpr std::size_t readVersionAt = 19;
    if (size <= readVersionAt || file[readVersionAt] != 2)
        return;
    file[writeVersionAt] = 1;
    file[readVersionAt] = 1;
}

/// The most bytes of one value: far more than any real plan has, and too few to exhaust the memory.
constexpr int largestValue = 512 * 1024 * 1024;

/// How many steps of SQLite's virtual machine lie between two checks of the work done.
constexpr int stepsBetweenLooks = 1'000;

int countLook(void* looksLeft) { return --*static_cast<std::int64_t*>(looksLeft) < 0 ? 1 : 0; }

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement& Statement::bind(int index, std::string_view text)
{
    const char* const start = text.empty() ? "" : text.data();
    keep(sqlite3_bind_text64(m_statement.get(), index, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, std::int64_t number)
{
    keep(sqlite3_bind_int64(m_statement.get(), index, number));
    return *this;
}

Statement& Statement::bind(int index, double number)
{
    keep(sqlite3_bind_double(m_statement.get(), index, number));
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    keep(bytes.empty() ? sqlite3_bind_zeroblob(m_statement.get(), index, 0)
                       : sqlite3_bind_blob64(m_statement.get(), index, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

/// Remembers a failed binding. The value stays NULL, and must not be written as NULL.
void Statement::keep(int bound)
{
    if (m_fault == SQLITE_OK)
        m_fault = bound;
}

/// Throws if memory ran out: SQLite then returns the column as if it were NULL.
void Statement::checkMemory() const
{
    if (sqlite3_errcode(sqlite3_db_handle(m_statement.get())) == SQLITE_NOMEM)
        throw std::bad_alloc();
}

Result<bool> Statement::step()
{
    if (m_fault != SQLITE_OK)
        return errorOf(m_fault, sqlite3_errstr(m_fault));
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return errorOf(code, sqlite3_errmsg(sqlite3_db_handle(m_statement.get())));
}

Status Statement::run()
{
    const auto stepped = step();
    if (!stepped)
        return stepped.error();
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    return base::done();
}

std::string_view Statement::text(int column) const
{
    const auto* const start = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (start)
        return {start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
    checkMemory();
    return {};
}

std::string_view Statement::blob(int column) const
{
    const auto* const start = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    if (start)
        return {start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
    checkMemory();
    return {};
}

ColumnType Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER: return ColumnType::Integer;
    case SQLITE_FLOAT: return ColumnType::Real;
    case SQLITE_TEXT: return ColumnType::Text;
    case SQLITE_BLOB: return ColumnType::Blob;
    default: return ColumnType::Null;
    }
}

double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::size_t Statement::bytes() const
{
    std::size_t bytes = 0;
    for (int column = 0; column < sqlite3_column_count(m_statement.get()); ++column)
        if (const ColumnType kind = type(column); kind == ColumnType::Text || kind == ColumnType::Blob)
            bytes += static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes;
}

void Database::Close::operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }

Result<Database> Database::create()
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return database.error(code);
    if (const Status hardened = database.harden(); !hardened)
        return hardened.error();
    return database;
}

Result<Database> Database::fromBytes(std::string_view bytes)
{
    auto database = create();
    if (!database)
        return database;
    auto* const copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy)
        return Error{ErrorCode::OutOfMemory, {}, {}, {}, 0};
    std::memcpy(copy, bytes.data(), bytes.size());
    leaveWriteAheadMode(copy, bytes.size());
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const int code = sqlite3_deserialize(database.value().m_database.get(), "main", copy, size, size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        return database.value().error(code);
    database.value().bound(bytes.size());
    return database;
}

/// Limits the work on a file of so many bytes. In a hostile file a page may be the child of many others, and a value
/// may cycle through its pages: SQLite would read for ever, even before anything could be checked. Reading and checking
/// a genuine file takes about three steps a byte, and no value is larger than the file.
void Database::bound(std::size_t bytes)
{
    constexpr std::int64_t looksOfAny = 1'000;
    constexpr std::int64_t bytesPerLook = 50;
    constexpr std::size_t longestOfAny = 65'536;
    m_fileBytes = bytes;
    m_looksLeft = std::make_unique<std::int64_t>(looksOfAny + static_cast<std::int64_t>(bytes) / bytesPerLook);
    sqlite3_progress_handler(m_database.get(), stepsBetweenLooks, countLook, m_looksLeft.get());
    const std::size_t longest = std::min<std::size_t>(std::max(2 * bytes, longestOfAny), largestValue);
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_LENGTH, static_cast<int>(longest));
}

Result<std::string> Database::toBytes() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(m_database.get(), "main", &size, 0), sqlite3_free);
    if (!bytes)
        return Error{ErrorCode::OutOfMemory, {}, {}, {}, 0};
    return std::string(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
}

Status Database::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? base::done() : Status(error(code));
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_database.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return Statement(statement);
}

Result<std::string> Database::scalar(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement.value().step();
    if (!row)
        return row.error();
    return row.value() ? std::string(statement.value().text(0)) : std::string();
}

Error Database::error(int code) const
{
    if (!m_database)
        return errorOf(code, sqlite3_errstr(code));
    // Some calls return a less precise code than the database has.
    const bool isMemory = sqlite3_errcode(m_database.get()) == SQLITE_NOMEM;
    return errorOf(isMemory ? SQLITE_NOMEM : code, sqlite3_errmsg(m_database.get()));
}

Status Database::harden()
{
    constexpr std::array settings{
        std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},      std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_DQS_DML, 0},        std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},    std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const auto& [option, value] : settings)
        sqlite3_db_config(m_database.get(), option, value, nullptr);
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_LENGTH, largestValue);
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_ATTACHED, 0);
    return execute("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;");
}

} // namespace homeward::store
