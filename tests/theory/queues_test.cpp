// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/queueing.h"
#include "tests/theory/estimate.h"

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using results::Measure;

TEST_CASE("M/M/c: the mean queue and wait are Erlang's", "[theory]")
{
    // Standard errors: queue 0.023 on 1.02, wait 0.011 days on 0.51. One bed too many (queue 0.58) is 19 of them.
    Network net(25);
    net.setting("ward", 20);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(8.0));
    const auto model = compiled(net);
    const auto outcomes = play(model, 100);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleWaiting), stats::meanQueueMMc(20, 16.0), 0.16);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeoplePresent), 16.0, 0.25);
    checkAgainst(estimate(model, outcomes, 0, Measure::WaitDaysMean), stats::meanQueueMMc(20, 16.0) / 2.0, 0.08);
}

TEST_CASE("M/M/c: a server too many is seen", "[theory]")
{
    Network net(25);
    net.setting("ward", 21);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(8.0));
    const auto model = compiled(net);
    const Estimate queue = estimate(model, play(model, 30), 0, Measure::PeopleWaiting);
    CHECK(std::abs(queue.mean - stats::meanQueueMMc(20, 16.0)) > 6.0 * queue.standardError);
}

TEST_CASE("M/G/c/c: the share turned away is Erlang B whatever the stay", "[theory]")
{
    // Standard error of the share: about 0.0007 on 0.0665.
    const auto family = GENERATE(Family::Exponential, Family::Lognormal, Family::Gamma, Family::Fixed);
    Network net(25);
    model::Setting& ward = net.setting("ward", 32);
    ward.fromOutside.kind = model::FullRuleKind::TurnAway;
    net.cohort("all", "ward", 1.0);
    net.step("ward", Network::stay(family, 28.0, 30.0));
    const auto model = compiled(net);
    const Estimate lost = estimate(play(model, 60), [&](const sim::Outcome& o) {
        const double away = measureOf(model, o, 0, Measure::TurnedAway, 1);
        return away / (away + measureOf(model, o, 0, Measure::Starts, 1));
    });
    checkAgainst(lost, stats::erlangB(32, 28.0), 0.01);
}

TEST_CASE("M/G/infinity: people present have the offered load for mean and variance", "[theory]")
{
    const auto family = GENERATE(Family::Fixed, Family::Exponential, Family::Lognormal, Family::Gamma, Family::Weibull,
                                 Family::Uniform, Family::Triangular, Family::Erlang);
    const double sd = family == Family::Uniform ? 3.0
        : family == Family::Triangular          ? 2.0
        : family == Family::Erlang              ? 3.0
                                                : 9.0;
    Network net(10);
    net.setting("ward", -1);
    net.cohort("all", "ward", 5.0);
    net.step("ward", Network::stay(family, 6.0, sd));
    const auto model = compiled(net);
    // Standard error of the mean 0.03 on 30: 2 % faster service is seen at 20 of them.
    checkAgainst(estimate(model, play(model, 60), 0, Measure::PeoplePresent), 30.0, 0.6);
}

TEST_CASE("M/G/infinity with a rate that follows the year has the mean of the convolution", "[theory]")
{
    // Exponential stays with monthly factors: m(t) = integral of rate(t - u) exp(-u / mean) du, by the day.
    Network net(5);
    net.setting("ward", -1);
    model::Cohort& cohort = net.cohort("all", "ward", 10.0);
    cohort.demand.monthFactors = {1.3, 1.25, 1.15, 1.0, 0.85, 0.75, 0.7, 0.75, 0.85, 1.0, 1.15, 1.25};
    net.step("ward", Network::exponential(7.0));
    const auto model = compiled(net);
    const auto outcomes = play(model, 200);

    std::vector<double> expected(model.months.size(), 0.0);
    double level = 0.0;
    constexpr int stepsADay = 24;
    const double dt = 1.0 / stepsADay;
    std::size_t month = 0;
    for (sim::Second at = 0; at < model.end; at += base::secondsPerDay / stepsADay) {
        while (at >= model.months[month].endSecond)
            ++month;
        const double rate = model.streams[0].rate.basePerDay(at);
        const double before = level;
        level = level * std::exp(-dt / 7.0) + rate * 7.0 * (1.0 - std::exp(-dt / 7.0));
        const double days =
            static_cast<double>(model.months[month].endSecond - model.months[month].firstSecond) / 86400.0;
        expected[month] += (before + level) / 2.0 * dt / days;
    }
    int outside = 0;
    for (std::size_t m = 0; m < model.months.size(); ++m) {
        const Estimate found = estimate(outcomes, [&](const sim::Outcome& o) {
            return monthsOf(model, o)[m * static_cast<std::size_t>(results::measureCount)
                                      + static_cast<std::size_t>(Measure::PeoplePresent)];
        });
        outside += std::abs(found.mean - expected[m]) > 3.0 * found.standardError;
    }
    // Of 60 months, one outside three standard errors has a chance of 15 %, three of 0.05 %.
    CHECK(outside < 3);
}

TEST_CASE("M/G/1: the mean wait is Pollaczek and Khinchine's", "[theory]")
{
    const auto [family, sd] =
        GENERATE(table<Family, double>({{Family::Fixed, 0.0}, {Family::Exponential, 1.2}, {Family::Gamma, 1.5}}));
    Network net(25);
    net.setting("clinic", 1);
    net.cohort("all", "clinic", 0.5);
    net.step("clinic", Network::stay(family, 1.2, sd));
    const auto model = compiled(net);
    const double cv2 = sd * sd / 1.44;
    checkAgainst(estimate(model, play(model, 80), 0, Measure::WaitDaysMean), stats::meanWaitMG1(0.5, 1.2, cv2), 0.2);
}

TEST_CASE("A stationary start from the first day's people shows no drift", "[theory]")
{
    // Care home: 100 expected, mean stay 900 days, gamma of shape 0.6. A fresh stay instead of a residual one would
    // leave year 1 about 8 people above year 5; the standard error of the difference is about 1.
    Network net(6);
    net.setting("home", -1, model::Sphere::Community);
    net.cohort("all", "home", 100.0 / 900.0);
    net.step("home", Network::stay(Family::Gamma, 900.0, 900.0 / std::sqrt(0.6)));
    net.plan.areas[0].dayOne.inCare = {{model::CohortId{"all"}, model::SettingId{"home"}, 100}};
    const auto model = compiled(net);
    const auto outcomes = play(model, 200);
    for (int year = 0; year < 6; ++year) {
        const Estimate found = estimate(outcomes, [&](const sim::Outcome& o) {
            return yearsOf(model, o)[static_cast<std::size_t>(year) * static_cast<std::size_t>(results::measureCount)
                                     + static_cast<std::size_t>(Measure::PeoplePresent)];
        });
        INFO("year " << year + 1);
        checkAgainst(found, 100.0, 6.0);
    }
}
