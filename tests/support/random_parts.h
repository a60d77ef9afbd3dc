// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/distribution.h"
#include "tests/support/network.h"

#include <algorithm>
#include <random>
#include <string>

namespace homeward::tests {

/// Draws the parts of random plans: durations of every family and form, capacities with calendars, rules, priorities.
class RandomParts {
public:
    explicit RandomParts(unsigned seed) : m_random(seed) { }

    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    double real(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    bool chance(double p) { return real(0.0, 1.0) < p; }
    unsigned number() { return static_cast<unsigned>(m_random()); }
    static std::string name(const char* what, int n) { return std::string(what) + std::to_string(n); }

    template <class List> auto& anyOf(List& list)
    {
        return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
    }

    /// About `mean`, of any family and form that has such figures.
    model::Distribution distribution(double mean)
    {
        for (;;) {
            model::Distribution d;
            d.family = static_cast<model::Family>(between(0, static_cast<int>(model::Family::Bands)));
            d.given = chance(0.6) ? model::Given::MeanSd : static_cast<model::Given>(between(0, 3));
            d.mean = mean;
            d.sd = mean * real(0.2, 1.4);
            d.median = mean * real(0.6, 0.95);
            d.p90 = mean * real(1.8, 2.6);
            if (chance(0.2))
                d.maximum = mean * real(3.0, 9.0);
            if (d.family == model::Family::Empirical)
                d.table = {{0.5 * mean, 2.0}, {mean, 1.0}, {2.0 * mean, 1.0}};
            if (d.family == model::Family::Bands)
                d.bands = {{0.0, mean, 3.0}, {mean, 2.5 * mean, 1.0}};
            if (model::samplerOf(d))
                return d;
        }
    }

    std::vector<double> pattern()
    {
        if (chance(0.6))
            return {};
        static constexpr int lengths[] = {7, 24, 168};
        std::vector<double> shares(static_cast<std::size_t>(lengths[between(0, 2)]));
        for (double& share : shares)
            share = chance(0.2) ? 0.0 : real(0.3, 1.5);
        shares.front() = 1.0;
        return shares;
    }

    model::Capacity capacity(const model::Plan& plan, int units)
    {
        model::Capacity typed;
        typed.steps = {{plan.start, static_cast<double>(units)}};
        if (chance(0.3))
            typed.steps.push_back({plan.start.plusDays(between(30, 300)), static_cast<double>(between(0, units + 2))});
        typed.pattern = pattern();
        return typed;
    }

    std::vector<bool> admitsOn()
    {
        if (chance(0.7))
            return {};
        std::vector<bool> days(7, true);
        for (int day = 1; day < 7; ++day)
            days[static_cast<std::size_t>(day)] = chance(0.6);
        return days;
    }

    /// Diverts only onwards, so that there is no ring whatever rules meet.
    model::FullRule rule(const model::Plan& plan, int s)
    {
        using enum model::FullRuleKind;
        model::FullRule rule;
        rule.kind = static_cast<model::FullRuleKind>(between(0, 4));
        const int last = static_cast<int>(plan.settings.size()) - 1;
        if (rule.kind == Divert && s == last)
            rule.kind = WaitInPlace;
        const bool waits = rule.kind == WaitInPlace || rule.kind == WaitAtHome;
        if (rule.kind == Surge && chance(0.5))
            rule.surgeLimit = real(0.0, 1.0);
        if (waits && chance(0.3))
            rule.queueLimit = between(0, 3);
        static constexpr model::FullRuleKind fallbacks[] = {TurnAway, WaitInPlace, WaitAtHome, Divert};
        rule.fallback = fallbacks[between(0, s == last ? 2 : 3)];
        if (rule.kind == Divert || ((rule.surgeLimit || rule.queueLimit) && rule.fallback == Divert))
            rule.divertTo = plan.settings[static_cast<std::size_t>(between(s + 1, last))].id;
        return rule;
    }

    std::vector<model::QueuePriority> priorities(const model::Plan& plan)
    {
        std::vector<model::QueuePriority> rows;
        for (int i = between(0, 3); i > 0; --i) {
            model::QueuePriority row;
            row.where = static_cast<model::WaitingPlace>(between(0, 2));
            if (row.where == model::WaitingPlace::Setting)
                row.setting = anyOf(plan.settings).id;
            if (!plan.cohorts.empty() && chance(0.4))
                row.cohort = anyOf(plan.cohorts).id;
            row.priorityClass = between(1, 3);
            rows.push_back(row);
        }
        return rows;
    }

private:
    std::mt19937 m_random;
};

} // namespace homeward::tests
