// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::model {

/// Families of durations and of package sizes.
enum class Family { Exponential, Lognormal, Gamma, Weibull, Erlang, Fixed, Uniform, Triangular, Empirical, Bands };

/// One row of an empirical table.
struct WeightedValue {
    double value = 0.0;
    double weight = 0.0;

    friend bool operator==(const WeightedValue&, const WeightedValue&) = default;
};

/// One row of a table of bands: values spread evenly from `low` to `high`.
struct WeightedBand {
    double low = 0.0;
    double high = 0.0;
    double weight = 0.0;

    friend bool operator==(const WeightedBand&, const WeightedBand&) = default;
};

/// What a planner knows of a distribution; the parameters are derived from it.
enum class Given {
    MeanSd,
    MeanMedian,
    MedianP90,   ///< median and 90th centile
    Mean,        ///< with the family's usual shape (core/stats/sampler.h)
};

/// A distribution as a planner types it (days, or hours a week).
struct Distribution {
    Family family = Family::Exponential;
    double mean = 0.0;                   ///< for `MeanSd`, `MeanMedian`, `Mean`; not for `Empirical` and `Bands`
    double sd = 0.0; ///< for `MeanSd`; not for `Exponential` and `Fixed`, which have none of their own
    std::vector<WeightedValue> table; ///< for `Empirical`
    SourceId source;
    Given given = Given::MeanSd;
    double median = 0.0; ///< for `MeanMedian`, `MedianP90`
    double p90 = 0.0; ///< for `MedianP90`
    std::vector<WeightedBand> bands = {}; ///< for `Bands`
    std::optional<double> maximum = std::nullopt; ///< no value is above it; the typed mean (or median) stays

    friend bool operator==(const Distribution&, const Distribution&) = default;
};

/// Why a person who is ready cannot move yet, in the order in which they are drawn.
enum class DelayReason { Code9, PatientCarerFamily, HealthAndSocialCare };

/// When a process delay begins.
enum class DelayBegins {
    Ready,   ///< when the person is ready to move; the next place is sought afterwards, or meanwhile
    Granted, ///< when the next place has been granted, which is held while the delay lasts (transport, adaptations)
};

/// Time between being ready and being able to move; of a route's list at most one is drawn.
struct ProcessDelay {
    DelayReason reason = DelayReason::HealthAndSocialCare;
    double chance = 0.0; ///< 0 to 1, of all who take the route
    Distribution duration; ///< days
    bool reserves = false; ///< asks for the unit in the next setting when the delay begins, and holds it
    DelayBegins begins = DelayBegins::Ready;

    friend bool operator==(const ProcessDelay&, const ProcessDelay&) = default;
};

/// Whether units in both settings are held while the delay lasts, where the next one has room.
[[nodiscard]] inline bool holdsBoth(const ProcessDelay& delay)
{
    return delay.reserves || delay.begins == DelayBegins::Granted;
}

/// One route at the end of a stay.
struct Route {
    PlaceId to;
    double probability = 0.0;
    std::vector<ProcessDelay> delays;
    std::optional<Distribution> stay = std::nullopt; ///< days here of people who take it; none = the step's stay
    CohortId becomes = {}; ///< the cohort of people who have taken this route; empty = as before
    std::optional<double> keepsPlaceDays =
        std::nullopt; ///< units here are held for up to so many days, and the person returns to them

    friend bool operator==(const Route&, const Route&) = default;
};

/// What one cohort meets in one setting: how long, how much, and where next.
struct PathwayStep {
    SettingId setting;
    Distribution stay; ///< days
    std::optional<Distribution> package; ///< hours a week, for settings counted in hours
    std::vector<Route> routes; ///< probabilities sum to 1
    SourceId routesSource;
    std::optional<double> packageEnd =
        std::nullopt; ///< hours a week at the end of the stay, to which a larger package steps down

    friend bool operator==(const PathwayStep&, const PathwayStep&) = default;
};

} // namespace homeward::model
