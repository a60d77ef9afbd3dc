// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Packs the flows of a result into bytes and back. Reading checks all lengths, and that each flow is one that a run can
// give.
namespace homeward::store {

/// The numbers of periods and places of flows.
struct FlowShape {
    std::size_t periods = 0;
    std::size_t settings = 0;
    std::size_t outcomes = 0;
};
[[nodiscard]] FlowShape flowShapeOf(const results::RunResult& head);

/// Whether the flows have this shape, or there are none.
[[nodiscard]] bool fits(const results::FlowTable& flows, const FlowShape& shape);

[[nodiscard]] std::string packFlows(const std::vector<results::FlowTable>& tables);
/// None where the flows do not have this shape, or unpack to more than `room` (`expanded`).
[[nodiscard]] std::optional<std::vector<results::FlowTable>> unpackFlows(std::string_view packed,
                                                                         const FlowShape& shape, std::size_t& room);

} // namespace homeward::store
