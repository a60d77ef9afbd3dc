// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/validate.h"
#include "tests/support/random_changes.h"
#include "tests/support/random_parts.h"

#include <optional>
#include <string>

namespace homeward::tests {

/// A small valid plan with every feature, drawn at random: settings of beds and of hours, shared, pooled, with calendars,
/// every rule and priorities; cohorts with cycles, moves to other cohorts, kept places, delays that reserve or begin with the grant, and
/// packages that step down or are capped; turnarounds; two areas that differ; a calibrated time before the start; a first day; a scenario with every kind of change.
class RandomPlan {
public:
    explicit RandomPlan(unsigned seed) : m_draw(seed) { }

    /// A plan in which validation finds no error; each call gives another.
    model::Plan make()
    {
        for (;;) {
            model::Plan plan = draw();
            if (!validation::hasErrors(validation::validate(plan)))
                return plan;
        }
    }

    static model::Plan valid(int n) { return RandomPlan(1'000u + static_cast<unsigned>(n)).make(); }

private:
    model::Plan draw()
    {
        Network net(1);
        net.plan.run.replications = 2;
        net.plan.run.seed = m_draw.number();
        if (m_draw.chance(0.3))
            net.plan.calibratedFrom = net.plan.start.plusDays(-m_draw.between(1, 400));
        addAreas(net.plan);
        const int settings = m_draw.between(2, 5);
        for (int s = 0; s < settings; ++s)
            addSetting(net, s);
        const int cohorts = m_draw.between(1, 3);
        for (int c = 0; c < cohorts; ++c)
            addCohort(net, c);
        for (int s = 0; s < settings; ++s)
            addRules(net.plan, s);
        addMoves(net.plan);
        addPool(net.plan);
        for (model::Area& area : net.plan.areas)
            addOwnValues(net.plan, area);
        addFirstDay(net.plan);
        addTurnarounds(net.plan);
        addGrants(net.plan);
        net.plan.scenarios.push_back({model::ScenarioId{"changed"}, "Changed", {}, {}});
        addRandomChanges(m_draw, net.plan, net.plan.scenarios.back());
        return net.plan;
    }

    void addAreas(model::Plan& plan)
    {
        if (m_draw.chance(0.5)) {
            plan.areas.push_back({});
            plan.areas.back().id = model::AreaId{"there"};
            plan.areas.back().name = "There";
        }
        if (!m_draw.chance(0.4))
            return;
        plan.ageBands = {{model::AgeBandId{"old"}, "Old"}};
        for (model::Area& area : plan.areas)
            for (int year = 2024; year <= 2028; ++year)
                area.population.push_back({year, {1'000.0 + m_draw.real(0.0, 400.0)}});
    }

    void addSetting(Network& net, int s)
    {
        const bool hours = m_draw.chance(0.3);
        const int units = m_draw.between(1, 8) * (hours ? 8 : 1);
        model::Setting& setting =
            net.setting(RandomParts::name("s", s), units, static_cast<model::Sphere>(m_draw.between(0, 2)));
        setting.countedInHours = hours;
        setting.smallerMayPass = m_draw.chance(0.5);
        setting.capacity = m_draw.capacity(net.plan, units);
        setting.capacity.unlimited = m_draw.chance(0.1);
        setting.admitsOn = m_draw.admitsOn();
        if (m_draw.chance(0.5))
            setting.unitCost = model::UnitCost{m_draw.real(10.0, 400.0), "Budget", "2025/26", {}};
        if (net.plan.areas.size() > 1 && m_draw.chance(0.4))
            setting.sharedBy = {{"Shared " + setting.name,
                                 {net.plan.areas[0].id, net.plan.areas[1].id},
                                 m_draw.capacity(net.plan, units)}};
    }

    void addRules(model::Plan& plan, int s)
    {
        model::Setting& setting = plan.settings[static_cast<std::size_t>(s)];
        setting.fromSettings = m_draw.rule(plan, s);
        setting.fromOutside = m_draw.rule(plan, s);
        setting.priorities = m_draw.priorities(plan);
        if (m_draw.chance(0.5)) {
            const model::PlaceId to =
                m_draw.chance(0.5) ? model::PlaceId{"gone"} : model::place(m_draw.anyOf(plan.settings).id);
            setting.queueExits.push_back({static_cast<model::QueueMembers>(m_draw.between(0, 2)),
                                          m_draw.real(0.001, 0.05),
                                          {},
                                          to == model::place(setting.id) ? model::PlaceId{"gone"} : to,
                                          {}});
        }
        if (m_draw.chance(0.3))
            setting.queueExits.push_back(
                {model::QueueMembers::Both, 0.0, m_draw.real(1.0, 60.0), model::PlaceId{"gone"}, {}});
    }

    void addCohort(Network& net, int c)
    {
        const std::string entry = m_draw.anyOf(net.plan.settings).id.value;
        model::Cohort& cohort = net.cohort(RandomParts::name("c", c), entry, m_draw.real(0.05, 1.5));
        if (!net.plan.ageBands.empty() && m_draw.chance(0.7)) {
            cohort.demand.countPerYear.reset();
            cohort.demand.rates = {{net.plan.ageBands[0].id, m_draw.real(20.0, 400.0)}};
        }
        cohort.demand.trendPerYear = m_draw.chance(0.3) ? m_draw.real(-0.1, 0.1) : 0.0;
        if (m_draw.chance(0.3))
            cohort.demand.monthFactors = {1.3, 1.2, 1.1, 1, 1, 0.9, 0.8, 0.8, 0.9, 0.9, 1, 1.1};
        if (m_draw.chance(0.3))
            cohort.demand.weekdayFactors = {1.2, 1.1, 1.1, 1.1, 1.1, 0.7, 0.7};
        if (m_draw.chance(0.3)) {
            cohort.demand.hourFactors.assign(12, 0.5);
            cohort.demand.hourFactors.resize(24, 1.5);
        }
        if (m_draw.chance(0.3)) {
            const base::Date first = net.plan.start.plusDays(m_draw.between(-20, 200));
            cohort.demand.listed = {{first, m_draw.real(0.0, 23.9), m_draw.between(0, 3), {}, {}},
                                    {first, 9.5, 1, m_draw.between(1, 40), {}}};
            if (m_draw.chance(0.5))
                cohort.demand.listed[1].until = first.plusDays(300);
        }
        for (const model::Setting& setting : net.plan.settings) {
            model::PathwayStep& step =
                net.step(setting.id.value, m_draw.distribution(m_draw.real(0.5, 20.0)), routes(net.plan, setting));
            if (!setting.countedInHours)
                continue;
            step.package = m_draw.distribution(7.0);
            if (m_draw.chance(0.4))
                step.packageEnd = m_draw.real(0.0, 9.0);
        }
    }

    std::vector<model::Route> routes(const model::Plan& plan, const model::Setting& from)
    {
        std::vector<model::Route> ways;
        double left = 1.0;
        for (const model::Setting& other : plan.settings) {
            if (!m_draw.chance(0.6))
                continue;
            model::Route way = Network::route(other.id.value, left * m_draw.real(0.05, 0.6));
            left -= way.probability;
            if (m_draw.chance(0.3))
                way.delays = {
                    {model::DelayReason::Code9, 0.2, m_draw.distribution(20.0), m_draw.chance(0.5)},
                    {model::DelayReason::HealthAndSocialCare, 0.5, m_draw.distribution(5.0), m_draw.chance(0.5)}};
            if (m_draw.chance(0.2))
                way.stay = m_draw.distribution(m_draw.real(1.0, 20.0));
            if (other.id != from.id && m_draw.chance(0.25))
                way.keepsPlaceDays = m_draw.real(1.0, 30.0);
            ways.push_back(way);
        }
        ways.push_back(Network::route("gone", left));
        return ways;
    }

    /// Ways on which people become of another cohort.
    void addMoves(model::Plan& plan)
    {
        for (model::Cohort& cohort : plan.cohorts)
            for (model::PathwayStep& step : cohort.pathway)
                for (model::Route& route : step.routes)
                    if (route.to.value != "gone" && m_draw.chance(0.2))
                        route.becomes = m_draw.anyOf(plan.cohorts).id;
    }

    void addPool(model::Plan& plan)
    {
        for (std::size_t a = 0; a < plan.settings.size() && m_draw.chance(0.8); ++a)
            for (std::size_t b = a + 1; b < plan.settings.size(); ++b) {
                const model::Setting& one = plan.settings[a];
                const model::Setting& other = plan.settings[b];
                if (one.countedInHours != other.countedInHours || one.sharedBy.empty() != other.sharedBy.empty())
                    continue;
                plan.pools = {{model::PoolId{"pool"},
                               "Pool",
                               {one.id, other.id},
                               m_draw.capacity(plan, m_draw.between(1, one.countedInHours ? 20 : 3))}};
                return;
            }
    }

    /// Where an area differs from the plan.
    void addOwnValues(const model::Plan& plan, model::Area& area)
    {
        const model::Setting& setting = m_draw.anyOf(plan.settings);
        if (setting.sharedBy.empty() && m_draw.chance(0.4))
            area.settings.push_back({setting.id, m_draw.capacity(plan, m_draw.between(1, 9)), {}, {}});
        const bool poolShared =
            !plan.pools.empty() && !model::findById(plan.settings, plan.pools[0].settings[0])->sharedBy.empty();
        if (!plan.pools.empty() && !poolShared && m_draw.chance(0.4))
            area.pools.push_back({plan.pools[0].id, m_draw.capacity(plan, m_draw.between(0, 4))});
        if (!m_draw.chance(0.4))
            return;
        model::AreaPathwayStep step;
        step.setting = m_draw.anyOf(plan.settings).id;
        step.stay = m_draw.distribution(m_draw.real(1.0, 15.0));
        area.cohorts.push_back({m_draw.anyOf(plan.cohorts).id, {}, {}, {}, {step}});
    }

    /// An expected number of people, often a fraction.
    double people(int most) { return m_draw.chance(0.5) ? m_draw.between(0, most) : m_draw.real(0.0, most); }

    /// Units that are turned around, and caps on packages.
    void addTurnarounds(model::Plan& plan)
    {
        for (model::Setting& setting : plan.settings) {
            if (m_draw.chance(0.25))
                setting.turnaround = m_draw.distribution(m_draw.real(0.05, 2.0));
            if (setting.countedInHours && m_draw.chance(0.5))
                setting.packageCap = m_draw.real(20.0, 60.0);
            if (setting.countedInHours)
                setting.mapPlace = model::MapPlace{1, 2};
        }
    }

    /// Delays that begin when the place has been granted.
    void addGrants(model::Plan& plan)
    {
        for (model::Cohort& cohort : plan.cohorts)
            for (model::PathwayStep& step : cohort.pathway)
                for (model::Route& route : step.routes)
                    for (model::ProcessDelay& delay : route.delays)
                        if (!delay.reserves && m_draw.chance(0.4))
                            delay.begins = model::DelayBegins::Granted;
    }

    void addFirstDay(model::Plan& plan)
    {
        if (m_draw.chance(0.3)) {
            plan.run.runInDays = people(100);
            return;
        }
        for (model::Area& area : plan.areas) {
            model::DayOne& day = area.dayOne;
            const model::CohortId cohort = m_draw.anyOf(plan.cohorts).id;
            for (const model::Setting& setting : plan.settings)
                day.inCare.push_back({cohort, setting.id, people(5)});
            day.delayed.push_back(
                {cohort, m_draw.anyOf(plan.settings).id, model::place(m_draw.anyOf(plan.settings).id), {}, people(3)});
            day.waiting.push_back({cohort, m_draw.anyOf(plan.settings).id, people(3)});
            for (const model::Setting& setting : plan.settings)
                if (setting.countedInHours)
                    day.unitsInUse.push_back({setting.id, 20.0});
        }
    }

    RandomParts m_draw;
};

} // namespace homeward::tests
