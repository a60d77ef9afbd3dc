// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/queueing.h"
#include "tests/theory/faults.h"

namespace homeward::tests {

namespace {

using results::Measure;

Network tandem()
{
    Network net(25);
    model::Setting& acute = net.setting("acute", 20);
    acute.fromOutside.queueLimit = 40;
    acute.fromOutside.fallback = model::FullRuleKind::TurnAway;
    net.setting("community", 10, model::Sphere::Community);
    net.cohort("all", "acute", 2.0);
    net.step("acute", Network::exponential(7.0), {Network::route("gone", 0.7), Network::route("community", 0.3)});
    net.step("community", Network::exponential(14.0));
    return net;
}

/// Entries by the traffic equations: 1 / 0.76 a day at the first of the three.
constexpr double feedbackFlow = 1.0 / 0.76;

Network feedback()
{
    Network net(25);
    net.setting("a", 2).fromSettings.kind = model::FullRuleKind::WaitAtHome;
    net.setting("b", 1).fromSettings.kind = model::FullRuleKind::WaitAtHome;
    net.setting("c", 3).fromSettings.kind = model::FullRuleKind::WaitAtHome;
    net.cohort("all", "a", 1.0);
    net.step("a", Network::exponential(1.0),
             {Network::route("b", 0.5), Network::route("c", 0.3), Network::route("gone", 0.2)});
    net.step("b", Network::exponential(0.8),
             {Network::route("a", 0.4), Network::route("c", 0.2), Network::route("gone", 0.4)});
    net.step("c", Network::exponential(2.0), {Network::route("a", 0.1), Network::route("gone", 0.9)});
    return net;
}

TheoryCheck node(const std::string& name, int setting, int units, double load, double error)
{
    const auto people = [setting](const sim::Compiled& model, const sim::Outcome& o) {
        return measureOf(model, o, setting, Measure::PeoplePresent, 1)
            + measureOf(model, o, setting, Measure::PeopleWaiting, 1);
    };
    return {"Jackson network: people at " + name,
            feedback,
            people,
            load + stats::meanQueueMMc(units, load),
            80,
            error,
            {{"a bed too many",
              [setting](Network& net) {
                  net.plan.settings[static_cast<std::size_t>(setting)].capacity.steps[0].units += 1.0;
              }},
             {"a tenth fewer come back", [](Network& net) {
                  net.plan.cohorts[0].pathway[1].routes[0].probability = 0.3;
                  net.plan.cohorts[0].pathway[1].routes[2].probability = 0.5;
              }}}};
}

/// One clinic, the urgent first.
Network twoClasses()
{
    Network net(25);
    net.setting("clinic", 1).priorities = {{model::WaitingPlace::Anywhere, {}, model::CohortId{"urgent"}, 1},
                                           {model::WaitingPlace::Anywhere, {}, model::CohortId{"routine"}, 2}};
    net.cohort("urgent", "clinic", 0.3);
    net.step("clinic", Network::exponential(1.0));
    net.cohort("routine", "clinic", 0.4);
    net.step("clinic", Network::exponential(1.0));
    return net;
}

/// Mean wait of a cohort in the first setting, from the second year on.
double waitOf(const sim::Compiled& model, const sim::Outcome& outcome, std::size_t cohort)
{
    sim::Outcome apart;
    apart.periods = outcome.cohortPeriods[cohort];
    return measureOf(model, apart, 0, Measure::WaitingDays, 1) / measureOf(model, apart, 0, Measure::Starts, 1);
}

TheoryCheck priorityOf(const std::string& name, std::size_t cohort, double exact, double error)
{
    return {"Priority M/M/1: wait of the " + name + " (Cobham)",
            twoClasses,
            [cohort](const sim::Compiled& model, const sim::Outcome& o) { return waitOf(model, o, cohort); },
            exact,
            100,
            error,
            {{"first come, first served", [](Network& net) { net.plan.settings[0].priorities.clear(); }},
             {"the routine first", [](Network& net) {
                  std::swap(net.plan.settings[0].priorities[0].cohort, net.plan.settings[0].priorities[1].cohort);
              }}}};
}

} // namespace

std::vector<TheoryCheck> networkChecks()
{
    const auto blocked = [](const sim::Compiled& model, const sim::Outcome& o) {
        return measureOf(model, o, 0, Measure::PeopleDelayed, 1);
    };
    const Fault homeInstead{"who finds it full waits at home", [](Network& net) {
                                net.plan.settings[1].fromSettings.kind = model::FullRuleKind::WaitAtHome;
                            }};
    const Fault oneMore{"a community bed too many",
                        [](Network& net) { net.plan.settings[1].capacity.steps[0].units += 1.0; }};
    const Fault faster{"community stays 2 % shorter",
                       [](Network& net) { net.plan.cohorts[0].pathway[1].stay.mean *= 0.98; }};
    return {
        {"Tandem with blocking: people blocked (Markov chain)",
         tandem,
         blocked,
         1.71597261,
         260,
         0.02,
         {oneMore, homeInstead, faster}},
        node("the first", 0, 2, feedbackFlow, 0.012),
        priorityOf("urgent", 0, 0.7 / 0.7, 0.012),
        priorityOf("routine", 1, 0.7 / (0.7 * 0.3), 0.04),
    };
}

} // namespace homeward::tests
