// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_layout.h"

#include <algorithm>

namespace homeward::charts {

namespace {

/// Neighbours that touch and move as one.
struct Cluster {
    std::size_t first = 0;
    std::size_t last = 0;
    double offsetSum = 0.0;   ///< of target - place within the cluster
    double extent = 0.0;
    double top = 0.0;

    [[nodiscard]] double count() const { return static_cast<double>(last - first + 1); }
    void settle(double low, double high) { top = std::max(low, std::min(offsetSum / count(), high - extent)); }
};

} // namespace

std::vector<double> placeLabels(const std::vector<LabelBlock>& blocks, double low, double high, double gap)
{
    // Least squares under an order: pool neighbours that would overlap, and place each pool at its mean.
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Cluster one{i, i, blocks[i].target - blocks[i].height / 2, blocks[i].height, 0.0};
        one.settle(low, high);
        clusters.push_back(one);
        while (clusters.size() > 1) {
            Cluster& upper = clusters[clusters.size() - 2];
            const Cluster& lower = clusters.back();
            if (upper.top + upper.extent + gap <= lower.top)
                break;
            const double shift = upper.extent + gap;
            upper.offsetSum += lower.offsetSum - lower.count() * shift;
            upper.extent = shift + lower.extent;
            upper.last = lower.last;
            upper.settle(low, high);
            clusters.pop_back();
        }
    }
    std::vector<double> middles(blocks.size(), 0.0);
    for (const Cluster& cluster : clusters) {
        double y = cluster.top;
        for (std::size_t i = cluster.first; i <= cluster.last; ++i) {
            middles[i] = y + blocks[i].height / 2;
            y += blocks[i].height + gap;
        }
    }
    return middles;
}

} // namespace homeward::charts
