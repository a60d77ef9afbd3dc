// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that are wider than their column: on a level piece of their ribbon where nothing else runs.
#include "core/pathway/router.h"

#include <algorithm>
#include <cmath>

namespace homeward::pathway {

namespace {

constexpr double cornerRoom = 8.0; ///< between a label and the end of its level piece
constexpr double clearRoom = 2.0; ///< round a label
constexpr double step = 8.0; ///< between places that are tried

bool meet(const Rect& a, const Rect& b)
{
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

Rect grown(const Rect& rect, double by)
{
    return {rect.left - by, rect.top - by, rect.width + 2.0 * by, rect.height + 2.0 * by};
}

Rect areaOf(const Point& a, const Point& b, double width)
{
    const Rect line{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
    return grown(line, width / 2.0);
}

} // namespace

bool Router::isFree(const Rect& label, std::size_t r) const
{
    const Rect room = grown(label, clearRoom);
    for (const auto* rects : {&m_layout.boxes, &m_layout.newMarks, &m_layout.outcomes})
        if (std::ranges::any_of(*rects, [&](const Rect& rect) { return meet(room, rect); }))
            return false;
    for (std::size_t other = 0; other < m_layout.ribbons.size(); ++other) {
        if (other == r)
            continue;
        const Ribbon& ribbon = m_layout.ribbons[other];
        if (meet(room, ribbon.label))
            return false;
        for (std::size_t p = 0; p + 1 < ribbon.points.size(); ++p)
            if (meet(room, areaOf(ribbon.points[p], ribbon.points[p + 1], m_runs[other].width)))
                return false;
    }
    return true;
}

/// The whole label as near as possible to where the narrow one stands; none where it fits nowhere.
std::optional<Rect> Router::widerLabel(std::size_t r) const
{
    const Ribbon& ribbon = m_layout.ribbons[r];
    const double width = m_wish.routes[r].longLabel, height = m_wish.labelHeight;
    const double wanted = ribbon.label.left + (ribbon.label.width - width) / 2.0;
    std::optional<Rect> best;
    double least = 0.0;
    for (std::size_t p = 0; p + 1 < ribbon.points.size(); ++p) {
        const Point& a = ribbon.points[p];
        const Point& b = ribbon.points[p + 1];
        const double first = std::min(a.x, b.x) + cornerRoom, last = std::max(a.x, b.x) - cornerRoom - width;
        if (std::abs(a.y - b.y) > std::abs(a.x - b.x) || first > last)
            continue;
        const auto tries = static_cast<int>((last - first) / step);
        for (int i = -1; i <= tries; ++i) {
            const double left = i < 0 ? std::clamp(wanted, first, last) : first + i * step;
            const Rect label{left, a.y - height / 2.0, width, height};
            const double away = std::abs(left - wanted) + std::abs(label.top - ribbon.label.top);
            if ((!best || away < least) && isFree(label, r)) {
                best = label;
                least = away;
            }
        }
    }
    return best;
}

void Router::widenLabels()
{
    for (std::size_t r = 0; r < m_runs.size(); ++r) {
        Ribbon& ribbon = m_layout.ribbons[r];
        if (!ribbon.namesTarget || ribbon.label.width >= m_wish.routes[r].longLabel)
            continue;
        if (const auto label = widerLabel(r))
            ribbon.label = *label;
    }
}

} // namespace homeward::pathway
