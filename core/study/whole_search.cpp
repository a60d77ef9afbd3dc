// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/whole_search.h"

#include <algorithm>

namespace homeward::study {

namespace {

/// Brackets the number sought: it is above `fails` and at most `holds`.
struct Bracket {
    int fails;
    int holds;
};

} // namespace

base::Result<std::optional<int>> leastThat(const std::function<base::Result<bool>(int)>& holds, int low, int high,
                                           int start, int stride)
{
    const auto first = holds(start);
    if (!first)
        return first.error();
    const bool down = first.value();
    Bracket bracket = down ? Bracket{low - 1, start} : Bracket{start, high + 1};
    for (int by = std::max(stride, 1);; by *= 2) {
        const int at = down ? std::max(bracket.holds - by, low) : std::min(bracket.fails + by, high);
        if (at == (down ? bracket.holds : bracket.fails))
            break;
        const auto here = holds(at);
        if (!here)
            return here.error();
        (here.value() ? bracket.holds : bracket.fails) = at;
        if (here.value() != down)
            break;
    }
    if (bracket.holds > high)
        return std::optional<int>();
    while (bracket.holds - bracket.fails > 1) {
        const int middle = bracket.fails + (bracket.holds - bracket.fails) / 2;
        const auto here = holds(middle);
        if (!here)
            return here.error();
        (here.value() ? bracket.holds : bracket.fails) = middle;
    }
    return std::optional<int>(bracket.holds);
}

} // namespace homeward::study
