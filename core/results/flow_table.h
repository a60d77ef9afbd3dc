// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace homeward::results {

/// The origin of a flow that comes from no setting.
inline constexpr std::int16_t fromOutside = -1;

/// People who went from one place to another. Places are the settings of the plan, then its outcomes, then one for the
/// people who were turned away and have no outcome.
struct Flow {
    std::int16_t from = fromOutside; ///< a setting, or `fromOutside`
    std::int16_t to = 0;
    std::int32_t people = 0; ///< above 0

    friend bool operator==(const Flow&, const Flow&) = default;
};

/// Orders flows by origin, then by destination.
[[nodiscard]] inline bool comesBefore(const Flow& first, const Flow& second)
{
    return std::pair(first.from, first.to) < std::pair(second.from, second.to);
}

/// The flows of one replication in one area, by period. A person is counted on arrival: when a stay begins, or when the
/// person leaves the model. The origin of someone who waited in no setting is the setting that the person had left.
class FlowTable {
public:
    /// Appends a period. Its flows must be in order, each pair of places once.
    void push(std::span<const Flow> flows);

    [[nodiscard]] std::size_t periods() const { return m_ends.size(); }
    [[nodiscard]] std::span<const Flow> of(std::size_t period) const;
    /// The flows summed over ranges of periods; each range is half open.
    [[nodiscard]] FlowTable joined(const std::vector<std::pair<int, int>>& ranges) const;

    friend bool operator==(const FlowTable&, const FlowTable&) = default;

private:
    std::vector<Flow> m_flows;
    std::vector<std::uint32_t> m_ends; ///< where the flows of a period end
};

} // namespace homeward::results
