// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/setting_set.h"

namespace homeward::sim {

/// The work left at an instant: lines in which someone may fit now, deadlocks that may be resolved. `Resources` and
/// `Blocking` add to it, the engine does it. A setting is named by its rank in the order of service.
class Pending {
public:
    explicit Pending(int settings) : m_lines(settings) { }

    /// Someone in the line of a setting may fit.
    void serveLine(int rank)
    {
        m_lines.add(rank);
        m_anyLine = true;
    }
    [[nodiscard]] bool anyLine() const { return m_anyLine; }
    /// Takes the first line to be served; none = there is no more.
    [[nodiscard]] int takeLine()
    {
        const int rank = m_lines.takeFirst();
        m_anyLine = m_anyLine && rank != none;
        return rank;
    }

    /// A deadlock may be resolved.
    void tryDeadlocks(bool may) { m_deadlocks = m_deadlocks || may; }
    [[nodiscard]] bool anyDeadlock() const { return m_deadlocks; }
    void deadlocksTried() { m_deadlocks = false; }

private:
    SettingSet m_lines;
    bool m_anyLine = false;
    bool m_deadlocks = false;
};

} // namespace homeward::sim
