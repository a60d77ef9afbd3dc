// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest paths with few turns on a grid of points between the boxes (Dijkstra's algorithm), from one place to all.
#include "core/pathway/aside.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <queue>
#include <utility>

namespace homeward::pathway {

namespace {

constexpr double step = 6.0; ///< between the points of the grid
constexpr double arrowRoom = 9.0; ///< before a box
constexpr double clear = 2.5; ///< round boxes and labels
constexpr double turnCost = 60.0; ///< pixels that a turn is worth
constexpr double unreached = std::numeric_limits<double>::infinity();

enum Direction : std::size_t { Level, Upright };

/// The grid of one layout: points in the gutters, at all heights.
class Grid {
public:
    explicit Grid(const Layout& layout) : m_layout(layout)
    {
        double left = 0.0;
        for (const MapColumn& column : layout.columns) {
            for (double x = left + arrowRoom; x <= column.left - arrowRoom; x += step)
                m_xs.push_back(x);
            left = column.left + column.width;
        }
        for (double y = step; y <= layout.height - 2.0; y += step)
            m_ys.push_back(y);
        for (const auto* rects : {&layout.boxes, &layout.newMarks, &layout.outcomes})
            m_obstacles.insert(m_obstacles.end(), rects->begin(), rects->end());
        for (const Ribbon& ribbon : layout.ribbons)
            m_obstacles.push_back(ribbon.label);
        m_cost.assign(2 * m_xs.size() * m_ys.size(), unreached);
        m_before.assign(m_cost.size(), none);
    }

    /// Finds the ways from a place to every point.
    void spreadFrom(int place)
    {
        for (const auto& [state, point] : portsOf(place))
            reach(state, std::abs(pointOf(state).x - point.x), none);
        while (!m_open.empty()) {
            const auto [cost, state] = m_open.top();
            m_open.pop();
            if (cost <= m_cost[state])
                leave(state);
        }
    }

