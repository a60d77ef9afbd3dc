// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/floor.h"

#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "tests/benchmark/plans.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <sys/resource.h>

namespace homeward::benchmarks {

namespace {

std::string& program()
{
    static std::string path;
    return path;
}

/// What a command prints; empty where it cannot be called.
std::string outputOf(const std::string& command)
{
    std::FILE* pipe = popen(command.c_str(), "r");
    if (!pipe)
        return {};
    std::string text;
    std::array<char, 4096> part{};
    while (std::fgets(part.data(), static_cast<int>(part.size()), pipe))
        text += part.data();
    return pclose(pipe) == 0 ? text : std::string();
}

/// Processor time of the processes that this one started and waited for.
double childrensSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::optional<double> numberAfter(const std::string& text, const std::string& word)
{
    const std::size_t at = text.find(word);
    if (at == std::string::npos)
        return std::nullopt;
    return std::strtod(text.c_str() + at + word.size(), nullptr);
}

} // namespace

std::optional<double> floorNanosecondsAnEvent(int replications, int population)
{
    const char* path = std::getenv("HOMEWARD_FLOOR");
    if (!path || !*path)
        return std::nullopt;
    const double before = childrensSeconds();
    const std::string command = '"' + std::string(path) + "\" B " + std::to_string(replications) + " 1 "
        + std::to_string(population) + " wheel 4 1 2>/dev/null";
    const auto events = numberAfter(outputOf(command), " events ");
    if (!events || *events <= 0.0)
        return std::nullopt;
    return 1e9 * (childrensSeconds() - before) / *events;
}

std::optional<double> peakMegabytes(int population, int years)
{
    return numberAfter(
        outputOf('"' + program() + "\" --peak-of " + std::to_string(population) + ' ' + std::to_string(years)),
        "peak MB ");
}

int printPeak(int population, int years)
{
    model::Plan plan = larger(caseB(), population);
    plan.run.years = years;
    const sim::Compiled model = sim::compile(plan, plan.scenarios.front(), plan.areas.front());
    const sim::Outcome outcome = sim::replicate(model, plan.run.seed, 0);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << "peak MB " << static_cast<double>(usage.ru_maxrss) / 1024.0 << '\n';
    return outcome.peopleConserved ? 0 : 1;
}

void setProgram(const char* path) { program() = path; }

} // namespace homeward::benchmarks
