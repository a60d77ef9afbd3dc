// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace homeward::sheets {

/// A text in UTF-8, and what it was in.
struct Decoded {
    std::string text;
    std::string encoding; ///< `UTF-8`, `UTF-16` or `Windows-1252`
};

/// A text in UTF-8 that lies in what it was read from, or in room that was given for it.
struct DecodedView {
    std::string_view text;
    std::string encoding; ///< as of `Decoded`
};

/// Bytes of a text file as UTF-8: by their byte order mark; without one UTF-16 where every second byte of the beginning is
/// nought, UTF-8 where all of it is, else Windows-1252.
[[nodiscard]] Decoded decoded(std::string_view bytes);
/// The same; bytes that are UTF-8 are not copied, others are put into `room`.
[[nodiscard]] DecodedView decodedInto(std::string& room, std::string_view bytes);

/// Text of Windows-1252 as UTF-8.
[[nodiscard]] std::string fromWindows1252(std::string_view bytes);
/// Text of UTF-16 as UTF-8; half of a pair and a last single byte become U+FFFD.
[[nodiscard]] std::string fromUtf16(std::string_view bytes, bool bigEndian);
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace homeward::sheets
