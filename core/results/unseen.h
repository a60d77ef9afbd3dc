// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"
#include "core/results/summary_table.h"
#include "core/results/value_list.h"

namespace homeward::results {

/// An event that no future has shown may still happen: where every future gives the same value, its spread says
/// nothing.
///
/// How far the mean may lie from the value that all `futures` gave, with 95 % confidence: the exact Poisson bound on
/// the number of unseen events (`stats::unseenBound`) times the most that one event adds to the measure over `days`.
/// One person adds at most one to a count, one to a level, and all days to a sum of days. Infinite where a person may
/// add any amount (units, pounds, waits).
[[nodiscard]] double unseenBound(Measure measure, double days, int futures);

/// A summary whose interval is widened by that bound, though not below 0, where every future gave the same count. Other
/// summaries are returned unchanged.
[[nodiscard]] Summary allowingForUnseen(Summary found, Measure measure, int futures);

/// The same for a paired difference of counts, widened to both sides, where every future gave the same in both
/// scenarios: only then has no future shown an event by which they could differ.
[[nodiscard]] Summary differenceAllowingForUnseen(Summary found, const ValueList& now, const ValueList& before,
                                                  Measure measure);

} // namespace homeward::results
