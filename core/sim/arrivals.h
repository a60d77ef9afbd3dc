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
/// change that lowers demand drops people by a draw of their own; one that raises it adds people from a second stream
/// (to a list, at the times of the list). Where a short burst of demand would set the bound of the whole run, the
/// second stream is drawn piece by piece. First stays are drawn with the arrivals, since most begin at once. A stream
/// ends when its run is cancelled.
class Arrivals {
public:
    struct Arrival {
        Second at = 0;
        std::uint64_t person = 0;
        int setting = none;
        StayDraw stay{}; ///< the draws of the first stay
    };

    /// Where people come from: the rate or the list, the base plan or the changes.
    enum class Origin { Rate, AddedToRate, List, AddedToList };

    Arrivals(const Compiled& model, const CompiledStream& stream, const StreamKeys& keys, Origin origin,
             base::CancelToken cancel);

    /// The next person, or one at the end of the run or later when there are no more.
    [[nodiscard]] const Arrival& next() const { return m_batch[m_next]; }
    /// Goes on to the person after.
    void advance()
    {
        if (++m_next == m_drawn)
            drawBatch();
    }

private:
    /// Drawn many at a time: draws that do not depend on each other overlap in the processor.
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
    /// in which changes add people to the rate; empty = one bound holds for the whole run
    std::vector<schedule::AddedPiece> m_pieces;
    std::size_t m_piece = 0;
    std::uint64_t m_pieceKey;
    Second m_pieceBegin; ///< candidates come from here on
    Second m_pieceEnd;
    double m_mostAdded; ///< bound of the piece
    double m_meanGap; ///< days between candidates
    double m_days = 0.0; ///< from the beginning of the piece to the last candidate
    double m_lastDay; ///< length of the piece, days
    stats::Sampler m_gap; ///< exponential of mean 1
    std::uint64_t m_candidate = 0;
    Second m_firstMorning; ///< the beginning of the day on which the run begins
    std::size_t m_moment = 0; ///< place in the list
    int m_ofMoment = 0; ///< how many people of that moment are done
    int m_copy = 0; ///< how many copies of the next person are done
    std::array<Arrival, batch> m_batch{};
    std::size_t m_drawn = 0; ///< how many people the batch holds
    std::size_t m_next = 0;
};

} // namespace homeward::sim
