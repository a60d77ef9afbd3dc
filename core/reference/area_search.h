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
    /// What was met: the partnership's own name, another spelling, the name of a council or board, or a code.
    std::string through;

    friend bool operator==(const AreaHit&, const AreaHit&) = default;
};

/// The partnerships that a text may mean while it is typed: by the beginning of a word, or from three letters on by any
/// part, of their name, of every spelling met in public files, of their councils and of their board, and by the beginning
/// of a code, in force or before. Capitals, blanks, `&` and punctuation do not matter. Each partnership once, by what was
/// met best: whole names first, then beginnings, then parts. Empty for an empty text and where nothing is met.
[[nodiscard]] std::vector<AreaHit> searchAreas(const Areas& areas, std::string_view text);

} // namespace homeward::reference
