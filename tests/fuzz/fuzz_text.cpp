// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/small_limits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    homeward::fuzz::read({reinterpret_cast<const char*>(data), size});
    return 0;
}
