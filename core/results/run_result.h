// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/age_range.h"
#include "core/model/ids.h"
#include "core/model/setting.h"
#include "core/results/flow_table.h"
#include "core/results/hours_per_person.h"
#include "core/results/measure.h"
#include "core/results/periods.h"
#include "core/results/summary_table.h"
#include "core/results/sums_table.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::results {

struct ScenarioAxis {
    model::ScenarioId id;
    std::string name;
    std::string letter = {};     ///< its letter in charts; empty in results of older versions
    bool illustrative = false;   ///< it rests on a figure that is an assumption without a published source
    friend bool operator==(const ScenarioAxis&, const ScenarioAxis&) = default;
};
struct AreaAxis {
    model::AreaId id;
    std::string name;
    friend bool operator==(const AreaAxis&, const AreaAxis&) = default;
};
struct SettingAxis {
    model::SettingId id;
    std::string name;
    model::Sphere sphere = model::Sphere::Hospital;
    std::string unit;
    bool countedInHours = false;
    model::CarePlace carePlace = model::usualCarePlace(sphere); ///< its place in national figures
    friend bool operator==(const SettingAxis&, const SettingAxis&) = default;
};
struct CohortAxis {
    model::CohortId id;
    std::string name;
    std::optional<model::AgeRange> ages = std::nullopt; ///< none where the plan gives no age band
    friend bool operator==(const CohortAxis&, const CohortAxis&) = default;
};

struct OutcomeAxis {
    model::OutcomeId id;
    std::string name;
    bool death = false;
    friend bool operator==(const OutcomeAxis&, const OutcomeAxis&) = default;
};

/// The sums of one replication of one scenario in one area, by financial year, then by window of dates.
struct ReplicationSums {
    int replication = 0;
    SumsTable periods;
    FlowTable flows =
        {}; ///< of the same periods; none of cohorts, and none in results stored before flows were counted
    friend bool operator==(const ReplicationSums&, const ReplicationSums&) = default;
};

/// The checks that every run makes on itself.
struct RunChecks {
    bool peopleConserved = true;        ///< entered + initial = left + still there, in every replication
    bool settingsConserved = true;      ///< starts + initial = ends + present, per setting
    double littlesLawWorst = 0.0; ///< largest relative gap between people present and rate x time, over settings
    friend bool operator==(const RunChecks&, const RunChecks&) = default;
};

/// From this offered load over capacity on, queues may grow with the horizon, so that an average over time is no steady
/// state.
inline constexpr double loadWorthTelling = 0.95;

/// Offered load over capacity of a setting, computed from the plan without simulation.
struct OfferedLoad {
    int scenario = 0;
    int area = 0;
    int setting = 0;
    double first = 0.0; ///< with the rates of the first day
    double last = 0.0; ///< with the rates of the last day

    [[nodiscard]] double highest() const { return std::max(first, last); }
    [[nodiscard]] bool worthTelling() const { return highest() >= loadWorthTelling; }
    friend bool operator==(const OfferedLoad&, const OfferedLoad&) = default;
};

struct RunTiming {
    std::uint64_t events = 0;
    double seconds = 0.0;
    int threads = 0;
    friend bool operator==(const RunTiming&, const RunTiming&) = default;
};

/// Results of one scenario in one area.
struct Block {
    SummaryTable monthly; ///< empty on the grid of years
    SummaryTable steps; ///< by week or day, where asked for
    /// In order of replication number.
    std::vector<ReplicationSums> replications;
    /// The same by cohort, where asked for: `cohorts[c][replication]`.
    std::vector<std::vector<ReplicationSums>> cohorts;
    friend bool operator==(const Block&, const Block&) = default;
};

/// The result of a run: axes, blocks by scenario and area, and how it was made.
struct RunResult {
    std::string planName;
    std::string programVersion;
    std::string fingerprint; ///< identifies the inputs that it was made from
    std::uint64_t seed = 0;
    int replicationsAsked = 0;
    int replicationsDone = 0; ///< replications that are whole in every scenario and area
    base::Date start;
    int years = 0;
    Grid grid = Grid::Month; ///< the finest periods reported
    /// Whether ages, large packages, readmissions and the last six months of life are counted: false in results of
    /// older versions.
    bool countsNationalFigures = false;

    std::vector<ScenarioAxis> scenarios;
    std::vector<AreaAxis> areas;
    std::vector<SettingAxis> settings;
    std::vector<CohortAxis> cohorts;
    std::vector<OutcomeAxis> outcomes; ///< empty in results stored before flows were counted
    std::vector<base::Period> months;
    std::vector<base::Period> financialYears;
    std::vector<base::Period> steps; ///< weeks or days, where asked for
    std::vector<base::Period> windows; ///< of dates, where asked for
    std::vector<Block> blocks; ///< `blocks[scenario * areas.size() + area]`

    RunChecks checks;
    std::vector<OfferedLoad> loads;
    /// `hoursPerPerson[(scenario * areas.size() + area) * settings.size() + setting]`; empty in results stored before
    /// the units available came from the schedule.
    std::vector<HoursPerPerson> hoursPerPerson;
    RunTiming timing;

    /// How many months are reported: none on the grid of years.
    [[nodiscard]] std::size_t monthsTold() const { return grid == Grid::Year ? 0 : months.size(); }
    [[nodiscard]] bool complete() const { return replicationsDone > 0 && replicationsDone == replicationsAsked; }
    [[nodiscard]] const Block& block(int scenario, int area) const
    {
        return blocks[static_cast<std::size_t>(scenario) * areas.size() + static_cast<std::size_t>(area)];
    }
    /// The hours per person of a setting; only where `hoursPerPerson` is not empty.
    [[nodiscard]] const HoursPerPerson& hoursOf(int scenario, int area, int setting) const
    {
        const std::size_t place = static_cast<std::size_t>(scenario) * areas.size() + static_cast<std::size_t>(area);
        return hoursPerPerson[place * settings.size() + static_cast<std::size_t>(setting)];
    }
    friend bool operator==(const RunResult&, const RunResult&) = default;
};

} // namespace homeward::results
