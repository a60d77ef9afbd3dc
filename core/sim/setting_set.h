// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// A set of settings of a model, as a bit set.
class SettingSet {
public:
    explicit SettingSet(int settings) : m_words(static_cast<std::size_t>(settings) / wordSize + 1, 0) { }

    void add(int setting) { m_words[wordOf(setting)] |= bitOf(setting); }
    void remove(int setting) { m_words[wordOf(setting)] &= ~bitOf(setting); }
    [[nodiscard]] bool has(int setting) const { return (m_words[wordOf(setting)] & bitOf(setting)) != 0; }
    void addAll(const SettingSet& others)
    {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            m_words[w] |= others.m_words[w];
    }
    void addAllBut(const SettingSet& others, const SettingSet& except)
    {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            m_words[w] |= others.m_words[w] & ~except.m_words[w];
    }
    /// Removes and returns the lowest; `none` when the set is empty.
    [[nodiscard]] int takeFirst()
    {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            if (m_words[w] != 0) {
                const int bit = std::countr_zero(m_words[w]);
                m_words[w] &= m_words[w] - 1;
                return static_cast<int>(w * wordSize) + bit;
            }
        return none;
    }

private:
    static constexpr std::size_t wordSize = 64;
    [[nodiscard]] static std::size_t wordOf(int setting) { return static_cast<std::size_t>(setting) / wordSize; }
    [[nodiscard]] static std::uint64_t bitOf(int setting)
    {
        return std::uint64_t{1} << static_cast<unsigned>(setting) % wordSize;
    }

    std::vector<std::uint64_t> m_words;
};

} // namespace homeward::sim
