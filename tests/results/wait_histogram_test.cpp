// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/wait_counter.h"
#include "core/results/wait_histogram.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace homeward::results;

namespace {

constexpr std::int32_t day = 86'400;

/// The same by sorting all of them: linear between order statistics.
double exactQuantile(std::vector<std::int32_t> waits, double share, std::int64_t people)
{
    waits.resize(static_cast<std::size_t>(people), 0);
    std::ranges::sort(waits);
    const double place = share * static_cast<double>(people - 1);
    const auto below = static_cast<std::size_t>(place);
    const double lower = waits[below];
    const double upper = waits[std::min(below + 1, waits.size() - 1)];
    return lower + (place - static_cast<double>(below)) * (upper - lower);
}

std::vector<std::int32_t> someWaits(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> wait(std::log(2.0 * day), 2.0);
    std::vector<std::int32_t> waits;
    for (int i = 0; i < count; ++i)
        waits.push_back(static_cast<std::int32_t>(std::clamp(wait(random), 1.0, 2e9)));
    return waits;
}

} // namespace

TEST_CASE("A quantile of waits lies within one per cent of the true one, whatever the waits")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto waits = someWaits(seed, 1 + static_cast<int>(seed * 97));
        auto sorted = waits;
        const WaitHistogram histogram(sorted);
        const auto people = static_cast<std::int64_t>(waits.size()) + seed;
        for (const double share : {0.1, 0.5, 0.9, 0.99}) {
            const double exact = exactQuantile(waits, share, people);
            INFO("seed " << seed << ", share " << share);
            CHECK(std::abs(histogram.quantile(share, people) - exact) <= 0.01 * exact);
        }
        CHECK(histogram.quantile(1.0, people) == *std::ranges::max_element(waits));
        CHECK(histogram.count() == static_cast<std::int64_t>(waits.size()));
    }
}

TEST_CASE("How many waited longer than four hours or whole days is exact")
{
    std::vector<std::int32_t> edges{4 * 3600};
    for (int days = 1; days <= 42; ++days)
        edges.push_back(days * day);
    for (const std::int32_t edge : edges) {
        std::vector<std::int32_t> waits{edge - 1, edge, edge + 1, edge + 2};
        CHECK(WaitHistogram(waits).longerThan(edge) == 2.0);
    }
    for (unsigned seed = 1; seed <= 5; ++seed) {
        auto waits = someWaits(seed, 3000);
        for (const std::int32_t edge : edges) {
            const auto longer = std::ranges::count_if(waits, [edge](std::int32_t wait) { return wait > edge; });
            auto copy = waits;
            CHECK(WaitHistogram(copy).longerThan(edge) == static_cast<double>(longer));
        }
    }
}

TEST_CASE("Histograms of parts add up to the histogram of the whole")
{
    auto first = someWaits(1, 700);
    auto second = someWaits(2, 300);
    auto whole = first;
    whole.insert(whole.end(), second.begin(), second.end());
    WaitHistogram sum(first);
    sum.add(WaitHistogram(second));
    CHECK(sum == WaitHistogram(whole));
    WaitHistogram none;
    none.add(sum);
    CHECK(none == sum);
}

TEST_CASE("A counter of waits and of histograms gives what adding them gives, and is empty after it")
{
    homeward::results::WaitCounter counter;
    for (unsigned round = 1; round <= 3; ++round) {
        WaitHistogram sum;
        for (unsigned seed = 1; seed <= 12; ++seed) {
            auto waits = someWaits(12 * round + seed, static_cast<int>(seed % 5) * 40);
            const WaitHistogram part(waits);
            sum.add(part);
            for (const WaitHistogram::Bin& bin : part.bins())
                counter.add(bin);
            counter.noteLongest(part.longestSeconds());
        }
        auto more = someWaits(round, 50);
        sum.add(WaitHistogram(more));
        for (const std::int32_t wait : more)
            counter.add(wait);
        CHECK(counter.take() == sum);
        CHECK(counter.take() == WaitHistogram());
    }
}
