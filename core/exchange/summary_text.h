// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/summary_table.h"

#include <nlohmann/json.hpp>
#include <string>

namespace homeward::exchange {

/// Appends three cells to a CSV line, each with a comma before it: the mean and the ends of its 95 % interval; empty
/// for null.
void appendSummary(std::string& line, const results::Summary* summary);

/// `{"mean": ..., "ci95Low": ..., "ci95High": ...}`
[[nodiscard]] nlohmann::ordered_json jsonOf(const results::Summary& summary);

} // namespace homeward::exchange
