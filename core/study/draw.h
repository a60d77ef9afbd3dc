// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Uncertain inputs (model: uncertainty in the inputs): figures that are ranges, and plans in which they have a value.
namespace homeward::study {

/// A value for a figure of the plan; for a date days to add to it.
struct InputValue {
    std::string path;
    double value = 0.0;
};

/// The value of an input in a replication (from 0): a draw from its PERT distribution, a function of the seed, the
/// replication and the path alone, so that every scenario meets the same inputs.
[[nodiscard]] double drawnValue(const model::UncertainInput& input, std::uint64_t seed, int replication);

/// The plan with these values. A share or probability of a list keeps the list's sum: the others there that have no
/// value of their own are scaled (all of them where every one has a value), as are factors of months and weekdays. A
/// mean takes the standard deviation or median typed beside it along, a median its 90th centile, so that the shape
/// stays. Dates move by whole days, counts are rounded.
/// Fails with NoSuchFigure, also for what no run may vary (the start, the run's settings, the ranges themselves), and
/// with InputNotPossible (`number` 0) where the rest of a list would have to be negative or the plan has errors;
/// `detail` is the path of the first field with one.
[[nodiscard]] base::Result<model::Plan> withInputs(const model::Plan& plan, const std::vector<InputValue>& values);

/// Every uncertain input of the plan at its most likely value.
[[nodiscard]] std::vector<InputValue> mostLikely(const model::Plan& plan);
/// Every uncertain input of the plan as drawn in a replication of the plan's seed.
[[nodiscard]] std::vector<InputValue> drawn(const model::Plan& plan, int replication);

/// Whether the inputs drawn in the replications from `first` to before `end` all make a plan. Fails as `withInputs`,
/// `number` being the future (replication + 1), and with Cancelled.
[[nodiscard]] base::Status checkInputs(const model::Plan& plan, int first, int end,
                                       const base::CancelToken& cancel = {});

/// For `sim::RunRequest::inputsOf`: the plan of a replication. Empty where the plan has no uncertain inputs. Ask
/// `checkInputs` first: where a draw makes no plan the plan is left as it is.
[[nodiscard]] std::function<model::Plan(const model::Plan&, int)> inputsOf(const model::Plan& plan);

} // namespace homeward::study
