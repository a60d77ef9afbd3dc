// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/stats/interval.h"
#include "tests/golden/golden_case.h"
#include "tests/sim/trace.h"

#include <algorithm>
#include <cmath>

namespace homeward::tests {

namespace {

using nlohmann::json;

/// Counts one kind of happening from a moment on, and keeps when it first came; then it may stop the run.
class Tally : public sim::Observer {
public:
    Tally(sim::CountedEvent what, sim::Second from, bool stopsAtFirst)
        : m_what(what),
          m_from(from),
          m_stops(stopsAtFirst)
    {
    }

    void moved(const sim::Move&, sim::Second) override { }
    void counted(sim::CountedEvent what, int, int, sim::Second at) override
    {
        if (what != m_what || at < m_from)
            return;
        if (count++ == 0)
            first = at;
        if (m_stops)
            cancel.cancel();
    }
    void capacitySet(int, sim::Units, sim::Second) override { }

    int count = 0;
    sim::Second first = sim::none;
    base::CancelToken cancel;

private:
    sim::CountedEvent m_what;
    sim::Second m_from;
    bool m_stops;
};

sim::ScheduledArrival arrivalOf(const model::Plan& plan, const json& row, double day)
{
    return {sim::secondsOf(day), model::indexById(plan.cohorts, model::CohortId{row.at("cohort").get<std::string>()}),
            model::indexById(plan.settings, model::SettingId{row.at("setting").get<std::string>()})};
}

sim::Compiled compiledBy(const GoldenCase& golden, const json& timetable)
{
    const model::Plan& plan = golden.plan;
    sim::Compiled model = sim::compile(plan, plan.scenarios.front(), plan.areas.front());
    const double until = timetable.at("untilDay");
    model.end = sim::secondsOf(until);
    for (const json& row : timetable.value("arrivals", json::array()))
        model.timetable.push_back(arrivalOf(plan, row, row.at("day")));
    if (timetable.contains("every")) {
        const double step = timetable["every"].at("days");
        for (double day = step; day < until; day += step)
            model.timetable.push_back(arrivalOf(plan, timetable["every"], day));
    }
    return model;
}

void checkLines(const GoldenCase& golden, const json& timetable)
{
    const sim::Compiled model = compiledBy(golden, timetable);
    Trace trace(golden.plan);
    sim::Engine engine(model, 1, 0, trace);
    engine.run();
    CHECK(engine.people().conserved());
    // A unit got ahead changes what a person holds, not where it stands.
    trace.lines.erase(std::ranges::unique(trace.lines).begin(), trace.lines.end());
    CHECK(trace.lines == timetable["lines"].get<std::vector<std::string>>());
}

void checkMean(const stats::Welford& moments, const json& timetable)
{
    const double expected = timetable.at("expected");
    const double error = std::hypot(moments.standardError(), timetable.value("expectedError", 0.0));
    INFO("expected " << expected << ", found " << moments.mean() << " +- " << moments.standardError()
                     << " (standard error)");
    CHECK(std::abs(moments.mean() - expected) <= 4.0 * error);
    CHECK(6.0 * error <= timetable.at("fault").get<double>());
}

/// How often people were turned away from a day on.
void checkCount(const GoldenCase& golden, const json& timetable)
{
    REQUIRE(timetable["count"] == "turned away");
    const sim::Compiled model = compiledBy(golden, timetable);
    stats::Welford moments;
    for (int r = 0; r < golden.plan.run.replications; ++r) {
        Tally tally(sim::CountedEvent::TurnedAway, sim::secondsOf(timetable.at("afterDay")), false);
        sim::Engine engine(model, golden.plan.run.seed, r, tally);
        engine.run();
        moments.add(tally.count);
    }
    checkMean(moments, timetable);
}

/// Days until a ring of delay first exchanged.
void checkFirst(const GoldenCase& golden, const json& timetable)
{
    REQUIRE(timetable["first"] == "exchanged");
    const sim::Compiled model = compiledBy(golden, timetable);
    stats::Welford moments;
    for (int r = 0; r < golden.plan.run.replications; ++r) {
        Tally tally(sim::CountedEvent::Exchanged, 0, true);
        sim::Engine engine(model, golden.plan.run.seed, r, tally, tally.cancel);
        engine.run();
        REQUIRE(tally.count > 0);
        moments.add(static_cast<double>(tally.first) / 86'400.0);
    }
    checkMean(moments, timetable);
}

} // namespace

void checkTimetable(const GoldenCase& golden)
{
    const json& timetable = golden.expected["timetable"];
    if (timetable.contains("lines"))
        checkLines(golden, timetable);
    else if (timetable.contains("count"))
        checkCount(golden, timetable);
    else
        checkFirst(golden, timetable);
}

} // namespace homeward::tests
