// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace homeward::results {

/// Where a flow begins that comes from no setting.
inline constexpr std::int16_t fromOutside = -1;

/// People who went from one place to another. Places are the settings of the plan, then its outcomes, then one for the
/// people who were turned away and have no outcome.
struct Flow {
    std::int16_t from = fromOutside; ///< a setting, or `fromOutside`
    std::int16_t to = 0;
    std::int32_t people = 0; ///< above 0

    friend bool operator==(const Flow&, const Flow&) = default;
};

/// Orders flows by where they begin, then by where they lead.
[[nodiscard]] inline bool comesBefore(const Flow& first, const Flow& second)
{
    return std::pair(first.from, first.to) < std::pair(second.from, second.to);
}

/// The flows of one replication in one area, by period. A person counts on arrival: where a stay begins, or where the
/// person leaves the model; someone who waited in no setting comes from the setting left for that wait.
class FlowTable {
public:
    /// Appends a period: flows in order, each pair of places once.
    void push(std::span<const Flow> flows);

    [[nodiscard]] std::size_t periods() const { return m_ends.size(); }
    [[nodiscard]] std::span<const Flow> of(std::size_t period) const;
    /// The flows of ranges of periods, each from its first to before its end.
    [[nodiscard]] FlowTable joined(const std::vector<std::pair<int, int>>& ranges) const;

    friend bool operator==(const FlowTable&, const FlowTable&) = default;

private:
    std::vector<Flow> m_flows;
    std::vector<std::uint32_t> m_ends; ///< where the flows of a period end
};

} // namespace homeward::results
