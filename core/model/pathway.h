// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::model {

/// Families of durations and of package sizes.
enum class Family { Exponential, Lognormal, Gamma, Weibull, Erlang, Fixed, Uniform, Triangular, Empirical };

/// One row of an empirical table.
struct WeightedValue {
    double value = 0.0;
    double weight = 0.0;

    friend bool operator==(const WeightedValue&, const WeightedValue&) = default;
};

/// A distribution as a planner types it: mean and standard deviation (days, or hours a week).
struct Distribution {
    Family family = Family::Exponential;
    double mean = 0.0;                   ///< ignored for `Empirical`
    double sd = 0.0;                     ///< ignored for `Exponential`, `Fixed` and `Empirical`
    std::vector<WeightedValue> table;    ///< for `Empirical`
    SourceId source;

    friend bool operator==(const Distribution&, const Distribution&) = default;
};

/// Why a person who is ready cannot move yet, in the order in which they are drawn.
enum class DelayReason { Code9, PatientCarerFamily, HealthAndSocialCare };

/// Time between being ready and being able to move; of a route's list at most one is drawn.
struct ProcessDelay {
    DelayReason reason = DelayReason::HealthAndSocialCare;
    double chance = 0.0;       ///< 0 to 1, of all who take the route
    Distribution duration;     ///< days

    friend bool operator==(const ProcessDelay&, const ProcessDelay&) = default;
};

/// One way on at the end of a stay.
struct Route {
    PlaceId to;
    double probability = 0.0;
    std::vector<ProcessDelay> delays;

    friend bool operator==(const Route&, const Route&) = default;
};

/// What one cohort meets in one setting: how long, how much, and where next.
struct PathwayStep {
    SettingId setting;
    Distribution stay;                    ///< days
    std::optional<Distribution> package;  ///< hours a week, for settings counted in hours
    std::vector<Route> routes;            ///< probabilities sum to 1
    SourceId routesSource;

    friend bool operator==(const PathwayStep&, const PathwayStep&) = default;
};

} // namespace homeward::model
