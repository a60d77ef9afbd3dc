// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"
#include "core/need/kernel.h"

#include <map>
#include <memory>
#include <vector>

namespace homeward::need {

/// A kernel by day, laid out for blocks of days: exact for arrivals of the same block and the one before; for older ones
/// by polynomials where it is smooth enough, else exact too.
class BlockKernel {
public:
    /// Days of a block at which polynomials are held, near the zeros of a Legendre polynomial.
    static constexpr std::array<int, 8> nodes{0, 3, 7, 13, 18, 24, 28, 31};
    using AtNodes = std::array<float, nodes.size()>;
    /// What a unit at a node of the older block makes of the nodes of the later.
    using Far = std::array<AtNodes, nodes.size()>;

    explicit BlockKernel(const std::vector<double>& byDay);

    /// The kernel from the first day of a block `blocks` later to the last day of the older; days before and after follow.
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
    /// Of a kernel of people who leave: of one who enters on a day, the share still there at the end of a block so many
    /// blocks later; day by day for the same block, and for every block where there is no `far`.
    [[nodiscard]] const Days& staying(int blocks) const { return m_staying[static_cast<std::size_t>(blocks)]; }
    /// The same of one who enters at a node; where there is a `far`.
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

/// Kernels that are laid out once for all that ask for them.
class BlockKernels {
public:
    [[nodiscard]] std::shared_ptr<const BlockKernel> leaving(const Kernel& kernel);
    /// Of the share of the stay that is over.
    [[nodiscard]] std::shared_ptr<const BlockKernel> over(const Kernel& kernel);

private:
    using Known = std::map<const Kernel*, std::shared_ptr<const BlockKernel>>;
    Known m_leaving;
    Known m_over;
};

/// The sum of arrivals times kernel over days up to the same, block after block.
class Convolution {
public:
    explicit Convolution(std::shared_ptr<const BlockKernel> kernel);

    /// What these arrivals of the block and all of the blocks before make of its days.
    [[nodiscard]] Days with(const Days& arrivals) const;
    /// What the arrivals alone make of them.
    [[nodiscard]] Days of(const Days& arrivals) const;
    /// Whether nothing is left of earlier blocks.
    [[nodiscard]] bool nobody() const { return m_left == 0; }
    /// Goes on to the next block.
    void endBlock(const Days& arrivals);
    /// Of a kernel of people who leave: how many are still there at the end of the last block. They are counted from
    /// all who came and the share that stays, never from the count before: rounding does not add up over the years.
    [[nodiscard]] double present() const { return m_present; }

private:
    [[nodiscard]] Days ofOlder() const;
    [[nodiscard]] double staying(const Days& arrivals) const;
    void keep(const Days& arrivals);

    std::shared_ptr<const BlockKernel> m_kernel;
    int m_left = 0; ///< blocks that something of the arrivals so far may reach
    Days m_fromBefore{}; ///< what earlier blocks make of this one
    double m_present = 0.0;
    std::vector<Days> m_arrivals; ///< of the blocks within reach, where there is no `far`
    std::vector<BlockKernel::AtNodes> m_moments; ///< arrivals brought to the nodes, by block; where there is a `far`
};

} // namespace homeward::need
