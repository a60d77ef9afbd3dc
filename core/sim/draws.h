// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/random.h"

#include <cstdint>

namespace homeward::sim {

/// What a random number is for; every draw is a function of (seed, replication, area, person, purpose). The key of a
/// person is itself the draw of the time since the one before it (`Arrivals`).
enum class Purpose : std::uint64_t {
    Accept = 1,     ///< thinning
    ChangeAccept,   ///< whether a change of demand keeps the person
    Entry,
    EntryLever,
    Stay,
    Residual,
    ResidualShare,
    DelayResidual,
    DelayResidualShare,
    Package,
    Route,
    DischargeLever,
    DelayReason,
    DelayTime,
    QueueExit,
};

/// A draw of a person: the same luck in every scenario as long as the person is in the same situation
/// (the `visit`-th time in setting `a`, and `b`, `c` where a purpose needs more).
[[nodiscard]] inline double draw(std::uint64_t person, Purpose purpose, int a = 0, int visit = 0, int b = 0, int c = 0)
{
    const std::uint64_t situation = static_cast<std::uint64_t>(purpose) | static_cast<std::uint64_t>(a & 0xffff) << 8
        | static_cast<std::uint64_t>(visit & 0xffff) << 24 | static_cast<std::uint64_t>(b & 0xfff) << 40
        | static_cast<std::uint64_t>(c & 0xfff) << 52;
    return stats::uniform(stats::keyed(person, situation));
}

/// Keys of the streams of one replication.
class StreamKeys {
public:
    StreamKeys(std::uint64_t seed, int replication)
        : m_base(stats::keyed(stats::mix(seed), static_cast<std::uint64_t>(replication)))
    {
    }
    /// `key` is of the area and cohort.
    [[nodiscard]] std::uint64_t entering(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 0); }
    [[nodiscard]] std::uint64_t added(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 1); }
    /// `key` is of the area and row of its first day.
    [[nodiscard]] std::uint64_t present(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 2); }
    [[nodiscard]] std::uint64_t scheduled() const { return stats::keyed(m_base, 3); }

private:
    std::uint64_t m_base;
};

} // namespace homeward::sim
