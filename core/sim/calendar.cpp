// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/calendar.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace homeward::sim {

namespace {

constexpr double eventsPerBucket = 8.0;
constexpr std::uint64_t mostBuckets = 1u << 20;

} // namespace

Calendar::Calendar(Second begin, Second end, double eventsPerDay)
    : m_begin(begin), m_end(end)
{
    const auto length = static_cast<std::uint64_t>(std::max<Second>(end - begin, 1));
    const double width = eventsPerBucket * static_cast<double>(base::secondsPerDay) / std::max(eventsPerDay, 1e-3);
    while (m_widthShift < 40 && (static_cast<double>(Second{2} << m_widthShift) <= width || (length >> m_widthShift) >= mostBuckets))
        ++m_widthShift;
    m_heads.assign(static_cast<std::size_t>(length >> m_widthShift) + 1, noTicket);
}

void Calendar::cancel(Ticket ticket)
{
    const Key key = m_nodes[index(ticket)].key;
    const std::size_t bucket = bucketOf(key);
    if (bucket > m_bucket) {
        Ticket* link = &m_heads[bucket];
        while (*link != ticket)
            link = &m_nodes[index(*link)].next;
        *link = m_nodes[index(ticket)].next;
    } else {
        const auto due = std::find_if(m_due.begin() + static_cast<std::ptrdiff_t>(m_nextDue), m_due.end(),
                                      [ticket](const Due& d) { return d.ticket == ticket; });
        assert(due != m_due.end());
        m_due.erase(due);
    }
    giveBack(m_nodes[index(ticket)], ticket);
}

inline void Calendar::insertDue(Due due)
{
    std::size_t place = m_due.size();
    m_due.push_back(due);
    for (; place > m_nextDue && m_due[place - 1].key > due.key; --place)
        m_due[place] = m_due[place - 1];
    m_due[place] = due;
}

/// Into the bucket that is open.
void Calendar::scheduleNow(Ticket ticket) { insertDue({m_nodes[index(ticket)].key, ticket, m_nodes[index(ticket)].subject}); }

/// Room for more events to come.
void Calendar::addNodes()
{
    const std::size_t before = m_nodes.size();
    m_nodes.resize(std::max<std::size_t>(64, 2 * before));
    for (std::size_t n = m_nodes.size(); n-- > before;)
        giveBack(m_nodes[n], static_cast<Ticket>(n));
}

/// Opens the next bucket that holds events; none that begins after the moment, so that little is put into an open one.
bool Calendar::openBucketUpTo(Second moment)
{
    const std::size_t last = bucketAt(moment);
    while (m_bucket < last)
        if (m_heads[++m_bucket] != noTicket) {
            sortOpenBucket();
            return true;
        }
    return false;
}

/// Few are put where they belong by counting those before them, which takes no jump that cannot be foreseen.
void Calendar::sortOpenBucket()
{
    constexpr std::size_t few = 16;
    m_unsorted.clear();
    for (Ticket ticket = m_heads[m_bucket]; ticket != noTicket; ticket = m_nodes[index(ticket)].next)
        m_unsorted.push_back({m_nodes[index(ticket)].key, ticket, m_nodes[index(ticket)].subject});
    m_heads[m_bucket] = noTicket;
    m_nextDue = 0;
    if (m_unsorted.size() > few) {
        std::ranges::sort(m_unsorted, {}, &Due::key);
        m_due = m_unsorted;
        return;
    }
    m_due.resize(m_unsorted.size());
    for (const Due& due : m_unsorted) {
        std::size_t before = 0;
        for (const Due& other : m_unsorted)
            before += other.key < due.key;
        m_due[before] = due;
    }
}

} // namespace homeward::sim
