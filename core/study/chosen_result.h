// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/headlines.h"
#include "core/sim/run.h"

#include <optional>
#include <vector>

namespace homeward::study {

/// The result that a study is about: one number a replication.
struct ChosenResult {
    results::Measure measure = results::Measure::DelayedDischargeDays;
    /// A figure of the catalogue instead of the measure; it joins all settings and needs a year.
    std::optional<results::HeadlineId> figure = {};
    model::ScenarioId scenario;                  ///< empty = the base
    std::optional<model::ScenarioId> against;    ///< the paired difference `scenario` - `against` instead
    std::vector<model::AreaId> areas;            ///< empty = all
    std::vector<model::SettingId> settings;      ///< empty = all
    std::optional<int> year;                     ///< financial year of the run, from 0; none = the whole run

    friend bool operator==(const ChosenResult&, const ChosenResult&) = default;
};

/// Its values in a run, by replication. Fails with UnknownName where the run does not have a name (a year is named by
/// its number from 1), and with DoesNotAdd where replications have no value (`number` = how many): a share of several
/// settings, or a figure of the catalogue over the whole run; the wait of nobody (hint `nobody`); a measure that
/// nothing chosen counts, such as delayed discharges without a hospital (hint `nothing`). Of a catalogue figure,
/// replications without a value are left out.
[[nodiscard]] base::Result<std::vector<double>> valuesOf(const results::RunResult& run, const ChosenResult& chosen);

/// The mean of its values with its 95 % interval. Where every future gave the same value, the interval allows for
/// unseen events (`results::unseenBound`) and may be infinite.
[[nodiscard]] results::Summary intervalOf(const results::RunResult& run, const ChosenResult& chosen,
                                          const std::vector<double>& values);

/// The scenarios that a plan must run to give this result.
[[nodiscard]] std::vector<model::ScenarioId> scenariosFor(const model::Plan& plan, const ChosenResult& chosen);

} // namespace homeward::study
