// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/area.h"

#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {

/// A partnership that a search has found.
struct AreaHit {
    const Area* partnership = nullptr;
    /// The text that matched: the partnership's own name, another spelling, the name of a council or board, or a code.
    std::string through;

    friend bool operator==(const AreaHit&, const AreaHit&) = default;
};

/// The partnerships that a text may mean while it is being typed. It matches the beginning of a word or, from three
/// letters on, any part of their name, of other spellings, of their councils and of their board, and the beginning of a
/// present or former code. Capitals, blanks, `&` and punctuation do not matter. Each partnership occurs once, by its
/// best match: whole names first, then beginnings, then parts. Empty for an empty text or without a match.
[[nodiscard]] std::vector<AreaHit> searchAreas(const Areas& areas, std::string_view text);

} // namespace homeward::reference
