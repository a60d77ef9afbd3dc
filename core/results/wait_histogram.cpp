// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/wait_histogram.h"

#include "core/results/wait_counter.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace homeward::results {

namespace {

constexpr std::uint32_t linear = 225;   ///< up to here each bin is one second wide
constexpr unsigned perOctaveBits = 6;
constexpr unsigned perOctave = 1U << perOctaveBits;

std::uint16_t binOf(std::int32_t seconds)
{
    const auto below = static_cast<std::uint32_t>(seconds - 1);   // a bin includes its upper edge
    if (below < linear)
        return static_cast<std::uint16_t>(below);
    const auto octave = static_cast<unsigned>(std::bit_width(below / linear)) - 1U;
    const std::uint64_t scaled = (static_cast<std::uint64_t>(below) << perOctaveBits) / linear;
    return static_cast<std::uint16_t>(linear + octave * perOctave + ((scaled >> octave) - perOctave));
}

/// The lower edge of a bin, which it does not include.
double lowerEdge(unsigned index)
{
    if (index < linear)
        return index;
    const unsigned octave = (index - linear) / perOctave;
    const unsigned part = perOctave + (index - linear) % perOctave;
    return static_cast<double>(std::uint64_t{linear} * part << octave) / perOctave;
}

} // namespace

WaitHistogram::WaitHistogram(const std::vector<std::int32_t>& waits)
{
    WaitCounter counter;
    for (const std::int32_t wait : waits)
        counter.add(wait);
    *this = counter.take();
}

WaitHistogram::WaitHistogram(std::vector<Bin> bins, std::int64_t longest) : m_bins(std::move(bins)), m_longest(longest)
{
    for (const Bin& bin : m_bins)
        m_count += bin.count;
}

void WaitHistogram::add(const WaitHistogram& other)
{
    std::vector<Bin> both;
    both.reserve(m_bins.size() + other.m_bins.size());
    std::ranges::merge(m_bins, other.m_bins, std::back_inserter(both), {}, &Bin::index, &Bin::index);
    m_bins.clear();
    for (const Bin& bin : both)
        if (!m_bins.empty() && m_bins.back().index == bin.index)
            m_bins.back().count += bin.count;
        else
            m_bins.push_back(bin);
    m_count += other.m_count;
    m_longest = std::max(m_longest, other.m_longest);
}

double WaitHistogram::longerThan(double seconds) const
{
    double longer = 0.0;
    for (const Bin& bin : m_bins) {
        const double low = lowerEdge(bin.index);
        const double high = lowerEdge(bin.index + 1U);
        longer += bin.count * std::clamp((high - seconds) / (high - low), 0.0, 1.0);
    }
    return longer;
}

double WaitHistogram::at(std::int64_t place) const
{
    if (place < 0)
        return 0.0;
    if (place + 1 >= m_count)
        return static_cast<double>(m_longest);
    std::int64_t before = 0;
    for (const Bin& bin : m_bins) {
        if (place < before + bin.count) {
            const double low = lowerEdge(bin.index);
            const double high = bin.index < linear ? low + 1.0 : lowerEdge(bin.index + 1U);
            const double middle = bin.index < linear ? high : (low + high) / 2.0;
            return std::min(middle, static_cast<double>(m_longest));
        }
        before += bin.count;
    }
    return static_cast<double>(m_longest);
}

double WaitHistogram::quantile(double share, std::int64_t people) const
{
    const double place = share * static_cast<double>(people - 1);
    const auto below = static_cast<std::int64_t>(place);
    const std::int64_t without = people - m_count;
    const double lower = at(below - without);
    const double upper = at(std::min(below + 1, people - 1) - without);
    return lower + (place - static_cast<double>(below)) * (upper - lower);
}

void WaitCounter::add(std::int32_t wait)
{
    add({binOf(wait), 1});
    noteLongest(wait);
}

WaitHistogram WaitCounter::take()
{
    std::size_t bins = 0;
    for (const std::uint64_t word : m_used)
        bins += static_cast<std::size_t>(std::popcount(word));
    std::vector<WaitHistogram::Bin> made;
    made.reserve(bins);
    for (std::size_t w = 0; w < m_used.size(); ++w)
        for (std::uint64_t left = std::exchange(m_used[w], 0); left != 0; left &= left - 1U) {
            const std::size_t index = 64U * w + static_cast<std::size_t>(std::countr_zero(left));
            made.push_back({static_cast<std::uint16_t>(index), std::exchange(m_counts[index], 0U)});
        }
    return {std::move(made), std::exchange(m_longest, 0)};
}

} // namespace homeward::results
