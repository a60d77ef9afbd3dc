// SPDX-License-Identifier: GPL-3.0-or-later
// Whole plans: compile, first result on screen, a run of seven partnerships, and what common random numbers gain.
#include "core/need/need.h"
#include "core/results/query.h"
#include "core/sim/compile.h"
#include "core/sim/run.h"
#include "core/stats/interval.h"
#include "tests/benchmark/plans.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>

namespace {

using namespace homeward;
using namespace homeward::benchmarks;

/// Every scenario in every area.
void compileAll(benchmark::State& state, const model::Plan& plan)
{
    for ([[maybe_unused]] auto _ : state)
        for (const model::Scenario& scenario : plan.scenarios)
            for (const model::Area& area : plan.areas)
                benchmark::DoNotOptimize(sim::compile(plan, scenario, area));
    state.counters["scenarios_x_areas"] = static_cast<double>(plan.scenarios.size() * plan.areas.size());
}

void compileShetland(benchmark::State& state) { compileAll(state, example("shetland")); }
void compileSeven(benchmark::State& state) { compileAll(state, example("seven_partnerships")); }
void compileCaseB(benchmark::State& state) { compileAll(state, caseB()); }

/// Ten years of one scenario in one area, the last of each.
void needOf(benchmark::State& state, model::Plan plan)
{
    plan.run.years = 10;
    const need::NeedRequest request{plan, plan.scenarios.back().id, plan.areas.back().id};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(need::need(request).ok());
}

void needShetland(benchmark::State& state) { needOf(state, example("shetland")); }
void needSeven(benchmark::State& state) { needOf(state, example("seven_partnerships")); }
void needCaseB(benchmark::State& state) { needOf(state, caseB()); }

/// From the call to the first result that can be drawn.
void firstPartial(benchmark::State& state, const model::Plan& plan)
{
    for ([[maybe_unused]] auto _ : state) {
        sim::RunRequest request;
        request.plan = plan;
        base::CancelToken cancel;
        const auto begin = std::chrono::steady_clock::now();
        double seconds = -1.0;
        const auto result = sim::run(request, cancel, [&](const sim::RunProgress& progress) {
            if (!progress.partial || seconds >= 0.0)
                return;
            seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            cancel.cancel();
        });
        if (seconds < 0.0)
            seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        benchmark::DoNotOptimize(result.ok());
        state.SetIterationTime(seconds);
    }
}

void firstPartialShetland(benchmark::State& state) { firstPartial(state, example("shetland")); }
void firstPartialSeven(benchmark::State& state) { firstPartial(state, example("seven_partnerships")); }

void wholeRun(benchmark::State& state, const model::Plan& plan)
{
    sim::RunRequest request;
    request.plan = plan;
    for (std::size_t s = 0; s < std::min<std::size_t>(3, plan.scenarios.size()); ++s)
        request.scenarios.push_back(plan.scenarios[s].id);
    request.plan.run.replications = 30;
    request.plan.run.years = 10;
    double events = 0.0;
    double seconds = 0.0;
    for ([[maybe_unused]] auto _ : state)
        if (const auto result = sim::run(request)) {
            events += static_cast<double>(result.value().timing.events);
            seconds += result.value().timing.seconds;
        }
    state.counters["million_events"] = events / 1e6 / static_cast<double>(state.iterations());
    state.counters["events_a_second"] = events / seconds;
}

void runShetland(benchmark::State& state) { wholeRun(state, example("shetland")); }
void runSeven(benchmark::State& state) { wholeRun(state, example("seven_partnerships")); }

double varianceOf(const std::vector<double>& values)
{
    stats::Welford moments;
    for (const double value : values)
        moments.add(value);
    return moments.variance();
}

/// Variance of the difference of independent runs over that of paired ones: a step-down scenario in Shetland against
/// its base, over ten years. Independent runs have the sum of both variances.
void commonRandomNumbers(benchmark::State& state)
{
    sim::RunRequest request;
    request.plan = stepDown();
    request.plan.run.replications = 200;
    for ([[maybe_unused]] auto _ : state) {
        const auto run = sim::run(request);
        if (!run) {
            state.SkipWithError("the plan does not run");
            return;
        }
        const auto ratioOf = [&run](results::Measure measure) {
            const auto base =
                results::perReplication(run.value(), 0, measure, results::everything, results::FigurePeriod::wholeRun())
                    .known();
            const auto changed =
                results::perReplication(run.value(), 1, measure, results::everything, results::FigurePeriod::wholeRun())
                    .known();
            return (varianceOf(base) + varianceOf(changed))
                / varianceOf((results::ValueList(changed) - results::ValueList(base)).known());
        };
        state.counters["delayed_discharge_days"] = ratioOf(results::Measure::DelayedDischargeDays);
        state.counters["delayed_days"] = ratioOf(results::Measure::DelayedDays);
        state.counters["care_days"] = ratioOf(results::Measure::CareDays);
    }
}

} // namespace

BENCHMARK(compileShetland)->Name("compile/shetland")->Unit(benchmark::kMillisecond);
BENCHMARK(compileSeven)->Name("compile/seven_partnerships")->Unit(benchmark::kMillisecond);
BENCHMARK(compileCaseB)->Name("compile/case_B")->Unit(benchmark::kMillisecond);
BENCHMARK(needShetland)->Name("need/shetland")->Unit(benchmark::kMillisecond);
BENCHMARK(needSeven)->Name("need/one_of_seven_partnerships")->Unit(benchmark::kMillisecond);
BENCHMARK(needCaseB)->Name("need/case_B")->Unit(benchmark::kMillisecond);
BENCHMARK(firstPartialShetland)
    ->Name("first_partial/shetland")
    ->UseManualTime()
    ->Iterations(5)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(firstPartialSeven)
    ->Name("first_partial/seven_partnerships")
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(runShetland)->Name("run/shetland_3x30x10")->UseRealTime()->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(runSeven)
    ->Name("run/seven_partnerships_3x30x10")
    ->UseRealTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(commonRandomNumbers)
    ->Name("common_random_numbers/variance_ratio")
    ->UseRealTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
