// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::store {

/// The length of the bytes, then the bytes deflated (zlib).
[[nodiscard]] std::string compressed(std::string_view bytes);

/// How many bytes all parts of a file of this size may unpack to: more than any file that we write needs, and few
/// enough that a small file cannot fill the memory.
[[nodiscard]] std::size_t unpackingRoom(std::size_t fileBytes);

/// Undoes `compressed` and subtracts the size from `room`. None where the bytes are not exactly what `compressed`
/// gives, or unpack to more than `room`.
[[nodiscard]] std::optional<std::string> expanded(std::string_view packed, std::size_t& room);

} // namespace homeward::store
