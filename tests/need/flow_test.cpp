// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"
#include "tests/support/catch.h"

#include <cmath>
#include <complex>
#include <functional>

using namespace homeward;
using namespace homeward::need;
using stats::Sampler;

namespace {

/// One setting that people enter at a rate of their own and leave for good.
NeedResult oneSetting(const Sampler& stay, double ratePerDay, const std::function<double(int)>& entries, int days)
{
    Network network;
    network.timeline.days = days;
    network.settings = 1;
    network.cohorts = 1;
    network.laws = {{std::make_shared<const Kernel>(stay, 1.0, StayPart::All, 0.0, days), ratePerDay}};
    Station station;
    station.law = 0;
    station.setting = 0;
    station.cohort = 0;
    station.holdings = {{0, 0, 1.0}};
    network.stations = {station};
    Stream stream;
    for (int day = 0; day < days; ++day)
        stream.perDay.push_back(entries(day));
    stream.entries = {{0, Series(1.0)}};
    network.streams = {stream};
    NeedResult result;
    result.days = days;
    result.settings.resize(1);
    result.cohorts.resize(1);
    BlockKernels kernels;
    Flow(network, kernels).run(result);
    return result;
}

/// The mean over [day, day + 1) of e^(i w t).
std::complex<double> dayMean(double w, int day)
{
    const std::complex<double> iw(0.0, w);
    return (std::exp(iw * (day + 1.0)) - std::exp(iw * static_cast<double>(day))) / iw;
}

/// Largest gap over the last year to the exact occupancy of M(t)/G/infinity with rate 10 + 4 sin(w t): with the
/// transform f of the stay it is 10 mean + 4 Im(e^(i w t) (1 - f(-i w)) / (i w)) (Eick, Massey, Whitt, Management
/// Science 39, 1993, theorem 4.1).
double gapToSinusoid(const Sampler& stay, double ratePerDay, double w,
                     const std::function<std::complex<double>(std::complex<double>)>& transform)
{
    constexpr int days = 3'650;
    const NeedResult found =
        oneSetting(stay, ratePerDay, [&](int day) { return 10.0 + 4.0 * dayMean(w, day).imag(); }, days);
    const std::complex<double> iw(0.0, w);
    double worst = 0.0;
    for (int day = days - 365; day < days; ++day) {
        const double exact = 10.0 * stay.mean() + 4.0 * (dayMean(w, day) * (1.0 - transform(iw)) / iw).imag();
        worst = std::max(worst, std::abs(found.people(0, 0, day) / exact - 1.0));
    }
    return worst;
}

} // namespace

TEST_CASE("Under constant demand the number present stays level, however long")
{
    // Of 24,000 days, the longest run-in, and 25 years: millions come and go.
    constexpr int days = 24'000 + 9'131;
    struct Case {
        Sampler stay;
        double ratePerDay;
    };
    for (const auto& [stay, rate] : {Case{*Sampler::gamma(30.0, 20.0), 0.0}, Case{*Sampler::gamma(5.0, 8.0), 0.0},
                                     Case{*Sampler::lognormal(30.0, 20.0), 0.0}, Case{Sampler::fixed(12.0), 0.0},
                                     Case{Sampler::fixed(0.3), 0.0}, Case{Sampler::exponential(9.0), 1.0 / 9.0}}) {
        const double people = 19'165.0;
        const NeedResult found = oneSetting(stay, rate, [&, mean = stay.mean()](int) { return people / mean; }, days);
        INFO("mean " << stay.mean());
        for (const int day : {2'000, 12'000, 24'000, days - 1})
            CHECK(found.people(0, 0, day) == Approx(people).epsilon(1e-4));
    }
}

TEST_CASE("Occupancy under a rate that rises and falls is that of M(t)/G/infinity")
{
    // transform(s) = E[e^(-s X)]. A stay that is a hundredth longer shows as 1e-2, the day's grid as some 1e-5.
    const auto gammaTransform = [](double mean, double sd) {
        const double shape = mean * mean / (sd * sd);
        return [=](std::complex<double> s) { return std::pow(1.0 + s * mean / shape, -shape); };
    };
    for (const double period : {365.25, 91.0}) {
        const double w = 2.0 * std::acos(-1.0) / period;
        INFO("period " << period);
        CHECK(gapToSinusoid(Sampler::exponential(30.0), 1.0 / 30.0, w, gammaTransform(30.0, 30.0)) < 1e-3);
        CHECK(gapToSinusoid(Sampler::exponential(30.0), 0.0, w, gammaTransform(30.0, 30.0)) < 1e-3);
        CHECK(gapToSinusoid(*Sampler::gamma(7.0, 5.0), 0.0, w, gammaTransform(7.0, 5.0)) < 1e-3);
        CHECK(gapToSinusoid(*Sampler::gamma(90.0, 110.0), 0.0, w, gammaTransform(90.0, 110.0)) < 1e-3);
        CHECK(gapToSinusoid(Sampler::fixed(20.0), 0.0, w, [](std::complex<double> s) { return std::exp(-20.0 * s); })
              < 1e-3);
    }
}

TEST_CASE("From empty, a constant rate fills a setting as the survival of its stays says")
{
    const Sampler stay = *Sampler::lognormal(60.0, 80.0);
    const NeedResult found = oneSetting(stay, 0.0, [](int) { return 2.0; }, 700);
    for (const int day : {1, 10, 100, 699}) {
        const double exact = 2.0 * stay.meanUpTo(day + 0.5);
        CHECK(found.people(0, 0, day) == Approx(exact).epsilon(1e-3));
    }
}
