// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"

#include <string>
#include <string_view>

namespace homeward::exchange {

/// `better`, `worse`, `cannot tell`, `same`, `not judged`: words in files, never translated.
[[nodiscard]] std::string_view judgementName(results::Judgement judgement);

/// One line for each scenario and indicator: level and paired difference, each with its 95 % interval, and whether it
/// is better. RFC 4180; cells without a value are empty.
[[nodiscard]] std::string comparisonToCsv(const results::RunResult& result, const results::ComparisonTable& comparison);

/// The same as one JSON object, with how the run was made.
[[nodiscard]] std::string comparisonToJson(const results::RunResult& result,
                                           const results::ComparisonTable& comparison);

} // namespace homeward::exchange
