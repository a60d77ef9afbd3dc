// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/quantile_table.h"
#include "core/stats/random.h"
#include "core/stats/sampler.h"
#include "tests/stats/law_support.h"
#include "tests/support/catch.h"

#include <atomic>
#include <cmath>
#include <thread>

using namespace homeward::stats;
using namespace homeward::tests;

namespace {

/// Shares over both halves, as many in every octave.
std::vector<double> shares(int count)
{
    std::vector<double> all;
    for (int i = 0; i < count; ++i) {
        const double t = std::exp2(-1.0 - 15.999 * (i + uniform(keyed(5, static_cast<std::uint64_t>(i)))) / count);
        all.push_back(t);
        all.push_back(1.0 - t);
    }
    return all;
}

double exact(const Law& law, int n, double u)
{
    return u <= 0.5 ? law.inverseBelow(n, u) : law.inverseAbove(n, 1.0 - u);
}

/// The integral of the table's cubics over all shares but the deep tails (five points a cell, exact for cubics).
double integral(const QuantileTable& table)
{
    const QuantileTable::Reader reader(table);
    double sum = 0.0;
    const int inOctave = 1 << table.bitsPerOctave();
    for (int cell = 0; cell < QuantileTable::octaves * inOctave; ++cell) {
        const double octave = std::ldexp(QuantileTable::lowestShare, cell / inOctave);
        const double from = octave * (1.0 + static_cast<double>(cell % inOctave) / inOctave);
        const double width = octave / inOctave;
        const double off = std::sqrt(1.0 / 3.0) / 2.0;
        for (const double z : {0.5 - off, 0.5 + off})
            for (const double u : {from + z * width, 1.0 - (from + z * width)})
                sum += width / 2.0 * static_cast<double>(reader.read(u));
    }
    return sum;
}

} // namespace

TEST_CASE("Any tabled quantile is within a millionth of the exact one")
{
    for (const auto& [name, law] : namedLaws())
        for (const int n : {0, 1}) {
            const QuantileTable table(*law, n);
            const QuantileTable::Reader reader(table);
            double worst = 0.0;
            double where = 0.0;
            for (const double u : shares(1'000)) {
                const double value = exact(*law, n, u);
                const double gap = std::abs(static_cast<double>(reader.read(u)) - value) / value;
                if (gap > worst) {
                    worst = gap;
                    where = u;
                }
            }
            INFO(name << ", weighted by power " << n << ": " << worst << " at " << where);
            CHECK(worst < 1e-6);
        }
}

TEST_CASE("Tabled quantiles never fall as the share grows")
{
    for (const auto& [name, law] : namedLaws()) {
        const QuantileTable table(*law, 0);
        const QuantileTable::Reader reader(table);
        double last = 0.0;
        INFO(name);
        for (int i = 1; i < 100'000; ++i) {
            const auto value = static_cast<double>(reader.read(i / 100'000.0));
            if (value < last)
                FAIL("falls at " << i / 100'000.0);
            last = value;
        }
    }
}

TEST_CASE("The table keeps the mean")
{
    for (const auto& [name, law] : namedLaws()) {
        const QuantileTable table(*law, 0);
        const double low = law->inverseBelow(0, QuantileTable::lowestShare);
        const double high = law->inverseAbove(0, QuantileTable::lowestShare);
        const double mean = integral(table) + law->moment(1) * (law->below(1, low) + law->above(1, high));
        INFO(name << ": " << mean / law->moment(1) - 1.0);
        CHECK(std::abs(mean / law->moment(1) - 1.0) < 1e-8);
    }
}

TEST_CASE("Draws are exact where the table ends, and beyond")
{
    const Sampler sampler = *Sampler::gamma(560.0, 723.0);
    for (const double t : {0.5, 0x1p-16, 0x1p-17, 0x1.8p-18, 0x1p-30, 0x1p-52})
        for (const double u : {t, 1.0 - t}) {
            INFO(u);
            CHECK(sampler.quantile(u) == Approx(sampler.exactQuantile(u)).epsilon(1e-6));
        }
    CHECK(sampler.survival(sampler.quantile(1.0 - 0x1p-40)) == Approx(0x1p-40).epsilon(1e-6));
}

TEST_CASE("Samplers of one shape share their table, whatever their scale")
{
    const Sampler days = *Sampler::lognormal(7.0, 9.0);
    const Sampler weeks = *Sampler::lognormal(1.0, 9.0 / 7.0);
    for (const double u : {0.01, 0.3, 0.5, 0.8, 0.999})
        CHECK(days.quantile(u) == Approx(7.0 * weeks.quantile(u)).epsilon(1e-12));
    CHECK(sizeof(Sampler) <= 64);
}

TEST_CASE("Residual tables may be made by several threads at once")
{
    const Sampler sampler = *Sampler::gamma(31.0, 17.0);
    const double expected = Sampler::gamma(31.0, 17.0)->residual(0.4, 1.0);
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { same += Sampler::gamma(31.0, 17.0)->residual(0.4, 1.0) == expected ? 1 : 0; });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(same == 8);
    CHECK(sampler.residual(0.4, 1.0) == expected);
}
