// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calibrate/area_figures.h"
#include "core/model/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {
class ReferenceSet;
}

namespace homeward::calibrate {

/// The names of the templates that came with the program: `whole`, `small`, `empty`.
[[nodiscard]] std::vector<std::string> templateNames();

/// One of them. Fails with UnknownName.
[[nodiscard]] base::Result<model::Plan> templateNamed(std::string_view name);

/// The figures of a partnership, by its current code.
[[nodiscard]] AreaFigures figuresOf(const reference::ReferenceSet& set, std::string_view code);

} // namespace homeward::calibrate
