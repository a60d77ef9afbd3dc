// SPDX-License-Identifier: GPL-3.0-or-later
// The gutters between columns: upright pieces side by side, and the ribbons drawn as lines.
#include "core/pathway/router.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace homeward::pathway {

namespace {

constexpr double trackRoom = 4.0; ///< between upright pieces
constexpr double arrowRoom = 13.0; ///< before a box
constexpr double stubRoom = 8.0; ///< behind a box
constexpr double labelRoom = 4.0; ///< beside a label
constexpr double leastGutter = 44.0;
constexpr double level = 0.5; ///< less is no rise

} // namespace

std::vector<Router::Rise> Router::risesOf(std::size_t r) const
{
    const Run& run = m_runs[r];
    const auto gutter = static_cast<int>(run.fromColumn);
    const double w = run.width;
    switch (run.way) {
    case Way::Beside: return {{r, 0, gutter + 1, run.start, run.end, Turn::AtLeft, w, 0.0}};
    case Way::Back: return {{r, 0, gutter, run.end, run.start, Turn::Passes, w, 0.0}};
    case Way::Foot:
        return {{r, 0, gutter, run.foot, run.start, Turn::Passes, w, 0.0},
                {r, 1, static_cast<int>(run.toColumn), run.foot, run.end, Turn::AtRight, w, 0.0}};
    case Way::Forward: break;
    }
    std::vector<Rise> rises;
    for (std::size_t i = 0; i <= run.lanes.size(); ++i) {
        const double from = i == 0 ? run.start : run.lanes[i - 1];
        const double to = i == run.lanes.size() ? run.end : run.lanes[i];
        if (std::abs(from - to) >= level)
            rises.push_back({r, i, gutter + 1 + static_cast<int>(i), from, to, Turn::Passes, w, 0.0});
    }
    return rises;
}

/// The upright pieces of each gutter from the left, so that few of them cross.
std::vector<std::vector<Router::Rise>> Router::gutters() const
{
    std::vector<std::vector<Rise>> gutters(m_layout.columns.size());
    for (std::size_t r = 0; r < m_runs.size(); ++r)
        for (const Rise& rise : risesOf(r))
            gutters[static_cast<std::size_t>(rise.gutter)].push_back(rise);
    // Those that go down turn the sooner the lower they begin, those that go up the later; brackets nest.
    const auto order = [](const Rise& rise) {
        const bool down = rise.to > rise.from;
        const double length = std::abs(rise.to - rise.from);
        const double within = rise.turn == Turn::AtLeft ? length
            : rise.turn == Turn::AtRight                ? -length
            : down                                      ? -rise.from
                                                        : rise.from;
        return std::tuple(rise.turn, rise.turn == Turn::Passes && !down, within);
    };
    for (std::vector<Rise>& rises : gutters)
        std::ranges::stable_sort(rises, {}, order);
    return gutters;
}

/// The room behind the boxes at the left of a gutter, in which labels stand.
double Router::stubOf(std::size_t gutter) const
{
    if (gutter == 0)
        return 0.0;
    double widest = 0.0;
    for (std::size_t r = 0; r < m_runs.size(); ++r) {
        const bool leaves = hasLabelAt(r, false) && m_runs[r].fromColumn + 1 == gutter;
        const bool arrives = hasLabelAt(r, true) && m_runs[r].toColumn + 1 == gutter;
        if (leaves || arrives)
            widest = std::max(widest, m_wish.routes[r].shortLabel);
    }
    return widest > 0.0 ? widest + 2.0 * labelRoom : stubRoom;
}

void Router::placeColumns(std::vector<std::vector<Rise>>& gutters)
{
    double x = 0.0;
    for (std::size_t column = 0; column < m_layout.columns.size(); ++column) {
        double track = x + stubOf(column);
        for (Rise& rise : gutters[column]) {
            rise.x = track + (rise.width + trackRoom) / 2.0;
            track += rise.width + trackRoom;
        }
        const bool edge = column == 0;
        x = std::max(track + (edge && gutters[column].empty() ? 0.0 : arrowRoom), x + (edge ? 0.0 : leastGutter));
        MapColumn& one = m_layout.columns[column];
        one.left = x;
        one.width = one.sphere ? m_wish.columnWidth : m_wish.outcomeWidth;
        for (const int box : one.boxes) {
            const auto i = static_cast<std::size_t>(box);
            Rect& rect = (one.sphere ? m_layout.boxes : m_layout.outcomes)[i];
            rect.left = one.left;
            rect.width = one.width;
            if (one.sphere) {
                m_layout.newMarks[i].left = one.left;
                m_layout.newMarks[i].width = one.width;
            }
        }
        x += one.width;
    }
    m_layout.width = x;
    m_layout.height = m_height + m_footHeight;
}

void Router::draw(const std::vector<std::vector<Rise>>& gutters)
{
    std::vector<std::vector<Rise>> ofRun(m_runs.size());
    for (const std::vector<Rise>& rises : gutters)
        for (const Rise& rise : rises)
            ofRun[rise.run].push_back(rise);
    for (std::size_t r = 0; r < m_runs.size(); ++r) {
        std::ranges::sort(ofRun[r], {}, &Rise::piece);
        m_layout.ribbons.push_back(ribbonOf(r, ofRun[r]));
    }
    widenLabels();
}

Ribbon Router::ribbonOf(std::size_t r, const std::vector<Rise>& rises) const
{
    const Run& run = m_runs[r];
    const Rect& from = rectOf(m_wish.routes[r].from);
    const Rect& to = rectOf(m_wish.routes[r].to);
    const bool leavesRight = run.way == Way::Forward || run.way == Way::Beside;
    const bool arrivesRight = run.way == Way::Back || run.way == Way::Beside;
    Ribbon ribbon;
    double y = run.start;
    ribbon.points.push_back({leavesRight ? from.right() : from.left, y});
    for (const Rise& rise : rises) {
        ribbon.points.push_back({rise.x, y});
        y = std::abs(rise.from - y) <= std::abs(rise.to - y) ? rise.to : rise.from;
        ribbon.points.push_back({rise.x, y});
    }
    ribbon.points.push_back({arrivesRight ? to.right() : to.left, run.end});
    ribbon.label = labelOf(r);
    ribbon.namesTarget = run.way == Way::Foot || !run.lanes.empty();
    return ribbon;
}

Rect Router::labelOf(std::size_t r) const
{
    const Run& run = m_runs[r];
    const RouteWish& wish = m_wish.routes[r];
    const double half = m_wish.labelHeight / 2.0;
    if (run.way != Way::Foot && run.lanes.empty()) {
        const bool arrival = run.way == Way::Back;
        const Rect& box = rectOf(arrival ? wish.to : wish.from);
        return {box.right() + labelRoom, (arrival ? run.end : run.start) - half, wish.shortLabel, m_wish.labelHeight};
    }
    const bool foot = run.way == Way::Foot;
    const MapColumn& column = m_layout.columns[foot ? (run.toColumn + run.fromColumn) / 2 : run.fromColumn + 1];
    const double width = std::min(wish.longLabel, column.width - 2.0 * labelRoom);
    const double y = foot ? run.foot : run.lanes.front();
    return {column.left + (column.width - width) / 2.0, y - half, width, m_wish.labelHeight};
}

} // namespace homeward::pathway
