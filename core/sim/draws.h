// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/random.h"

#include <cstdint>
#include <string_view>

namespace homeward::sim {

// Random numbers (model: random numbers). Every key is made of ids as text, never of a position in a list or a number
// of the compiled model, so that a person's draws do not depend on what else is in the plan.

/// What a random number is for. Every draw is a function of (seed, replication, area, person, purpose). A person's key
/// doubles as the draw of the time since the arrival before (`Arrivals`).
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
    Turnaround,
};

/// Hashes an id into a key.
[[nodiscard]] std::uint64_t textKey(std::string_view text);

/// A draw of a person, the same in every scenario as long as the person is in the same situation. `where` is the key of
/// the setting, route, delay, change or queue exit that the draw is about; 0 where there is none. `visit` counts how
/// often the person has been there; for stays and packages, how often it has asked for the setting.
[[nodiscard]] inline double draw(std::uint64_t person, Purpose purpose, std::uint64_t where = 0, int visit = 0)
{
    const std::uint64_t moment = static_cast<std::uint64_t>(purpose) | static_cast<std::uint64_t>(visit) << 8;
    return stats::uniform(stats::keyed(person, where ^ moment));
}

/// Keys of the streams of one replication.
class StreamKeys {
public:
    StreamKeys(std::uint64_t seed, int replication)
        : m_base(stats::keyed(stats::mix(seed), static_cast<std::uint64_t>(replication)))
    {
    }
    /// `key` is made of the ids of the area and the cohort.
    [[nodiscard]] std::uint64_t entering(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 0); }
    [[nodiscard]] std::uint64_t added(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 1); }
    /// `key` is made of the area's id and the ids of a row of its first day.
    [[nodiscard]] std::uint64_t present(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 2); }
    [[nodiscard]] std::uint64_t listed(std::uint64_t key) const { return stats::keyed(stats::keyed(m_base, key), 3); }
    [[nodiscard]] std::uint64_t addedToList(std::uint64_t key) const
    {
        return stats::keyed(stats::keyed(m_base, key), 4);
    }
    /// A number from 0 to below 1; `key` is that of a running total of the first day (`ExpectedPeople`).
    [[nodiscard]] double rounding(std::uint64_t key) const
    {
        return stats::uniform(stats::keyed(stats::keyed(m_base, key), 5));
    }
    [[nodiscard]] std::uint64_t scheduled() const { return stats::keyed(m_base, 3); }

private:
    std::uint64_t m_base;
};

} // namespace homeward::sim
