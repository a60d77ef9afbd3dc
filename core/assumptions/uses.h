// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace homeward::assumptions {

enum class UseKind {
    Change, ///< a change of a scenario acts on it
    AreaOwn, ///< an area has a figure of its own in its place
    Solved, ///< calibration solves it
};

/// A place in the plan where an assumption is used or replaced.
struct Use {
    UseKind kind{};
    model::Path path;
    std::string name; ///< of the change, the area or the unknown
    std::string scenario; ///< of a change

    friend bool operator==(const Use&, const Use&) = default;
};

/// Where an assumption is used besides the base plan: changes that are on and act on it, scenario by scenario; areas
/// with a figure of their own for what the plan gives; unknowns of the calibration.
[[nodiscard]] std::vector<Use> usesOf(const model::Plan& plan, const Assumption& assumption);

} // namespace homeward::assumptions
