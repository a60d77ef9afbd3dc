// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/router.h"

#include <algorithm>
#include <cmath>

namespace homeward::pathway {

namespace {

constexpr double gapRoom = 12.0; ///< of a gap without lanes
constexpr double laneRoom = 5.0; ///< between lanes
constexpr double boxRoom = 10.0; ///< of a box beyond its ports
constexpr double wideRibbon = 12.0; ///< runs above all boxes

} // namespace

Router::Router(const LayoutWish& wish) : m_wish(wish)
{
    beginColumns();
    beginRuns();
}

Layout Router::layout()
{
    setHeights();
    standRoughly();
    chooseGaps();
    constexpr int rounds = 3; // the order of ports follows from lanes, that of lanes from ports
    for (int round = 0; round < rounds; ++round) {
        stackColumns();
        layPorts();
    }
    layFoot();
    auto rises = gutters();
    placeColumns(rises);
    draw(rises);
    return std::move(m_layout);
}

void Router::beginColumns()
{
    m_layout.columns = columnsOf(m_wish.boxes);
    m_layout.columns.push_back({});
    for (int i = 0; i < m_wish.outcomes; ++i)
        m_layout.columns.back().boxes.push_back(i);
    m_layout.boxes.resize(m_wish.boxes.size());
    m_layout.newMarks.resize(m_wish.boxes.size());
    m_layout.outcomes.resize(static_cast<std::size_t>(m_wish.outcomes));
    m_columnOf.resize(m_wish.boxes.size() + m_layout.outcomes.size(), m_layout.columns.size() - 1);
    for (std::size_t column = 0; column + 1 < m_layout.columns.size(); ++column)
        for (const int box : m_layout.columns[column].boxes)
            m_columnOf[static_cast<std::size_t>(box)] = column;
}

void Router::beginRuns()
{
    for (const RouteWish& route : m_wish.routes) {
        Run run;
        run.fromColumn = columnOf(route.from);
        run.toColumn = columnOf(route.to);
        run.width = route.width;
        run.way = run.toColumn > run.fromColumn  ? Way::Forward
            : run.toColumn == run.fromColumn     ? Way::Beside
            : run.toColumn + 1 == run.fromColumn ? Way::Back
                                                 : Way::Foot;
        m_runs.push_back(run);
    }
}

Rect& Router::rectOf(int place)
{
    const auto i = static_cast<std::size_t>(place);
    return i < m_layout.boxes.size() ? m_layout.boxes[i] : m_layout.outcomes[i - m_layout.boxes.size()];
}

/// Boxes below one another without lanes, and runs from middle to middle.
void Router::standRoughly()
{
    stackColumns();
    for (std::size_t r = 0; r < m_runs.size(); ++r) {
        m_runs[r].start = rectOf(m_wish.routes[r].from).middle();
        m_runs[r].end = rectOf(m_wish.routes[r].to).middle();
    }
}

std::size_t Router::gapNearest(const MapColumn& column, double y) const
{
    std::size_t nearest = 0;
    double distance = y - m_layout.boxes[static_cast<std::size_t>(column.boxes.front())].top;
    distance = std::abs(distance);
    for (std::size_t i = 0; i < column.boxes.size(); ++i) {
        const Rect& above = m_layout.boxes[static_cast<std::size_t>(column.boxes[i])];
        const double next = i + 1 < column.boxes.size()
            ? m_layout.boxes[static_cast<std::size_t>(column.boxes[i + 1])].top
            : above.bottom();
        const double away = std::abs(y - (above.bottom() + next) / 2.0);
        if (away < distance) {
            distance = away;
            nearest = i + 1;
        }
    }
    return nearest;
}

/// Through the gap that lies nearest to the straight way; a wide ribbon above all boxes.
void Router::chooseGaps()
{
    for (Run& run : m_runs) {
        if (run.way != Way::Forward)
            continue;
        for (std::size_t column = run.fromColumn + 1; column < run.toColumn; ++column) {
            const double share =
                static_cast<double>(column - run.fromColumn) / static_cast<double>(run.toColumn - run.fromColumn);
            const double y = run.start + share * (run.end - run.start);
            run.gaps.push_back(run.width >= wideRibbon ? 0 : gapNearest(m_layout.columns[column], y));
            run.lanes.push_back(y);
        }
    }
}

void Router::setHeights()
{
    for (std::size_t i = 0; i < m_layout.boxes.size(); ++i)
        m_layout.boxes[i].height = std::max(m_wish.boxes[i].height, portsHeight(static_cast<int>(i)) + boxRoom);
    for (std::size_t i = 0; i < m_layout.outcomes.size(); ++i)
        m_layout.outcomes[i].height = std::max(m_wish.outcomeHeight, portsHeight(outcomeAt(i)) + boxRoom);
}

double Router::laneThickness(const Passing& passing) const
{
    const Run& run = m_runs[passing.run];
    // The label stands in the first of the lanes. Above all boxes every lane has its room, so that they run straight on.
    const double label = passing.lane == 0 || run.gaps[passing.lane] == 0 ? m_wish.labelHeight : 0.0;
    return std::max(run.width, label) + laneRoom;
}

std::vector<Router::Passing> Router::passingIn(std::size_t column, std::size_t gap) const
{
    std::vector<Passing> passing;
    for (std::size_t r = 0; r < m_runs.size(); ++r) {
        const Run& run = m_runs[r];
        if (run.lanes.empty() || column <= run.fromColumn || column >= run.toColumn)
            continue;
        const std::size_t lane = column - run.fromColumn - 1;
        if (run.gaps[lane] == gap)
            passing.push_back({r, lane});
    }
    return passing;
}

double Router::aboveBox(const MapColumn& column) const { return column.sphere ? m_wish.newMark : 0.0; }

double Router::gapHeight(std::size_t column, std::size_t gap) const
{
    const MapColumn& one = m_layout.columns[column];
    double height = gapRoom + (gap < one.boxes.size() ? aboveBox(one) : 0.0);
    for (const Passing& passing : passingIn(column, gap))
        height += laneThickness(passing);
    return height;
}

double Router::naturalHeight(std::size_t column) const
{
    const MapColumn& one = m_layout.columns[column];
    double height = 0.0;
    for (std::size_t i = 0; i < one.boxes.size(); ++i)
        height += (one.sphere ? m_layout.boxes : m_layout.outcomes)[static_cast<std::size_t>(one.boxes[i])].height;
    for (std::size_t gap = 0; gap <= one.boxes.size(); ++gap)
        height += gapHeight(column, gap);
    return height;
}

void Router::stackColumns()
{
    m_height = m_wish.leastHeight;
    for (std::size_t column = 0; column < m_layout.columns.size(); ++column)
        m_height = std::max(m_height, naturalHeight(column));
    for (std::size_t column = 0; column < m_layout.columns.size(); ++column)
        stackColumn(column, m_height - naturalHeight(column));
}

/// Spreads the slack evenly over the gaps.
void Router::stackColumn(std::size_t column, double slack)
{
    const MapColumn& one = m_layout.columns[column];
    const double more = slack / static_cast<double>(one.boxes.size() + 1);
    double y = 0.0;
    for (std::size_t gap = 0; gap <= one.boxes.size(); ++gap) {
        const bool last = gap == one.boxes.size();
        const double height = gapHeight(column, gap) + more;
        const double mark = last ? 0.0 : aboveBox(one);
        layLanes(column, gap, y, height - mark);
        y += height;
        if (last)
            break;
        const auto box = static_cast<std::size_t>(one.boxes[gap]);
        Rect& rect = (one.sphere ? m_layout.boxes : m_layout.outcomes)[box];
        rect.top = y;
        if (one.sphere)
            m_layout.newMarks[box] = {0.0, y - mark, 0.0, mark};
        y += rect.height;
    }
}

/// Lanes in the middle of a gap, above all boxes at its top, so that a ribbon runs straight on over several columns; in
/// the order in which their runs come and go.
void Router::layLanes(std::size_t column, std::size_t gap, double top, double height)
{
    std::vector<Passing> lanes = passingIn(column, gap);
    const auto key = [this](const Passing& passing) {
        const Run& run = m_runs[passing.run];
        const double before = passing.lane == 0 ? run.start : run.lanes[passing.lane - 1];
        const double after = passing.lane + 1 == run.lanes.size() ? run.end : run.lanes[passing.lane + 1];
        return before + after;
    };
    std::ranges::stable_sort(lanes, {}, key);
    double thickness = 0.0;
    for (const Passing& passing : lanes)
        thickness += laneThickness(passing);
    double y = gap == 0 ? top + gapRoom / 2.0 : top + (height - thickness) / 2.0;
    for (const Passing& passing : lanes) {
        m_runs[passing.run].lanes[passing.lane] = y + laneThickness(passing) / 2.0;
        y += laneThickness(passing);
    }
}

Layout layoutOf(const LayoutWish& wish) { return Router(wish).layout(); }

} // namespace homeward::pathway