    /// The path to a place from the start of the search, with its ends on the sides of both boxes; empty where there is
    /// none.
    [[nodiscard]] std::vector<Point> lineTo(int place, int start) const
    {
        double least = unreached;
        std::pair<std::size_t, Point> best;
        for (const auto& port : portsOf(place)) {
            const double cost = m_cost[port.first] + std::abs(pointOf(port.first).x - port.second.x);
            if (cost < least) {
                least = cost;
                best = port;
            }
        }
        if (least == unreached)
            return {};
        std::vector<Point> points{best.second};
        std::size_t state = best.first;
        for (; m_before[state] != none; state = m_before[state])
            addPoint(points, pointOf(state));
        addPoint(points, pointOf(state));
        addPoint(points, sideOf(start, pointOf(state)));
        std::ranges::reverse(points);
        return points;
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    using Open = std::pair<double, std::size_t>;

    [[nodiscard]] const Rect& rectOf(int place) const
    {
        const auto i = static_cast<std::size_t>(place);
        return i < m_layout.boxes.size() ? m_layout.boxes[i] : m_layout.outcomes[i - m_layout.boxes.size()];
    }
    [[nodiscard]] std::size_t stateAt(std::size_t x, std::size_t y, Direction direction) const
    {
        return 2 * (y * m_xs.size() + x) + direction;
    }
    [[nodiscard]] std::size_t columnOf(std::size_t state) const { return state / 2 % m_xs.size(); }
    [[nodiscard]] std::size_t rowOf(std::size_t state) const { return state / 2 / m_xs.size(); }
    [[nodiscard]] Point pointOf(std::size_t state) const { return {m_xs[columnOf(state)], m_ys[rowOf(state)]}; }
    /// On the side of a place that faces a point at its height.
    [[nodiscard]] Point sideOf(int place, const Point& point) const
    {
        const Rect& rect = rectOf(place);
        return {point.x > rect.right() ? rect.right() : rect.left, point.y};
    }

    /// Corners alone.
    static void addPoint(std::vector<Point>& points, const Point& next)
    {
        if (points.size() > 1) {
            const Point& before = points[points.size() - 2];
            if ((before.x == points.back().x && next.x == before.x)
                || (before.y == points.back().y && next.y == before.y))
                points.pop_back();
        }
        points.push_back(next);
    }

    [[nodiscard]] bool isFree(const Point& a, const Point& b, const Rect* but = nullptr) const
    {
        const Rect area{std::min(a.x, b.x) - clear, std::min(a.y, b.y) - clear, std::abs(a.x - b.x) + 2.0 * clear,
                        std::abs(a.y - b.y) + 2.0 * clear};
        return std::ranges::none_of(m_obstacles, [&](const Rect& rect) {
            return !(but && rect == *but) && area.left < rect.right() && rect.left < area.right()
                && area.top < rect.bottom() && rect.top < area.bottom();
        });
    }

    /// The points beside a place that a level line leads to, with where it begins.
    [[nodiscard]] std::vector<std::pair<std::size_t, Point>> portsOf(int place) const
    {
        const Rect& rect = rectOf(place);
        std::vector<std::size_t> beside;
        const auto right = std::ranges::upper_bound(m_xs, rect.right());
        if (right != m_xs.end())
            beside.push_back(static_cast<std::size_t>(right - m_xs.begin()));
        const auto left = std::ranges::lower_bound(m_xs, rect.left);
        if (left != m_xs.begin())
            beside.push_back(static_cast<std::size_t>(left - m_xs.begin()) - 1);
        std::vector<std::pair<std::size_t, Point>> ports;
        for (const std::size_t x : beside)
            for (std::size_t y = 0; y < m_ys.size(); ++y) {
                const std::size_t state = stateAt(x, y, Level);
                const Point side = sideOf(place, pointOf(state));
                if (m_ys[y] > rect.top + clear && m_ys[y] < rect.bottom() - clear
                    && isFree(side, pointOf(state), &rect))
                    ports.emplace_back(state, side);
            }
        return ports;
    }

    void reach(std::size_t state, double cost, std::size_t before)
    {
        if (cost >= m_cost[state])
            return;
        m_cost[state] = cost;
        m_before[state] = before;
        m_open.emplace(cost, state);
    }

    /// To the four points beside it.
    void leave(std::size_t state)
    {
        const std::size_t x = columnOf(state);
        const std::size_t y = rowOf(state);
        const auto go = [&](std::size_t nextX, std::size_t nextY, Direction direction) {
            const std::size_t next = stateAt(nextX, nextY, direction);
            const Point from = pointOf(state);
            const Point to = pointOf(next);
            const double turn = state % 2 == direction ? 0.0 : turnCost;
            const double cost = m_cost[state] + std::abs(from.x - to.x) + std::abs(from.y - to.y) + turn;
            if (cost < m_cost[next] && isFree(from, to))
                reach(next, cost, state);
        };
        if (x > 0)
            go(x - 1, y, Level);
        if (x + 1 < m_xs.size())
            go(x + 1, y, Level);
        if (y > 0)
            go(x, y - 1, Upright);
        if (y + 1 < m_ys.size())
            go(x, y + 1, Upright);
    }

    const Layout& m_layout;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<Rect> m_obstacles;
    std::vector<double> m_cost; ///< by point and the direction that it was reached in
    std::vector<std::size_t> m_before;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> m_open;
};

} // namespace

std::vector<std::vector<Point>> asideLines(const Layout& layout, int place, const std::vector<AsideWish>& wishes)
{
    std::vector<std::vector<Point>> lines;
    if (wishes.empty())
        return lines;
    Grid grid(layout);
    grid.spreadFrom(place);
    for (const AsideWish& wish : wishes) {
        const bool leaves = wish.from == place;
        lines.push_back(grid.lineTo(leaves ? wish.to : wish.from, place));
        if (!leaves)
            std::ranges::reverse(lines.back());
    }
    return lines;
}

} // namespace homeward::pathway
