// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/summary_table.h"

#include <nlohmann/json.hpp>
#include <string>

namespace homeward::exchange {

/// Three cells of a CSV line, each after its comma: the mean and the ends of its 95 % interval; empty for null.
void appendSummary(std::string& line, const results::Summary* summary);

/// `{"mean": ..., "ci95Low": ..., "ci95High": ...}`
[[nodiscard]] nlohmann::ordered_json jsonOf(const results::Summary& summary);

} // namespace homeward::exchange
