// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>

namespace homeward::study {

/// The least whole number from `low` to `high` of which `holds` is true, where it stays true from there on; none where
/// it holds of none. Begins at `start`, brackets in strides that double from `stride` on and then bisects. Hands on an
/// error of `holds`.
[[nodiscard]] base::Result<std::optional<int>> leastThat(const std::function<base::Result<bool>(int)>& holds, int low,
                                                         int high, int start, int stride);

} // namespace homeward::study
