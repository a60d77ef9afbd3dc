// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edit/plan_patch.h"

#include <string>

namespace homeward::cli {

/// Writes a plan with an edit in its history, to itself or to another file; a JSON file has no history. Fails as the
/// reading and writing of plans, and where the edit does not fit.
[[nodiscard]] base::Status writeEdited(const std::string& plan, const std::string& output, const edit::PlanPatch& patch,
                                       const std::string& label);

} // namespace homeward::cli
