// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/caveats.h"

namespace homeward::ui {

class Workspace;

/// What the open plan knows of the result in view, in the scenario in view.
[[nodiscard]] charts::ToldByPlan toldByPlan(const Workspace& workspace);

} // namespace homeward::ui
