// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/recipe.h"

#include <optional>
#include <vector>

namespace homeward::explain {

/// The figure parted in every way that the result holds: by setting, area, cohort, reason, state, flow and origin. An
/// axis with one part alone is left out, but for the settings, and one without any part always. `then` is the side that
/// it is compared with.
[[nodiscard]] std::vector<Parting> partingsOf(const PartReader& parts, const Side& now,
                                              const std::optional<Side>& then);

} // namespace homeward::explain
