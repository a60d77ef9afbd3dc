// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/validation/problem.h"

#include <vector>

namespace homeward::validation {

/// Every problem of a plan at once, errors and warnings, in the order of the document.
[[nodiscard]] std::vector<Problem> validate(const model::Plan& plan);

[[nodiscard]] bool hasErrors(const std::vector<Problem>& problems);

} // namespace homeward::validation
