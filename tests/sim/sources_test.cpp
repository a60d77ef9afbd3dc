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
    stream.highestPerDay = perDay;
    stream.entryUpTo = {1.0};
    stream.entrySetting = {setting};
    return stream;
}

/// Eight settings; everybody stays an exponential time of mean 4 days in each and leaves it by one of two routes.
Compiled threeCohorts()
{
    Compiled model;
    model.begin = -100 * day;
    model.end = 100 * day;
    model.cohorts = 3;
    model.planSettings = 8;
    for (int setting = 0; setting < model.planSettings; ++setting) {
        model.planSettingOf.push_back(setting);
        model.settingKeys.push_back(textKey(std::string(1, static_cast<char>('a' + setting))));
    }
    CompiledStep step;
    step.stay = 0;
    step.routeCount = 2;
    model.steps.assign(24, step);
    model.samplers = {stats::Sampler::exponential(4.0)};
    model.routes.resize(2);
    model.routes[0].upTo = 0.7;
    model.routes[1].upTo = 1.0;
    return model;
}

} // namespace

TEST_CASE("Those of all streams and of the timetable come in order of time")
{
    Compiled model = threeCohorts();
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
        const Sources::Entry coming = sources.take();
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

TEST_CASE("The first stay that comes with a person is the one that would be drawn at its beginning")
{
    Compiled model = threeCohorts();
    model.streams = {stream(0, 50.0, 5)};
    model.streams[0].entryUpTo = {0.25, 1.0};
    model.streams[0].entrySetting = {5, 6};

    Sources sources(model, StreamKeys(1, 0));
    bool same = true;
    int first = 0;
    int byFirstRoute = 0;
    int came = 0;
    double days = 0.0;
    for (; sources.nextAt() < model.end; ++came) {
        const Sources::Entry coming = sources.take();
        const StayDraw drawn = drawStay(model, model.step(0, coming.setting), nullptr, coming.person,
                                        model.settingKeys[static_cast<std::size_t>(coming.setting)], 1);
        same = same && coming.stay.route == drawn.route && coming.stay.days == drawn.days;
        first += coming.setting == 5;
        byFirstRoute += drawn.route == 0;
        days += drawn.days;
    }
    CHECK(same);
    // Of 10,000, each within five standard deviations.
    CHECK(std::abs(first - 0.25 * came) < 5.0 * std::sqrt(0.1875 * came));
    CHECK(std::abs(byFirstRoute - 0.7 * came) < 5.0 * std::sqrt(0.21 * came));
    CHECK(std::abs(days / came - 4.0) < 5.0 * 4.0 / std::sqrt(came));
}
