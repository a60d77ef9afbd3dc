// SPDX-License-Identifier: GPL-3.0-or-later
// What the results of many areas, scenarios and replications take: memory while they run, and room in the file.
#include "core/sim/run.h"
#include "core/store/plan_file.h"
#include "tests/benchmark/plans.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace homeward;

/// The highest memory in use since the last reset, in MB; 0 where the system does not say.
double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            double kilobytes = 0.0;
            status >> kilobytes;
            return kilobytes / 1024.0;
        }
    return 0.0;
}

void resetPeak() { std::ofstream("/proc/self/clear_refs") << 5; }

/// 31 copies of the Shetland area, 12 scenarios and 30 replications.
void thirtyOneAreas(benchmark::State& state)
{
    sim::RunRequest request;
    request.plan = benchmarks::sideBySide(benchmarks::example("shetland"), 31);
    const model::Scenario last = request.plan.scenarios.back();
    for (int n = static_cast<int>(request.plan.scenarios.size()); n < 12; ++n) {
        model::Scenario& scenario = request.plan.scenarios.emplace_back(last);
        scenario.id.value += std::to_string(n);
        scenario.name += std::to_string(n);
    }
    request.plan.run.replications = 30;
    const std::string path = (std::filesystem::temp_directory_path() / "homeward-benchmark.homeward").string();
    for ([[maybe_unused]] auto _ : state) {
        resetPeak();
        const auto run = sim::run(request, {}, [](const sim::RunProgress&) { });
        if (!run) {
            state.SkipWithError("the plan does not run");
            return;
        }
        state.counters["run_peak_MB"] = peakMegabytes();
        resetPeak();
        if (!store::savePlanFile(path, request.plan, &run.value())) {
            state.SkipWithError("the file cannot be written");
            return;
        }
        state.counters["save_peak_MB"] = peakMegabytes();
        state.counters["file_MB"] = static_cast<double>(std::filesystem::file_size(path)) / (1024.0 * 1024.0);
        const auto opened = store::openPlanFile(path);
        state.counters["read_back"] = opened && opened.value().lastRun.has_value() ? 1.0 : 0.0;
        std::filesystem::remove(path);
    }
}

} // namespace

BENCHMARK(thirtyOneAreas)
    ->Name("results/31_areas_12_scenarios_30_replications")
    ->Unit(benchmark::kSecond)
    ->Iterations(1);
