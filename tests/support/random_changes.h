// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lookup.h"
#include "tests/support/random_parts.h"

#include <utility>

namespace homeward::tests {

/// Draws the changes of a scenario, one of each kind that the plan allows.
class RandomChanges {
public:
    RandomChanges(RandomParts& draw, const model::Plan& plan, model::Scenario& scenario)
        : m_draw(draw),
          m_plan(plan),
          m_scenario(scenario)
    {
    }

    void addAll()
    {
        const std::vector<model::Setting>& settings = m_plan.settings;
        const model::Setting& at = m_draw.anyOf(settings);
        add(model::DemandEffect{m_draw.real(0.5, 1.8)});
        add(model::StayEffect{at.id, m_draw.real(0.5, 1.5)});
        addRedirects();
        const model::DelayPart part = m_draw.chance(0.5) ? model::DelayPart::Mean : model::DelayPart::Chance;
        add(model::ProcessDelayEffect{{}, {}, {}, part, m_draw.real(0.2, 1.4)});
        const auto mode = static_cast<model::CapacityMode>(m_draw.between(0, 2));
        if (!at.capacity.unlimited)
            add(model::CapacityEffect{
                at.id, mode, mode == model::CapacityMode::GrowPerYear ? m_draw.real(-0.2, 0.2) : m_draw.between(0, 3)});
        for (const model::Setting& setting : settings)
            if (setting.countedInHours)
                add(model::PackageEffect{setting.id, m_draw.real(0.5, 1.5)});
        addQueueChanges();
    }

private:
    void addRedirects()
    {
        const auto& settings = m_plan.settings;
        const auto& routes = m_plan.cohorts[0].pathway[0].routes;
        add(model::RedirectDischargeEffect{settings[0].id, routes.front().to, routes.back().to, m_draw.real(0.0, 1.0)});
        const model::SettingId to = m_draw.anyOf(settings).id;
        std::vector<model::Route> onward{Network::route("gone", 0.7),
                                         Network::route(m_draw.anyOf(settings).id.value, 0.3)};
        if (m_draw.chance(0.5))
            onward[0].stay = m_draw.distribution(6.0);
        add(model::RedirectDischargeEffect{settings[0].id, routes.front().to, model::place(to), m_draw.real(0.0, 1.0),
                                           onward});
        add(model::RedirectEntryEffect{m_plan.cohorts[0].entries[0].setting, m_draw.anyOf(settings).id,
                                       m_draw.real(0.0, 1.0)});
    }

    void addQueueChanges()
    {
        for (std::size_t s = 0; s < m_plan.settings.size(); ++s) {
            const model::Setting& setting = m_plan.settings[s];
            if (!setting.queueExits.empty() && m_draw.chance(0.5))
                add(m_draw.chance(0.5)
                        ? model::LeaveQueueEffect{setting.id, {}, model::FactorMode::Multiply, m_draw.real(0.0, 3.0)}
                        : model::LeaveQueueEffect{setting.id, setting.queueExits[0].destination, model::FactorMode::Set,
                                                  m_draw.real(0.0, 0.2)});
            if (m_draw.chance(0.4))
                add(model::RuleEffect{setting.id, static_cast<model::RuleOrigin>(m_draw.between(0, 2)),
                                      m_draw.rule(m_plan, static_cast<int>(s))});
            if (m_draw.chance(0.4))
                add(model::PriorityEffect{setting.id, m_draw.priorities(m_plan)});
            if (setting.unitCost && m_draw.chance(0.5))
                add(model::UnitCostEffect{setting.id, static_cast<model::FactorMode>(m_draw.between(0, 1)),
                                          m_draw.real(0.5, 2.0)});
        }
    }

    void add(model::Effect effect)
    {
        model::Change change;
        change.id = model::ChangeId{RandomParts::name("change", static_cast<int>(m_scenario.changes.size()))};
        change.name = change.id.value;
        change.start = m_plan.start.plusDays(m_draw.between(0, 200));
        if (model::takesRamp(effect))
            change.ramp = {static_cast<model::RampShape>(m_draw.between(0, 2)), m_draw.between(0, 6)};
        if (m_draw.chance(0.3))
            change.end = change.start.plusDays(m_draw.between(1, 200));
        const bool shared =
            std::ranges::any_of(m_plan.settings, [](const auto& setting) { return !setting.sharedBy.empty(); });
        if (m_plan.areas.size() > 1 && (!shared || model::takesCohorts(effect)) && m_draw.chance(0.2))
            change.areas = {m_plan.areas[0].id};
        if (model::takesCohorts(effect) && m_draw.chance(0.2))
            change.cohorts = {m_draw.anyOf(m_plan.cohorts).id};
        change.effect = std::move(effect);
        m_scenario.changes.push_back(std::move(change));
    }

    RandomParts& m_draw;
    const model::Plan& m_plan;
    model::Scenario& m_scenario;
};

inline void addRandomChanges(RandomParts& draw, const model::Plan& plan, model::Scenario& scenario)
{
    RandomChanges(draw, plan, scenario).addAll();
}

} // namespace homeward::tests
