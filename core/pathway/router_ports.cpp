// SPDX-License-Identifier: GPL-3.0-or-later
// Where ribbons leave and arrive on the sides of boxes, and their lanes along the foot.
#include "core/pathway/router.h"

#include <algorithm>

namespace homeward::pathway {

namespace {

constexpr double portRoom = 4.0; ///< beyond the width of a ribbon
constexpr double leastPort = 8.0;
constexpr double labelRoom = 3.0;
constexpr double footRoom = 10.0; ///< above the first lane of the foot
constexpr double farDown = 1e6;

} // namespace

bool Router::hasLabelAt(std::size_t run, bool arrival) const
{
    const Run& one = m_runs[run];
    if (one.way == Way::Back)
        return arrival;
    return !arrival && (one.way == Way::Beside || (one.way == Way::Forward && one.toColumn == one.fromColumn + 1));
}

std::vector<Router::Port> Router::portsOf(int place, bool right) const
{
    std::vector<Port> ports;
    const auto add = [&](std::size_t run, bool arrives, double towards) {
        const double label = right && hasLabelAt(run, arrives) ? m_wish.labelHeight + labelRoom : leastPort;
        ports.push_back({run, arrives, std::max(m_runs[run].width + portRoom, label), towards});
    };
    for (std::size_t r = 0; r < m_runs.size(); ++r) {
        const Run& run = m_runs[r];
        const bool leavesRight = run.way == Way::Forward || run.way == Way::Beside;
        const bool arrivesRight = run.way == Way::Back || run.way == Way::Beside;
        const bool foot = run.way == Way::Foot;
        if (m_wish.routes[r].from == place && leavesRight == right)
            add(r, false, foot ? farDown : run.lanes.empty() ? run.end : run.lanes.front());
        if (m_wish.routes[r].to == place && arrivesRight == right)
            add(r, true, foot ? farDown : run.lanes.empty() ? run.start : run.lanes.back());
    }
    std::ranges::stable_sort(ports, {}, &Port::towards);
    return ports;
}

double Router::portsHeight(int place) const
{
    const auto height = [](const std::vector<Port>& ports) {
        double sum = 0.0;
        for (const Port& port : ports)
            sum += port.thickness;
        return sum;
    };
    return std::max(height(portsOf(place, false)), height(portsOf(place, true)));
}

/// Ports spread evenly over each side, in the order in which their ribbons lead up or down.
void Router::layPorts()
{
    for (int place = 0; place < static_cast<int>(m_columnOf.size()); ++place)
        for (const bool right : {false, true}) {
            const std::vector<Port> ports = portsOf(place, right);
            const Rect& rect = rectOf(place);
            double free = rect.height;
            for (const Port& port : ports)
                free -= port.thickness;
            const double between = free / static_cast<double>(ports.size() + 1);
            double y = rect.top + between;
            for (const Port& port : ports) {
                (port.arrives ? m_runs[port.run].end : m_runs[port.run].start) = y + port.thickness / 2.0;
                y += port.thickness + between;
            }
        }
}

/// Each ribbon that goes back has a lane of its own; the shorter ones run inside.
void Router::layFoot()
{
    std::vector<std::size_t> runs;
    for (std::size_t r = 0; r < m_runs.size(); ++r)
        if (m_runs[r].way == Way::Foot)
            runs.push_back(r);
    std::ranges::stable_sort(runs, {}, [this](std::size_t r) { return m_runs[r].fromColumn - m_runs[r].toColumn; });
    double y = m_height + footRoom;
    for (const std::size_t r : runs) {
        const double thickness = std::max(m_runs[r].width, m_wish.labelHeight) + portRoom;
        m_runs[r].foot = y + thickness / 2.0;
        y += thickness;
    }
    m_footHeight = runs.empty() ? 0.0 : y - m_height;
}

} // namespace homeward::pathway
