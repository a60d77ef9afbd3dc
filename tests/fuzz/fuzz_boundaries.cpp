// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boundaries.h"
#include "core/reference/reference_set.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace homeward;
    static_cast<void>(
        exchange::boundariesOf({reinterpret_cast<const char*>(data), size}, reference::builtIn().areas()));
    return 0;
}
