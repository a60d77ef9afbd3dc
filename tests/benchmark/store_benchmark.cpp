// SPDX-License-Identifier: GPL-3.0-or-later
// What keeping edits and saving cost, on the disk that the system's folder for temporary files is on.
#include "core/edit/difference.h"
#include "core/edit/draft.h"
#include "core/store/journal.h"
#include "core/store/plan_file.h"
#include "tests/benchmark/plans.h"
#include "tests/store/temporary_folder.h"

#include <benchmark/benchmark.h>
#include <filesystem>
#include <string>

namespace {

using namespace homeward;
using namespace homeward::benchmarks;

/// One typed cell.
edit::PlanPatch oneEdit(const model::Plan& plan, int number)
{
    return edit::edited(plan,
                        [number](model::Plan& draft) { draft.run.seed = static_cast<std::uint64_t>(number) + 2; });
}

/// 5,000 cells pasted: populations of every area, again and again until there are as many.
edit::PlanPatch paste(const model::Plan& plan)
{
    constexpr std::size_t cells = 5'000;
    return edit::edited(plan, [](model::Plan& draft) {
        std::size_t done = 0;
        for (int year = 0; done < cells; ++year)
            for (model::Area& area : draft.areas) {
                if (done >= cells)
                    break;
                model::PopulationYear added;
                added.year = 2100 + year;
                added.people.assign(draft.ageBands.size(), 100.0 + year);
                done += added.people.size() + 1;
                area.population.push_back(std::move(added));
            }
    });
}

store::Journal journalIn(const tests::TemporaryFolder& folder, const model::Plan& plan)
{
    return std::move(store::Journal::begin(folder.path(), {"plan.homeward", plan, std::nullopt}).value());
}

void appendOf(benchmark::State& state, const edit::PlanPatch& patch)
{
    const tests::TemporaryFolder folder;
    store::Journal journal = journalIn(folder, example("seven_partnerships"));
    const auto before = std::filesystem::file_size(journal.file());
    for ([[maybe_unused]] auto _ : state)
        if (!journal.append("Edit", patch))
            state.SkipWithError("the journal cannot be written");
    state.counters["bytes"] = static_cast<double>(std::filesystem::file_size(journal.file()) - before)
        / static_cast<double>(state.iterations());
}

void appendOne(benchmark::State& state) { appendOf(state, oneEdit(example("seven_partnerships"), 1)); }
void appendPaste(benchmark::State& state) { appendOf(state, paste(example("seven_partnerships"))); }

void recover(benchmark::State& state)
{
    const tests::TemporaryFolder folder;
    model::Plan plan = example("seven_partnerships");
    store::Journal journal = journalIn(folder, plan);
    for (int i = 0; i < 500; ++i) {
        const edit::PlanPatch patch = oneEdit(plan, i);
        static_cast<void>(edit::apply(plan, patch));
        static_cast<void>(journal.append("Edit", patch));
    }
    for ([[maybe_unused]] auto _ : state) {
        const auto session = store::Journal::replay(journal.file());
        if (!session || session.value().edits.size() != 500)
            state.SkipWithError("the journal cannot be read");
    }
}

void save(benchmark::State& state)
{
    const tests::TemporaryFolder folder;
    const model::Plan& plan = example("seven_partnerships");
    for ([[maybe_unused]] auto _ : state)
        if (!store::savePlanFile(folder.file("plan.homeward"), plan, nullptr))
            state.SkipWithError("the plan cannot be saved");
}

} // namespace

BENCHMARK(appendOne)->Name("store/journal_one_edit")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(appendPaste)->Name("store/journal_5000_cells")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(recover)->Name("store/recover_500_edits")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(save)->Name("store/save_seven_partnerships")->UseRealTime()->Unit(benchmark::kMillisecond);
