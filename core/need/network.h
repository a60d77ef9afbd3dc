// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/kernel.h"
#include "core/need/series.h"

#include <memory>
#include <vector>

namespace homeward::need {

using schedule::none;

/// The days of a computation, from the people of day one to the end of the horizon.
struct Timeline {
    int begin = 0;   ///< first day, from the plan's start: 0 or below
    int dayOne = 0; ///< the day whose people the plan gives, counted from `begin`; the run-in is before it
    int days = 0;
};

/// Units of a setting that each person in a station holds.
struct Holding {
    int setting = none;
    int cohort = none;
    double units = 0.0;
};

/// The routing probability to a station, from another station or from outside.
struct Share {
    int station = none;
    Series share;
};

/// People of one cohort in one setting with the same distribution of stays and the same outgoing shares; or a fork,
/// where people branch at once.
struct Station {
    int law = none; ///< none for a fork
    int setting = none; ///< none for units held for people who are elsewhere
    int cohort = none;
    bool starts = false; ///< people who come here start in the setting
    int peopleIn = none; ///< the setting that holds units for these people; set in a station of no setting
    std::vector<Holding> holdings;
    double steppingDown = 0.0; ///< units of the first holding that are given up evenly over the stay
    std::vector<Share> onward;

    // A station for people of day one, who leave on given days; it has no arrivals.
    bool ofDayOne = false;
    double people = 0.0;
    std::shared_ptr<const std::vector<double>> leaving; ///< shares by day
    std::vector<double> over; ///< the mean share of the stay that is over, for people who step down
};

/// A distribution of stays, shared by stations.
struct Law {
    std::shared_ptr<const Kernel> kernel;
    double ratePerDay = 0.0; ///< above 0 where the law is exponential; then the kernel is for its first day only
};

/// People who come from outside.
struct Stream {
    std::vector<double> perDay;
    std::vector<Share> entries;
};

/// One area under one scenario: stations and the routes between them.
struct Network {
    Timeline timeline;
    int settings = 0;
    int cohorts = 0;
    std::vector<Law> laws;
    std::vector<Station> stations;
    std::vector<Stream> streams;
};

/// The plan must be without errors.
[[nodiscard]] Network networkOf(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area);

} // namespace homeward::need
