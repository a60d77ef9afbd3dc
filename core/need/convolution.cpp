// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/convolution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::need {

namespace {

constexpr std::size_t count = BlockKernel::nodes.size();

constexpr std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// The weight of each node's value in the value of a day: Lagrange polynomials.
using AtNodesExactly = std::array<double, count>;
using Weights = std::array<AtNodesExactly, static_cast<std::size_t>(blockDays)>;

constexpr Weights lagrange()
{
    Weights weights{};
    for (std::size_t day = 0; day < weights.size(); ++day)
        for (std::size_t n = 0; n < count; ++n) {
            weights[day][n] = 1.0;
            for (std::size_t other = 0; other < count; ++other)
                if (other != n)
                    weights[day][n] *= (static_cast<double>(day) - BlockKernel::nodes[other])
                        / (BlockKernel::nodes[n] - BlockKernel::nodes[other]);
        }
    return weights;
}

constexpr Weights exactWeights = lagrange();

/// The weights by node.
constexpr std::array<Days, count> byNode = [] {
    std::array<Days, count> rounded{};
    for (std::size_t n = 0; n < count; ++n)
        for (std::size_t day = 0; day < rounded[n].size(); ++day)
            rounded[n][day] = static_cast<float>(exactWeights[day][n]);
    return rounded;
}();

double at(const std::vector<double>& byDay, int day)
{
    return day >= 0 && index(day) < byDay.size() ? byDay[index(day)] : 0.0;
}

/// Whether polynomials are accurate enough from two blocks on: their errors, which alternate in sign, are small even
/// added over all days.
bool isSmooth(const std::vector<double>& byDay, int blocks)
{
    constexpr double mostGap = 2e-3;
    double gap = 0.0;
    for (int first = blockDays + 1; first < blocks * blockDays; first += blockDays / 2) {
        AtNodesExactly known;
        for (std::size_t n = 0; n < count; ++n)
            known[n] = at(byDay, first + BlockKernel::nodes[n]);
        for (int day = 0; day < blockDays; ++day) {
            const auto& weights = exactWeights[index(day)];
            const double drawn = std::inner_product(known.begin(), known.end(), weights.begin(), 0.0);
            gap += std::abs(drawn - at(byDay, first + day)) / 2.0;   // every day is met twice
        }
    }
    return gap < mostGap;
}

/// Adds the exact effect of arrivals on a block; `kernel` begins at the distance between the first days of both.
void addExact(Days& sum, const Days& arrivals, const float* kernel)
{
    Days result = sum;
    for (std::size_t from = 0; from < arrivals.size(); ++from)
        for (std::size_t day = 0; day < result.size(); ++day)
            result[day] += arrivals[from] * (kernel - from)[day];
    sum = result;
}

/// Projects entries onto the nodes.
BlockKernel::AtNodes momentsOf(const Days& arrivals)
{
    BlockKernel::AtNodes moments{};
    for (std::size_t n = 0; n < count; ++n) {
        Days weighted;
        for (std::size_t day = 0; day < arrivals.size(); ++day)
            weighted[day] = arrivals[day] * byNode[n][day];
        moments[n] = sumOf(weighted);
    }
    return moments;
}

} // namespace

BlockKernel::BlockKernel(const std::vector<double>& byDay)
{
    const int blocks = static_cast<int>(byDay.size()) / blockDays + 1;   // the last with anything between
    m_reach = blocks;
    m_byDay.assign(index((std::max(blocks, 1) + 2) * blockDays), 0.0f);
    for (std::size_t k = 0; k < byDay.size(); ++k)
        m_byDay[index(blockDays) + k] = static_cast<float>(byDay[k]);
    fillStaying(byDay);
    if (blocks >= 2 && isSmooth(byDay, blocks)) {
        fillFar(byDay, blocks);
        keepSums(byDay);
        return;
    }
    for (int b = 2; b <= blocks; ++b)
        if (std::any_of(between(b) - blockDays + 1, between(b) + blockDays, [](float share) { return share != 0.0f; }))
            m_exact.push_back(b);
}

void BlockKernel::fillFar(const std::vector<double>& byDay, int blocks)
{
    for (int b = 2; b <= blocks; ++b) {
        Far& far = m_far.emplace_back();
        for (std::size_t from = 0; from < count; ++from)
            for (std::size_t to = 0; to < count; ++to)
                far[from][to] = static_cast<float>(at(byDay, b * blockDays + nodes[to] - nodes[from]));
    }
}

void BlockKernel::fillStaying(const std::vector<double>& byDay)
{
    std::vector<double> gone(index((m_reach + 1) * blockDays), 0.0);
    double sum = 0.0;
    for (std::size_t k = 0; k < gone.size(); ++k)
        gone[k] = sum += k < byDay.size() ? byDay[k] : 0.0;
    for (int blocks = 0; blocks <= m_reach; ++blocks) {
        const auto at = [&](int day) {
            return static_cast<float>(std::max(0.0, 1.0 - gone[index((blocks + 1) * blockDays - 1 - day)]));
        };
        setDays(m_staying.emplace_back(), [&](std::size_t day) { return at(static_cast<int>(day)); });
        std::ranges::transform(nodes, m_stayingAtNodes.emplace_back().begin(), at);
    }
}

