// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/queueing.h"
#include "tests/theory/faults.h"

namespace homeward::tests {

namespace {

using model::Family;
using results::Measure;

Network oneSetting(int units, double perDay, const model::Distribution& stay, int years = 25)
{
    Network net(years);
    net.setting("ward", units);
    net.cohort("all", "ward", perDay);
    net.step("ward", stay);
    return net;
}

std::function<double(const sim::Compiled&, const sim::Outcome&)> mean(Measure measure, int setting = 0,
                                                                      int firstYear = 1)
{
    return [=](const sim::Compiled& model, const sim::Outcome& o) {
        return measureOf(model, o, setting, measure, firstYear);
    };
}

double shareTurnedAway(const sim::Compiled& model, const sim::Outcome& o)
{
    const double away = measureOf(model, o, 0, Measure::TurnedAway, 1);
    return away / (away + measureOf(model, o, 0, Measure::Starts, 1));
}

Fault oneMore(const char* what = "a bed too many")
{
    return {what, [](Network& net) { net.plan.settings[0].capacity.steps[0].units += 1.0; }};
}

/// Stays 2 % shorter, of the same shape.
Fault faster()
{
    return {"2 % faster", [](Network& net) {
                model::Distribution& stay = net.plan.cohorts[0].pathway[0].stay;
                stay.mean *= 0.98;
                stay.sd *= 0.98;
            }};
}

Fault otherFamily(Family family, double sd)
{
    return {"stays of another family", [=](Network& net) {
                net.plan.cohorts[0].pathway[0].stay.family = family;
                net.plan.cohorts[0].pathway[0].stay.sd = sd;
            }};
}

Network lossNetwork()
{
    Network net = oneSetting(32, 1.0, Network::stay(Family::Lognormal, 28.0, 30.0));
    net.plan.settings[0].fromOutside.kind = model::FullRuleKind::TurnAway;
    return net;
}

/// People present in the third month, when a rate that follows the year has turned: rates of 13, 7 and 10 a day.
Network seasonalNetwork()
{
    Network net = oneSetting(-1, 10.0, Network::exponential(20.0), 1);
    net.plan.cohorts[0].demand.monthFactors = {1.0, 1.0, 1.0, 1.3, 0.7, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
    return net;
}

/// Mean of June: level' = rate - level / 20 from 0 on 1 April, steps of 30, 31 and 30 days.
double meanOfJune()
{
    const double endApril = 260.0 * (1.0 - std::exp(-30.0 / 20.0));
    const double endMay = 140.0 + (endApril - 140.0) * std::exp(-31.0 / 20.0);
    return 200.0 + (endMay - 200.0) * 20.0 / 30.0 * (1.0 - std::exp(-30.0 / 20.0));
}

double ofJune(const sim::Compiled& model, const sim::Outcome& o)
{
    return monthsOf(
        model,
        o)[2 * static_cast<std::size_t>(results::measureCount) + static_cast<std::size_t>(Measure::PeoplePresent)];
}

Network careHome()
{
    Network net = oneSetting(-1, 100.0 / 900.0, Network::stay(Family::Gamma, 900.0, 900.0 / std::sqrt(0.6)), 1);
    net.plan.areas[0].dayOne.inCare = {{model::CohortId{"all"}, model::SettingId{"ward"}, 100}};
    return net;
}

} // namespace

std::vector<TheoryCheck> singleSettingChecks()
{
    const auto shareOf = [](Measure measure) {
        return [measure](const sim::Compiled& model, const sim::Outcome& o) {
            return measureOf(model, o, 0, measure, 1) / measureOf(model, o, 0, Measure::Starts, 1);
        };
    };
    const Fault freshStays{"fresh stays instead of what is left of them", {}, [](sim::Compiled& model) {
                               for (int n = 0; n < model.startCare[0].expected.rounded(0.5); ++n)
                                   model.timetable.push_back({0, 0, 0});
                               model.startCare.clear();
                           }};
    return {
        {"M/M/20: people waiting (Erlang C)",
         [] { return oneSetting(20, 2.0, Network::exponential(8.0)); },
         mean(Measure::PeopleWaiting),
         stats::meanQueueMMc(20, 16.0),
         150,
         0.021,
         {oneMore(), faster()}},
        {"M/M/1: mean wait",
         [] { return oneSetting(1, 0.5, Network::exponential(1.2)); },
         shareOf(Measure::WaitingDays),
         1.8,
         300,
         0.012,
         {oneMore("a server too many"), faster()}},
        {"M/G/32/32: share turned away (Erlang B)",
         lossNetwork,
         shareTurnedAway,
         stats::erlangB(32, 28.0),
         100,
         0.0008,
         {oneMore(), faster()}},
        {"M/G/infinity: people present",
         [] { return oneSetting(-1, 5.0, Network::stay(Family::Lognormal, 6.0, 9.0), 10); },
         mean(Measure::PeoplePresent),
         30.0,
         200,
         0.04,
         {faster()}},
        {"M(t)/G/infinity: people present as the rate turns",
         seasonalNetwork,
         ofJune,
         meanOfJune(),
         400,
         0.7,
         {{"the year begins a month late",
           [](Network& net) {
               net.plan.cohorts[0].demand.monthFactors = {1.0, 1.0, 1.0, 1.0, 1.3, 0.7, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
           }}}},
        {"M/G/1: mean wait (Pollaczek and Khinchine)",
         [] { return oneSetting(1, 0.5, Network::stay(Family::Gamma, 1.2, 1.5)); },
         shareOf(Measure::WaitingDays),
         stats::meanWaitMG1(0.5, 1.2, 1.5625),
         300,
         0.018,
         {otherFamily(Family::Exponential, 0.0), faster()}},
        {"Residual start: people present in the first year",
         careHome,
         mean(Measure::PeoplePresent, 0, 0),
         100.0,
         400,
         0.5,
         {freshStays,
          {"five people not there on the first day",
           [](Network& net) { net.plan.areas[0].dayOne.inCare[0].people = 95; }}}},
    };
}

} // namespace homeward::tests
