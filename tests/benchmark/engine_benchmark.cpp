// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on case B: time an event, threads, size, memory.
#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "core/sim/run.h"
#include "tests/benchmark/floor.h"
#include "tests/benchmark/plans.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>
#include <vector>

namespace {

using namespace homeward;
using namespace homeward::benchmarks;

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

struct Timed {
    double seconds = 0.0;            ///< on the clock
    double processorSeconds = 0.0;
    double events = 0.0;

    /// Of processor time, which a busy machine does not lengthen.
    [[nodiscard]] double nanosecondsAnEvent() const { return 1e9 * processorSeconds / events; }
};

/// One run with everything collected, from the call to the results.
Timed timed(const model::Plan& plan, int threads)
{
    sim::RunRequest request;
    request.plan = plan;
    request.threads = threads;
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processorBegin = std::clock();
    const auto result = sim::run(request);
    const double processorSeconds = static_cast<double>(std::clock() - processorBegin) / CLOCKS_PER_SEC;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {seconds, processorSeconds, result ? static_cast<double>(result.value().timing.events) : 1.0};
}

/// In turns with the floor: the median of the turns, and the least, which other work on the machine disturbed least.
void caseBOneThread(benchmark::State& state)
{
    constexpr int replications = 10;
    model::Plan plan = caseB();
    plan.run.replications = replications;
    std::vector<double> ours;
    std::vector<double> floors;
    std::vector<double> ratios;
    for ([[maybe_unused]] auto _ : state) {
        const Timed run = timed(plan, 1);
        state.SetIterationTime(run.seconds);
        ours.push_back(run.nanosecondsAnEvent());
        if (const auto floor = floorNanosecondsAnEvent(replications)) {
            floors.push_back(*floor);
            ratios.push_back(ours.back() / *floor);
        }
    }
    state.counters["ns_an_event"] = medianOf(ours);
    state.counters["least_ns"] = std::ranges::min(ours);
    if (ratios.empty()) {
        state.SetLabel("no floor: HOMEWARD_FLOOR is not set");
        return;
    }
    state.counters["floor_ns"] = medianOf(floors);
    state.counters["least_floor_ns"] = std::ranges::min(floors);
    state.counters["times_floor"] = medianOf(ratios);
    state.counters["least_times_least_floor"] = std::ranges::min(ours) / std::ranges::min(floors);
}

void caseBTwoThreads(benchmark::State& state)
{
    std::vector<double> gains;
    for ([[maybe_unused]] auto _ : state) {
        const Timed one = timed(caseB(), 1);
        const Timed two = timed(caseB(), 2);
        state.SetIterationTime(two.seconds);
        gains.push_back(one.seconds / two.seconds);
    }
    state.counters["speed_up"] = medianOf(gains);
}

/// Time an event against case B's in the same run, and how much the floor's grows with as many more people.
void size(benchmark::State& state, model::Plan large, int replications, int population)
{
    large.run.replications = replications;
    model::Plan small = caseB();
    small.run.replications = 5;
    std::vector<double> cost;
    std::vector<double> growth;
    for ([[maybe_unused]] auto _ : state) {
        const Timed reference = timed(small, 1);
        const Timed run = timed(large, 1);
        state.SetIterationTime(run.seconds);
        cost.push_back(run.nanosecondsAnEvent());
        growth.push_back(run.nanosecondsAnEvent() / reference.nanosecondsAnEvent());
    }
    state.counters["ns_an_event"] = medianOf(cost);
    state.counters["times_case_B"] = medianOf(growth);
    if (population == 1)
        return;
    const auto floor = floorNanosecondsAnEvent(5);
    const auto largeFloor = floorNanosecondsAnEvent(1, population);
    if (floor && largeFloor)
        state.counters["floor_times_case_B"] = *largeFloor / *floor;
}

void areasTenfold(benchmark::State& state) { size(state, sideBySide(caseB(), 10), 2, 1); }
void populationTenfold(benchmark::State& state) { size(state, larger(caseB(), 10), 2, 10); }
void populationHundredfold(benchmark::State& state) { size(state, larger(caseB(), 100), 1, 100); }

void memory(benchmark::State& state)
{
    for ([[maybe_unused]] auto _ : state) {
        const auto peak = peakMegabytes(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
        state.counters["peak_MB"] = peak.value_or(0.0);
    }
}

} // namespace

BENCHMARK(caseBOneThread)->Name("case_B/one_thread")->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(caseBTwoThreads)->Name("case_B/two_threads")->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(areasTenfold)->Name("size/areas_x10")->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(populationTenfold)
    ->Name("size/population_x10")
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(populationHundredfold)
    ->Name("size/population_x100")
    ->UseManualTime()
    ->Iterations(2)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(memory)
    ->Name("memory/population_years")
    ->Args({1, 10})
    ->Args({1, 20})
    ->Args({10, 10})
    ->Args({100, 10})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
