// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/calendar.h"
#include "core/sim/ready_list.h"
#include "tests/support/catch.h"

#include <map>

using namespace homeward::sim;

namespace {

/// A setting whose units are counted by the test.
struct Room {
    std::vector<Resource> resources = std::vector<Resource>(2);
    std::map<int, int> next;   ///< of a person
    int tried = 0;

    bool tryAll(ReadyList& ready)
    {
        return ready.tryAll(
            resources, [this](int person) { return next[person]; },
            [this](int person) {
                ++tried;
                Resource& there = resources[static_cast<std::size_t>(next[person])];
                if (there.used >= there.capacity)
                    return false;
                ++there.used;
                return true;
            });
    }
};

} // namespace

TEST_CASE("In a crowd nobody is tried again while nothing has become better")
{
    constexpr int crowd = 5'000;
    Room room;
    ReadyList ready;
    room.resources[1].capacity = 7;
    for (int person = 0; person < crowd; ++person) {
        room.next[person] = 1;
        ready.push(person);
    }
    CHECK(room.tryAll(ready));
    CHECK(room.tried == crowd);
    CHECK(room.resources[1].used == 7);
    // One after the other meets the rule; the rounds between cost nothing.
    for (int person = 7; person < crowd / 2; ++person) {
        CHECK(ready.takeFirst() == person);
        CHECK_FALSE(room.tryAll(ready));
    }
    CHECK(room.tried == crowd);
    // What becomes better elsewhere is no reason either; what becomes better here is one, for everyone in order.
    ++room.resources[0].epoch;
    CHECK_FALSE(room.tryAll(ready));
    CHECK(room.tried == crowd);
    --room.resources[1].used;
    ++room.resources[1].epoch;
    CHECK(room.tryAll(ready));
    CHECK(room.tried == crowd + crowd / 2);
    CHECK(ready.takeFirst() == crowd / 2 + 1);
}

TEST_CASE("Someone who is ready anew is tried, in a crowd as alone")
{
    Room room;
    ReadyList ready;
    for (int person = 0; person < 100; ++person) {
        room.next[person] = 1;
        ready.push(person);
    }
    CHECK_FALSE(room.tryAll(ready));
    room.next[100] = 0;
    room.resources[0].capacity = 1;
    ready.push(100);
    CHECK(room.tryAll(ready));
    CHECK(room.resources[0].used == 1);
    ready.remove(40);
    for (int person = 0; person < 100; ++person)
        if (person != 40)
            CHECK(ready.takeFirst() == person);
    CHECK(ready.empty());
}

TEST_CASE("Events that are taken back leave their bucket, and those behind it come in order")
{
    Calendar calendar(0, 1'000'000, 1.0);
    std::vector<Calendar::EventId> events;
    for (int person = 0; person < 1'000; ++person)
        events.push_back(calendar.schedule(500'000, EventKind::LeavesQueue, person));
    calendar.schedule(900'000, EventKind::StayEnds, 7);
    for (const Calendar::EventId event : events)
        calendar.cancel(event);
    REQUIRE(calendar.dueBy(999'999));
    CHECK(calendar.take().subject == 7);
    CHECK_FALSE(calendar.dueBy(999'999));
}

TEST_CASE("What happens at one instant again and again stays in order")
{
    Calendar calendar(0, 1'000'000, 1.0);
    calendar.schedule(10, EventKind::StayEnds, 0);
    calendar.schedule(10, EventKind::StayEnds, 1);
    for (int turn = 0; turn < 20'000; ++turn) {
        REQUIRE(calendar.dueBy(10));
        const Event event = calendar.take();
        REQUIRE(event.subject == turn % 2);
        calendar.schedule(10, EventKind::StayEnds, event.subject);
    }
}
