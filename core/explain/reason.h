// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"

#include <vector>

namespace homeward::explain {

/// The reason for a difference, from its partings: the parts that surely moved, the largest first. For two futures or
/// more.
[[nodiscard]] Reason reasonOf(const std::optional<results::HeadlineChange>& change,
                              const std::vector<Parting>& partings);

} // namespace homeward::explain
