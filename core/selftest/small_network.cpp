// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/small_network.h"

#include <utility>

namespace homeward::selftest {

namespace {

constexpr double daysAYear = 365.25;

} // namespace

SmallNetwork::SmallNetwork(const std::string& name, int years, int replications)
{
    m_plan.name = name;
    m_plan.start = base::Date(2026, 4, 1);
    m_plan.run = {years, replications, 1, 0};
    m_plan.outcomes = {{model::OutcomeId{"gone"}, "Gone", model::Sphere::Home, false}};
    m_plan.areas.resize(1);
    m_plan.areas[0].id = model::AreaId{"here"};
    m_plan.areas[0].name = "Here";
    m_plan.scenarios = {{model::ScenarioId{"base"}, "If nothing changes", {}, {}}};
}

model::Setting& SmallNetwork::setting(const std::string& id, int beds)
{
    model::Setting& made = m_plan.settings.emplace_back();
    made.id = model::SettingId{id};
    made.name = id;
    made.unit = "beds";
    made.fromSettings.kind = model::FullRuleKind::WaitInPlace;
    made.fromOutside.kind = model::FullRuleKind::WaitAtHome;
    made.capacity.unlimited = beds < 0;
    if (beds >= 0)
        made.capacity.steps = {{m_plan.start, static_cast<double>(beds)}};
    return made;
}

model::Setting& SmallNetwork::limited(const std::string& id, int beds, int waitingPlaces)
{
    model::Setting& made = setting(id, beds);
    made.fromOutside.queueLimit = waitingPlaces;
    made.fromOutside.fallback = model::FullRuleKind::TurnAway;
    return made;
}

void SmallNetwork::cohort(const std::string& id, const std::string& entry, double perDay)
{
    model::Cohort& made = m_plan.cohorts.emplace_back();
    made.id = model::CohortId{id};
    made.name = id;
    made.demand.countPerYear = perDay * daysAYear;
    made.entries = {{model::SettingId{entry}, 1.0}};
}

void SmallNetwork::step(const std::string& setting, const model::Distribution& stay, std::vector<model::Route> routes)
{
    model::PathwayStep& made = m_plan.cohorts.back().pathway.emplace_back();
    made.setting = model::SettingId{setting};
    made.stay = stay;
    made.routes = routes.empty() ? std::vector{route("gone", 1.0)} : std::move(routes);
}

model::Distribution exponential(double mean) { return spread(model::Family::Exponential, mean, 0.0); }
model::Distribution fixedTime(double days) { return spread(model::Family::Fixed, days, 0.0); }

model::Distribution spread(model::Family family, double mean, double sd)
{
    model::Distribution made;
    made.family = family;
    made.mean = mean;
    made.sd = sd;
    return made;
}

model::Route route(const std::string& to, double probability)
{
    model::Route made;
    made.to = model::PlaceId{to};
    made.probability = probability;
    return made;
}

} // namespace homeward::selftest
