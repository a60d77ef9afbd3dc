// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/headlines.h"
#include "core/sim/run.h"

#include <optional>
#include <vector>

namespace homeward::study {

/// The one result that a study is about: a number a replication.
struct ChosenResult {
    results::Measure measure = results::Measure::DelayedDischargeDays;
    /// A figure of the catalogue instead of the measure; it joins all settings and wants a year.
    std::optional<results::HeadlineId> figure = {};
    model::ScenarioId scenario;                  ///< empty = the base
    std::optional<model::ScenarioId> against;    ///< the paired difference `scenario` - `against` instead
    std::vector<model::AreaId> areas;            ///< empty = all
    std::vector<model::SettingId> settings;      ///< empty = all
    std::optional<int> year;                     ///< financial year of the run, from 0; none = the whole run

    friend bool operator==(const ChosenResult&, const ChosenResult&) = default;
};

/// Its values in a run, by replication. Fails with UnknownName where the run has not got a name (a year by its number
/// from 1), and with DoesNotAdd where a replication has no value (`number` = how many): a share of several settings or a
/// figure of the catalogue over the whole run; the wait of nobody (hint `nobody`); what nothing chosen counts, as delays of
/// discharge without a hospital (hint `nothing`). A figure of the catalogue is of the replications that have a value.
[[nodiscard]] base::Result<std::vector<double>> valuesOf(const results::RunResult& run, const ChosenResult& chosen);

/// The mean of its values with its 95 % interval. Where every future gave the same, the spread says nothing: the interval
/// then allows for what no future has shown (`results::unseenBound`), and may be infinite.
[[nodiscard]] results::Summary intervalOf(const results::RunResult& run, const ChosenResult& chosen,
                                          const std::vector<double>& values);

/// What a plan must run of its scenarios to know it.
[[nodiscard]] std::vector<model::ScenarioId> scenariosFor(const model::Plan& plan, const ChosenResult& chosen);

} // namespace homeward::study
