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

/// The figures that a planner knows of a distribution, from which its parameters are derived.
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
    double sd = 0.0; ///< for `MeanSd`; not for `Exponential` and `Fixed`, where the mean decides it
    std::vector<WeightedValue> table; ///< for `Empirical`
    SourceId source;
    Given given = Given::MeanSd;
    double median = 0.0; ///< for `MeanMedian`, `MedianP90`
    double p90 = 0.0; ///< for `MedianP90`
    std::vector<WeightedBand> bands = {}; ///< for `Bands`
    std::optional<double> maximum = std::nullopt; ///< upper bound of values; the typed mean (or median) is kept

    friend bool operator==(const Distribution&, const Distribution&) = default;
};

/// Why a person who is ready cannot move yet. Delays are drawn in this order.
enum class DelayReason { Code9, PatientCarerFamily, HealthAndSocialCare };

/// When a process delay begins.
enum class DelayBegins {
    Ready,   ///< when the person is ready to move; the next place is sought afterwards, or meanwhile (`reserves`)
    Granted, ///< when the next place has been granted; the place is held during the delay (transport, adaptations)
};

/// A delay between being ready and being able to move. Of a route's list at most one is drawn.
struct ProcessDelay {
    DelayReason reason = DelayReason::HealthAndSocialCare;
    double chance = 0.0; ///< share of all who take the route, 0 to 1
    Distribution duration; ///< days
    bool reserves = false; ///< asks for a unit in the next setting when the delay begins, and holds it from then on
    DelayBegins begins = DelayBegins::Ready;

    friend bool operator==(const ProcessDelay&, const ProcessDelay&) = default;
};

/// Whether units in both settings are held during the delay, if the next one has room.
[[nodiscard]] inline bool holdsBoth(const ProcessDelay& delay)
{
    return delay.reserves || delay.begins == DelayBegins::Granted;
}

/// One route at the end of a stay.
struct Route {
    PlaceId to;
    double probability = 0.0;
    std::vector<ProcessDelay> delays;
    /// stay of people who take this route, days; none = the step's stay
    std::optional<Distribution> stay = std::nullopt;
    CohortId becomes = {}; ///< the cohort of people after this route; empty = as before
    std::optional<double> keepsPlaceDays =
        std::nullopt; ///< for how many days units here are kept, and the person returns to them; none = not kept

    friend bool operator==(const Route&, const Route&) = default;
};

/// One cohort in one setting: how long people stay, how much they need, and where they go next.
struct PathwayStep {
    SettingId setting;
    Distribution stay; ///< days
    std::optional<Distribution> package; ///< hours a week, for settings counted in hours
    std::vector<Route> routes; ///< probabilities sum to 1
    SourceId routesSource;
    std::optional<double> packageEnd =
        std::nullopt; ///< hours a week at the end of the stay: larger packages step down to them

    friend bool operator==(const PathwayStep&, const PathwayStep&) = default;
};

} // namespace homeward::model
