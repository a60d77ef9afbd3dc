// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <span>

namespace homeward::sheets {

struct Archive::Zip {
    zip_t* handle = nullptr;
};

namespace {

constexpr std::size_t pieceBytes = 65'536;

/// An open part.
class Part {
public:
    explicit Part(zip_file_t* file) : m_file(file) { }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part()
    {
        if (m_file)
            zip_fclose(m_file);
    }
    [[nodiscard]] explicit operator bool() const { return m_file != nullptr; }
    [[nodiscard]] std::int64_t read(std::span<char> into) const { return zip_fread(m_file, into.data(), into.size()); }

private:
    zip_file_t* m_file;
};

} // namespace

Archive::Archive(std::string_view bytes) : m_zip(std::make_unique<Zip>())
{
    zip_error_t error{};
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source) {
        m_zip->handle = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!m_zip->handle)
            zip_source_free(source);
    }
    zip_error_fini(&error);
}

Archive::~Archive()
{
    if (m_zip->handle)
        zip_discard(m_zip->handle);
}

bool Archive::isOpen() const { return m_zip->handle != nullptr; }

bool Archive::has(const std::string& part) const
{
    return isOpen() && zip_name_locate(m_zip->handle, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::vector<std::string> Archive::parts() const
{
    constexpr zip_int64_t mostParts = 10'000;
    std::vector<std::string> names;
    const zip_int64_t count = isOpen() ? std::min(zip_get_num_entries(m_zip->handle, 0), mostParts) : 0;
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(m_zip->handle, static_cast<zip_uint64_t>(i), 0))
            names.emplace_back(name);
    return names;
}

bool Archive::unpack(const std::string& part, BookBuilder& builder,
                     const std::function<bool(std::string_view bytes)>& take)
{
    const zip_int64_t place = isOpen() ? zip_name_locate(m_zip->handle, part.c_str(), ZIP_FL_NOCASE) : -1;
    const Part open(place < 0 ? nullptr : zip_fopen_index(m_zip->handle, static_cast<zip_uint64_t>(place), 0));
    if (!open) {
        const bool locked = place >= 0 && zip_error_code_zip(zip_get_error(m_zip->handle)) == ZIP_ER_NOPASSWD;
        builder.fail(locked ? FaultKind::Encrypted : FaultKind::Damaged, part);
        return false;
    }
    std::array<char, pieceBytes> piece{};
    while (!builder.cancelled()) {
        const std::int64_t read = open.read(piece);
        if (read == 0)
            return true;
        if (read < 0) {
            builder.fail(FaultKind::Damaged, part);
            return false;
        }
        m_unpacked += static_cast<std::uintmax_t>(read);
        if (m_unpacked > builder.limits().unpackedBytes)
            builder.fail(FaultKind::TooMuchUnpacked, part, std::to_string(builder.limits().unpackedBytes));
        if (builder.failed() || !take({piece.data(), static_cast<std::size_t>(read)}))
            return false;
    }
    return false;
}

} // namespace homeward::sheets
