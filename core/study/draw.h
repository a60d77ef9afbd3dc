// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Uncertain inputs (model: uncertainty in the inputs): figures given as ranges, and plans in which they have values.
namespace homeward::study {

/// A value for a figure of the plan; for a date, days to add to it.
struct InputValue {
    std::string path;
    double value = 0.0;
};

/// The value of an input in a replication (from 0): a draw from its PERT distribution that depends only on the seed,
/// the replication and the path, so that all scenarios have the same inputs.
[[nodiscard]] double drawnValue(const model::UncertainInput& input, std::uint64_t seed, int replication);

/// The plan with these values. A list of shares or probabilities keeps its sum: those without a value of their own are
/// scaled, or all if every one has a value; so are factors of months and weekdays. With a mean, the standard deviation
/// or median typed beside it is scaled, with a median its 90th centile, so that the shape is kept. Dates move by whole
/// days; counts are rounded. Fails with NoSuchFigure, also for figures that a run may not vary (the start, the run's
/// settings, the ranges themselves), and with InputNotPossible (`number` 0) where the rest of a list would have to be
/// negative or the plan would have errors; `detail` is the path of the first field in error.
[[nodiscard]] base::Result<model::Plan> withInputs(const model::Plan& plan, const std::vector<InputValue>& values);

/// All uncertain inputs of the plan at their most likely values.
[[nodiscard]] std::vector<InputValue> mostLikely(const model::Plan& plan);
/// All uncertain inputs of the plan as drawn in a replication, with the plan's seed.
[[nodiscard]] std::vector<InputValue> drawn(const model::Plan& plan, int replication);

/// Checks that the inputs drawn in the replications from `first` up to, not including, `end` all make valid plans.
/// Fails as `withInputs`, `number` being the future (replication + 1), and with Cancelled.
[[nodiscard]] base::Status checkInputs(const model::Plan& plan, int first, int end,
                                       const base::CancelToken& cancel = {});

/// The function for `sim::RunRequest::inputsOf`: makes the plan of a replication. Empty where the plan has no uncertain
/// inputs. Call `checkInputs` first: if a draw is invalid the plan is used as it is.
[[nodiscard]] std::function<model::Plan(const model::Plan&, int)> inputsOf(const model::Plan& plan);

} // namespace homeward::study
