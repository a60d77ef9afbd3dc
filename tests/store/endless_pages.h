// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <sqlite3.h>

#include <cstddef>
#include <cstring>
#include <string>

// Databases whose pages lead to one another so that a table reads like a few of its rows, countless times. Places of bytes
// are those of the SQLite file format, 1.3 (head) and 1.6 (pages).
namespace homeward::tests {

inline constexpr std::size_t pageBytes = 4096;
inline constexpr std::size_t headBytes = 100;
inline constexpr char leafOfTable = 0x0d;
inline constexpr char branchOfTable = 0x05;

inline void putNumber(std::string& bytes, std::size_t at, std::size_t count, std::size_t value)
{
    for (std::size_t i = 0; i < count; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * (count - 1 - i)));
}

inline std::size_t numberAt(const std::string& bytes, std::size_t at, std::size_t count)
{
    std::size_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Makes a page, which begins `head` bytes late, a branch that leads to `first`, and from there on to `child` only.
inline void makeBranch(std::string& bytes, std::size_t page, std::size_t head, std::size_t first, std::size_t child)
{
    constexpr std::size_t children = 300;
    const std::size_t start = (page - 1) * pageBytes;
    const std::size_t at = start + head;
    std::size_t content = pageBytes;
    bytes.replace(at, pageBytes - head, pageBytes - head, '\0');
    bytes[at] = branchOfTable;
    putNumber(bytes, at + 3, 2, children);
    putNumber(bytes, at + 8, 4, child);
    for (std::size_t i = 0; i < children; ++i) {
        content -= 6;
        putNumber(bytes, at + 12 + 2 * i, 2, content);
        putNumber(bytes, start + content, 4, i == 0 ? first : child);
        putNumber(bytes, start + content + 4, 2, ((i + 1) / 128 | 0x80U) << 8U | (i + 1) % 128); // its key
    }
    putNumber(bytes, at + 5, 2, content);
}

/// A page more at the end; returns its number.
inline std::size_t addPage(std::string& bytes, const std::string& page)
{
    bytes += page;
    putNumber(bytes, 28, 4, bytes.size() / pageBytes);
    return bytes.size() / pageBytes;
}

/// Three layers of branches over a leaf; returns the top one.
inline std::size_t addBranches(std::string& bytes, std::size_t leaf)
{
    std::size_t below = leaf;
    for (int layer = 0; layer < 3; ++layer) {
        const std::size_t branch = addPage(bytes, std::string(pageBytes, '\0'));
        makeBranch(bytes, branch, 0, below, below);
        below = branch;
    }
    return below;
}

/// The page that a table begins with.
inline std::size_t rootOf(const std::string& database, const std::string& table)
{
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    std::string copy = database;
    REQUIRE(sqlite3_deserialize(handle, "main", reinterpret_cast<unsigned char*>(copy.data()),
                                static_cast<sqlite3_int64>(copy.size()), static_cast<sqlite3_int64>(copy.size()),
                                SQLITE_DESERIALIZE_READONLY)
            == SQLITE_OK);
    sqlite3_stmt* select = nullptr;
    const std::string sql = "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'";
    REQUIRE(sqlite3_prepare_v2(handle, sql.c_str(), -1, &select, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(select) == SQLITE_ROW);
    const auto root = static_cast<std::size_t>(sqlite3_column_int64(select, 0));
    sqlite3_finalize(select);
    sqlite3_close(handle);
    return root;
}

/// The rows of the table at `root`, which lie on one page, countless times.
inline std::string withEndlessTable(std::string database, std::size_t root)
{
    const std::string leaf = database.substr((root - 1) * pageBytes, pageBytes);
    REQUIRE(leaf[0] == leafOfTable);
    const std::size_t top = addBranches(database, addPage(database, leaf));
    makeBranch(database, root, 0, top, top);
    return database;
}

/// The schema, which lies on the first page, and behind it one row of it, an index, countless times.
inline std::string withEndlessSchema(std::string database)
{
    std::string leaf = database.substr(0, pageBytes);
    REQUIRE(leaf[headBytes] == leafOfTable);
    const std::size_t cells = numberAt(leaf, headBytes + 3, 2);
    leaf.replace(0, 8 + 2 * cells, leaf.substr(headBytes, 8 + 2 * cells));
    const std::size_t index = leaf.find("indexsqlite_autoindex_");
    REQUIRE(index != std::string::npos);
    std::size_t cell = 0; // the one that the text lies in
    for (std::size_t i = 0; i < cells; ++i)
        if (const std::size_t at = numberAt(leaf, 8 + 2 * i, 2); at < index && at > cell)
            cell = at;
    std::string one = leaf;
    putNumber(one, 3, 2, 1);
    putNumber(one, 8, 2, cell);
    const std::size_t schema = addPage(database, leaf);
    const std::size_t top = addBranches(database, addPage(database, one));
    makeBranch(database, 1, headBytes, schema, top);
    return database;
}

} // namespace homeward::tests
