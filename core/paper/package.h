// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::paper {

/// Of an error: the file unpacks to too much.
inline constexpr const char* tooLargeHint = "too-large";

/// A ZIP file of named parts, as office documents are. The same parts give the same bytes: each has the same date, the
/// first of 1980.
class Package {
public:
    struct Part {
        std::string name;
        std::string bytes;
        bool packed = true; ///< compressed; false = stored as it is
    };

    /// Reads every part. Fails with Damaged where the bytes are no such file; with the hint `tooLargeHint` where they
    /// unpack to more than `mostUnpacked` bytes, or to more parts than any document has.
    [[nodiscard]] static base::Result<Package> read(std::string_view bytes, std::uint64_t mostUnpacked = usualLimit);
    static constexpr std::uint64_t usualLimit = std::uint64_t{128} << 20U; ///< bytes

    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    /// Null where there is none of that name.
    [[nodiscard]] const std::string* find(std::string_view name) const;
    /// Adds a part, or replaces the bytes of the part with that name.
    void put(std::string name, std::string bytes, bool packed = true);
    void remove(std::string_view name);

    /// The file. Fails with OutOfMemory.
    [[nodiscard]] base::Result<std::string> bytes() const;

private:
    std::vector<Part> m_parts;
};

} // namespace homeward::paper
