// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/convolution.h"

#include <algorithm>

namespace homeward::need {

namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// Sums of a kernel and of its day times it, up to any day; 0 outside.
struct RunningSums {
    std::vector<double> sum{0.0};
    std::vector<double> moment{0.0};

    explicit RunningSums(const std::vector<double>& byDay)
    {
        for (std::size_t k = 0; k < byDay.size(); ++k) {
            sum.push_back(sum.back() + byDay[k]);
            moment.push_back(moment.back() + static_cast<double>(k) * byDay[k]);
        }
    }
    static double between(const std::vector<double>& sums, int from, int to)
    {
        const int last = static_cast<int>(sums.size()) - 1;
        return sums[index(std::clamp(to, 0, last))] - sums[index(std::clamp(from, 0, last))];
    }
};

} // namespace

LaggedKernel::LaggedKernel(const std::vector<double>& byDay)
{
    const int days = static_cast<int>(byDay.size());
    for (int k = 0; k < std::min(days, nearDays + blockRatio); ++k)
        m_near.push_back(static_cast<float>(byDay[index(k)]));
    m_near.resize(index(nearDays + blockRatio), 0.0f);
    const RunningSums sums(byDay);
    for (int block = blockRatio, shift = 2; blockRatio * block <= days; block *= blockRatio, shift += 2) {
        const bool last = blockRatio * blockRatio * block > days;
        Level level{block, shift, nearDays * block / blockRatio, 0, {}};
        const int lastLag = last ? days + block : (level.firstLag + block) * blockRatio;
        level.count = (lastLag - level.firstLag + block - 1) / block;
        const double middle = (block - 1) / 2.0;
        const double spread = block * (static_cast<double>(block) * block - 1.0) / 12.0;
        for (int phase = 0; phase < block; ++phase)
            for (int back = 0; back < level.count; ++back) {
                // The block begins `lag` days before; its day r is lag - r days before.
                const int lag = level.firstLag + back * block + phase;
                const double sum = RunningSums::between(sums.sum, lag - block + 1, lag + 1);
                const double moment = RunningSums::between(sums.moment, lag - block + 1, lag + 1);
                level.lines.push_back({static_cast<float>(sum / block), static_cast<float>(((lag - middle) * sum - moment) / spread)});
            }
        m_levels.push_back(std::move(level));
    }
}

Convolution::Convolution(std::shared_ptr<const LaggedKernel> kernel)
    : m_kernel(std::move(kernel)), m_blocks(m_kernel->levels().size())
{
}

Convolution::Lanes Convolution::today() const
{
    Lanes sum{};
    const std::vector<LaggedKernel::Level>& levels = m_kernel->levels();
    // From where on the levels below look at the entries: a border between whole blocks of this level.
    int from = 0;
    for (std::size_t l = levels.size(); l-- > 0;) {
        const LaggedKernel::Level& level = levels[l];
        const int border = (m_day - level.firstLag) >> level.shift;
        if (border < 0)
            continue;
        // Whole blocks before the border; the farthest has the last line.
        const int first = std::max(from >> level.shift, border - level.count + 1);
        const LaggedKernel::Line* line = &level.lines[index((m_day & (level.block - 1)) * level.count)] + (border - first);
        const Block* block = &m_blocks[l][0] + first;
        for (const Block* end = &m_blocks[l][0] + border; block != end; ++block, --line)
            for (std::size_t q = 0; q < lanes; ++q)
                sum[q] += line->mean * block->sum[q] + line->slope * block->moment[q];
        from = border << level.shift;
    }
    const std::vector<float>& near = m_kernel->near();
    if (levels.empty())
        from = m_day - static_cast<int>(near.size()) + 1;
    for (int day = std::max(0, from); day < m_day; ++day) {
        const Lanes& entries = m_entries[index(day)];
        const float share = near[index(m_day - day)];
        for (std::size_t q = 0; q < lanes; ++q)
            sum[q] += share * entries[q];
    }
    return sum;
}

void Convolution::endDay(const Lanes& entries)
{
    m_entries.push_back(entries);
    const std::vector<LaggedKernel::Level>& levels = m_kernel->levels();
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const int size = levels[l].block;
        if (m_day % size == 0)
            m_blocks[l].emplace_back();
        Block& block = m_blocks[l].back();
        const auto off = static_cast<float>(m_day % size) - static_cast<float>(size - 1) / 2.0f;
        for (std::size_t q = 0; q < lanes; ++q) {
            block.sum[q] += entries[q];
            block.moment[q] += off * entries[q];
        }
    }
    ++m_day;
}

} // namespace homeward::need
