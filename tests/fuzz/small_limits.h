// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/read_book.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Readers under limits that a fuzzer reaches soon, so that what happens at them is tried too.
namespace homeward::fuzz {

inline sheets::Reading read(std::string_view bytes)
{
    sheets::ReadOptions options;
    options.limits.unpackedBytes = 1'000'000;
    options.limits.rows = 2'000;
    options.limits.columns = 200;
    options.limits.cells = 20'000;
    options.limits.cellBytes = 2'000;
    options.limits.heldBytes = bytes.size() + 500'000;
    options.limits.sheets = 8;
    return sheets::readBook("file", bytes, options);
}

} // namespace homeward::fuzz
