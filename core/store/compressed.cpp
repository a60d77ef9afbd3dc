// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/compressed.h"

#include <cstdint>
#include <new>
#include <zlib.h>

namespace homeward::store {

namespace {

constexpr std::size_t lengthBytes = 8;

} // namespace

std::string compressed(std::string_view bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(lengthBytes + size, '\0');
    for (std::size_t i = 0; i < lengthBytes; ++i)
        packed[i] = static_cast<char>(static_cast<std::uint64_t>(bytes.size()) >> (8U * i));
    // With this buffer it can only fail for lack of memory.
    if (compress2(reinterpret_cast<Bytef*>(packed.data() + lengthBytes), &size,
                  reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION)
        != Z_OK)
        throw std::bad_alloc();
    packed.resize(lengthBytes + size);
    return packed;
}

std::size_t unpackingRoom(std::size_t fileBytes)
{
    constexpr std::size_t ofAny = std::size_t{64} << 20U;
    constexpr std::size_t timesPacked = 50; // real results pack by a factor of three to ten
    return ofAny + timesPacked * fileBytes;
}

std::optional<std::string> expanded(std::string_view packed, std::size_t& room)
{
    if (packed.size() < lengthBytes)
        return std::nullopt;
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        length |= static_cast<std::uint64_t>(static_cast<unsigned char>(packed[i])) << (8U * i);
    if (length > room || length / 1100 > packed.size())   // deflate packs by a factor of a thousand at best
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(length), '\0');
    auto size = static_cast<uLongf>(length);
    auto used = static_cast<uLong>(packed.size() - lengthBytes);
    const int code = uncompress2(reinterpret_cast<Bytef*>(bytes.data()), &size,
                                 reinterpret_cast<const Bytef*>(packed.data() + lengthBytes), &used);
    if (code == Z_MEM_ERROR)
        throw std::bad_alloc();
    if (code != Z_OK || size != length || used != packed.size() - lengthBytes)
        return std::nullopt;
    room -= bytes.size();
    return bytes;
}

} // namespace homeward::store
