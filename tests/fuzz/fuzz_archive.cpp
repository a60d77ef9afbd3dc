// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/small_limits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // Behind the mark of a ZIP file whatever the bytes say.
    homeward::fuzz::read(std::string("PK\x03\x04").append(reinterpret_cast<const char*>(data), size));
    return 0;
}
