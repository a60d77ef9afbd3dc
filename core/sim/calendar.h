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

/// What happens when an event is due. At one instant capacity and rules change first, then stays, delays and waits end
/// (model: capacity). Exchanges, admissions from the lines and arrivals follow; they are not kept here.
enum class EventKind : std::uint8_t {
    SettingChanges,
    PoolChanges,
    StayEnds,
    DelayEnds,
    LeavesQueue,
    StepsDown,
    KeepEnds,
    TurnaroundEnds
};

/// An event that is due. `subject` is a setting, a pool, a person or a turnaround by kind.
struct Event {
    Second at = 0;
    int subject = 0;
    EventKind kind = EventKind::SettingChanges;
};

/// The pending events in a total order: by second; then changes of capacity, ends of stays and waits, ends of keeping a
/// place; then in the order of scheduling. Keeps the clock. A bucketed calendar (Brown, Communications of the ACM 31,
/// 1988): time is cut into equal buckets over the whole run, and only the bucket that is due is kept sorted. Events
/// past the end of the run are dropped.
///
/// With thousands of people an event's subject is rarely in the cache: `take(subjects)` and `expect` prefetch what will
/// be read a few events later, so that loading and work overlap.
class Calendar {
public:
    /// Names a scheduled event until it is due or cancelled.
    using EventId = int;
    static constexpr EventId noEvent = 0;

    /// The longest run that the calendar can hold: 136 years, more than a run-in and a horizon can be together.
    static constexpr Second longest = (Second{1} << 32) - 1;

    /// `end` is at most `longest` after `begin`. `eventsPerDay` is a guess that sets the width of a bucket, which is
    /// halved when more come; it changes the speed, not the order.
    Calendar(Second begin, Second end, double eventsPerDay);

    EventId schedule(Second at, EventKind kind, int subject)
    {
        if (at >= m_end)
            return noEvent;
        const EventId id = takeNode();
        Node& node = m_nodes[index(id)];
        node = {keyOf(at, kind), payloadOf(kind, subject), noEvent};
        const std::size_t bucket = bucketOf(node.key);
        if (bucket > m_bucket) {
            node.next = m_heads[bucket];
            m_heads[bucket] = id;
        } else {
            scheduleNow(id);
        }
        return id;
    }

    /// An event will be scheduled for this moment soon: prefetches where it goes.
    void expect(Second at) const
    {
        if (at < m_end)
            base::prefetch(&m_heads[bucketAt(at)]);
    }

    /// Cancels an event that is not yet due.
    void cancel(EventId id);

    /// The clock: the moment of the last event, or a later one set by `advanceTo` (an arrival).
    [[nodiscard]] Second now() const { return m_now; }
    void advanceTo(Second moment)
    {
        assert(moment >= m_now);
        m_now = moment;
    }

    /// Whether an event is due at this moment or before it. From call to call moments must not decrease.
    [[nodiscard]] bool dueBy(Second moment)
    {
        const Key after = static_cast<Key>(moment + 1 - m_begin) << timeShift;
        if (m_due[m_nextDue].key < after)
            return true;
        return m_due[m_nextDue].key == lastKey && openBucketUpTo(moment) && m_due.front().key < after;
    }
    /// Removes the soonest event and sets the clock to it. An event must be due (`dueBy`).
    Event take()
    {
        const Due due = m_due[m_nextDue++];
        assert(due.key <= m_due[m_nextDue].key); // the next of the bucket
        giveBack(due.id);
        m_now = timeOf(due.key);
        return {m_now, subjectOf(due.payload), static_cast<EventKind>(due.payload & kindMask)};
    }
    /// Like `take`, and lets the store of subjects prefetch one whose event is due later.
    template <class Store>
    Event take(const Store& subjects)
    {
        const Event event = take();
        subjects.prefetch(subjectAhead());
        return event;
    }

private:
    /// Seconds from the beginning (32 bits), phase (2) and sequence number (30) in one word, so that one comparison
    /// orders events.
    using Key = std::uint64_t;
    static constexpr int phaseShift = 30;
    static constexpr int timeShift = 32;
    /// A subject with the kind of its event in the lowest bits.
    using Payload = std::uint32_t;
    static constexpr Payload kindMask = 15;
    static constexpr int kindBits = 4;
    static constexpr Payload cancelled = kindMask; ///< no event kind: marks a cancelled event

