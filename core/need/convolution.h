// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"
#include "core/need/kernel.h"

#include <map>
#include <memory>
#include <vector>

namespace homeward::need {

/// A kernel by day, arranged for blocks of days. Arrivals of the same block and the one before are convolved exactly;
/// older ones by polynomials where the kernel is smooth enough, else exactly too.
class BlockKernel {
public:
    /// Days of a block at which polynomials are held, near the zeros of a Legendre polynomial.
    static constexpr std::array<int, 8> nodes{0, 3, 7, 13, 18, 24, 28, 31};
    using AtNodes = std::array<float, nodes.size()>;
    /// The effect of a unit at each node of the older block on each node of the later.
    using Far = std::array<AtNodes, nodes.size()>;

    explicit BlockKernel(const std::vector<double>& byDay);

    /// The kernel from the first day of a block `blocks` later to the last day of the older; days before and after
    /// follow.
    [[nodiscard]] const float* between(int blocks) const
    {
        return m_byDay.data() + static_cast<std::size_t>((blocks + 1) * blockDays);
    }
    /// For blocks 2, 3, ... later; empty where the kernel is short or not smooth.
    [[nodiscard]] const std::vector<Far>& far() const { return m_far; }
    /// How many blocks later anything is left.
    [[nodiscard]] int reach() const { return m_reach; }
    /// The distances of 2 blocks and more that are exact, where there is no `far`.
    [[nodiscard]] const std::vector<int>& exact() const { return m_exact; }
    /// For a kernel of departures: the share of people who enter on a day and are still there at the end of a block so
    /// many blocks later. By day for the same block, and for all blocks where there is no `far`.
    [[nodiscard]] const Days& staying(int blocks) const { return m_staying[static_cast<std::size_t>(blocks)]; }
    /// The same for people who enter at a node; only where there is a `far`.
    [[nodiscard]] const AtNodes& stayingAtNodes(int blocks) const
    {
        return m_stayingAtNodes[static_cast<std::size_t>(blocks)];
    }

private:
    void fillFar(const std::vector<double>& byDay, int blocks);
    void keepSums(const std::vector<double>& byDay);
    void fillStaying(const std::vector<double>& byDay);

    int m_reach = 0;
    std::vector<float> m_byDay; ///< after a block and a day of nothing
    std::vector<Far> m_far;
    std::vector<int> m_exact;
    std::vector<Days> m_staying;
    std::vector<AtNodes> m_stayingAtNodes;
};

/// Arranges each kernel once for all users.
class BlockKernels {
public:
    [[nodiscard]] std::shared_ptr<const BlockKernel> leaving(const Kernel& kernel);
    /// The block kernel of the share of the stay that is over.
    [[nodiscard]] std::shared_ptr<const BlockKernel> over(const Kernel& kernel);

private:
    using Known = std::map<const Kernel*, std::shared_ptr<const BlockKernel>>;
    Known m_leaving;
    Known m_over;
};

/// Convolves arrivals with a kernel, block after block.
class Convolution {
public:
    explicit Convolution(std::shared_ptr<const BlockKernel> kernel);

    /// The effect on the block of its own arrivals and of all blocks before.
    [[nodiscard]] Days with(const Days& arrivals) const;
    /// The effect of the block's own arrivals only.
    [[nodiscard]] Days of(const Days& arrivals) const;
    /// Whether nothing is left of earlier blocks.
    [[nodiscard]] bool nobody() const { return m_left == 0; }
    /// Goes on to the next block.
    void endBlock(const Days& arrivals);
    /// For a kernel of departures: how many people are there at the end of the last block. Computed from all arrivals
    /// and the shares that stay, never from the count before, so that rounding errors do not add up over the years.
    [[nodiscard]] double present() const { return m_present; }

private:
    [[nodiscard]] Days ofOlder() const;
    [[nodiscard]] double staying(const Days& arrivals) const;
    void keep(const Days& arrivals);

    std::shared_ptr<const BlockKernel> m_kernel;
    int m_left = 0; ///< blocks that something of the arrivals so far may reach
    Days m_fromBefore{}; ///< the effect of earlier blocks on this one
    double m_present = 0.0;
    std::vector<Days> m_arrivals; ///< of the blocks within reach, where there is no `far`
    std::vector<BlockKernel::AtNodes> m_moments; ///< arrivals brought to the nodes, by block; where there is a `far`
};

} // namespace homeward::need
