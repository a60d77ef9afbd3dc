// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace homeward::paper {

/// Bytes as text (RFC 4648, section 4), with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// The bytes of such a text; none where it is no such text.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace homeward::paper
