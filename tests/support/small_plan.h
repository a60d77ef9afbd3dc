// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

// A small whole plan without problems, that tests change one thing of.
namespace homeward::tests {

namespace small {

using namespace homeward::model;

inline const SourceId source{"census"};
inline const SettingId hospital{"hospital"};
inline const SettingId careHome{"care-home"};
inline const SettingId careAtHome{"care-at-home"};
inline const OutcomeId home{"home"};
inline const OutcomeId died{"died"};
inline const CohortId older{"85-and-over"};
inline const CohortId younger{"65-to-84"};
inline const AreaId area{"north"};

inline Distribution spread(Family family, double mean, double sd) { return {family, mean, sd, {}, source}; }

inline Capacity units(double count) { return {false, {{base::Date(2026, 4, 1), count}}, source}; }

inline QueueExit diesWaiting(double dailyChance)
{
    return {QueueMembers::Both, dailyChance, std::nullopt, place(died), source};
}

inline std::vector<Setting> settings()
{
    Setting beds;
    beds.id = hospital;
    beds.name = "Acute hospital";
    beds.sphere = Sphere::Hospital;
    beds.unit = "beds";
    beds.fromSettings = beds.fromOutside = {FullRuleKind::Surge, {}, 0.5, std::nullopt, FullRuleKind::WaitAtHome};
    beds.queueExits = {diesWaiting(0.01)};
    beds.capacity = units(40);

    Setting places;
    places.id = careHome;
    places.name = "Care home";
    places.sphere = Sphere::Community;
    places.unit = "places";
    places.queueExits = {diesWaiting(0.004)};
    places.capacity = units(60);

    Setting hours;
    hours.id = careAtHome;
    hours.name = "Care at home";
    hours.sphere = Sphere::Home;
    hours.unit = "hours a week";
    hours.countedInHours = true;
    hours.smallerMayPass = true;
    hours.queueExits = {diesWaiting(0.003)};
    hours.capacity = units(1'200);
    return {beds, places, hours};
}

inline std::vector<PathwayStep> pathway()
{
    const ProcessDelay assessment{DelayReason::HealthAndSocialCare, 0.3, spread(Family::Lognormal, 12.0, 9.0)};
    const ProcessDelay guardianship{DelayReason::Code9, 0.05, spread(Family::Gamma, 90.0, 60.0)};
    return {
        {hospital,
         spread(Family::Lognormal, 9.0, 11.0),
         std::nullopt,
         {{place(home), 0.6, {}},
          {place(died), 0.1, {}},
          {place(careHome), 0.1, {guardianship, assessment}},
          {place(careAtHome), 0.2, {assessment}}},
         source},
        {careHome, spread(Family::Gamma, 700.0, 650.0), std::nullopt, {{place(died), 1.0, {}}}, source},
        {careAtHome,
         spread(Family::Weibull, 400.0, 420.0),
         spread(Family::Lognormal, 10.0, 7.0),
         {{place(died), 0.5, {}}, {place(hospital), 0.3, {}}, {place(careHome), 0.2, {}}},
         source},
    };
}

inline Cohort cohort(const CohortId& id, const char* name, const char* band, double per1000)
{
    Cohort group;
    group.id = id;
    group.name = name;
    group.ageBand = AgeBandId{band};
    group.demand.rates = {{AgeBandId{band}, per1000}};
    group.demand.source = source;
    group.entries = {{hospital, 0.8}, {careAtHome, 0.2}};
    group.entriesSource = source;
    group.pathway = pathway();
    return group;
}

inline Area north()
{
    Area place;
    place.id = area;
    place.name = "North";
    place.code = "S12000099";
    place.populationSource = source;
    for (int year = 2026; year <= 2036; ++year)
        place.population.push_back({year, {4'000.0 + 40.0 * (year - 2026), 600.0 + 30.0 * (year - 2026)}});
    place.dayOne.inCare = {{older, hospital, 14},   {younger, hospital, 16}, {older, careHome, 40},
                           {younger, careHome, 12}, {older, careAtHome, 60}, {younger, careAtHome, 35}};
    place.dayOne.delayed = {{older, hospital, model::place(careHome), std::nullopt, 3},
                            {younger, hospital, model::place(careAtHome), DelayReason::HealthAndSocialCare, 2}};
    place.dayOne.waiting = {{older, careAtHome, 4}};
    place.dayOne.unitsInUse = {{careAtHome, 980.0}};
    place.dayOne.source = source;
    return place;
}

inline Change change(const char* id, const char* name, Effect effect)
{
    Change lever;
    lever.id = ChangeId{id};
    lever.name = name;
    lever.start = base::Date(2027, 4, 1);
    lever.ramp = {RampShape::Linear, 12};
    lever.effect = std::move(effect);
    lever.source = source;
    return lever;
}

/// One change of each kind.
inline std::vector<Change> everyChange()
{
    return {
        change("prevention", "Prevention", DemandEffect{0.95}),
        change("rapid-response", "Rapid response", RedirectEntryEffect{hospital, careAtHome, 0.1}),
        change("home-first", "Home first", RedirectDischargeEffect{hospital, place(careHome), place(careAtHome), 0.3}),
        change("care-planning", "Care planning", StayEffect{hospital, 0.9}),
        change("discharge-planning", "Discharge planning",
               ProcessDelayEffect{hospital, {}, DelayReason::HealthAndSocialCare, DelayPart::Mean, 0.5}),
        change("telecare", "Telecare", PackageEffect{careAtHome, 0.9}),
        change("more-care", "More care at home", CapacityEffect{careAtHome, CapacityMode::Add, 200.0}),
    };
}

} // namespace small

/// One area, three settings, two cohorts, a first day, the base and a scenario with one change of each kind.
inline model::Plan smallPlan()
{
    using namespace homeward::model;
    Plan plan;
    plan.name = "Small plan";
    plan.start = base::Date(2026, 4, 1);
    plan.run = {5, 10, 20260401, 0};
    plan.sources = {{small::source, "Small-area figures", "The council", "2025", false, "", "", "published"}};
    plan.ageBands = {{AgeBandId{"65-84"}, "65 to 84"}, {AgeBandId{"85+"}, "85 and over"}};
    plan.settings = small::settings();
    plan.outcomes = {{small::home, "Home", Sphere::Home, false}, {small::died, "Died", std::nullopt, true}};
    plan.cohorts = {small::cohort(small::older, "85 and over", "85+", 280.0),
                    small::cohort(small::younger, "65 to 84", "65-84", 90.0)};
    plan.areas = {small::north()};
    plan.scenarios = {{ScenarioId{"base"}, "If nothing changes", "", {}},
                      {ScenarioId{"both"}, "Closer to home", "", small::everyChange()}};
    return plan;
}

} // namespace homeward::tests
