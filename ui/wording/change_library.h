// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/translate.h"

#include <cstddef>
#include <span>
#include <string_view>

// The library of changes: what partnerships do to shift care, which lever of the plan it works on, and what to ask locally.
// No size of an effect is claimed: that takes a source.
namespace homeward::wording {

/// One thing that a partnership may do. Its texts are marked for translation (context `wording`).
struct LibraryChange {
    std::string_view id; ///< stays the same: `home-first`
    const char* group = nullptr;
    const char* name = nullptr;
    const char* what = nullptr; ///< what it is and what it works on, in a sentence or two
    const char* ask = nullptr; ///< what to ask locally to give it its size
    std::size_t lever = 0; ///< the place of its effect in `model::Effect`
};

/// In the order of the list, group by group.
[[nodiscard]] std::span<const LibraryChange> libraryChanges();
/// Null where there is none of that id.
[[nodiscard]] const LibraryChange* libraryChange(std::string_view id);

} // namespace homeward::wording
