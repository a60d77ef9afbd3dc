// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/calendar.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace homeward::sim {

namespace {

constexpr double eventsPerBucket = 16.0;
constexpr std::size_t manyPerBucket = 20;
constexpr int bucketsToJudgeBy = 64;
constexpr std::uint64_t mostBuckets = 1u << 20;

} // namespace

Calendar::Calendar(Second begin, Second end, double eventsPerDay) : m_begin(begin), m_end(end), m_now(begin)
{
    assert(end - begin <= longest);
    const auto length = static_cast<std::uint64_t>(std::max<Second>(end - begin, 1));
    const double width = eventsPerBucket * static_cast<double>(base::secondsPerDay) / std::max(eventsPerDay, 1e-3);
    while (m_widthShift < 40
           && (static_cast<double>(Second{2} << m_widthShift) <= width || (length >> m_widthShift) >= mostBuckets))
        ++m_widthShift;
    const std::size_t beyond = lookahead + 1; // cursors read so far past the last bucket
    m_heads.assign(static_cast<std::size_t>(length >> m_widthShift) + 1 + beyond, noEvent);
}

/// An event in a bucket that is not open yet is only marked, and dropped when the bucket opens: searching the bucket's
/// list would take long.
void Calendar::cancel(EventId id)
{
    Node& node = m_nodes[index(id)];
    if (bucketOf(node.key) > m_bucket) {
        node.payload = cancelled;
        return;
    }
    const auto due = std::ranges::lower_bound(m_due.begin() + static_cast<std::ptrdiff_t>(m_nextDue), m_due.end(),
                                              node.key, {}, &Due::key);
    assert(due != m_due.end() && due->id == id);
    m_due.erase(due);
    giveBack(id);
}

/// Drops events that are over from the open bucket: where many events fall on one instant, they would pile up.
void Calendar::forgetTaken()
{
    constexpr std::size_t many = 4096;
    if (m_nextDue < many || 2 * m_nextDue < m_due.size())
        return;
    m_due.erase(m_due.begin(), m_due.begin() + static_cast<std::ptrdiff_t>(m_nextDue));
    m_nextDue = 0;
}

/// Inserts an event into the open bucket, which is sorted.
void Calendar::scheduleNow(EventId id)
{
    forgetTaken();
    const Due due{m_nodes[index(id)].key, id, m_nodes[index(id)].payload};
    const auto place = std::upper_bound(m_due.begin() + static_cast<std::ptrdiff_t>(m_nextDue), m_due.end(), due.key,
                                        [](Key key, const Due& other) { return key < other.key; });
    m_due.insert(place, due);
}

/// Makes room for more events.
void Calendar::addNodes()
{
    const std::size_t before = m_nodes.size();
    m_nodes.resize(std::max<std::size_t>(64, 2 * before));
    for (std::size_t n = m_nodes.size(); n-- > before;)
        giveBack(static_cast<EventId>(n));
}

/// Opens the next bucket that holds events, but none that begins after the moment: inserting into an open bucket is
/// slow.
bool Calendar::openBucketUpTo(Second moment)
{
    const std::size_t last = bucketAt(moment);
    m_unsorted.clear();
    while (m_unsorted.empty()) {
        if (m_bucket >= last)
            return false;
        if (m_heads[++m_bucket] != noEvent)
            gatherOpenBucket();
    }
    if (++m_opened == bucketsToJudgeBy) {
        if (m_gathered > manyPerBucket * bucketsToJudgeBy)
            halveBuckets();
        m_opened = 0;
        m_gathered = 0;
    }
    m_nextDue = 0;
    m_due.resize(m_unsorted.size() + 1);
    if (m_unsorted.size() <= 8) {
        sortByCounting<8>();
    } else if (m_unsorted.size() <= 16) {
        sortByCounting<16>();
    } else {
        std::ranges::sort(m_unsorted, {}, &Due::key);
        std::ranges::copy(m_unsorted, m_due.begin());
    }
    m_due.back() = Due{};
    return true;
}

void Calendar::gatherOpenBucket()
{
    for (EventId id = m_heads[m_bucket]; id != noEvent;) {
        const EventId now = id;
        const Node& node = m_nodes[index(now)];
        id = node.next;
        if (node.payload == cancelled)
            giveBack(now);
        else
            m_unsorted.push_back({node.key, now, node.payload});
    }
    m_heads[m_bucket] = noEvent;
    m_gathered += m_unsorted.size();
    Cursor& cursor = m_cursors[m_bucket % 2];
    if (cursor.bucket <= m_bucket)
        cursor = {m_bucket, noEvent};
}

/// Makes buckets half as wide and twice as many, up to `mostBuckets`. The open bucket becomes the second of its two
/// halves, and its events stay due.
void Calendar::halveBuckets()
{
    if (m_widthShift == 0 || 2 * m_heads.size() > mostBuckets)
        return;
    --m_widthShift;
    std::vector<EventId> wide(2 * m_heads.size(), noEvent);
    std::swap(wide, m_heads);
    for (EventId id : wide)
        while (id != noEvent) {
            Node& node = m_nodes[index(id)];
            EventId& head = m_heads[bucketOf(node.key)];
            const EventId next = std::exchange(node.next, head);
            head = id;
            id = next;
        }
    m_bucket = 2 * m_bucket + 1;
    m_cursors = {{{m_bucket - 1, noEvent}, {m_bucket, noEvent}}};
}

/// Sorts a few events by counting the smaller keys of each, without branches that would be mispredicted.
template <std::size_t places>
void Calendar::sortByCounting()
{
    std::array<Key, places> keys;
    keys.fill(lastKey);
    std::ranges::transform(m_unsorted, keys.begin(), &Due::key);
    for (const Due& due : m_unsorted) {
        std::size_t before = 0;
        for (const Key key : keys)
            before += key < due.key;
        m_due[before] = due;
    }
}

} // namespace homeward::sim
