// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
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

/// Sums of every kind: zeros, counts, waits.
inline results::SumsTable someSums(std::size_t periods, std::size_t settings, SomeDoubles& next)
{
    const auto some = [&next] { return static_cast<std::int64_t>(std::abs(next()) * 1e6); };
    results::SumsTable table(settings);
    for (std::size_t place = 0; place < periods * settings; ++place) {
        results::Sums sums;
        for (std::int64_t& level : sums.levels)
            level = some();
        for (std::int64_t& count : sums.counts)
            count = some() / 1000;
        sums.available = some();
        sums.cost = next();
        sums.capacity = static_cast<results::Capacity>(place % 3);
        std::vector<std::int32_t> waits;
        for (std::int64_t wait = 1; wait < 40'000'000 && place % 2 == 0; wait = 2 * wait + some() / 1000)
            waits.push_back(static_cast<std::int32_t>(wait));
        sums.waits = results::WaitHistogram(waits);
        table.push(sums);
    }
    return table;
}

/// Flows between every pair of places that a person can go, but for every third.
inline results::FlowTable someFlows(const results::RunResult& result, int salt)
{
    results::FlowTable table;
    const int settings = static_cast<int>(result.settings.size());
    const int places = settings + static_cast<int>(result.outcomes.size()) + 1;
    for (std::size_t period = 0; period < result.financialYears.size(); ++period) {
        std::vector<results::Flow> flows;
        for (int from = results::fromOutside; from < settings; ++from)
            for (int to = 0; to < places; ++to)
                if ((from + to + salt) % 3 != 0)
                    flows.push_back({static_cast<std::int16_t>(from), static_cast<std::int16_t>(to),
                                     1 + salt * 100'000 + static_cast<int>(period) + to});
        table.push(flows);
    }
    return table;
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
    result.outcomes = {{model::OutcomeId{"home"}, "Home", false}, {model::OutcomeId{"died"}, "Died", true}};
    result.months = base::monthsFrom(result.start, years);
    result.financialYears = base::financialYearsFrom(result.start, years);
    std::vector<double> hours(result.months.size(), 9.1);
    hours.back() = 9.0 + 1.0 / 3.0;
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario) {
        result.hoursPerPerson.push_back({});
        result.hoursPerPerson.push_back({hours, std::vector<double>(result.financialYears.size(), 9.1)});
    }
    result.checks = {true, true, 1.0 / 3.0};
    result.loads = {{0, 0, 1, 0.1 + 0.2, 1.25}};
    result.timing = {123'456'789'012U, 0.7, 2};
    SomeDoubles next;
    for (std::size_t i = 0; i < result.scenarios.size() * result.areas.size(); ++i) {
        results::Block block;
        const std::size_t settings = result.settings.size();
        block.monthly = results::SummaryTable(result.months.size(), settings);
        for (int month = 0; month < static_cast<int>(result.months.size()); ++month)
            for (int setting = 0; setting < static_cast<int>(settings); ++setting)
                for (int m = 0; m < results::measureCount; m += 3)
                    block.monthly.set(
                        month, setting, static_cast<results::Measure>(m),
                        m % 2 == 0 ? std::optional(results::Summary{next(), next(), next(), next(), next(), next()})
                                   : std::nullopt);
        block.cohorts.resize(result.cohorts.size());
        for (int number = 0; number < replications; ++number) {
            block.replications.push_back(
                {number, someSums(result.financialYears.size(), settings, next), someFlows(result, number)});
            for (auto& cohort : block.cohorts)
                cohort.push_back({number, someSums(result.financialYears.size(), settings, next)});
        }
        result.blocks.push_back(std::move(block));
    }
    return result;
}

} // namespace homeward::tests
