// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seal.h"

#include "core/base/file_ends.h"
#include "core/base/hash.h"
#include "core/base/path.h"

#include <algorithm>
#include <cstdint>
#include <fstream>

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

/// The hash of a file without the fields of the head that another program writes when it switches the file to
/// write-ahead logging: the format versions, both change counters, and the SQLite version of the change. Takes the head
/// and the hash of the rest.
std::uint64_t contentHash(std::string head, std::uint64_t hashOfRest)
{
    if (head.size() == headBytes) {
        head.replace(writeVersionAt, 2, 2, '\0');
        for (const std::size_t at : {changeCounterAt, validForAt, libraryVersionAt})
            head.replace(at, counterBytes, counterBytes, '\0');
    }
    append(head, hashOfRest);
    return base::hashOf(head);
}

std::uint64_t contentHash(std::string_view database)
{
    return contentHash(std::string(database.substr(0, headBytes)),
                       base::hashOf(database.substr(std::min(database.size(), headBytes))));
}

/// Whether both version numbers of the head say write-ahead logging: one changed bit cannot make them.
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

Seal sealOfFile(const std::string& path)
{
    const auto ends = base::fileEnds(path);
    if (!ends || ends->size < headBytes + sealBytes || sealSizeOf(ends->tail) == 0)
        return Seal::None;
    const std::string head = ends->head.substr(0, headBytes), seal = ends->tail.substr(ends->tail.size() - sealBytes);
    std::ifstream file(base::systemPath(path), std::ios::binary);
    base::RunningHash all, rest;
    std::string block(std::size_t{1} << 20U, '\0');
    const std::uintmax_t databaseBytes = ends->size - sealBytes;
    for (std::uintmax_t at = 0; at < databaseBytes;) {
        const auto count = static_cast<std::size_t>(std::min<std::uintmax_t>(block.size(), databaseBytes - at));
        if (!file.read(block.data(), static_cast<std::streamsize>(count)))
            return Seal::None;
        const std::string_view read(block.data(), count);
        all.add(read);
        rest.add(at == 0 ? read.substr(std::min(headBytes, count)) : read);
        at += count;
    }
    all.add(std::string_view(seal).substr(0, sealBytes - hashBytes));
    const bool isWhole = hashAt(seal, sealBytes - hashBytes) == all.value()
        || (hashAt(seal, letters.size()) == contentHash(head, rest.value()) && isWriteAhead(head));
    return isWhole ? Seal::Whole : Seal::Broken;
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
