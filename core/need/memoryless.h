// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"

namespace homeward::need {

/// People who leave at the same rate however long they have stayed, block after block.
class Memoryless {
public:
    explicit Memoryless(double ratePerDay);

    /// Those who leave in the block, with these entries.
    [[nodiscard]] Days leaving(const Days& entries) const { return leaving(static_cast<float>(m_people), entries); }
    /// Those of the entries alone.
    [[nodiscard]] Days leavingOf(const Days& entries) const { return leaving(0.0f, entries); }
    [[nodiscard]] bool nobody() const { return m_people == 0.0; }
    void endBlock(const Days& entries, const Days& leaving);

private:
    /// Days that are worked through together.
    static constexpr std::size_t step = 4;
    using Step = std::array<float, step>;

    [[nodiscard]] Days leaving(float people, const Days& entries) const;

    Step m_goes{}; ///< of those present on the first day of a step, the share who leave on each
    std::array<Step, step> m_ofDay{}; ///< of the entries of a day, the share who leave on each
    float m_left = 0.0f; ///< of those present the share still there after a step
    Step m_leftOfDay{}; ///< of the entries of a day
    double m_people = 0.0; ///< at the beginning of the block
};

} // namespace homeward::need
