// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathway/layout.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace homeward::pathway {

/// The course of a ribbon.
enum class Way {
    Forward, ///< out on the right, in on the left, through lanes of the columns between
    Beside, ///< out and in on the right, within one column
    Back, ///< out on the left, in on the right of the column before
    Foot, ///< out on the left, along the foot, in on the left of an earlier column
};

/// Makes a layout: columns, lanes in the gaps between boxes, ports on the sides of boxes, tracks in the gutters. Boxes
/// get their heights from their ports and the gaps theirs from the lanes; since the order of ports and lanes follows
/// from where things stand, this is done twice.
class Router {
public:
    explicit Router(const LayoutWish& wish);
    [[nodiscard]] Layout layout();

private:
    /// A ribbon on its way through the columns.
    struct Run {
        Way way = Way::Forward;
        std::size_t fromColumn = 0;
        std::size_t toColumn = 0;
        double width = 0.0;
        double start = 0.0; ///< y where it leaves
        double end = 0.0; ///< y where it arrives
        std::vector<std::size_t> gaps; ///< of the columns between: which gap, 0 is above the first box
        std::vector<double> lanes; ///< and the y there
        double foot = 0.0;
    };
    /// A place on the side of a box.
    struct Port {
        std::size_t run = 0;
        bool arrives = false;
        double thickness = 0.0;
        double towards = 0.0; ///< y of what comes next on the way
    };
    /// On which sides of an upright piece its level pieces lie.
    enum class Turn { AtLeft, Passes, AtRight };
    /// An upright piece in a gutter.
    struct Rise {
        std::size_t run = 0;
        std::size_t piece = 0; ///< which rise of the run
        int gutter = 0; ///< at the left of the column of that number
        double from = 0.0; ///< y of the level piece at its left; of either where both are on one side
        double to = 0.0;
        Turn turn = Turn::Passes;
        double width = 0.0;
        double x = 0.0;
    };
    /// A run that passes a column in one of its gaps.
    struct Passing {
        std::size_t run = 0;
        std::size_t lane = 0; ///< which lane of the run
    };

    [[nodiscard]] std::size_t columnOf(int place) const { return m_columnOf[static_cast<std::size_t>(place)]; }
    [[nodiscard]] int outcomeAt(std::size_t i) const { return static_cast<int>(m_wish.boxes.size() + i); }
    [[nodiscard]] Rect& rectOf(int place);
    [[nodiscard]] const Rect& rectOf(int place) const { return const_cast<Router*>(this)->rectOf(place); }
    /// Whether a run's label stands beside a box on the right, at this end of the run.
    [[nodiscard]] bool hasLabelAt(std::size_t run, bool arrival) const;
    [[nodiscard]] double laneThickness(const Passing& passing) const;

    // router.cpp: columns, heights, lanes
    void beginColumns();
    void beginRuns();
    void standRoughly();
    void chooseGaps();
    [[nodiscard]] std::size_t gapNearest(const MapColumn& column, double y) const;
    void setHeights();
    void stackColumns();
    [[nodiscard]] double aboveBox(const MapColumn& column) const;
    [[nodiscard]] std::vector<Passing> passingIn(std::size_t column, std::size_t gap) const;
    [[nodiscard]] double gapHeight(std::size_t column, std::size_t gap) const;
    [[nodiscard]] double naturalHeight(std::size_t column) const;
    void stackColumn(std::size_t column, double slack);
    void layLanes(std::size_t column, std::size_t gap, double top, double height);

    // router_ports.cpp: where runs leave and arrive
    [[nodiscard]] std::vector<Port> portsOf(int place, bool right) const;
    [[nodiscard]] double portsHeight(int place) const;
    void layPorts();
    void layFoot();

    // router_tracks.cpp: gutters, and the ribbons as lines
    [[nodiscard]] std::vector<Rise> risesOf(std::size_t run) const;
    [[nodiscard]] std::vector<std::vector<Rise>> gutters() const;
    [[nodiscard]] double stubOf(std::size_t gutter) const;
    void placeColumns(std::vector<std::vector<Rise>>& gutters);
    void draw(const std::vector<std::vector<Rise>>& gutters);
    [[nodiscard]] Ribbon ribbonOf(std::size_t run, const std::vector<Rise>& rises) const;
    [[nodiscard]] Rect labelOf(std::size_t run) const;

    // router_labels.cpp: labels that a column is too narrow for
    void widenLabels();
    [[nodiscard]] std::optional<Rect> widerLabel(std::size_t run) const;
    [[nodiscard]] bool isFree(const Rect& label, std::size_t run) const;

    const LayoutWish& m_wish;
    Layout m_layout;
    std::vector<std::size_t> m_columnOf; ///< by place
    std::vector<Run> m_runs;
    double m_height = 0.0; ///< of the columns, without the foot
    double m_footHeight = 0.0;
};

} // namespace homeward::pathway
