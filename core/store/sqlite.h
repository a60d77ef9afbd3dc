// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace homeward::store {

enum class ColumnType { Null, Integer, Real, Text, Blob };

/// A prepared statement. The database must outlive it.
class Statement {
public:
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) { }

    /// Binds a value, numbered from 1, by copy. If there is no memory for it, the next step fails.
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::int64_t number);
    Statement& bind(int index, double number);
    Statement& bindBlob(int index, std::string_view bytes);

    /// Returns whether there is a row to read. Fails with Damaged, and with OutOfMemory.
    base::Result<bool> step();
    /// Runs a statement that returns no rows, and resets it for the next values.
    base::Status run();

    /// Columns are numbered from 0; views are valid until the next step. `text` and `blob` throw `std::bad_alloc`.
    [[nodiscard]] ColumnType type(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    /// The bytes of all texts and blobs of the row.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    void keep(int bound);
    void checkMemory() const;

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_fault = 0; ///< SQLite's code for the first value that could not be bound; 0 = none
};

/// An SQLite database in memory, hardened against files from untrusted sources. Files are read and written as a whole,
/// so that SQLite itself never touches the disk.
class Database {
public:
    static base::Result<Database> create();
    /// `bytes` is the content of a database file. Work and memory for all statements are limited in proportion to its
    /// size; beyond the limit they fail with Damaged.
    static base::Result<Database> fromBytes(std::string_view bytes);
    /// The size of the file that it was read from; 0 for a new database.
    [[nodiscard]] std::size_t fileBytes() const { return m_fileBytes; }
    /// Fails with OutOfMemory.
    [[nodiscard]] base::Result<std::string> toBytes() const;

    base::Status execute(const std::string& sql);
    base::Result<Statement> prepare(std::string_view sql);
    /// The first column of the first row; an empty text if there is no row.
    base::Result<std::string> scalar(std::string_view sql);

private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
    };
    explicit Database(sqlite3* database) : m_database(database) { }
    [[nodiscard]] base::Error error(int code) const;
    base::Status harden();

    void bound(std::size_t bytes);

    /// checks left (`bound`); declared first, so that it outlives the database
    std::unique_ptr<std::int64_t> m_looksLeft;
    std::unique_ptr<sqlite3, Close> m_database;
    std::size_t m_fileBytes = 0;
};

} // namespace homeward::store
