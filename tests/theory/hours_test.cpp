// SPDX-License-Identifier: GPL-3.0-or-later
// Arrivals by the hour of the day: an M(t)/G/infinity queue whose rate repeats every day, hour by hour.
#include "core/model/distribution.h"
#include "core/sim/engine.h"
#include "tests/theory/estimate.h"

#include <array>
#include <numeric>

using namespace homeward;
using namespace homeward::tests;
using model::Family;

namespace {

constexpr int hoursOfDay = 24;
using ByHour = std::array<double, hoursOfDay>;
constexpr sim::Second hour = 3'600;
constexpr sim::Second settled = 40 * base::secondsPerDay;

/// The mean number of people in care at each hour of the day, from a while after the start.
class HourCensus : public sim::Observer {
public:
    void moved(const sim::Move& move, sim::Second at) override
    {
        goOn(at);
        m_people += (move.now.kind == sim::StateKind::InCare) - (move.before.kind == sim::StateKind::InCare);
    }
    void counted(sim::CountedEvent, int, int, sim::Second) override { }
    void capacitySet(int, sim::Units, sim::Second) override { }

    [[nodiscard]] ByHour finish(sim::Second end)
    {
        goOn(end);
        ByHour means{};
        for (std::size_t h = 0; h < means.size(); ++h)
            means[h] = m_personSeconds[h] * hoursOfDay / static_cast<double>(end - settled);
        return means;
    }

private:
    void goOn(sim::Second at)
    {
        while (m_last < at) {
            const sim::Second next = std::min(at, (m_last / hour + 1) * hour);
            m_personSeconds[static_cast<std::size_t>(m_last / hour % hoursOfDay)] +=
                m_people * static_cast<double>(std::max(next, settled) - std::max(m_last, settled));
            m_last = next;
        }
    }

    ByHour m_personSeconds{};
    int m_people = 0;
    sim::Second m_last = 0;
};

/// Quiet nights and a peak late in the morning.
std::vector<double> emergencies()
{
    std::vector<double> factors{0.5, 0.4, 0.3, 0.3, 0.3, 0.4, 0.6, 0.9, 1.2, 1.6, 1.9, 2.0,
                                1.9, 1.7, 1.5, 1.4, 1.3, 1.3, 1.2, 1.1, 0.9, 0.7, 0.6, 0.5};
    const double mean = std::accumulate(factors.begin(), factors.end(), 0.0) / hoursOfDay;
    for (double& factor : factors)
        factor /= mean;
    return factors;
}

/// The mean over each hour of the integral of rate(t - u) (1 - F(u)) du, by midpoints.
ByHour exactByHour(double perDay, const std::vector<double>& factors, const model::Distribution& stay)
{
    constexpr int stepsAnHour = 60;
    constexpr int stepsADay = stepsAnHour * hoursOfDay;
    constexpr double step = 1.0 / stepsADay;
    const stats::Sampler law = *model::samplerOf(stay);
    ByHour means{};
    for (int i = 0; i < 30 * stepsADay; ++i) {
        const double survival = law.survival((i + 0.5) * step);
        for (int t = 0; t < stepsADay; ++t) {
            const int came = ((t - i - 1) % stepsADay + stepsADay) % stepsADay;
            means[static_cast<std::size_t>(t / stepsAnHour)] +=
                perDay * factors[static_cast<std::size_t>(came / stepsAnHour)] * survival * step / stepsAnHour;
        }
    }
    return means;
}

} // namespace

TEST_CASE("M(t)/G/infinity: people by the hour of the day are the integral of rate times survival", "[theory]")
{
    const auto [family, mean, sd] = GENERATE(table<Family, double, double>(
        {{Family::Exponential, 0.3, 0.0}, {Family::Fixed, 0.5, 0.0}, {Family::Gamma, 0.8, 0.6}}));
    constexpr double perDay = 60.0;
    constexpr int replications = 40;
    Network net(1);
    net.setting("assessment", -1);
    net.cohort("all", "assessment", perDay).demand.hourFactors = emergencies();
    net.step("assessment", Network::stay(family, mean, sd));
    const sim::Compiled model = compiled(net);
    std::array<stats::Welford, hoursOfDay> found;
    for (int r = 0; r < replications; ++r) {
        HourCensus census;
        sim::Engine(model, 5, r, census).run();
        const ByHour means = census.finish(model.end);
        for (std::size_t h = 0; h < means.size(); ++h)
            found[h].add(means[h]);
    }
    const ByHour exact = exactByHour(perDay, emergencies(), Network::stay(family, mean, sd));
    // Without the hours it would be the same all day; the lowest and the highest hour differ by more than a third.
    CHECK(std::ranges::max(exact) > 1.3 * std::ranges::min(exact));
    CHECK(std::accumulate(exact.begin(), exact.end(), 0.0) / hoursOfDay == Approx(perDay * mean).epsilon(0.002));
    for (std::size_t h = 0; h < exact.size(); ++h) {
        INFO("hour " << h);
        checkAgainst({found[h].mean(), found[h].standardError()}, exact[h], 0.1 * exact[h]);
    }
}
