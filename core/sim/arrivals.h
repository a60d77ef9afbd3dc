// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/sim/compiled.h"
#include "core/sim/stay_draw.h"

#include <array>

namespace homeward::sim {

/// The people of one stream in order of time: a Poisson process whose rate changes, by thinning
/// (Lewis and Shedler 1979). Candidates depend on the base plan alone, so scenarios share them; a change that
/// lowers the rate drops people by a draw of their own, one that raises it adds people of a second stream. Their first
/// stays are drawn with them, since most begin at once. A stream whose run is cancelled ends.
class Arrivals {
public:
    struct Arrival {
        Second at = 0;
        std::uint64_t person = 0;
        int setting = none;
        StayDraw stay{};           ///< the first there
    };

    /// `added` = the second stream.
    Arrivals(const Compiled& model, const CompiledStream& stream, std::uint64_t key, bool added,
             const base::CancelToken& cancel);

    /// The next person, or one at the end of the run or later when there are no more.
    [[nodiscard]] const Arrival& next() const { return m_batch[m_next]; }
    /// Goes on to the one after.
    void goOn()
    {
        if (++m_next == m_ready)
            makeReady();
    }

private:
    /// Many at a time, since the draws of one do not wait for those of another.
    static constexpr std::size_t batch = 32;
    void makeReady();
    [[nodiscard]] bool accepted(std::uint64_t person, Second at) const;
    [[nodiscard]] bool acceptedByChanges(std::uint64_t person, Second at) const;
    [[nodiscard]] int entryOf(const Arrival& arrival) const;
    [[nodiscard]] StayDraw firstStay(const Arrival& arrival) const;

    base::CancelToken m_cancel;
    const Compiled* m_model;
    const CompiledStream* m_stream;
    std::uint64_t m_key;
    double m_meanGap;              ///< days between candidates
    bool m_added;
    double m_days = 0.0;           ///< of the last candidate, from the beginning
    double m_lastDay;
    stats::Sampler m_gap;          ///< exponential of mean 1
    std::uint64_t m_candidate = 0;
    std::array<Arrival, batch> m_batch{};
    std::size_t m_ready = 0;       ///< how many of the batch there are
    std::size_t m_next = 0;
};

} // namespace homeward::sim
