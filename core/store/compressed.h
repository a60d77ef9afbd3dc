// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::store {

/// The bytes, deflated (zlib), after their length.
[[nodiscard]] std::string compressed(std::string_view bytes);

/// The bytes again; none where they are not exactly what `compressed` gave, or are more than `most`.
[[nodiscard]] std::optional<std::string> expanded(std::string_view packed, std::size_t most);

} // namespace homeward::store
