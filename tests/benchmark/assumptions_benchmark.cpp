// SPDX-License-Identifier: GPL-3.0-or-later
// The register of assumptions of the seven partnerships, and an owner for all of it.
#include "core/assumptions/assumptions.h"
#include "core/assumptions/edits.h"
#include "tests/benchmark/plans.h"

#include <benchmark/benchmark.h>

namespace {

using namespace homeward;
using namespace homeward::benchmarks;

void readRegister(benchmark::State& state)
{
    const model::Plan plan = example("seven_partnerships");
    std::size_t rows = 0;
    for ([[maybe_unused]] auto _ : state)
        rows = assumptions::assumptionsOf(plan).size();
    state.counters["rows"] = static_cast<double>(rows);
}

void ownRegister(benchmark::State& state)
{
    const model::Plan plan = example("seven_partnerships");
    const std::vector<assumptions::Assumption> rows = assumptions::assumptionsOf(plan);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(
            assumptions::editSources(plan, rows, [](model::Source& source) { source.owner = "Planning"; }));
}

BENCHMARK(readRegister)->Name("assumptions/read")->Unit(benchmark::kMillisecond);
BENCHMARK(ownRegister)->Name("assumptions/own")->Unit(benchmark::kMillisecond);

} // namespace
