// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/query.h"
#include "tests/support/measured.h"

#include <cmath>
#include <numbers>

namespace homeward::test {

/// How one setting goes over ten years: people on the first day, at the end, the height of its winters.
struct SyntheticCourse {
    double first = 0.0;
    double last = 0.0;
    double winter = 0.0;
};

struct SyntheticSetting {
    results::SettingAxis axis;
    double units = 0.0;                       ///< capacity at the start, 0 = unlimited
    double unitsPerPerson = 1.0;
    std::vector<SyntheticCourse> scenarios;
};

/// The same small noise on every machine, -1 to 1.
inline double syntheticNoise(unsigned a, unsigned b, unsigned c)
{
    unsigned x = a * 2654435761U ^ b * 2246822519U ^ c * 3266489917U;
    x ^= x >> 15U;
    x *= 2246822519U;
    x ^= x >> 13U;
    return static_cast<double>(x % 20001U) / 10000.0 - 1.0;
}

/// People present at `share` (0 to 1) of the horizon: early growth, then slower.
inline double syntheticPeople(const SyntheticCourse& course, double share, int month)
{
    const double grown = 1.0 - std::pow(1.0 - share, 1.8);
    const double season = std::cos((month - 9) * std::numbers::pi / 6.0);
    return course.first + (course.last - course.first) * grown + course.winter * season;
}

/// Fills axes, months, years and blocks from courses; delayed people are `delayed` of the first setting.
inline results::RunResult syntheticRun(const std::vector<SyntheticSetting>& settings,
                                       const std::vector<SyntheticCourse>& delayed, int replications, int areas)
{
    using results::Measure;
    results::RunResult result;
    result.planName = "Shetland: shifting the balance of care";
    result.programVersion = "0.1.0";
    result.seed = 20261122;
    result.replicationsAsked = 30;
    result.replicationsDone = replications;
    result.start = base::Date(2026, 4, 1);
    result.years = 10;
    const std::vector<std::string> names{"If nothing changes", "Discharge without delay", "Closer to home"};
    for (std::size_t s = 0; s < delayed.size(); ++s)
        result.scenarios.push_back({model::ScenarioId("s" + std::to_string(s)), names[s % names.size()]});
    for (int a = 0; a < areas; ++a)
        result.areas.push_back(
            {model::AreaId("a" + std::to_string(a)), a == 0 ? "Shetland" : "Area " + std::to_string(a + 1)});
    for (const SyntheticSetting& setting : settings)
        result.settings.push_back(setting.axis);
    result.months = base::monthsFrom(result.start, result.years);
    result.financialYears = base::financialYearsFrom(result.start, result.years);

    const std::size_t months = result.months.size();
    const std::size_t years = result.financialYears.size();
    for (std::size_t s = 0; s < delayed.size(); ++s)
        for (std::size_t a = 0; a < static_cast<std::size_t>(areas); ++a) {
            results::Block block;
            block.monthly = results::SummaryTable(months, settings.size());
            std::vector<tests::SumsGrid> grids(static_cast<std::size_t>(replications),
                                               tests::SumsGrid(years, settings.size()));
            for (std::size_t m = 0; m < months; ++m) {
                const double share = static_cast<double>(m) / static_cast<double>(months - 1);
                const double days =
                    static_cast<double>(result.months[m].endSecond - result.months[m].firstSecond) / 86400.0;
                for (std::size_t k = 0; k < settings.size(); ++k) {
                    std::vector<results::PeriodSums> joined(static_cast<std::size_t>(replications));
                    for (int r = 0; r < replications; ++r) {
                        const auto ur = static_cast<unsigned>(r);
                        const double people = std::max(
                            0.0,
                            syntheticPeople(settings[k].scenarios[s], share, static_cast<int>(m % 12))
                                * (1.0
                                   + 0.02 * syntheticNoise(ur, static_cast<unsigned>(m), static_cast<unsigned>(k))));
                        const double late = k == 0
                            ? std::max(0.0,
                                       syntheticPeople(delayed[s], share, static_cast<int>(m % 12))
                                           * (1.0 + 0.06 * syntheticNoise(ur, static_cast<unsigned>(m), 77)))
                            : 0.0;
                        double units = settings[k].units;
                        if (settings[k].axis.countedInHours)
                            units *= m < 12 ? 1.0 : m < 36 ? 1.06 : s == 2 ? (m < 72 ? 1.18 : 1.26) : 1.08;
                        using results::Level;
                        const double seconds = days * 86400.0;
                        results::Sums sums;
                        sums[Level::InCare] = std::llround((people - late) * seconds);
                        sums[Level::DelayedHealthSocial] = std::llround(late * seconds);
                        sums[Level::DischargeHealthSocial] = sums[Level::DelayedHealthSocial];
                        sums[Level::Used] = std::llround(people * settings[k].unitsPerPerson * 100.0 * seconds);
                        sums.available = std::llround(units * 100.0 * seconds);
                        joined[static_cast<std::size_t>(r)] = {sums, seconds, 1, 1};
                        grids[static_cast<std::size_t>(r)].at(m / 12, k).add(sums);
                    }
                    for (int i = 0; i < results::measureCount; ++i) {
                        results::ValueList values;
                        for (const results::PeriodSums& one : joined)
                            values.push(results::valueOf(static_cast<Measure>(i), one));
                        block.monthly.set(static_cast<int>(m), static_cast<int>(k), static_cast<Measure>(i),
                                          results::summarise(values));
                    }
                }
            }
            for (int r = 0; r < replications; ++r)
                block.replications.push_back({r, grids[static_cast<std::size_t>(r)].packed()});
            result.blocks.push_back(std::move(block));
            for (const SyntheticSetting& setting : settings) {
                const bool hours = setting.axis.countedInHours;
                result.hoursPerPerson.push_back({std::vector<double>(hours ? months : 0, setting.unitsPerPerson),
                                                 std::vector<double>(hours ? years : 0, setting.unitsPerPerson)});
            }
        }
    return result;
}

/// A made-up run of an island authority: three scenarios, six settings, ten financial years from April 2026.
inline results::RunResult syntheticResult(int replications = 12, int areas = 1)
{
    using model::SettingId;
    using model::Sphere;
    const std::vector<SyntheticSetting> settings{
        {{SettingId("acute"), "Acute hospital", Sphere::Hospital, "beds", false},
         44,
         1,
         {{34, 42, 1.5}, {33, 37, 1.2}, {34, 29.5, 1.2}}},
        {{SettingId("intermediate"), "Intermediate care", Sphere::Community, "places", false},
         14,
         1,
         {{9, 9.5, .3}, {9, 11, .3}, {9, 11, .3}}},
        {{SettingId("care_home"), "Care home", Sphere::Community, "places", false},
         160,
         1,
         {{148, 157, .8}, {148, 154, .8}, {149, 141, .8}}},
        {{SettingId("hospital_at_home"), "Hospital at home", Sphere::Home, "caseload", false},
         12,
         1,
         {{2, 2.2, .2}, {2, 3, .2}, {2, 10, .3}}},
        {{SettingId("reablement"), "Reablement", Sphere::Home, "caseload", false},
         30,
         1,
         {{14, 16, .6}, {15, 20, .6}, {14, 28, .6}}},
        {{SettingId("care_at_home"), "Care at home", Sphere::Home, "hours a week", true},
         4700,
         12.5,
         {{350, 385, 1}, {352, 400, 1}, {350, 457, 1}}},
    };
    return syntheticRun(settings, {{8.5, 17, .8}, {8, 10, .8}, {9, 7.6, .9}}, replications, areas);
}

/// `each` settings of about equal size in every sphere (one to five), to see labels and colours at their limit.
inline results::RunResult crowdedResult(int each)
{
    std::vector<SyntheticSetting> settings;
    const std::array<std::string, 3> spheres{"Hospital", "Community", "Home"};
    for (int sphere = 0; sphere < 3; ++sphere)
        for (int i = 0; i < each; ++i) {
            const double people = 12.0 + 7.0 * i;
            const std::string name = spheres[static_cast<std::size_t>(sphere)] + " service " + std::to_string(i + 1);
            settings.push_back({{model::SettingId(name), name, static_cast<model::Sphere>(sphere), "places", false},
                                people * 1.3,
                                1,
                                {{people, people * 1.2, .4}, {people, people * 1.1, .4}, {people, people * 1.15, .4}}});
        }
    return syntheticRun(settings, {{3, 5, .3}, {3, 4, .3}, {3, 3, .3}}, 4, 1);
}

} // namespace homeward::test
