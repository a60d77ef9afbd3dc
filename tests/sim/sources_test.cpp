// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/sources.h"
#include "tests/support/catch.h"

#include <cmath>
#include <vector>

using namespace homeward;
using namespace homeward::sim;

namespace {

constexpr Second day = base::secondsPerDay;

CompiledStream stream(int cohort, double perDay, int setting)
{
    CompiledStream stream;
    stream.cohort = cohort;
    stream.key = static_cast<std::uint64_t>(cohort);
    stream.knots = {{0, perDay, 0.0}};
    stream.highestPerDay = perDay;
    stream.entryUpTo = {1.0};
    stream.entrySetting = {setting};
    return stream;
}

} // namespace

TEST_CASE("Those of all streams and of the timetable come in order of time")
{
    Compiled model;
    model.begin = -100 * day;
    model.end = 100 * day;
    model.cohorts = 3;
    model.streams = {stream(0, 400.0, 5), stream(1, 3'000.0, 6)};
    for (const Second at : {-50 * day, Second{0}, Second{0}, 99 * day})
        model.timetable.push_back({at, 2, 7});

    Sources sources(model, StreamKeys(1, 0));
    Second last = model.begin;
    std::vector<int> came(3, 0);
    bool ordered = true;
    bool sameSecondInOrder = true;
    bool settingsRight = true;
    int lastCohort = 2;
    while (sources.nextAt() < model.end) {
        const Second at = sources.nextAt();
        const Sources::Coming coming = sources.take();
        ordered = ordered && at >= last;
        const auto place = [](int cohort) { return cohort == 2 ? -1 : cohort; };   // the timetable's come first
        sameSecondInOrder = sameSecondInOrder && (at > last || place(coming.cohort) >= place(lastCohort));
        settingsRight = settingsRight && coming.setting == 5 + coming.cohort;
        ++came[static_cast<std::size_t>(coming.cohort)];
        last = at;
        lastCohort = coming.cohort;
    }
    CHECK(ordered);
    CHECK(sameSecondInOrder);
    CHECK(settingsRight);
    CHECK(came[2] == 4);
    // Poisson over 200 days: within five standard deviations.
    for (const auto& [cohort, expected] : {std::pair(0, 80'000.0), std::pair(1, 600'000.0)})
        CHECK(std::abs(came[static_cast<std::size_t>(cohort)] - expected) < 5.0 * std::sqrt(expected));
}

TEST_CASE("Nobody comes where there are no streams, and none of a stream that has no rate")
{
    Compiled model;
    model.end = 10 * day;
    CHECK(Sources(model, StreamKeys(1, 0)).nextAt() >= model.end);
    model.streams = {stream(0, 0.0, 0)};
    CHECK(Sources(model, StreamKeys(1, 0)).nextAt() >= model.end);
}
