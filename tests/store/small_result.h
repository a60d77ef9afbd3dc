// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <bit>
#include <random>

namespace homeward::tests {

/// Doubles of every kind that results have: zeros, counts, halves and values that use all their bits.
class SomeDoubles {
public:
    double operator()()
    {
        switch (m_random() % 4U) {
        case 0: return 0.0;
        case 1: return count();
        case 2: return 0.5 * count() - 20.0;
        default: return std::bit_cast<double>(0x3ff0000000000001U | (std::uint64_t{m_random()} << 20U));
        }
    }

private:
    int count() { return static_cast<int>(m_random() % 500U); }

    std::mt19937 m_random{20260401U};
};

inline results::ReplicationYears replicationOf(const results::RunResult& result, int number, SomeDoubles& next)
{
    results::ReplicationYears years;
    years.replication = number;
    years.values.resize(result.financialYears.size() * result.settings.size()
                        * static_cast<std::size_t>(results::measureCount));
    for (double& value : years.values)
        value = next();
    return years;
}

/// A well-formed result of two scenarios in one area, the same every time.
inline results::RunResult smallResult(int years = 1, int replications = 3)
{
    results::RunResult result;
    result.planName = "Small plan";
    result.programVersion = "0.1.0";
    result.fingerprint = "0123456789abcdef";
    result.seed = 0xfedcba9876543210U;
    result.replicationsAsked = result.replicationsDone = replications;
    result.start = base::Date(2026, 4, 1);
    result.years = years;
    result.scenarios = {{model::ScenarioId{"base"}, "If nothing changes"},
                        {model::ScenarioId{"both"}, "Closer to home"}};
    result.areas = {{model::AreaId{"north"}, "North"}};
    result.settings = {{model::SettingId{"hospital"}, "Acute hospital", model::Sphere::Hospital, "beds", false},
                       {model::SettingId{"care-at-home"}, "Care at home", model::Sphere::Home, "hours a week", true}};
    result.cohorts = {{model::CohortId{"85-and-over"}, "85 and over"}};
    result.months = base::monthsFrom(result.start, years);
    result.financialYears = base::financialYearsFrom(result.start, years);
    result.checks = {true, true, 1.0 / 3.0};
    result.loads = {{0, 0, 1, 0.1 + 0.2, 1.25}};
    result.timing = {123'456'789'012U, 0.7, 2};
    SomeDoubles next;
    for (std::size_t i = 0; i < result.scenarios.size() * result.areas.size(); ++i) {
        results::Block block;
        block.monthly.resize(result.months.size() * result.settings.size()
                             * static_cast<std::size_t>(results::measureCount));
        for (results::Summary& summary : block.monthly)
            summary = {next(), next(), next(), next(), next(), next()};
        block.cohorts.resize(result.cohorts.size());
        for (int number = 0; number < replications; ++number) {
            block.replications.push_back(replicationOf(result, number, next));
            for (auto& cohort : block.cohorts)
                cohort.push_back(replicationOf(result, number, next));
        }
        result.blocks.push_back(std::move(block));
    }
    return result;
}

} // namespace homeward::tests
