// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/sums.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace homeward::results {

class WaitCounter;

/// Sums by period and setting, packed: zeros take no room, and a number as many bytes as it needs (variable-length
/// integers). A year of a setting takes about 40 bytes, and one or two for each bin of its waits.
class SumsTable {
public:
    SumsTable() = default;
    explicit SumsTable(std::size_t settings) : m_settings(settings) { }

    /// Appends sums in order: all settings of a period, then the next period.
    void push(const Sums& sums);

    [[nodiscard]] std::size_t settings() const { return m_settings; }
    [[nodiscard]] std::size_t periods() const { return m_settings == 0 ? 0 : m_offsets.size() / m_settings; }
    [[nodiscard]] Sums at(std::size_t period, std::size_t setting) const;
    /// The sum over the periods from `first` up to, not including, `end`.
    [[nodiscard]] Sums over(int first, int end, std::size_t setting) const;
    /// Adds the sums to `to`; the waits, which take most of the time, only if `waits` is true.
    void addTo(Sums& to, std::size_t period, std::size_t setting, bool waits) const;
    /// The sums over ranges of periods; each range is half open.
    [[nodiscard]] SumsTable joined(const std::vector<std::pair<int, int>>& ranges) const;

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    /// None unless the bytes hold exactly so many sums, each within what a run can give.
    [[nodiscard]] static std::optional<SumsTable> fromBytes(std::string bytes, std::size_t periods,
                                                            std::size_t settings);

    friend bool operator==(const SumsTable& a, const SumsTable& b)
    {
        return a.m_settings == b.m_settings && a.m_bytes == b.m_bytes;
    }

private:
    [[nodiscard]] Sums over(int first, int end, std::size_t setting, WaitCounter& counter) const;

    std::size_t m_settings = 0;
    std::string m_bytes;
    std::vector<std::uint32_t> m_offsets; ///< where each packed sum begins
};

} // namespace homeward::results
