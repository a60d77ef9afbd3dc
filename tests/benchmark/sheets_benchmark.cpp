// SPDX-License-Identifier: GPL-3.0-or-later
// What the reading of a large public file costs: 126,000 rows of nine columns, as text and as a workbook.
#include "core/base/safe_file.h"
#include "core/sheets/read_book.h"
#include "core/sheets/workbook_writer.h"

#include <benchmark/benchmark.h>
#include <filesystem>
#include <string>

namespace {

using namespace homeward;

constexpr int rows = 126'000;

std::string cellAt(int row, int column)
{
    switch (column) {
    case 0: return std::to_string(2016 + row / 14'000) + "/" + std::to_string(17 + row / 14'000);
    case 1: return "S120000" + std::to_string(5 + row % 45);
    case 2: return "Health and Social Care Reasons";
    case 3: return row % 2 == 0 ? "18-74" : "75plus";
    default: return std::to_string((row * 7'919 + column * 104'729) % 100'000);
    }
}

std::string textFile()
{
    std::string text = "Year,CA,Reason,Age,A,B,C,D,E\n";
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < 9; ++column)
            text += cellAt(row, column) + (column < 8 ? "," : "\n");
    return text;
}

std::string workbook()
{
    const std::string path = (std::filesystem::temp_directory_path() / "homeward-benchmark.xlsx").string();
    sheets::WorkbookWriter book;
    book.beginSheet("Data");
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < 9; ++column) {
            const auto at = static_cast<std::uint32_t>(row);
            if (column < 4)
                book.text(at, static_cast<std::uint16_t>(column), cellAt(row, column));
            else
                book.number(at, static_cast<std::uint16_t>(column), std::stod(cellAt(row, column)));
        }
    (void)book.save(path);
    std::string bytes = base::readWholeFile(path).value();
    std::filesystem::remove(path);
    return bytes;
}

void readAll(benchmark::State& state, const std::string& bytes)
{
    for (auto _ : state) {
        const sheets::Reading reading = sheets::readBook("file", bytes);
        benchmark::DoNotOptimize(reading.book.sheets.front().cells());
    }
    state.counters["bytes"] = static_cast<double>(bytes.size());
}

void sheetsText(benchmark::State& state)
{
    static const std::string bytes = textFile();
    readAll(state, bytes);
}

void sheetsWorkbook(benchmark::State& state)
{
    static const std::string bytes = workbook();
    readAll(state, bytes);
}

BENCHMARK(sheetsText)->Unit(benchmark::kMillisecond);
BENCHMARK(sheetsWorkbook)->Unit(benchmark::kMillisecond);

} // namespace
