// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/indicators.h"
#include "core/results/query.h"
#include "core/selftest/expected_figure.h"
#include "core/selftest/small_network.h"
#include "core/sim/compile.h"
#include "core/sim/engine.h"
#include "core/sim/run.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::selftest {

namespace {

/// Adds up the days that people are in each state.
class StateTime : public sim::Observer {
public:
    void moved(const sim::Move& move, sim::Second at) override
    {
        add(move.before, -1, at);
        add(move.now, 1, at);
    }
    void counted(sim::CountedEvent what, int, int, sim::Second) override
    {
        exchanged += what == sim::CountedEvent::Exchanged;
    }
    void capacitySet(int, sim::Units, sim::Second) override { }

    /// People who are still there count up to the end.
    [[nodiscard]] double daysIn(sim::StateKind state, sim::Second end) const
    {
        const auto s = static_cast<std::size_t>(state);
        return static_cast<double>(m_sums[s] + m_people[s] * end) / static_cast<double>(base::secondsPerDay);
    }

    int exchanged = 0;

private:
    void add(const sim::PersonState& state, int people, sim::Second at)
    {
        const auto s = static_cast<std::size_t>(state.kind);
        m_sums[s] -= people * at;
        m_people[s] += people;
    }
    static constexpr std::size_t states = static_cast<std::size_t>(sim::StateKind::Waiting) + 1;
    std::array<sim::Second, states> m_sums = {};
    std::array<int, states> m_people = {};
};

/// A model whose people arrive at given times.
sim::Compiled timetable(const model::Plan& plan, const std::vector<sim::ScheduledArrival>& arrivals, int untilDay)
{
    sim::Compiled model = sim::compile(plan, plan.scenarios.front(), plan.areas.front());
    model.timetable = arrivals;
    model.end = untilDay * base::secondsPerDay;
    return model;
}

/// Arrivals every 7 days at a first place (12 days), then a second (15 days), to day 48.
std::vector<Check> blocking()
{
    const char* const source = "Ciw 3, worked by hand";
    SmallNetwork net("Blocking", 1, 1);
    net.setting("first", 1);
    net.setting("second", 1);
    net.cohort("all", "first", 0.0);
    net.step("first", fixedTime(12.0), {route("second", 1.0)});
    net.step("second", fixedTime(15.0));
    std::vector<sim::ScheduledArrival> arrivals;
    for (int day = 7; day <= 42; day += 7)
        arrivals.push_back({day * base::secondsPerDay, 0, 0});
    const sim::Compiled model = timetable(net.plan(), arrivals, 48);
    StateTime spent;
    sim::Engine(model, 1, 0, spent).run();
    return {exactly("timetable.delayedDays", 5.0, spent.daysIn(sim::StateKind::DelayedForPlace, model.end), source),
            exactly("timetable.waitingDays", 57.0, spent.daysIn(sim::StateKind::Waiting, model.end), source)};
}

/// Two people who each wait for the other's place change places.
std::vector<Check> ring()
{
    SmallNetwork net("A ring", 1, 1);
    net.setting("a", 1);
    net.setting("b", 1);
    for (const auto& [from, to] : {std::pair{"a", "b"}, std::pair{"b", "a"}}) {
        net.cohort(from, from, 0.0);
        net.step(from, fixedTime(5.0), {route(to, 1.0)});
        net.step(to, fixedTime(9.0));
    }
    const sim::Compiled model =
        timetable(net.plan(), {{base::secondsPerDay, 0, 0}, {2 * base::secondsPerDay, 1, 1}}, 30);
    StateTime spent;
    sim::Engine(model, 1, 0, spent).run();
    return {
        exactly("ring.exchanged", 2.0, spent.exchanged, "worked by hand"),
        exactly("ring.delayedDays", 1.0, spent.daysIn(sim::StateKind::DelayedForPlace, model.end), "worked by hand")};
}

std::vector<Check> countingRules()
{
    using base::Date;
    const char* const source = "Public Health Scotland";
    const results::Episode stay{Date(2021, 1, 31), Date(2021, 2, 2)};
    constexpr std::size_t january = 9;
    const auto january2021 = [&](results::BedDayRule rule) {
        const auto months = results::monthlyBedDays(stay, 2020, rule);
        return months ? (*months)[january] : -1;
    };
    results::DelayedEpisode delay;
    delay.ready = Date(2023, 10, 20);
    delay.discharged = Date(2023, 11, 10);
    delay.age = 80;
    return {exactly("bedDays.firstDay", 1.0, january2021(results::BedDayRule::FirstDay), source),
            exactly("bedDays.lastDay", 0.0, january2021(results::BedDayRule::LastDay), source),
            exactly("bedDays.delayed", 10.0, results::delayedBedDays(delay, 2023, 11), source)};
}

/// Over every measure, setting, financial year and replication of scenario `i` of one run and `j` of another.
double largestGap(const results::RunResult& a, int i, const results::RunResult& b, int j)
{
    double gap = 0.0;
    for (int m = 0; m < results::measureCount; ++m)
        for (int setting = 0; setting < static_cast<int>(a.settings.size()); ++setting)
            for (int year = 0; year < static_cast<int>(a.financialYears.size()); ++year) {
                const auto measure = static_cast<results::Measure>(m);
                const results::Selection one{results::all, std::vector<int>{setting}};
                const auto apart = results::perReplication(a, i, measure, one, year)
                    - results::perReplication(b, j, measure, one, year);
                for (const double value : apart.known())
                    gap = std::max(gap, std::abs(value));
            }
    return gap;
}

/// Two settings with blocking, and a scenario whose one change does nothing.
sim::RunRequest pair()
{
    SmallNetwork net("A change of nothing", 3, 8);
    net.limited("acute", 20, 40);
    net.setting("community", 10);
    net.cohort("all", "acute", 2.0);
    net.step("acute", spread(model::Family::Lognormal, 7.0, 9.0), {route("gone", 0.7), route("community", 0.3)});
    net.step("community", exponential(14.0));
    model::Change nothing;
    nothing.id = model::ChangeId{"nothing"};
    nothing.name = "Nothing";
    nothing.start = net.plan().start;
    nothing.effect = model::StayEffect{model::SettingId{"acute"}, 1.0};
    net.plan().scenarios.push_back({model::ScenarioId{"nothing"}, "Nothing", {}, {nothing}});
    sim::RunRequest request;
    request.plan = net.plan();
    return request;
}

std::vector<Check> pairs(const base::CancelToken& cancel)
{
    sim::RunRequest request = pair();
    request.threads = 1;
    const auto alone = sim::run(request, cancel);
    request.threads = 2;
    const auto shared = sim::run(request, cancel);
    if (cancel.cancelled())
        return {};
    const bool ran = alone.ok() && shared.ok();
    return {exactly("pairs.nothing", 0.0, ran ? largestGap(alone.value(), 0, alone.value(), 1) : 1.0,
                    "common random numbers"),
            exactly("pairs.threads", 0.0, ran ? largestGap(alone.value(), 0, shared.value(), 0) : 1.0,
                    "one thread against two")};
}

} // namespace

std::vector<Check> exactChecks(const base::CancelToken& cancel)
{
    std::vector<Check> all;
    for (const std::vector<Check>& part : {blocking(), ring(), countingRules(), pairs(cancel)})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace homeward::selftest
