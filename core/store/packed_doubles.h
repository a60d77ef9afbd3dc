// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::store {

/// Packs doubles without loss and drops the zero bytes at the end of each: counts, halves and the many zeros of a
/// result take one to three bytes instead of eight. A pair of values is one byte with the number of bytes of the first
/// (low half) and of the second (high half), then those bytes, most significant first.
[[nodiscard]] std::string packDoubles(const std::vector<double>& values);

/// Unpacks the values; none if the bytes are not exactly `count` packed values.
[[nodiscard]] std::optional<std::vector<double>> unpackDoubles(std::string_view bytes, std::size_t count);

} // namespace homeward::store