    struct Node {
        Key key = 0;
        Payload payload = 0;
        EventId next = noEvent;
    };
    /// Goes along the events of every other bucket, to prefetch their subjects.
    struct Cursor {
        std::size_t bucket = 0;
        EventId next = noEvent; ///< may have left the bucket since: a prefetch of the wrong subject does no harm
    };
    /// a cursor goes on while it is fewer buckets than this ahead of the open one
    static constexpr std::size_t lookahead = 3;
    static constexpr Key lastKey = std::numeric_limits<Key>::max();
    struct Due {
        Key key = lastKey;
        EventId id = noEvent;
        Payload payload = 0;
    };

    static std::size_t index(EventId id) { return static_cast<std::size_t>(id); }
    [[nodiscard]] Key keyOf(Second at, EventKind kind)
    {
        assert(at >= m_begin);
        m_count = (m_count + 1) & ((Key{1} << phaseShift) - 1);
        return static_cast<Key>(at - m_begin) << timeShift | phaseOf(kind) << phaseShift | m_count;
    }
    /// The phase within an instant. A place is kept to the end of its last instant, so a stay that ends then comes
    /// before.
    [[nodiscard]] static constexpr Key phaseOf(EventKind kind)
    {
        if (kind <= EventKind::PoolChanges)
            return 0;
        return kind == EventKind::KeepEnds ? 2 : 1;
    }
    [[nodiscard]] static Payload payloadOf(EventKind kind, int subject)
    {
        assert(subject >= 0 && subject < 1 << (31 - kindBits));
        return static_cast<Payload>(subject) << kindBits | static_cast<Payload>(kind);
    }
    [[nodiscard]] static int subjectOf(Payload payload) { return static_cast<int>(payload >> kindBits); }
    [[nodiscard]] Second timeOf(Key key) const { return static_cast<Second>(key >> timeShift) + m_begin; }
    [[nodiscard]] std::size_t bucketOf(Key key) const
    {
        return static_cast<std::size_t>(key >> (timeShift + m_widthShift));
    }
    [[nodiscard]] std::size_t bucketAt(Second at) const
    {
        return static_cast<std::size_t>(at - m_begin) >> m_widthShift;
    }
    [[nodiscard]] EventId takeNode()
    {
        if (m_firstFree == noEvent)
            addNodes();
        const EventId id = m_firstFree;
        m_firstFree = m_nodes[index(id)].next;
        return id;
    }
    void giveBack(EventId id)
    {
        m_nodes[index(id)].next = m_firstFree;
        m_firstFree = id;
    }
    /// The subject of an event in a bucket that is not open yet, a different one with every call, or 0. Alternates
    /// between even and odd buckets, so that a node has two calls' time to load before it is read.
    [[nodiscard]] int subjectAhead()
    {
        m_cursor ^= 1;
        Cursor& cursor = m_cursors[m_cursor];
        if (cursor.next == noEvent && cursor.bucket < m_bucket + lookahead)
            cursor.next = m_heads[cursor.bucket += 2];
        const Node& node = m_nodes[index(cursor.next)];
        cursor.next = node.next;
        base::prefetch(&m_nodes[index(cursor.next)]);
        return subjectOf(node.payload);
    }
    void scheduleNow(EventId id);
    void forgetTaken();
    void addNodes();
    bool openBucketUpTo(Second moment);
    void gatherOpenBucket();
    void halveBuckets();
    template <std::size_t places>
    void sortByCounting();

    Second m_begin;
    Second m_end;
    Second m_now;
    int m_widthShift = 0; ///< a bucket is 2^shift seconds wide
    std::size_t m_bucket = 0; ///< the one that is open
    int m_opened = 0; ///< buckets opened since the width was last judged
    std::size_t m_gathered = 0; ///< events in those buckets
    Key m_count = 0;
    std::vector<EventId> m_heads; ///< the first event of each bucket's list
    std::vector<Node> m_nodes{1}; ///< the first ends every list
    EventId m_firstFree = noEvent; ///< head of the list of free nodes
    std::array<Cursor, 2> m_cursors{{{0, noEvent}, {1, noEvent}}};
    std::size_t m_cursor = 0; ///< the one that was used last
    std::vector<Due> m_unsorted; ///< scratch of `openBucketUpTo`
    std::vector<Due> m_due{1}; ///< events of the open bucket, sorted from `m_nextDue` on, and a sentinel with `lastKey`
    std::size_t m_nextDue = 0;
};

} // namespace homeward::sim
