// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/validation/problem.h"

#include <vector>

namespace homeward::sim {

/// What can be known of a plan before it runs, as warnings: settings that are asked for nearly all that they have, or
/// more (`Overloaded`, on the first or the last day), and people who need more than a setting has to the end
/// (`CannotBeServed`: the share of a cohort's packages, or everybody where there is no capacity), or who may wait for each
/// other's places for ever (with the detail `ring`: core/sim/stuck_rings.h), and queues that grow to millions of people,
/// whose memory each future takes (`RunLarge` with the detail `queue`), or whose people go from queue to queue in a circle for
/// hours of each future (`circle`). Of each field the first scenario that has it. The plan is without errors; its ranges count with their most likely figures.
[[nodiscard]] std::vector<validation::Problem> foreseen(const model::Plan& plan);
/// The same of these scenarios and areas alone; none = all.
[[nodiscard]] std::vector<validation::Problem> foreseenIn(const model::Plan& plan,
                                                          const std::vector<model::ScenarioId>& scenarios,
                                                          const std::vector<model::AreaId>& areas);

} // namespace homeward::sim
