// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"

#include <optional>

namespace homeward::explain {

/// Whether a result has all that a figure is of.
[[nodiscard]] bool isWithin(const results::RunResult& result, const AskedFigure& asked);
/// A figure of one result in another, its settings, outcomes, scenarios, areas and year found by their ids and labels;
/// none where the other has not got one of them.
[[nodiscard]] std::optional<AskedFigure> sameIn(const results::RunResult& other, const results::RunResult& result,
                                                const AskedFigure& asked);

} // namespace homeward::explain
