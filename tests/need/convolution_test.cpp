// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/convolution.h"
#include "core/need/kernel.h"
#include "core/stats/random.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numeric>

using namespace homeward::need;
using homeward::stats::Sampler;

namespace {

/// Largest gap between the fast sum and the plain one over all days, as a share of the largest sum.
double worstGap(const std::vector<double>& kernel, const std::vector<double>& entries)
{
    Convolution convolution(std::make_shared<const BlockKernel>(kernel));
    double worst = 0.0;
    double largest = 0.0;
    for (std::size_t first = 0; first < entries.size(); first += blockDays) {
        Days block{};
        for (std::size_t day = 0; day < block.size() && first + day < entries.size(); ++day)
            block[day] = static_cast<float>(entries[first + day]);
        const Days fast = convolution.with(block);
        for (std::size_t day = first; day < first + block.size() && day < entries.size(); ++day) {
            double plain = 0.0;
            for (std::size_t k = 0; k <= day && k < kernel.size(); ++k)
                plain += kernel[k] * entries[day - k];
            worst = std::max(worst, std::abs(static_cast<double>(fast[day - first]) - plain));
            largest = std::max(largest, plain);
        }
        convolution.endBlock(block);
    }
    return worst / largest;
}

/// Entries with a trend, a season, a week and chance, so that no block is even.
std::vector<double> unevenEntries(int days)
{
    std::vector<double> entries;
    for (int day = 0; day < days; ++day) {
        const double season = 1.0 + 0.2 * std::sin(day * 2.0 * 3.14159265 / 365.25);
        const double chance =
            0.8 + 0.4 * homeward::stats::uniform(homeward::stats::keyed(4, static_cast<std::uint64_t>(day)));
        entries.push_back((1.0 + 0.0002 * day) * season * chance * (day % 7 < 5 ? 1.2 : 0.5));
    }
    return entries;
}

std::vector<double> leavingOf(const Sampler& stay) { return Kernel(stay, 1.0, StayPart::All, 0.0, 4'000).leaving(); }

} // namespace

TEST_CASE("Entries joined in blocks give what they give one by one, for every length of kernel")
{
    // A block left out, counted twice or met a day early shows as some hundredths.
    const std::vector<double> entries = unevenEntries(4'000);
    for (const int length : {1, 2, 5, 31, 32, 33, 63, 64, 65, 95, 96, 97, 255, 256, 1'000, 3'999}) {
        std::vector<double> kernel(static_cast<std::size_t>(length));
        for (int k = 0; k < length; ++k)
            kernel[static_cast<std::size_t>(k)] = std::exp(-3.0 * k / length);
        INFO(length << " days");
        CHECK(worstGap(kernel, entries) < 1e-5);
    }
}

TEST_CASE("Stays of any law lose nothing that matters by blocks")
{
    const std::vector<double> entries = unevenEntries(4'000);
    for (const Sampler& stay :
         {*Sampler::gamma(6.5, 3.9), *Sampler::lognormal(7.3, 9.5), *Sampler::gamma(38.0, 17.0),
          *Sampler::gamma(560.0, 723.0), *Sampler::weibull(400.0, 120.0), *Sampler::gamma(50.0, 20.0),
          *Sampler::erlang(90.0, 15.0), *Sampler::gamma(150.0, 12.0), *Sampler::lognormal(40.0, 90.0)}) {
        INFO("mean " << stay.mean() << ", sd " << stay.sd());
        CHECK(worstGap(leavingOf(stay), entries) < 1e-3);
    }
}

TEST_CASE("Constant entries leave as they came, and the numbers do not drift")
{
    for (const Sampler& stay :
         {Sampler::fixed(90.0), Sampler::fixed(400.3), *Sampler::uniform(200.0, 10.0),
          *Sampler::empirical({{70.0, 1.0}, {365.0, 2.0}}), *Sampler::gamma(150.0, 20.0), *Sampler::gamma(6.5, 3.9),
          *Sampler::lognormal(30.0, 60.0), *Sampler::gamma(38.0, 17.0)}) {
        constexpr int blocks = 125;
        Convolution convolution(std::make_shared<const BlockKernel>(leavingOf(stay)));
        Days even;
        even.fill(1.0f);
        double present = 0.0;
        for (int block = 0; block < blocks; ++block) {
            for (const float leaving : convolution.with(even))
                present += 1.0 - static_cast<double>(leaving);
            convolution.endBlock(even);
        }
        INFO("mean " << stay.mean() << ", sd " << stay.sd());
        CHECK(present == Approx(stay.mean()).epsilon(5e-4));
        CHECK(convolution.with(even)[31] == Approx(1.0).epsilon(1e-4));
    }
}

TEST_CASE("Everybody leaves in the end, and after the mean stay")
{
    for (const Sampler& stay :
         {*Sampler::gamma(38.0, 17.0), *Sampler::lognormal(7.0, 9.0), Sampler::fixed(12.0), Sampler::fixed(0.0),
          Sampler::fixed(0.25), *Sampler::uniform(30.0, 10.0), *Sampler::weibull(90.0, 120.0),
          *Sampler::empirical({{2.0, 1.0}, {30.5, 2.0}}), Sampler::exponential(55.0)}) {
        const std::vector<double> leaving = leavingOf(stay);
        CHECK(std::accumulate(leaving.begin(), leaving.end(), 0.0) == Approx(1.0).epsilon(1e-9));
        double mean = 0.0;
        for (std::size_t k = 0; k < leaving.size(); ++k)
            mean += static_cast<double>(k) * leaving[k];
        CHECK(mean == Approx(stay.mean()).epsilon(2e-4));
    }
}

TEST_CASE("Stays in progress last as long as renewal theory says")
{
    for (const Sampler& stay : {*Sampler::gamma(38.0, 17.0), *Sampler::weibull(90.0, 120.0), Sampler::fixed(12.0)}) {
        const std::vector<double> leaving = Kernel(stay, 1.0, StayPart::All, 0.0, 9'000).leavingInProgress();
        double mean = 0.0;
        for (std::size_t k = 0; k < leaving.size(); ++k)
            mean += (static_cast<double>(k) + 0.5) * leaving[k];
        CHECK(std::accumulate(leaving.begin(), leaving.end(), 0.0) == Approx(1.0).epsilon(1e-3));
        CHECK(mean == Approx((stay.sd() * stay.sd() + stay.mean() * stay.mean()) / (2.0 * stay.mean())).epsilon(5e-3));
    }
}

TEST_CASE("The parts of a law before and after a limit make the whole")
{
    const Sampler stay = *Sampler::gamma(20.0, 15.0);
    const double late = stay.survival(14.0 / 1.5);
    const std::vector<double> whole = Kernel(stay, 1.5, StayPart::All, 0.0, 1'000).leaving();
    const std::vector<double> early = Kernel(stay, 1.5, StayPart::UpTo, 14.0, 1'000).leaving();
    const std::vector<double> rest = Kernel(stay, 1.5, StayPart::Beyond, 14.0, 1'000).leaving();
    CHECK(early.size() <= 17);
    for (std::size_t k = 0; k < 100; ++k) {
        INFO(k);
        const double joined = (k < early.size() ? (1.0 - late) * early[k] : 0.0) + late * rest[k];
        CHECK(joined == Approx(whole[k]).margin(4e-5));
    }
}

TEST_CASE("In the long run half of a stay is over")
{
    // In a steady state the share over is even between 0 and 1, so the sum over days is half the mean stay.
    for (const Sampler& stay : {*Sampler::gamma(38.0, 17.0), *Sampler::lognormal(30.0, 30.0), Sampler::fixed(12.0),
                                Sampler::exponential(20.0)}) {
        const Kernel kernel(stay, 1.0, StayPart::All, 0.0, 4'000);
        const std::vector<double> over = kernel.shareOver();
        CHECK(std::accumulate(over.begin(), over.end(), 0.0) == Approx(stay.mean() / 2.0).epsilon(5e-3));
        CHECK(kernel.shareOverInProgress()[0] == Approx(0.5).epsilon(0.05));
    }
}
