// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cohort.h"
#include "core/model/ids.h"
#include "core/model/setting.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::model {

struct AgeBand {
    AgeBandId id;
    std::string name;

    friend bool operator==(const AgeBand&, const AgeBand&) = default;
};

/// People by age band on 30 June of a year, the day of mid-year estimates; `people` follows the plan's bands.
struct PopulationYear {
    int year = 0;
    std::vector<double> people;

    friend bool operator==(const PopulationYear&, const PopulationYear&) = default;
};

/// Where an area differs from the plan in one setting.
struct AreaSetting {
    SettingId setting;
    std::optional<Capacity> capacity;
    std::optional<std::vector<QueueExit>> queueExits;
    std::optional<UnitCost> unitCost = std::nullopt;

    friend bool operator==(const AreaSetting&, const AreaSetting&) = default;
};

/// Where an area differs from the plan in one pool.
struct AreaPool {
    PoolId pool;
    Capacity capacity;

    friend bool operator==(const AreaPool&, const AreaPool&) = default;
};

// Counts of the first day may be fractions, since they may be expected numbers. Each replication rounds them to whole
// people.

/// People whose stay is running on the first day.
struct StartInCare {
    CohortId cohort;
    SettingId setting;
    double people = 0.0;

    friend bool operator==(const StartInCare&, const StartInCare&) = default;
};

/// People who are ready on the first day but still hold a unit.
struct StartDelayed {
    CohortId cohort;
    SettingId setting;                     ///< where they are
    PlaceId to; ///< the place that they wait for
    std::optional<DelayReason> reason;     ///< none = for want of a place
    double people = 0.0;

    friend bool operator==(const StartDelayed&, const StartDelayed&) = default;
};

/// People who wait on the first day in no setting.
struct StartWaiting {
    CohortId cohort;
    SettingId to;
    double people = 0.0;

    friend bool operator==(const StartWaiting&, const StartWaiting&) = default;
};

/// Hours a week in use on the first day; the packages of that day are scaled to add up to them.
struct StartUnits {
    SettingId setting;
    double units = 0.0;

    friend bool operator==(const StartUnits&, const StartUnits&) = default;
};

/// The people there on the start date, by place (model: the first day).
struct DayOne {
    std::vector<StartInCare> inCare;
    std::vector<StartDelayed> delayed;     ///< in the order in which they began to wait
    std::vector<StartWaiting> waiting;
    std::vector<StartUnits> unitsInUse;
    SourceId source;

    [[nodiscard]] bool empty() const { return inCare.empty() && delayed.empty() && waiting.empty(); }
    friend bool operator==(const DayOne&, const DayOne&) = default;
};

/// A geographical area that the plan covers.
struct Area {
    AreaId id;
    std::string name;
    std::string code;                      ///< the published code, for example S12000027
    std::vector<PopulationYear> population;
    SourceId populationSource;
    std::vector<AreaSetting> settings;
    std::vector<AreaCohort> cohorts;
    DayOne dayOne;
    std::vector<AreaPool> pools = {};

    friend bool operator==(const Area&, const Area&) = default;
};

} // namespace homeward::model
