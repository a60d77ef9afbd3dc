// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/ids.h"
#include "core/model/pathway.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::model {

/// Entries per 1,000 people of an age band a year.
struct BandRate {
    AgeBandId band;
    double per1000PerYear = 0.0;

    friend bool operator==(const BandRate&, const BandRate&) = default;
};

/// People who come at a given time in every replication: a booked admission, or a repeating rota.
struct ListedTime {
    base::Date from;                        ///< the day, or the first day of a repeating row
    double hour = 0.0;                      ///< hours after midnight, 0 to below 24: 9.5 is half past nine
    int people = 1;
    std::optional<int> everyDays;           ///< the row repeats after so many days, 7 = every week; none = once
    std::optional<base::Date> until;        ///< the last day on which the row may repeat; none = the end of the run

    friend bool operator==(const ListedTime&, const ListedTime&) = default;
};

/// How often people of a cohort enter (model: demand): at a rate, at listed times, or both.
struct Demand {
    std::vector<BandRate> rates;            ///< with a population
    std::optional<double> countPerYear;     ///< instead of rates, for plans without a population
    double trendPerYear = 0.0;              ///< growth as a share a year, compounded; above -1
    std::vector<double> monthFactors;       ///< none or 12, January first, mean 1
    std::vector<double> weekdayFactors;     ///< none or 7, Monday first, mean 1
    std::vector<double> hourFactors;        ///< none or 24, from midnight, mean 1
    std::vector<ListedTime> listed;         ///< arrivals besides the rate; trend and factors do not act on them
    SourceId source;

    friend bool operator==(const Demand&, const Demand&) = default;
};

/// The share of a cohort's entries that begin in a setting.
struct EntryShare {
    SettingId setting;
    double share = 0.0;

    friend bool operator==(const EntryShare&, const EntryShare&) = default;
};

/// A client group: people who share a demand rate, stays and routes.
struct Cohort {
    CohortId id;
    std::string name;
    AgeBandId ageBand;                 ///< empty where the cohort does not belong to one band
    Demand demand;
    std::vector<EntryShare> entries;   ///< shares sum to 1
    SourceId entriesSource;
    std::vector<PathwayStep> pathway;

    friend bool operator==(const Cohort&, const Cohort&) = default;
};

/// Where an area differs from the plan in one cohort and setting; absent values are the plan's.
struct AreaPathwayStep {
    SettingId setting;
    std::optional<Distribution> stay;
    std::optional<Distribution> package;
    std::vector<Route> routes;         ///< empty = the plan's
    SourceId routesSource;
    std::optional<double> packageEnd = std::nullopt;

    friend bool operator==(const AreaPathwayStep&, const AreaPathwayStep&) = default;
};

/// Where an area differs from the plan in one cohort.
struct AreaCohort {
    CohortId cohort;
    std::optional<Demand> demand;
    std::vector<EntryShare> entries;   ///< empty = the plan's
    SourceId entriesSource;
    std::vector<AreaPathwayStep> pathway;

    friend bool operator==(const AreaCohort&, const AreaCohort&) = default;
};

} // namespace homeward::model
