// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/import.h"
#include "core/reference/reference_set.h"
#include "core/sheets/read_book.h"
#include "tests/support/small_plan.h"

#include <benchmark/benchmark.h>

// From the bytes of a national file to what it would change in a plan of one area.
namespace {

using namespace homeward;

constexpr int years = 22;
constexpr int areas = 21;
constexpr int ages = 91;

/// 126,126 rows: people by year, council, sex and single year of age.
std::string populationFile()
{
    std::string text = "Year,Area,Sex,Age,Population\n";
    for (int year = 0; year < years; ++year)
        for (int area = 0; area < areas; ++area)
            for (const char* sex : {"Persons", "Females", "Males"})
                for (int age = 0; age < ages; ++age)
                    text.append(std::to_string(2024 + year))
                        .append(area == 0 ? ",North," : ",Elsewhere " + std::to_string(area) + ",")
                        .append(sex)
                        .append(",")
                        .append(std::to_string(age))
                        .append(age == 90 ? " and over,120\n" : ",240\n");
    return text;
}

void importPopulation(benchmark::State& state)
{
    static const std::string bytes = populationFile();
    const model::Plan plan = tests::smallPlan();
    std::size_t changes = 0;
    for (auto _ : state) {
        const sheets::Reading reading = sheets::readBook("population.csv", bytes);
        changes = imports::lookAt(reading.book, plan, {}, reference::builtIn()).changes.size();
        benchmark::DoNotOptimize(changes);
    }
    state.counters["changes"] = static_cast<double>(changes);
    state.counters["bytes"] = static_cast<double>(bytes.size());
}

BENCHMARK(importPopulation)->Unit(benchmark::kMillisecond);

} // namespace
