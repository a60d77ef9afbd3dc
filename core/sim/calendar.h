// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/sim/compiled.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace homeward::sim {

/// What happens; at one instant capacity and rules change first, then stays, delays and waits end, then people arrive
/// (model: capacity). Arrivals, exchanges and admissions of those waiting follow the ends and are not kept here.
enum class EventKind : std::uint8_t {
    SettingChanges,
    PoolChanges,
    StayEnds,
    DelayEnds,
    LeavesQueue,
    StepsDown,
    KeepEnds
};

/// An event that is due. `subject` is a setting, a pool or a person by kind.
struct Event {
    Second at = 0;
    int subject = 0;
    EventKind kind = EventKind::SettingChanges;
};

/// Events to come, in a total order: by second, then changes of capacity, then as they were scheduled.
/// A bucketed calendar (Brown, Communications of the ACM 31, 1988): time is cut into equal buckets over the whole
/// run, and only the bucket that is due is kept sorted. Events past the end are not kept.
class Calendar {
public:
    /// Names a scheduled event until it is due or cancelled.
    using Ticket = int;
    static constexpr Ticket noTicket = 0;

    /// `eventsPerDay` is a guess that sets the width of a bucket, which is halved when more come; it changes the speed, not
    /// the order.
    Calendar(Second begin, Second end, double eventsPerDay);

    Ticket schedule(Second at, EventKind kind, int subject)
    {
        if (at >= m_end)
            return noTicket;
        const Ticket ticket = takeNode();
        Node& node = m_nodes[index(ticket)];
        node = {keyOf(at, kind), subject, noTicket};
        const std::size_t bucket = bucketOf(node.key);
        if (bucket > m_bucket) {
            node.next = m_heads[bucket];
            m_heads[bucket] = ticket;
        } else {
            scheduleNow(ticket);
        }
        return ticket;
    }

    /// Has the place of a moment at hand for an event that will be scheduled soon.
    void prepare(Second at) const
    {
        if (at < m_end)
            base::prefetch(&m_heads[bucketAt(at)]);
    }

    /// Takes back an event that is not yet due.
    void cancel(Ticket ticket);

    /// Whether an event is due at this moment or before it; moments do not decrease.
    [[nodiscard]] bool dueBy(Second moment)
    {
        const Key after = static_cast<Key>(moment + 1 - m_begin) << timeShift;
        if (m_due[m_nextDue].key < after)
            return true;
        return m_due[m_nextDue].key == lastKey && openBucketUpTo(moment) && m_due.front().key < after;
    }
    /// The soonest event, when one is due.
    Event take()
    {
        const Due due = m_due[m_nextDue++];
        assert(due.key <= m_due[m_nextDue].key); // the next of the bucket
        giveBack(due.ticket);
        return {timeOf(due.key), due.subject, static_cast<EventKind>(due.key & kindMask)};
    }
    /// The subject of an event that will likely be due soon, another with every call, or 0. Goes along the even and the odd
    /// buckets after the open one in turn, so that two calls pass before an event is read that was asked for, and
    /// events are at hand when their bucket is opened.
    [[nodiscard]] int foresee()
    {
        m_walk ^= 1;
        Walk& walk = m_walks[m_walk];
        if (walk.next == noTicket && walk.bucket < m_bucket + foresight)
            walk.next = m_heads[walk.bucket += 2];
        const Node& node = m_nodes[index(walk.next)];
        walk.next = node.next;
        base::prefetch(&m_nodes[index(walk.next)]);
        return node.subject;
    }

private:
    /// Seconds from the beginning, phase, number of scheduling and kind in one word, so that one comparison orders
    /// events.
    using Key = std::uint64_t;
    static constexpr Key kindMask = 7;
    static constexpr int countShift = 3;
    static constexpr int phaseShift = 32;
    static constexpr int timeShift = 33;

    struct Node {
        Key key = 0;
        int subject = 0;
        Ticket next = noTicket;
    };
    /// Along the events of every other bucket.
    struct Walk {
        std::size_t bucket = 0;
        Ticket next = noTicket; ///< may be gone from the bucket
    };
    static constexpr std::size_t foresight = 3; ///< a walk goes on while it is fewer buckets after the open one
    static constexpr Key lastKey = std::numeric_limits<Key>::max();
    struct Due {
        Key key = lastKey;
        Ticket ticket = noTicket;
        int subject = 0;
    };

    static std::size_t index(Ticket ticket) { return static_cast<std::size_t>(ticket); }
    [[nodiscard]] Key keyOf(Second at, EventKind kind)
    {
        const Key phase = kind > EventKind::PoolChanges ? 1 : 0;
        m_count = (m_count + (Key{1} << countShift)) & ((Key{1} << phaseShift) - 1);
        return static_cast<Key>(at - m_begin) << timeShift | phase << phaseShift | m_count | static_cast<Key>(kind);
    }
    [[nodiscard]] Second timeOf(Key key) const { return static_cast<Second>(key >> timeShift) + m_begin; }
    [[nodiscard]] std::size_t bucketOf(Key key) const
    {
        return static_cast<std::size_t>(key >> (timeShift + m_widthShift));
    }
    [[nodiscard]] std::size_t bucketAt(Second at) const
    {
        return static_cast<std::size_t>(at - m_begin) >> m_widthShift;
    }
    [[nodiscard]] Ticket takeNode()
    {
        if (m_firstFree == noTicket)
            addNodes();
        const Ticket ticket = m_firstFree;
        m_firstFree = m_nodes[index(ticket)].next;
        return ticket;
    }
    void giveBack(Ticket ticket)
    {
        m_nodes[index(ticket)].next = m_firstFree;
        m_firstFree = ticket;
    }
    void scheduleNow(Ticket ticket);
    void addNodes();
    bool openBucketUpTo(Second moment);
    void gatherOpenBucket();
    void halveBuckets();
    template <std::size_t places>
    void sortByCounting();

    Second m_begin;
    Second m_end;
    int m_widthShift = 0; ///< a bucket is 2^shift seconds wide
    std::size_t m_bucket = 0; ///< the one that is open
    int m_opened = 0; ///< buckets, since the width was last judged
    std::size_t m_gathered = 0; ///< events out of them
    Key m_count = 0;
    std::vector<Ticket> m_heads; ///< of the buckets' lists
    std::vector<Node> m_nodes{1}; ///< the first ends every list
    Ticket m_firstFree = noTicket; ///< of the nodes to be used again
    std::array<Walk, 2> m_walks{{{0, noTicket}, {1, noTicket}}};
    std::size_t m_walk = 0; ///< the one that was gone along last
    std::vector<Due> m_unsorted; ///< scratch of `openBucketUpTo`
    std::vector<Due> m_due{1}; ///< of the open bucket, sorted from `m_nextDue` on; then one with the last key
    std::size_t m_nextDue = 0;
};

} // namespace homeward::sim
