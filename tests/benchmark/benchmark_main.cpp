// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/floor.h"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <string>

int main(int argc, char** argv)
{
    using namespace homeward;
    benchmarks::setProgram(argv[0]);
    if (argc == 4 && std::string(argv[1]) == "--peak-of")
        return benchmarks::printPeak(std::atoi(argv[2]), std::atoi(argv[3]));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
