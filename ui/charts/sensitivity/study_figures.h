// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/range_study.h"
#include "ui/charts/sensitivity/sensitivity_figures.h"

#include <cstddef>
#include <optional>

namespace homeward::charts {

/// What the charts of a study show: each figure's name, ends and where it comes from, beside what was found. `chosen` is
/// an input of the plan; none = the first found.
[[nodiscard]] SensitivityFigures figuresOfStudy(const study::RangeStudy& study, study::Sensitivity found,
                                                const study::RangeQuestion& asked, std::optional<std::size_t> chosen);

} // namespace homeward::charts
