// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/path.h"
#include "core/model/plan.h"
#include "core/validation/problem.h"

#include <vector>

namespace homeward::validation {

/// All problems of a plan, errors and warnings, in the order of the document.
[[nodiscard]] std::vector<Problem> validate(const model::Plan& plan);

/// Whether a path leads to a figure that a run may vary: a number, count or date, but for the start, the run's settings
/// and the ranges themselves.
[[nodiscard]] bool mayVary(const model::Plan& plan, const model::Path& path);

[[nodiscard]] bool hasErrors(const std::vector<Problem>& problems);

} // namespace homeward::validation
