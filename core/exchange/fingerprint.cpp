// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fingerprint.h"

#include <cstdint>

namespace homeward::exchange {

std::string fingerprint(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    std::string digits(16, '0');
    for (std::size_t i = digits.size(); i-- > 0; hash >>= 4)
        digits[i] = "0123456789abcdef"[hash & 15];
    return digits;
}

} // namespace homeward::exchange
