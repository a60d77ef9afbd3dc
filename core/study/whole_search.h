// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>

namespace homeward::study {

/// The least whole number from `low` to `high` for which the monotonic predicate `holds` is true; none if it is true
/// for none. Begins at `start`, brackets in strides that double from `stride` on, then bisects. Returns an error of
/// `holds`.
[[nodiscard]] base::Result<std::optional<int>> leastThat(const std::function<base::Result<bool>(int)>& holds, int low,
                                                         int high, int start, int stride);

} // namespace homeward::study
