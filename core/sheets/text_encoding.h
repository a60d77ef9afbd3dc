// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace homeward::sheets {

/// A text in UTF-8, and its original encoding.
struct Decoded {
    std::string text;
    std::string encoding; ///< `UTF-8`, `UTF-16` or `Windows-1252`
};

/// A view of a text in UTF-8, either of the original bytes or of `room`.
struct DecodedView {
    std::string_view text;
    std::string encoding; ///< as of `Decoded`
};

/// Converts the bytes of a text file to UTF-8. The encoding is that of the byte order mark; without one, UTF-16 if
/// every second byte of the beginning is zero, UTF-8 if all of it is valid, else Windows-1252.
[[nodiscard]] Decoded decoded(std::string_view bytes);
/// The same; bytes that are UTF-8 are not copied, others are put into `room`.
[[nodiscard]] DecodedView decodedInto(std::string& room, std::string_view bytes);

/// Text of Windows-1252 as UTF-8.
[[nodiscard]] std::string fromWindows1252(std::string_view bytes);
/// Text of UTF-16 as UTF-8; half of a pair and a last single byte become U+FFFD.
[[nodiscard]] std::string fromUtf16(std::string_view bytes, bool bigEndian);
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace homeward::sheets
