// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/suggest_ranges.h"
#include "ui/document/plan_edit.h"

namespace homeward::document {

class PlanDocument;

/// Gives figures the ranges that were proposed for them, but for those that have one by now: one step back.
[[nodiscard]] PlanEdit addRanges(const PlanDocument& document, const std::vector<study::SuggestedRange>& ranges);

} // namespace homeward::document
