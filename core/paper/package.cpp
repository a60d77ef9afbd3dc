// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/package.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace homeward::paper {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

// More parts than any document has: a file of a few kilobytes may claim any number.
constexpr zip_int64_t mostParts = 10'000;
constexpr zip_uint16_t firstDayOf1980 = (1U << 5U) | 1U;

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Error damaged(const std::string& part) { return {ErrorCode::Damaged, {}, {}, part, 0}; }
Error tooLarge(const std::string& part) { return {ErrorCode::Damaged, {}, {}, part, 0, tooLargeHint}; }

Result<std::string> unpacked(zip_t* zip, zip_uint64_t index, std::uint64_t& room)
{
    zip_stat_t about{};
    if (zip_stat_index(zip, index, 0, &about) != 0 || !about.name)
        return damaged({});
    if (about.size > room)
        return tooLarge(about.name);
    room -= about.size;
    std::string bytes(about.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, index, 0);
    if (!file)
        return damaged(about.name);
    const zip_int64_t read = zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    if (read != static_cast<zip_int64_t>(bytes.size()))
        return damaged(about.name);
    return bytes;
}

bool add(zip_t* zip, const Package::Part& part)
{
    zip_source_t* source = zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(zip, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    return zip_file_set_dostime(zip, place, 0, firstDayOf1980, 0) == 0
        && zip_set_file_compression(zip, place, part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0;
}

std::string contentsOf(zip_source_t* source)
{
    zip_stat_t about{};
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
        return {};
    std::string bytes(about.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    return read == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
}

} // namespace

Result<Package> Package::read(std::string_view bytes, std::uint64_t mostUnpacked)
{
    Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
    Zip zip(source ? zip_open_from_source(source.get(), ZIP_RDONLY, nullptr) : nullptr);
    if (!zip)
        return damaged({});
    static_cast<void>(source.release()); // the archive has it
    Package package;
    std::uint64_t room = mostUnpacked;
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    if (count > mostParts)
        return tooLarge({});
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(zip.get(), index, 0);
        auto part = unpacked(zip.get(), index, room);
        if (!name || !part)
            return part ? damaged({}) : part.error();
        if (!std::string_view(name).ends_with('/'))
            package.m_parts.push_back({name, std::move(part.value()), true});
    }
    return package;
}

const std::string* Package::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_parts, name, &Part::name);
    return found == m_parts.end() ? nullptr : &found->bytes;
}

void Package::put(std::string name, std::string bytes, bool packed)
{
    const auto found = std::ranges::find(m_parts, name, &Part::name);
    if (found == m_parts.end())
        m_parts.push_back({std::move(name), std::move(bytes), packed});
    else
        found->bytes = std::move(bytes);
}

void Package::remove(std::string_view name)
{
    std::erase_if(m_parts, [&](const Part& part) { return part.name == name; });
}

Result<std::string> Package::bytes() const
{
    const Error noRoom{ErrorCode::OutOfMemory, {}, {}, {}, 0};
    Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!source)
        return noRoom;
    zip_source_keep(source.get()); // for reading after the archive is closed
    zip_t* zip = zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr);
    if (!zip)
        return noRoom;
    const bool whole = std::ranges::all_of(m_parts, [&](const Part& part) { return add(zip, part); });
    if (!whole || zip_close(zip) != 0) {
        zip_discard(zip);
        return noRoom;
    }
    std::string file = contentsOf(source.get());
    return file.empty() ? Result<std::string>(noRoom) : file;
}

} // namespace homeward::paper
