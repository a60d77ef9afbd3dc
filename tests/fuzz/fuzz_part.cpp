// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/part_file.h"
#include "tests/fuzz/input_file.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace homeward;
    static_cast<void>(store::readPartFile(fuzz::fileOf({reinterpret_cast<const char*>(data), size})));
    return 0;
}
