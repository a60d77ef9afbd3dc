// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Packs the parts of a result into bytes and back. Reading checks all lengths, and that each number is one that a run
// can give.
namespace homeward::store {

/// To how many digits intervals and centiles by month or week are stored. Means are always exact.
enum class Rounding {
    None, ///< all bits
    Float ///< seven digits, for results of many areas and scenarios
};

[[nodiscard]] std::string packSummaries(const results::SummaryTable& table, Rounding rounding);
/// None where the bytes do not hold so many periods and settings, or unpack to more than `room` (`expanded`).
[[nodiscard]] std::optional<results::SummaryTable> unpackSummaries(std::string_view packed, std::size_t periods,
                                                                   std::size_t settings, std::size_t& room);

[[nodiscard]] std::string packReplications(const std::vector<results::ReplicationSums>& replications);
[[nodiscard]] std::optional<std::vector<results::ReplicationSums>>
unpackReplications(std::string_view packed, std::size_t periods, std::size_t settings, std::size_t& room);

} // namespace homeward::store
