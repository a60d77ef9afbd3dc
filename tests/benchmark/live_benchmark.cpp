// SPDX-License-Identifier: GPL-3.0-or-later
// What follows while a slider is dragged: the need lines, move by move, and the first simulated figures after the last move.
#include "core/model/lookup.h"
#include "core/study/live_figures.h"
#include "tests/benchmark/plans.h"

#include <benchmark/benchmark.h>
#include <chrono>

namespace {

using namespace homeward;
using namespace homeward::benchmarks;

constexpr int times = 16; ///< the people of Shetland, for a partnership of the size of Fife

/// The last scenario with a change of demand, which touches every setting: the most that a slider can move.
study::LiveOrder orderOf(model::Plan plan)
{
    plan.run.years = 10;
    model::Change change;
    change.id = model::ChangeId{"dragged"};
    change.start = plan.start;
    change.effect = model::DemandEffect{1.0};
    plan.scenarios.back().changes.push_back(change);
    study::LiveOrder order{plan, plan.scenarios.back().id, plan.scenarios.back()};
    order.year = plan.run.years - 1;
    return order;
}

void drag(study::LiveOrder& order, int move)
{
    auto& effect = order.plan.scenarios.back().changes.back().effect;
    std::get<model::DemandEffect>(effect).factor = 0.9 - 0.001 * (move % 100);
}

/// One move of the slider after others: frames are lost where this takes longer than 16 ms.
void needOfMove(benchmark::State& state, const model::Plan& plan)
{
    study::LiveOrder order = orderOf(plan);
    study::NeedFollower follower;
    int move = 0;
    drag(order, move);
    benchmark::DoNotOptimize(follower.follow(order).ok());
    for ([[maybe_unused]] auto _ : state) {
        drag(order, ++move);
        benchmark::DoNotOptimize(follower.follow(order).ok());
    }
    state.counters["frames_a_second"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

/// From the last move to the first figures, and to all futures.
void figuresAfter(benchmark::State& state, const model::Plan& plan, bool first)
{
    study::LiveOrder order = orderOf(plan);
    int move = 0;
    for ([[maybe_unused]] auto _ : state) {
        drag(order, ++move);
        base::CancelToken cancel;
        const auto stop = [&](const study::LiveFigures&) {
            if (first)
                cancel.cancel();
        };
        benchmark::DoNotOptimize(study::liveFigures(order, cancel, stop).ok());
    }
}

const model::Plan& shetland() { return example("shetland"); }
const model::Plan& fife()
{
    static const model::Plan plan = larger(example("shetland"), times);
    return plan;
}
const model::Plan& seven() { return example("seven_partnerships"); }

void needShetland(benchmark::State& state) { needOfMove(state, shetland()); }
void needFife(benchmark::State& state) { needOfMove(state, fife()); }
void needSeven(benchmark::State& state) { needOfMove(state, seven()); }
void firstShetland(benchmark::State& state) { figuresAfter(state, shetland(), true); }
void firstFife(benchmark::State& state) { figuresAfter(state, fife(), true); }
void firstSeven(benchmark::State& state) { figuresAfter(state, seven(), true); }
void allShetland(benchmark::State& state) { figuresAfter(state, shetland(), false); }
void allFife(benchmark::State& state) { figuresAfter(state, fife(), false); }

BENCHMARK(needShetland)->Name("live/need_of_a_move/shetland")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(needFife)->Name("live/need_of_a_move/size_of_fife")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(needSeven)->Name("live/need_of_a_move/seven_partnerships")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstShetland)->Name("live/first_figures/shetland")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstFife)->Name("live/first_figures/size_of_fife")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstSeven)->Name("live/first_figures/seven_partnerships")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(allShetland)->Name("live/all_figures/shetland")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(allFife)->Name("live/all_figures/size_of_fife")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
