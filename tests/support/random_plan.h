// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/validate.h"
#include "tests/support/network.h"

#include <algorithm>
#include <random>
#include <string>

namespace homeward::tests {

/// A small valid plan with every rule, drawn at random: settings of beds and of hours, cycles, process delays, queue
/// exits, cuts of capacity, a first day, and a scenario with a change of each kind.
class RandomPlan {
public:
    explicit RandomPlan(unsigned seed) : m_random(seed) {}

    model::Plan make()
    {
        Network net(1);
        const int settings = between(2, 5);
        for (int s = 0; s < settings; ++s)
            addSetting(net, s);
        for (int s = 0; s < settings; ++s)
            addRules(net, s);
        const int cohorts = between(1, 3);
        for (int c = 0; c < cohorts; ++c)
            addCohort(net, c);
        addFirstDay(net);
        net.plan.scenarios.push_back({model::ScenarioId{"changed"}, "Changed", {}, {}});
        net.plan.run.replications = 2;
        net.plan.run.seed = m_random();
        addChanges(net, net.plan.scenarios.back());
        return net.plan;
    }

    /// The n-th random plan in which validation finds no error.
    static model::Plan valid(int n)
    {
        for (unsigned seed = 0;; ++seed) {
            model::Plan plan = RandomPlan(seed).make();
            if (!model::hasErrors(model::validate(plan)) && n-- == 0)
                return plan;
        }
    }

private:
    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    double real(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    bool chance(double p) { return real(0.0, 1.0) < p; }
    static std::string name(const char* what, int n) { return std::string(what) + std::to_string(n); }
    model::SettingId anySetting(const Network& net)
    {
        return net.plan.settings[static_cast<std::size_t>(between(0, static_cast<int>(net.plan.settings.size()) - 1))].id;
    }

    model::Distribution duration(double mean)
    {
        static constexpr model::Family families[] = {model::Family::Exponential, model::Family::Lognormal,
                                                     model::Family::Gamma, model::Family::Fixed, model::Family::Weibull};
        return Network::stay(families[between(0, 4)], mean, mean * real(0.3, 1.5));
    }

    void addSetting(Network& net, int s)
    {
        const bool hours = chance(0.3);
        model::Setting& setting = net.setting(name("s", s), between(1, 8) * (hours ? 8 : 1),
                                              static_cast<model::Sphere>(between(0, 2)));
        setting.countedInHours = hours;
        setting.smallerMayPass = chance(0.5);
        if (chance(0.3))
            setting.capacity.steps.push_back({net.plan.start.plusDays(between(30, 300)), static_cast<double>(between(0, 9))});
    }

    model::FullRule rule(const Network& net, int s)
    {
        model::FullRule rule;
        rule.kind = static_cast<model::FullRuleKind>(between(0, 4));
        const int last = static_cast<int>(net.plan.settings.size()) - 1;
        if (rule.kind == model::FullRuleKind::Divert && s == last)
            rule.kind = model::FullRuleKind::WaitInPlace;
        if (rule.kind == model::FullRuleKind::Divert)   // only onwards, so that there is no ring of diversion
            rule.divertTo = net.plan.settings[static_cast<std::size_t>(between(s + 1, last))].id;
        if (rule.kind == model::FullRuleKind::Surge)
            rule.surgeLimit = chance(0.5) ? std::optional(real(0.0, 1.0)) : std::nullopt;
        if (chance(0.3) && (rule.kind == model::FullRuleKind::WaitInPlace || rule.kind == model::FullRuleKind::WaitAtHome))
            rule.queueLimit = between(0, 3);
        rule.fallback = chance(0.5) ? model::FullRuleKind::TurnAway
                                    : chance(0.5) ? model::FullRuleKind::WaitInPlace : model::FullRuleKind::WaitAtHome;
        return rule;
    }

    void addRules(Network& net, int s)
    {
        model::Setting& setting = net.plan.settings[static_cast<std::size_t>(s)];
        setting.fromSettings = rule(net, s);
        setting.fromOutside = rule(net, s);
        if (chance(0.5))
            setting.queueExits.push_back({static_cast<model::QueueMembers>(between(0, 2)), real(0.001, 0.05), {},
                                          chance(0.5) ? model::PlaceId{"gone"} : model::place(anySetting(net)), {}});
        if (chance(0.3))
            setting.queueExits.push_back({model::QueueMembers::Both, 0.0, real(1.0, 60.0), model::PlaceId{"gone"}, {}});
    }

    void addCohort(Network& net, int c)
    {
        net.cohort(name("c", c), anySetting(net).value, real(0.05, 1.5));
        for (const model::Setting& setting : net.plan.settings) {
            std::vector<model::Route> routes;
            double left = 1.0;
            for (const model::Setting& other : net.plan.settings)
                if (chance(0.6)) {
                    routes.push_back(Network::route(other.id.value, left * real(0.05, 0.6)));
                    left -= routes.back().probability;
                    if (chance(0.3))
                        routes.back().delays = {{model::DelayReason::Code9, 0.2, duration(20.0)},
                                                {model::DelayReason::HealthAndSocialCare, 0.5, duration(5.0)}};
                }
            routes.push_back(Network::route("gone", left));
            model::PathwayStep& step = net.step(setting.id.value, duration(real(0.5, 20.0)), routes);
            if (setting.countedInHours)
                step.package = Network::stay(model::Family::Gamma, 7.0, 6.0);
        }
    }

    void addFirstDay(Network& net)
    {
        if (chance(0.3)) {
            net.plan.run.runInDays = between(0, 100);
            return;
        }
        model::DayOne& day = net.plan.areas[0].dayOne;
        const model::CohortId cohort = net.plan.cohorts[0].id;
        for (const model::Setting& setting : net.plan.settings)
            day.inCare.push_back({cohort, setting.id, between(0, 5)});
        day.delayed.push_back({cohort, anySetting(net), model::place(anySetting(net)), {}, between(0, 3)});
        day.waiting.push_back({cohort, anySetting(net), between(0, 3)});
        for (const model::Setting& setting : net.plan.settings)
            if (setting.countedInHours)
                day.unitsInUse.push_back({setting.id, 20.0});
    }

    void addChanges(const Network& net, model::Scenario& scenario)
    {
        const auto add = [&](model::Effect effect) {
            model::Change change;
            change.id = model::ChangeId{name("change", static_cast<int>(scenario.changes.size()))};
            change.name = change.id.value;
            change.start = net.plan.start.plusDays(between(0, 200));
            change.ramp = {static_cast<model::RampShape>(between(0, 2)), between(0, 6)};
            change.effect = std::move(effect);
            scenario.changes.push_back(std::move(change));
        };
        const model::SettingId at = anySetting(net);
        const auto& routes = net.plan.cohorts[0].pathway[0].routes;
        add(model::DemandEffect{real(0.5, 1.8)});
        add(model::StayEffect{at, real(0.5, 1.5)});
        add(model::RedirectDischargeEffect{net.plan.settings[0].id, routes.front().to, routes.back().to, real(0.0, 1.0)});
        add(model::RedirectEntryEffect{net.plan.cohorts[0].entries[0].setting, anySetting(net), real(0.0, 1.0)});
        add(model::ProcessDelayEffect{{}, {}, {}, model::DelayPart::Mean, real(0.2, 2.0)});
        add(model::CapacityEffect{at, model::CapacityMode::Add, static_cast<double>(between(0, 3))});
        for (const model::Setting& setting : net.plan.settings)
            if (setting.countedInHours) {
                add(model::PackageEffect{setting.id, real(0.5, 1.5)});
                break;
            }
    }

    std::mt19937 m_random;
};

} // namespace homeward::tests
