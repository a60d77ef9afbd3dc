// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/validation/problem.h"

#include <vector>

namespace homeward::sim {

/// Warnings that can be given before a plan runs: settings whose offered load on the first or last day is near or above
/// their capacity (`Overloaded`); people who need more than a setting ever has (`CannotBeServed`: the share of a
/// cohort's packages, or everybody where there is no capacity); people who may wait for each other's places for ever
/// (`CannotBeServed` with the detail `ring`: core/sim/stuck_rings.h); queues that grow to millions of people and take
/// the memory of each future (`RunLarge` with the detail `queue`); queues whose people circle among them for hours of
/// each future (`RunLarge` with the detail `circle`). Each field is reported for the first scenario that has the
/// problem. The plan must have no errors; ranges count with their most likely figures.
[[nodiscard]] std::vector<validation::Problem> foreseen(const model::Plan& plan);
/// Warnings of these scenarios and areas only; none = all.
[[nodiscard]] std::vector<validation::Problem> foreseenIn(const model::Plan& plan,
                                                          const std::vector<model::ScenarioId>& scenarios,
                                                          const std::vector<model::AreaId>& areas);

} // namespace homeward::sim
