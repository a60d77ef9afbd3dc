// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/reference_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace homeward::reference {

/// A reference set while its text is being read: its parts, their indexes by name, and the first fault.
struct ReferenceDraft {
    ReferenceSet::Parts parts;
    std::unordered_map<std::string, std::size_t> areas;
    std::unordered_map<std::string, std::uint16_t> sources;
    std::unordered_map<std::string, std::uint16_t> measures;
    std::unordered_map<std::string, std::uint16_t> years;
    long line = 0; ///< that is being read, from 1
    std::optional<base::Error> error; ///< the first: Damaged, with field and line

    void fail(std::string field, std::string detail);
    /// The fields of a line; fails and returns none unless there are `count`.
    [[nodiscard]] std::vector<std::string_view> fields(std::string_view text, std::size_t count);
    /// Fails where there is no such source.
    [[nodiscard]] std::optional<std::uint16_t> sourceOf(std::string_view key);
    /// The index of a year, which is added if new.
    [[nodiscard]] std::uint16_t yearOf(std::string_view year);
};

} // namespace homeward::reference
