// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seal.h"

#include "core/base/hash.h"

#include <algorithm>
#include <cstdint>

namespace homeward::store {

namespace {

// The seal: these letters, the hash of the content, and the hash of every byte before itself.
constexpr std::string_view letters = "HWRDSEAL";
constexpr std::size_t hashBytes = 8;
constexpr std::size_t sealBytes = letters.size() + 2 * hashBytes;

// The head of an SQLite file (file format, 1.3).
constexpr std::size_t headBytes = 100;
constexpr std::size_t writeVersionAt = 18;
constexpr std::size_t changeCounterAt = 24;
constexpr std::size_t validForAt = 92;
constexpr std::size_t libraryVersionAt = 96;
constexpr std::size_t counterBytes = 4;

void append(std::string& bytes, std::uint64_t hash)
{
    for (std::size_t i = 0; i < hashBytes; ++i)
        bytes += static_cast<char>(hash >> (8 * i));
}

std::uint64_t hashAt(std::string_view bytes, std::size_t at)
{
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < hashBytes; ++i)
        hash |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return hash;
}

/// Of all but what another program writes into the head when it sets the file to write-ahead logging: the versions of
/// the format, the counter of changes twice, and the version of SQLite that made the change.
std::uint64_t contentHash(std::string_view database)
{
    std::string head(database.substr(0, headBytes));
    if (head.size() == headBytes) {
        head.replace(writeVersionAt, 2, 2, '\0');
        for (const std::size_t at : {changeCounterAt, validForAt, libraryVersionAt})
            head.replace(at, counterBytes, counterBytes, '\0');
    }
    append(head, base::hashOf(database.substr(std::min(database.size(), headBytes))));
    return base::hashOf(head);
}

/// Whether the head says write-ahead logging in full: one turned bit cannot make it say so.
bool isWriteAhead(std::string_view database)
{
    return database.size() >= headBytes && database[writeVersionAt] == 2 && database[writeVersionAt + 1] == 2
        && database.substr(changeCounterAt, counterBytes) == database.substr(validForAt, counterBytes);
}

} // namespace

std::string sealed(std::string database)
{
    const std::uint64_t content = contentHash(database);
    database += letters;
    append(database, content);
    append(database, base::hashOf(database));
    return database;
}

std::size_t sealSizeOf(std::string_view tail)
{
    const bool has = tail.size() >= sealBytes && tail.substr(tail.size() - sealBytes, letters.size()) == letters;
    return has ? sealBytes : 0;
}

Unsealed unsealed(std::string_view file)
{
    if (sealSizeOf(file) == 0)
        return {file, Seal::None};
    const std::string_view database = file.substr(0, file.size() - sealBytes);
    if (hashAt(file, file.size() - hashBytes) == base::hashOf(file.substr(0, file.size() - hashBytes)))
        return {database, Seal::Whole};
    const bool sameContent = hashAt(file, file.size() - 2 * hashBytes) == contentHash(database);
    return {database, sameContent && isWriteAhead(database) ? Seal::Whole : Seal::Broken};
}

} // namespace homeward::store
