// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <string>

namespace homeward::exchange {

/// How many figures have a range in the plan and one value in the run with this fingerprint: all ranges of the plan where
/// the run was of the plan without them, else none.
[[nodiscard]] int rangesNotDrawn(const model::Plan& plan, const std::string& fingerprint);

} // namespace homeward::exchange
