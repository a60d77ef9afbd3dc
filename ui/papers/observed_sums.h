// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/paper/suppression.h"

#include <vector>

namespace homeward::papers {

/// An observed count: what is counted, and in which area.
struct ObservedCount {
    const model::CalibrationTarget* target = nullptr;
    model::AreaId area;
};

/// Which counts add up to another one: of the same measure in the same area, parted by reason, by cohorts, by settings, or
/// by several of these. Days by reason count as the parts of all days even where a reason is not among them.
[[nodiscard]] std::vector<paper::SumOf> sumsOf(const model::Plan& plan, const std::vector<ObservedCount>& counts);

} // namespace homeward::papers
