// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"
#include "core/results/summary_table.h"
#include "core/results/value_list.h"

namespace homeward::results {

/// An event that no future has shown may still happen: where every future gives the same value, its spread says nothing.
///
/// How far the mean may lie from the value that all `futures` gave, with 95 % confidence: the exact Poisson bound on events
/// that none of them shows (`stats::unseenBound`) times the most that one such event adds to the measure over `days`: one
/// to a count, one person all the time to a level, all days to a sum of days. Infinite where a person may add any amount
/// (units, pounds, waits).
[[nodiscard]] double unseenBound(Measure measure, double days, int futures);

/// The summary of a count with its interval made that wide where every future gave the same, never below 0; any other as
/// it is.
[[nodiscard]] Summary allowingForUnseen(Summary found, Measure measure, int futures);

/// The same of a paired difference of counts, to both sides of its mean, where every future gave the same in both of the
/// scenarios: only then has no future shown what would tell them apart.
[[nodiscard]] Summary differenceAllowingForUnseen(Summary found, const ValueList& now, const ValueList& before,
                                                  Measure measure);

} // namespace homeward::results
