// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/packed_doubles.h"

#include <bit>
#include <cstdint>

namespace homeward::store {

namespace {

unsigned bytesNeeded(std::uint64_t bits)
{
    return bits == 0 ? 0U : 8U - static_cast<unsigned>(std::countr_zero(bits)) / 8U;
}

void appendBytes(std::string& out, std::uint64_t bits, unsigned count)
{
    for (unsigned i = 0; i < count; ++i)
        out.push_back(static_cast<char>((bits >> (56U - 8U * i)) & 0xffU));
}

std::optional<double> takeBytes(std::string_view& bytes, unsigned count)
{
    if (count > 8 || count > bytes.size())
        return std::nullopt;
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < count; ++i)
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (56U - 8U * i);
    bytes.remove_prefix(count);
    return std::bit_cast<double>(bits);
}

} // namespace

std::string packDoubles(const std::vector<double>& values)
{
    std::string out;
    out.reserve(values.size() * 3);
    for (std::size_t i = 0; i < values.size(); i += 2) {
        const bool pair = i + 1 < values.size();
        const auto first = std::bit_cast<std::uint64_t>(values[i]);
        const auto second = pair ? std::bit_cast<std::uint64_t>(values[i + 1]) : std::uint64_t{0};
        const unsigned firstBytes = bytesNeeded(first);
        const unsigned secondBytes = bytesNeeded(second);
        out.push_back(static_cast<char>(firstBytes | (secondBytes << 4U)));
        appendBytes(out, first, firstBytes);
        appendBytes(out, second, secondBytes);
    }
    return out;
}

std::optional<std::vector<double>> unpackDoubles(std::string_view bytes, std::size_t count)
{
    if (count / 2 > bytes.size())
        return std::nullopt;
    std::vector<double> values;
    values.reserve(count);
    while (values.size() < count) {
        if (bytes.empty())
            return std::nullopt;
        const auto sizes = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        const auto first = takeBytes(bytes, sizes & 0x0fU);
        const auto second = takeBytes(bytes, sizes >> 4U);
        if (!first || !second)
            return std::nullopt;
        values.push_back(*first);
        if (values.size() < count)
            values.push_back(*second);
        else if ((sizes >> 4U) != 0)
            return std::nullopt;
    }
    return bytes.empty() ? std::optional(std::move(values)) : std::nullopt;
}

} // namespace homeward::store
