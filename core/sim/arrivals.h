// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/schedule/added_demand.h"
#include "core/sim/compiled.h"
#include "core/sim/draws.h"
#include "core/sim/stay_draw.h"

#include <array>

namespace homeward::sim {

/// The arrivals of one stream in order of time: a non-homogeneous Poisson process by thinning (Lewis and Shedler 1979),
/// or a list of times. Candidates depend on the base plan alone, so scenarios share them (common random numbers): a
/// change that lowers demand drops people by a draw of their own, one that raises it adds people of a second stream, to a
/// list at its own times. Where a short burst of demand would bound the whole run, that stream is drawn piece by piece.
/// First stays are drawn with the arrivals, since most begin at once. A stream whose run is cancelled ends.
class Arrivals {
public:
    struct Arrival {
        Second at = 0;
        std::uint64_t person = 0;
        int setting = none;
        StayDraw stay{}; ///< the first there
    };

    /// Which people: of the rate or of the list, of the base plan or added by changes.
    enum class Origin { Rate, AddedToRate, List, AddedToList };

    Arrivals(const Compiled& model, const CompiledStream& stream, const StreamKeys& keys, Origin origin,
             base::CancelToken cancel);

    /// The next person, or one at the end of the run or later when there are no more.
    [[nodiscard]] const Arrival& next() const { return m_batch[m_next]; }
    /// Goes on to the one after.
    void advance()
    {
        if (++m_next == m_drawn)
            drawBatch();
    }

private:
    /// Many at a time, since the draws of one do not wait for those of another.
    static constexpr std::size_t batch = 32;
    void drawBatch();
    void takeCandidates();
    bool nextPiece();
    void takeListed();
    [[nodiscard]] double shareAt(Second at) const;
    [[nodiscard]] int copiesAt(Second at) const;
    [[nodiscard]] bool keptOfList(std::uint64_t person, Second at) const;
    [[nodiscard]] bool accepted(std::uint64_t person, Second at) const;
    [[nodiscard]] bool acceptedByChanges(std::uint64_t person, Second at) const;
    [[nodiscard]] int entryOf(const Arrival& arrival) const;
    [[nodiscard]] StayDraw firstStay(const Arrival& arrival) const;

    base::CancelToken m_cancel;
    const Compiled* m_model;
    const CompiledStream* m_stream;
    std::uint64_t m_key;
    bool m_added;
    bool m_fromList;
    std::vector<schedule::AddedPiece> m_pieces; ///< of the people that changes add to the rate; empty = the whole run
    std::size_t m_piece = 0;
    std::uint64_t m_pieceKey;
    Second m_pieceBegin; ///< of the candidates
    Second m_pieceEnd;
    double m_mostAdded; ///< in the piece
    double m_meanGap; ///< days between candidates
    double m_days = 0.0; ///< of the last candidate, from the beginning of the piece
    double m_lastDay; ///< of the piece
    stats::Sampler m_gap; ///< exponential of mean 1
    std::uint64_t m_candidate = 0;
    Second m_firstMorning; ///< of the day on which the run begins
    std::size_t m_moment = 0; ///< of the list
    int m_ofMoment = 0; ///< how many of its people have been looked at
    int m_copy = 0; ///< copies of the next of them, which changes add, that have been looked at
    std::array<Arrival, batch> m_batch{};
    std::size_t m_drawn = 0; ///< how many of the batch there are
    std::size_t m_next = 0;
};

} // namespace homeward::sim
