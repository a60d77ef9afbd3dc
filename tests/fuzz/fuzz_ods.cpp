// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/small_limits.h"
#include "tests/support/zip_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto parts = homeward::tests::odsParts({});
    parts["content.xml"] = std::string(reinterpret_cast<const char*>(data), size);
    homeward::fuzz::read(homeward::tests::zipped(parts));
    return 0;
}
