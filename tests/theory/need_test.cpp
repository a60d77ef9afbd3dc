// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/need.h"
#include "tests/theory/estimate.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::model;
using namespace homeward::tests;

namespace {

Distribution gamma(double mean, double sd) { return Network::stay(Family::Gamma, mean, sd); }

Change change(const char* id, base::Date start, Ramp ramp, Effect effect)
{
    Change lever;
    lever.id = ChangeId{id};
    lever.name = id;
    lever.start = start;
    lever.ramp = ramp;
    lever.effect = std::move(effect);
    return lever;
}

/// Every feature of the model that matters without limits, in one network: cycles, delays by reason (one reserving), stays
/// by destination, another cohort for those who return, places kept, packages that step down, a season, a week, a trend,
/// people of day one, and a calibrated year before the start.
Network everything()
{
    Network network(3);
    Plan& plan = network.plan;
    plan.outcomes.push_back({OutcomeId{"died"}, "Died", std::nullopt, true});
    network.setting("acute", -1);
    network.setting("rehab", -1);
    network.setting("care", -1, Sphere::Home).countedInHours = true;
    network.setting("carehome", -1, Sphere::Community);
    network.cohort("new", "acute", 20.0).demand.trendPerYear = 0.05;
    plan.cohorts[0].demand.weekdayFactors = {1.2, 1.2, 1.2, 1.2, 1.0, 0.6, 0.6};
    plan.cohorts[0].demand.monthFactors = {1.2, 1.1, 1.0, 1.0, 0.9, 0.9, 0.9, 0.9, 1.0, 1.0, 1.0, 1.1};
    plan.cohorts[0].entries = {{SettingId{"acute"}, 0.9}, {SettingId{"care"}, 0.1}};
    network.step("acute", Network::stay(Family::Lognormal, 6.0, 8.0),
                 {Network::route("gone", 0.6), Network::route("rehab", 0.2), Network::route("care", 0.15),
                  Network::route("carehome", 0.05)});
    auto& routes = plan.cohorts[0].pathway[0].routes;
    routes[2].delays = {{DelayReason::HealthAndSocialCare, 0.5, Network::exponential(6.0)},
                        {DelayReason::Code9, 0.1, gamma(40.0, 30.0)}};
    routes[2].becomes = CohortId{"known"};
    routes[3].delays = {{DelayReason::PatientCarerFamily, 0.7, gamma(15.0, 10.0), true}};
    routes[3].stay = gamma(14.0, 9.0);
    network.step("rehab", gamma(25.0, 12.0), {Network::route("gone", 0.7), Network::route("care", 0.3)});
    network.step("care", Network::exponential(80.0),
                 {Network::route("gone", 0.6), Network::route("acute", 0.3), Network::route("died", 0.1)});
    network.plan.cohorts[0].pathway[2].package = Network::stay(Family::Lognormal, 10.0, 6.0);
    network.plan.cohorts[0].pathway[2].packageEnd = 7.0;
    network.step("carehome", gamma(300.0, 350.0), {Network::route("died", 0.7), Network::route("acute", 0.3)});
    plan.cohorts[0].pathway[3].routes[1].keepsPlaceDays = 10.0;
    network.cohort("known", "acute", 2.0);
    network.step("acute", Network::stay(Family::Weibull, 9.0, 6.0),
                 {Network::route("care", 0.6), Network::route("died", 0.2), Network::route("carehome", 0.2)});
    network.step("care", gamma(120.0, 100.0), {Network::route("acute", 0.6), Network::route("died", 0.4)});
    network.plan.cohorts[1].pathway[1].package = Network::stay(Family::Fixed, 14.0);
    network.step("carehome", gamma(200.0, 150.0), {Network::route("died", 1.0)});
    DayOne& first = plan.areas[0].dayOne;
    first.inCare = {{CohortId{"new"}, SettingId{"acute"}, 150},
                    {CohortId{"new"}, SettingId{"care"}, 300},
                    {CohortId{"known"}, SettingId{"care"}, 700},
                    {CohortId{"new"}, SettingId{"carehome"}, 350}};
    first.delayed = {{CohortId{"new"}, SettingId{"acute"}, PlaceId{"care"}, DelayReason::Code9, 40},
                     {CohortId{"new"}, SettingId{"acute"}, PlaceId{"rehab"}, std::nullopt, 30}};
    first.waiting = {{CohortId{"new"}, SettingId{"rehab"}, 25}};
    first.unitsInUse = {{SettingId{"care"}, 11'000.0}};
    plan.calibratedFrom = plan.start.plusMonths(-6);
    return network;
}

void addScenario(Plan& plan)
{
    const base::Date later = plan.start.plusMonths(7);
    const Ramp linear{RampShape::Linear, 12};
    plan.scenarios.push_back(
        {ScenarioId{"changed"},
         "Changed",
         {},
         {change("demand", later, linear, DemandEffect{1.3}),
          change("entry", later, {RampShape::SCurve, 9},
                 RedirectEntryEffect{SettingId{"acute"}, SettingId{"care"}, 0.2}),
          change("home-first", later, linear,
                 RedirectDischargeEffect{SettingId{"acute"},
                                         PlaceId{"rehab"},
                                         PlaceId{"care"},
                                         0.5,
                                         {Network::route("gone", 0.8), Network::route("acute", 0.2)}}),
          change("new-way", later, {},
                 RedirectDischargeEffect{SettingId{"rehab"}, PlaceId{"gone"}, PlaceId{"carehome"}, 0.1, {}}),
          change("stay", later, linear, StayEffect{SettingId{"carehome"}, 0.6}),
          change("stay-acute", later, {}, StayEffect{SettingId{"acute"}, 1.25}),
          change("delay", later, linear,
                 ProcessDelayEffect{SettingId{"acute"}, {}, DelayReason::Code9, DelayPart::Mean, 0.3}),
          change("chance", later, linear,
                 ProcessDelayEffect{{}, PlaceId{"care"}, std::nullopt, DelayPart::Chance, 1.5}),
          change("package", later, linear, PackageEffect{SettingId{"care"}, 0.8})}});
}

double yearOf(const sim::Compiled& model, const sim::Outcome& outcome, std::size_t year, int setting,
              results::Measure measure)
{
    return yearsOf(model, outcome)[(year * model.settings.size() + static_cast<std::size_t>(setting))
                                       * static_cast<std::size_t>(results::measureCount)
                                   + static_cast<std::size_t>(measure)];
}

/// The mean over a year of people or units in a setting.
double yearOf(const sim::Compiled& model, const need::NeedResult& need, std::size_t year, int setting,
              results::Measure measure)
{
    const auto first = static_cast<int>(model.years[year].firstSecond / base::secondsPerDay);
    const auto end = static_cast<int>(model.years[year].endSecond / base::secondsPerDay);
    double sum = 0.0;
    for (int day = first; day < end; ++day)
        sum += measure == results::Measure::UnitsInUse ? need.units(setting, day) : need.people(setting, day);
    return sum / (end - first);
}

/// People present and units in use against the mean over replications: year by year and setting by setting, where a
/// fault of 3.5 % is seen at six standard errors, and all years and settings together, where one of 1 % is.
void checkAgreement(const Plan& plan, const Scenario& scenario)
{
    constexpr int replications = 60;
    const sim::Compiled model = sim::compile(plan, scenario, plan.areas.front());
    const std::vector<sim::Outcome> outcomes = play(model, replications, 11);
    const auto need = need::need({plan, scenario.id, plan.areas.front().id});
    REQUIRE(need);
    for (const auto measure : {results::Measure::PeoplePresent, results::Measure::UnitsInUse}) {
        double cells = 0.0;
        stats::Welford shareInAll;
        for (std::size_t y = 0; y < model.years.size(); ++y)
            for (int s = 0; s < static_cast<int>(plan.settings.size()); ++s) {
                const double expected = yearOf(model, need.value(), y, s, measure);
                INFO(scenario.name << ", " << plan.settings[static_cast<std::size_t>(s)].name << ", year " << y);
                checkAgainst(estimate(outcomes, [&](const sim::Outcome& o) { return yearOf(model, o, y, s, measure); }),
                             expected, 0.035 * expected);
                cells += 1.0;
            }
        for (const sim::Outcome& outcome : outcomes) {
            double sum = 0.0;
            for (std::size_t y = 0; y < model.years.size(); ++y)
                for (int s = 0; s < static_cast<int>(plan.settings.size()); ++s)
                    sum += yearOf(model, outcome, y, s, measure) / yearOf(model, need.value(), y, s, measure);
            shareInAll.add(sum / cells);
        }
        const Estimate all{shareInAll.mean(), shareInAll.standardError()};
        checkAgainst(all, 1.0, 0.01);
        CHECK(std::abs(all.mean - 1.0) < 0.005);
    }
}

} // namespace

TEST_CASE("Need without limits is what simulation without limits finds, in every part of the model")
{
    Network network = everything();
    addScenario(network.plan);
    checkAgreement(network.plan, network.plan.scenarios[0]);
    checkAgreement(network.plan, network.plan.scenarios[1]);
}