/// Corrects the sum over all days of each node's effect to that of the kernel, so that people are conserved in the long
/// run.
void BlockKernel::keepSums(const std::vector<double>& byDay)
{
    AtNodes sums;
    std::ranges::transform(byNode, sums.begin(), sumOf);
    for (std::size_t from = 0; from < count; ++from) {
        double drawn = 0.0;
        for (const Far& far : m_far)
            drawn += std::inner_product(sums.begin(), sums.end(), far[from].begin(), 0.0);
        const auto first = std::min<std::ptrdiff_t>(2 * blockDays - nodes[from], std::ssize(byDay));
        const double beyond = std::accumulate(byDay.begin() + first, byDay.end(), 0.0);
        for (Far& far : m_far)
            for (float& share : far[from])
                share *= drawn > 0.0 ? static_cast<float>(beyond / drawn) : 1.0f;
    }
}

std::shared_ptr<const BlockKernel> BlockKernels::leaving(const Kernel& kernel)
{
    std::shared_ptr<const BlockKernel>& known = m_leaving[&kernel];
    if (!known)
        known = std::make_shared<const BlockKernel>(kernel.leaving());
    return known;
}

std::shared_ptr<const BlockKernel> BlockKernels::over(const Kernel& kernel)
{
    std::shared_ptr<const BlockKernel>& known = m_over[&kernel];
    if (!known)
        known = std::make_shared<const BlockKernel>(kernel.shareOver());
    return known;
}

Convolution::Convolution(std::shared_ptr<const BlockKernel> kernel) : m_kernel(std::move(kernel)) { }

Days Convolution::with(const Days& arrivals) const
{
    Days sum = m_fromBefore;
    addExact(sum, arrivals, m_kernel->between(0));
    return sum;
}

Days Convolution::of(const Days& arrivals) const
{
    Days sum{};
    addExact(sum, arrivals, m_kernel->between(0));
    return sum;
}

void Convolution::endBlock(const Days& arrivals)
{
    const bool any = std::ranges::any_of(arrivals, [](float people) { return people != 0.0f; });
    m_left = any ? m_kernel->reach() : std::max(0, m_left - 1);
    if (m_left == 0) {
        m_arrivals.clear();
        m_moments.clear();
        m_fromBefore = {};
        m_present = 0.0;
        return;
    }
    keep(arrivals);
    m_present = staying(arrivals);
    m_fromBefore = ofOlder();
    addExact(m_fromBefore, arrivals, m_kernel->between(1));
}

/// Keeps the arrivals of a block, whose effect later blocks need.
void Convolution::keep(const Days& arrivals)
{
    if (!m_kernel->far().empty()) {
        m_moments.push_back(momentsOf(arrivals));
        return;
    }
    const std::size_t most = index(m_kernel->reach()) + 1;
    if (m_arrivals.size() >= 2 * most)
        m_arrivals.erase(m_arrivals.begin(), m_arrivals.end() - static_cast<std::ptrdiff_t>(most - 1));
    m_arrivals.push_back(arrivals);
}

/// How many people of this and earlier blocks stay at the end of the block, whose arrivals have been kept.
double Convolution::staying(const Days& arrivals) const
{
    const auto among = [](const auto& people, const auto& shares) {
        auto stay = people;
        for (std::size_t i = 0; i < stay.size(); ++i)
            stay[i] *= shares[i];
        return stay;
    };
    const bool smooth = !m_kernel->far().empty();
    const std::size_t kept = smooth ? m_moments.size() : m_arrivals.size();
    double people = static_cast<double>(sumOf(among(arrivals, m_kernel->staying(0))));
    for (std::size_t b = 1; b < std::min(kept, index(m_kernel->reach()) + 1); ++b) {
        const auto later = static_cast<int>(b);
        if (smooth)
            for (const float some : among(m_moments[kept - 1 - b], m_kernel->stayingAtNodes(later)))
                people += static_cast<double>(some);
        else
            people += static_cast<double>(sumOf(among(m_arrivals[kept - 1 - b], m_kernel->staying(later))));
    }
    return people;
}

/// The effect of arrivals of two or more blocks ago on the block that begins.
Days Convolution::ofOlder() const
{
    Days sum{};
    for (const int b : m_kernel->exact())
        if (index(b) <= m_arrivals.size())
            addExact(sum, m_arrivals[m_arrivals.size() - index(b)], m_kernel->between(b));
    if (m_moments.size() < 2)
        return sum;
    // Four sums side by side, so that none has to wait for the one before.
    constexpr std::size_t strands = 4;
    std::array<BlockKernel::AtNodes, strands> strand{};
    const std::size_t most = std::min(m_kernel->far().size(), m_moments.size() - 1);
    for (std::size_t b = 0; b < most; ++b) {
        const BlockKernel::AtNodes& moments = m_moments[m_moments.size() - 2 - b];
        const BlockKernel::Far& far = m_kernel->far()[b];
        for (std::size_t from = 0; from < count; from += strands)
            for (std::size_t i = 0; i < strands; ++i)
                for (std::size_t to = 0; to < count; ++to)
                    strand[i][to] += moments[from + i] * far[from + i][to];
    }
    BlockKernel::AtNodes later{};
    for (std::size_t to = 0; to < count; ++to)
        later[to] = (strand[0][to] + strand[1][to]) + (strand[2][to] + strand[3][to]);
    for (std::size_t n = 0; n < count; ++n)
        for (std::size_t day = 0; day < sum.size(); ++day)
            sum[day] += byNode[n][day] * later[n];
    return sum;
}

} // namespace homeward::need
