// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_check.h"

#include <string>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t headerSize = 100;
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

/// All files of this version and later have a seal, as have some of the version before.
constexpr int firstSealedVersion = 3;
constexpr std::uint32_t negative = 0x8000'0000;

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count = 4)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// The size in bytes of a database file by its own head (SQLite file format, 1.3).
std::uint64_t sizeByHead(std::string_view bytes)
{
    const std::uint64_t pageSize = bigEndian(bytes, pageSizeAt, 2);
    return (pageSize == 1 ? 65'536 : pageSize) * bigEndian(bytes, pageCountAt);
}

Error damaged(std::string detail) { return {ErrorCode::Damaged, {}, {}, std::move(detail), 0}; }

Error changed() { return {ErrorCode::Damaged, {}, {}, {}, 0, "changed"}; }

/// All objects of the schema with their definitions, as one text.
Result<std::string> schemaOf(Database& database)
{
    auto statement = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    if (!statement)
        return statement.error();
    std::string schema;
    while (true) {
        const auto row = statement.value().step();
        if (!row)
            return row.error();
        if (!row.value())
            return schema;
        for (int column = 0; column < 4; ++column)
            schema.append(statement.value().text(column)).append(1, '\0');
    }
}

Status checkSoundness(Database& database)
{
    const auto integrity = database.scalar("PRAGMA integrity_check(1)");
    if (!integrity)
        return integrity.error();
    if (integrity.value() != "ok")
        return damaged(integrity.value());
    const auto orphan = database.scalar("PRAGMA foreign_key_check");
    if (!orphan)
        return orphan.error();
    return orphan.value().empty() ? base::done() : Status(damaged("foreign key of " + orphan.value()));
}

/// Checks the head of a file of `size` bytes that begins with `bytes`; returns its version.
Result<int> checkHeadOf(std::string_view bytes, std::uintmax_t size, std::uint32_t applicationId, int newest)
{
    if (bytes.size() < headerSize || bytes.substr(0, magic.size()) != magic
        || bigEndian(bytes, applicationIdAt) != applicationId)
        return Error{ErrorCode::NotAHomewardFile, {}, {}, {}, 0};
    const std::uint32_t version = bigEndian(bytes, userVersionAt);
    if (version >= negative)
        return damaged("user_version");
    if (version > static_cast<std::uint32_t>(newest))
        return Error{ErrorCode::NewerVersion, {}, {}, {}, static_cast<long>(version)};
    if (version == 0)
        return damaged("user_version");
    if (size < sizeByHead(bytes))
        return damaged("size");
    return static_cast<int>(version);
}

} // namespace

Result<int> checkPlanHead(const Unsealed& file, std::uint32_t applicationId, int newest)
{
    if (file.seal == Seal::Broken)
        return changed();
    auto version = checkHead(file.database, applicationId, newest);
    if (version && file.seal == Seal::None && version.value() >= firstSealedVersion)
        return changed();
    // If the letters of the seal are damaged themselves, its bytes are left over behind the database.
    if (version && file.seal == Seal::None && file.database.size() != sizeByHead(file.database))
        return changed();
    return version;
}

Result<int> checkEnds(const base::FileEnds& ends, std::uint32_t applicationId, int newest)
{
    auto version = checkHeadOf(ends.head, ends.size, applicationId, newest);
    if (version && ends.size != sizeByHead(ends.head) + sealSizeOf(ends.tail))
        return changed();
    return version;
}

Result<int> checkPlanEnds(const base::FileEnds& ends, std::uint32_t applicationId, int newest)
{
    auto version = checkEnds(ends, applicationId, newest);
    if (version && sealSizeOf(ends.tail) == 0 && (version.value() >= firstSealedVersion || ends.size > largestUnsealed))
        return changed();
    return version;
}

Result<int> checkHead(std::string_view bytes, std::uint32_t applicationId, int newest)
{
    return checkHeadOf(bytes, bytes.size(), applicationId, newest);
}

Status checkSound(Database& database, Database& ours)
{
    const auto expected = schemaOf(ours);
    const auto found = schemaOf(database);
    if (!expected || !found)
        return expected ? found.error() : expected.error();
    return expected.value() == found.value() ? checkSoundness(database) : Status(damaged("schema"));
}

} // namespace homeward::store
