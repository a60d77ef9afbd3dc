// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::store {

/// The bytes, deflated (zlib), after their length.
[[nodiscard]] std::string compressed(std::string_view bytes);

/// Bytes that all parts of a file of this size may unpack to: more than those of any file that we write, and little enough
/// that a small file cannot fill the memory.
[[nodiscard]] std::size_t unpackingRoom(std::size_t fileBytes);

/// The bytes again, taken off `room`; none where they are not exactly what `compressed` gave, or more than there is room
/// for.
[[nodiscard]] std::optional<std::string> expanded(std::string_view packed, std::size_t& room);

} // namespace homeward::store
