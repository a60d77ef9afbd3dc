// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"
#include "core/need/kernel.h"

#include <map>
#include <memory>
#include <vector>

namespace homeward::need {

/// A kernel by day, laid out for blocks of days: exact for entries of the same block and the one before; for older ones
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

private:
    void fillFar(const std::vector<double>& byDay, int blocks);
    void keepSums(const std::vector<double>& byDay);

    int m_reach = 0;
    std::vector<float> m_byDay; ///< after a block and a day of nothing
    std::vector<Far> m_far;
    std::vector<int> m_exact;
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

/// The sum of entries times kernel over days up to the same, block after block.
class Convolution {
public:
    explicit Convolution(std::shared_ptr<const BlockKernel> kernel);

    /// What these entries of the block and all of the blocks before make of its days.
    [[nodiscard]] Days with(const Days& entries) const;
    /// What the entries alone make of them.
    [[nodiscard]] Days of(const Days& entries) const;
    /// Whether nothing is left of earlier blocks.
    [[nodiscard]] bool nobody() const { return m_left == 0; }
    /// Goes on to the next block.
    void endBlock(const Days& entries);

private:
    [[nodiscard]] Days ofOlder() const;

    std::shared_ptr<const BlockKernel> m_kernel;
    int m_left = 0; ///< blocks that something of the entries so far may reach
    Days m_fromBefore{}; ///< what earlier blocks make of this one
    std::vector<Days> m_entries; ///< by block, where exact ones are asked for
    std::vector<BlockKernel::AtNodes> m_moments; ///< entries brought to the nodes, by block; where there is a `far`
};

} // namespace homeward::need
