// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/calendar.h"
#include "core/stats/random.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <tuple>
#include <vector>

using namespace homeward;
using namespace homeward::sim;

namespace {

struct Kept {
    Second at;
    int phase;
    int order;
    Calendar::EventId id;
    auto key() const { return std::tuple(at, phase, order); }
};

/// Plays a calendar of random events against a plain list: some are scheduled as others come, some taken back.
void playAgainstList(double eventsPerDay, Second spread)
{
    const Second end = 400'000;
    Calendar calendar(-1'000, end, eventsPerDay);
    std::vector<Kept> list;
    std::uint64_t draws = 0;
    const auto below = [&draws](Second limit) {
        return static_cast<Second>(stats::uniform(stats::keyed(17, ++draws)) * static_cast<double>(limit));
    };
    int order = 0;
    const auto schedule = [&](Second at) {
        const bool capacity = below(10) == 0;
        const auto id = calendar.schedule(at, capacity ? EventKind::SettingChanges : EventKind::StayEnds, order);
        if (at < end)
            list.push_back({at, capacity ? 0 : 1, order, id});
        else
            CHECK(id == Calendar::noEvent);
        ++order;
    };
    for (int i = 0; i < 200; ++i)
        schedule(-1'000 + below(spread));

    int wrong = 0;
    for (Second moment = -1'000; moment < end; moment += below(500)) {
        while (calendar.dueBy(moment)) {
            const auto soonest = std::ranges::min_element(list, {}, &Kept::key);
            REQUIRE(soonest != list.end());
            const Event event = calendar.take();
            wrong += event.at != soonest->at || event.subject != soonest->order;
            const Second now = event.at;
            list.erase(soonest);
            schedule(now + below(spread));
            if (below(5) == 0)
                schedule(now);
            if (below(5) == 0 && !list.empty()) {
                const auto some = list.begin() + below(static_cast<Second>(list.size()));
                calendar.cancel(some->id);
                list.erase(some);
            }
        }
        wrong += std::ranges::any_of(list, [moment](const Kept& kept) { return kept.at <= moment; });
    }
    CHECK(wrong == 0);
    CHECK(order > 1'000);
}

} // namespace

TEST_CASE("Events come in order of time, then capacity first, then as they were scheduled")
{
    for (const double eventsPerDay : {1.0, 300.0, 30'000.0})   // buckets of many, of some and of hardly any
        for (const Second spread : {40, 3'000, 100'000}) {
            INFO(eventsPerDay << " a day, spread over " << spread << " seconds");
            playAgainstList(eventsPerDay, spread);
        }
}
