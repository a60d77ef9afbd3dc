// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/draws.h"

namespace homeward::sim {

std::uint64_t textKey(std::string_view text)
{
    std::uint64_t key = 0;
    for (const char c : text)
        key = stats::keyed(key, static_cast<unsigned char>(c));
    return key;
}

} // namespace homeward::sim
