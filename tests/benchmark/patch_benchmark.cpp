// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of the seven partnerships: a paste of 5,000 cells, the fingerprint after one edit, 500 edits made again.
#include "core/edit/draft.h"
#include "core/exchange/fingerprint.h"
#include "core/exchange/patch_json.h"
#include "core/exchange/plan_json.h"
#include "tests/benchmark/plans.h"

#include <benchmark/benchmark.h>

namespace {

using namespace homeward;
using namespace homeward::benchmarks;

/// Adds the paths of the numbers beneath a node, until there are `most`.
void addNumbers(const model::Node& node, const model::Path& path, std::size_t most, std::vector<model::Path>& paths)
{
    if (paths.size() == most)
        return;
    if (node.as<double>())
        paths.push_back(path);
    for (const model::Node::Member& member : node.members())
        addNumbers(member.node, path / member.key, most, paths);
    for (std::size_t i = 0; i < node.size(); ++i)
        if (const auto step = node.stepTo(i))
            addNumbers(node.item(i), path / *step, most, paths);
}

std::vector<model::Path> numbersOf(const model::Plan& plan, std::size_t most)
{
    std::vector<model::Path> paths;
    addNumbers(nodeOf(plan), model::Path(), most, paths);
    return paths;
}

/// A patch that sets the numbers at these paths a little higher.
edit::PlanPatch raised(const model::Plan& plan, const std::vector<model::Path>& paths)
{
    edit::Draft draft(plan);
    for (const model::Path& path : paths)
        if (const auto number = model::figureAt(plan, path))
            (void)draft.set(path, number.value() + 1.0);
    return draft.patch();
}

/// Makes the patch, applies it, writes its record and takes it back.
void pasteCells(benchmark::State& state)
{
    model::Plan plan = example("seven_partnerships");
    const std::vector<model::Path> paths = numbersOf(plan, 5'000);
    const edit::PlanPatch patch = raised(plan, paths);
    std::size_t bytes = 0;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(edit::apply(plan, patch).ok());
        bytes = exchange::patchToText(patch).size();
        benchmark::DoNotOptimize(edit::apply(plan, edit::inverse(patch)).ok());
    }
    state.counters["cells"] = static_cast<double>(patch.changes.size());
    state.counters["record_bytes"] = static_cast<double>(bytes);
    state.counters["bytes_a_cell"] = static_cast<double>(bytes) / static_cast<double>(patch.changes.size());
    state.counters["plan_bytes"] = static_cast<double>(exchange::planToText(plan).size());
}

/// Makes the patch of the paste from what was typed.
void makePaste(benchmark::State& state)
{
    const model::Plan& plan = example("seven_partnerships");
    const std::vector<model::Path> paths = numbersOf(plan, 5'000);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(raised(plan, paths).changes.size());
}

/// An edit of one change by a typed copy of the plan, as the window makes it.
void makeOneEdit(benchmark::State& state)
{
    const model::Plan& plan = example("seven_partnerships");
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(edit::edited(plan, [](model::Plan& p) { p.areas.back().name += '.'; }).empty());
}

void fingerprintWhole(benchmark::State& state)
{
    const model::Plan& plan = example("seven_partnerships");
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(exchange::inputsFingerprint(plan));
}

void fingerprintAfterEdit(benchmark::State& state)
{
    model::Plan plan = example("seven_partnerships");
    exchange::InputsFingerprint fingerprint;
    benchmark::DoNotOptimize(fingerprint.of(plan));
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        const edit::PlanPatch patch =
            edit::edited(plan, [](model::Plan& p) { p.areas[0].population[0].people[0] += 1.0; });
        benchmark::DoNotOptimize(edit::apply(plan, patch).ok());
        state.ResumeTiming();
        fingerprint.forget(patch);
        benchmark::DoNotOptimize(fingerprint.of(plan));
    }
}

/// Reads the records of 500 edits and makes the edits again, as recovery does.
void replayEdits(benchmark::State& state)
{
    const model::Plan start = example("seven_partnerships");
    model::Plan plan = start;
    std::vector<std::string> records;
    for (const model::Path& path : numbersOf(start, 500)) {
        const edit::PlanPatch patch = raised(plan, {path});
        benchmark::DoNotOptimize(edit::apply(plan, patch).ok());
        records.push_back(exchange::patchToText(patch));
    }
    for ([[maybe_unused]] auto _ : state) {
        model::Plan replayed = start;
        for (const std::string& record : records)
            if (const auto patch = exchange::patchFromText(record))
                benchmark::DoNotOptimize(edit::apply(replayed, patch.value()).ok());
        if (replayed != plan)
            state.SkipWithError("the edits made another plan");
    }
    state.counters["edits"] = static_cast<double>(records.size());
}

} // namespace

BENCHMARK(pasteCells)->Name("patch/paste_apply_record_undo")->Unit(benchmark::kMillisecond);
BENCHMARK(makePaste)->Name("patch/make_paste")->Unit(benchmark::kMillisecond);
BENCHMARK(makeOneEdit)->Name("patch/make_one_edit")->Unit(benchmark::kMillisecond);
BENCHMARK(fingerprintWhole)->Name("patch/fingerprint_whole")->Unit(benchmark::kMillisecond);
BENCHMARK(fingerprintAfterEdit)->Name("patch/fingerprint_after_edit")->Unit(benchmark::kMillisecond);
BENCHMARK(replayEdits)->Name("patch/replay_500_edits")->Unit(benchmark::kMillisecond);
