// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace homeward::exchange {

/// 16 hexadecimal digits of a text: FNV-1a, 64 bits (Fowler, Noll and Vo). Not for secrets.
[[nodiscard]] std::string fingerprint(std::string_view text);

} // namespace homeward::exchange
