// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>
#include <string>

namespace homeward::cli {

/// The paper of that name or id; without one the plan's first, or the one that a new paper is. Says which names there are
/// where one is unknown.
[[nodiscard]] std::optional<model::Paper> choosePaper(const model::Plan& plan, const std::string& name);

} // namespace homeward::cli
