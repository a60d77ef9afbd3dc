// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace homeward::benchmarks {

/// Processor time an event of a single-purpose loop of case B on one thread, ns, with so many times the people and the
/// units. The program named by the environment variable HOMEWARD_FLOOR is called as `floor B 30 1 1 wheel 4 1` (30
/// replications, 1 thread, once the people) and prints `events <number>`; none where the variable is not set or the
/// program says nothing of the kind.
[[nodiscard]] std::optional<double> floorNanosecondsAnEvent(int replications, int population = 1);

/// Largest memory of a fresh process of this program that plays one replication of case B, MB; none where it fails.
[[nodiscard]] std::optional<double> peakMegabytes(int population, int years);
/// What that process does; prints the figure.
int printPeak(int population, int years);

/// Remembers how this program was called.
void setProgram(const char* path);

} // namespace homeward::benchmarks
