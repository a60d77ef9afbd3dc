// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"

namespace homeward::need {

/// People who leave at a constant rate (exponential stays), computed block after block.
class Memoryless {
public:
    explicit Memoryless(double ratePerDay);

    /// Departures in the block, with these arrivals.
    [[nodiscard]] Days leaving(const Days& arrivals) const { return leaving(static_cast<float>(m_people), arrivals); }
    /// Departures of the arrivals only.
    [[nodiscard]] Days leavingOf(const Days& arrivals) const { return leaving(0.0f, arrivals); }
    [[nodiscard]] bool nobody() const { return m_people == 0.0; }
    /// People there at the end of the last block.
    [[nodiscard]] double present() const { return m_people; }
    void endBlock(const Days& arrivals, const Days& leaving);

private:
    /// Days that are worked through together.
    static constexpr std::size_t step = 4;
    using Step = std::array<float, step>;

    [[nodiscard]] Days leaving(float people, const Days& arrivals) const;

    Step m_goes{}; ///< of the people present on the first day of a step, the share who leave on each
    std::array<Step, step> m_ofDay{}; ///< of the arrivals of a day, the share who leave on each
    float m_left = 0.0f; ///< of the people present, the share still there after a step
    Step m_leftOfDay{}; ///< of the arrivals of a day
    double m_people = 0.0; ///< at the beginning of the block
};

} // namespace homeward::need
