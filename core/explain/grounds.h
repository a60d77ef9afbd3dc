// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"
#include "core/model/plan.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace homeward::explain {

/// Which figure of which scenarios and areas the assumptions are asked for.
struct GroundsQuestion {
    std::vector<model::SettingId> settings;                ///< that the figure counts in
    std::vector<model::ScenarioId> scenarios;              ///< whose changes count
    std::vector<model::AreaId> areas = {};                 ///< empty = all
    bool money = false;                                    ///< the figure is in pounds
};

/// What the range of an input moves a figure by: high less low, by the input's path.
using Swings = std::map<std::string, results::Summary, std::less<>>;

/// The question that belongs to a figure.
[[nodiscard]] GroundsQuestion groundsQuestion(const results::RunResult& result, const Figure& figure,
                                              const results::Question& question);

/// The assumptions that a figure rests on: people and how they come, stays and routes, capacities, delays and the
/// changes of the scenarios; prices only for money, staff and other areas' own figures never. Those with a swing come
/// first, the largest first; then those near the figure, then the least sure.
[[nodiscard]] std::vector<Ground> groundsOf(const model::Plan& plan, const GroundsQuestion& question,
                                            const Swings& swings = {});

/// How many of the grounds are of each kind, in the order of `assumptions::Kind`.
[[nodiscard]] std::array<std::size_t, assumptions::kindWords.size()> kindsOf(const std::vector<Ground>& grounds);

/// Settings with those that people go to from them at once.
[[nodiscard]] std::set<model::SettingId> withNext(const model::Plan& plan,
                                                  const std::vector<model::SettingId>& settings);

} // namespace homeward::explain
