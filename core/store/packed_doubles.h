// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::store {

/// Doubles as bytes, bit for bit, with the zero bytes at the end of each left out: counts, halves and the many
/// zeros of a result take one to three bytes instead of eight.
/// For each pair of values: one byte with how many bytes follow of the first (low half) and of the second (high
/// half), then those bytes, most significant first.
[[nodiscard]] std::string packDoubles(const std::vector<double>& values);

/// The values again; none when the bytes are not exactly `count` packed values.
[[nodiscard]] std::optional<std::vector<double>> unpackDoubles(std::string_view bytes, std::size_t count);

} // namespace homeward::store
