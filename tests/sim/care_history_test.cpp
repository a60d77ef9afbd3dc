// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/care_history.h"

#include "tests/support/catch.h"

using homeward::sim::CareHistory;

TEST_CASE("A person's stays are looked back to no further than to the one that is sought")
{
    constexpr int person = 3, hospital = 0, home = 1;
    CareHistory history;
    int looks = 0;
    const auto wasIn = [&](int setting, int moment) {
        looks = 0;
        return history.anyEndedAfter(person, moment, [&](int one) {
            ++looks;
            return one == setting;
        });
    };
    CHECK_FALSE(wasIn(hospital, 0));
    // Again and again in no time, as in a cycle of stays of nothing.
    for (int time = 0; time < 1'000; ++time) {
        history.add(person, hospital, 100, 100);
        history.add(person, home, 100, 100);
    }
    CHECK(wasIn(hospital, 99));
    CHECK(looks == 2);
    CHECK_FALSE(wasIn(hospital, 100));   // none ends later
    CHECK(looks == 0);
    history.add(person, home, 100, 200);
    CHECK_FALSE(wasIn(hospital, 150));
    CHECK(looks == 1);
    history.forget(person);
    CHECK_FALSE(wasIn(home, 0));
}
