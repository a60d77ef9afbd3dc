// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"

namespace homeward::need {

/// People who leave at the same rate however long they have stayed, block after block.
class Memoryless {
public:
    explicit Memoryless(double ratePerDay);

    /// Those who leave in the block, with these entries.
    [[nodiscard]] Days leaving(const Days& entries) const { return leaving(m_people, entries); }
    /// Those of the entries alone.
    [[nodiscard]] Days leavingOf(const Days& entries) const { return leaving(0.0, entries); }
    void endBlock(const Days& entries, const Days& leaving);

private:
    [[nodiscard]] Days leaving(double people, const Days& entries) const;

    double m_goes;            ///< share of those present who leave on a day
    double m_sameDay;         ///< share of the day's entries who leave on it
    double m_people = 0.0;    ///< at the beginning of the block
};

} // namespace homeward::need
