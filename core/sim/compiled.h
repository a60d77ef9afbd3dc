// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/change.h"
#include "core/model/pathway.h"
#include "core/model/setting.h"
#include "core/schedule/capacity.h"
#include "core/schedule/day_one.h"
#include "core/schedule/demand.h"
#include "core/schedule/listed.h"
#include "core/schedule/quantities.h"
#include "core/schedule/rules.h"
#include "core/sim/compiled_first_day.h"
#include "core/stats/sampler.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace homeward::sim {

using schedule::CapacityAt;
using schedule::none;
using schedule::oneUnit;
using schedule::Second;
using schedule::secondsOf;
using schedule::Strength;
using schedule::Units;
using schedule::unlimitedUnits;

/// Rules, priorities and exits number places as the plan does (settings, then outcomes): where areas share a setting,
/// people go to the places of their own area (`Compiled::placeIn`).
struct CompiledRule {
    model::FullRuleKind kind = model::FullRuleKind::WaitInPlace;
    model::FullRuleKind fallback = model::FullRuleKind::TurnAway;
    int divertTo = none;                ///< setting of the plan
    double surgeShare = std::numeric_limits<double>::infinity();
    int queueLimit = std::numeric_limits<int>::max();

    friend bool operator==(const CompiledRule&, const CompiledRule&) = default;
};

/// The first row that fits a person gives its priority class; lower is served first.
struct CompiledPriority {
    model::WaitingPlace where = model::WaitingPlace::Anywhere;
    int setting = none;                 ///< of the plan
    std::vector<char> cohorts;          ///< for each cohort, whether the row fits it
    int priorityClass = 1;

    friend bool operator==(const CompiledPriority&, const CompiledPriority&) = default;
};
inline constexpr int lastClass = std::numeric_limits<int>::max();

/// The rules and priorities of a setting from a moment on.
struct RulesAt {
    Second from = 0;
    CompiledRule fromSettings;
    CompiledRule fromOutside;
    std::vector<CompiledPriority> priorities;
};

struct CompiledExit {
    model::QueueMembers who = model::QueueMembers::Both;
    schedule::DailyChance chance;
    double ratePerDay = 0.0;            ///< rate of the exponential time to leaving, from the chance as typed
    std::uint64_t key = 0;              ///< made of the ids of setting and destination and of who may leave
    double longestDays = std::numeric_limits<double>::infinity();
    int to = none;                      ///< place of the plan
};

/// The most units of a setting or pool over its weekly pattern, by step of its capacity; empty = the units of the step,
/// where there is no pattern. People who need more than this cannot be served.
using PeakUnits = std::vector<Units>;

struct CompiledSetting {
    model::Sphere sphere = model::Sphere::Hospital;
    bool inHours = false;
    bool smallerMayPass = false;
    int pool = none;
    int turnaround = none; ///< a sampler, days
    std::vector<RulesAt> rules; ///< in order of time; the first applies from the beginning
    std::vector<CapacityAt> capacity; ///< in order of time; the first applies from the beginning
    PeakUnits peaks;
    std::vector<CompiledExit> exits;
    std::vector<double> costPerUnitDay; ///< pounds, by month of the run; empty = not known
};

/// Units that several settings draw on when their own are full.
struct CompiledPool {
    std::vector<int> settings;
    std::vector<CapacityAt> capacity;
    PeakUnits peaks;
};

struct CompiledDelay {
    model::DelayReason reason = model::DelayReason::HealthAndSocialCare;
    double chance = 0.0;
    int duration = none; ///< a sampler
    bool reserves = false;
    bool atGrant = false; ///< begins when the place has been granted; the place is held meanwhile
    std::uint64_t key = 0; ///< made of the route's key and the reason

    /// Whether units in both settings are held while it lasts, where the next one has room.
    [[nodiscard]] bool holdsBoth() const { return reserves || atGrant; }
};

struct CompiledRoute {
    double upTo = 1.0; ///< cumulative probability
    int to = none; ///< a place
    int stay = none; ///< a sampler, where the route decides the stay
    int becomes = none; ///< cohort of people who have taken this route; none = as before
    Second keepsPlace = 0; ///< how long the units left behind stay held; 0 = not at all
    int firstDelay = 0;
    int delayCount = 0;
    std::uint64_t key = 0; ///< made of the ids of where it begins and where it leads
};

/// A run of consecutive levers.
struct LeverRange {
    int first = 0;
    int count = 0;
};

/// What a cohort meets in a setting; `stay` is none where it never goes.
struct CompiledStep {
    int stay = none; ///< a sampler
    int package = none; ///< a sampler
    /// a sampler: the package under the setting's cap when changes multiply it by `largestFactor`
    int largestPackage = none;
    double largestFactor = 1.0; ///< the most by which changes ever multiply it
    Units packageEnd = none; ///< size to which a larger package steps down; none = packages keep their size
    int firstRoute = 0;
    int routeCount = 0;
    bool routeDecidesStay = false;
    LeverRange stayLevers;
    LeverRange packageLevers;
    LeverRange dischargeLevers;
    LeverRange delayLevers;
};

/// The arrivals of one cohort.
struct CompiledStream {
    int cohort = 0;
    std::uint64_t key = 0; ///< made of the ids of the area and the cohort
    schedule::EntryRate rate;
    double highestPerDay = 0.0; ///< upper bound of the base plan's rate
    std::vector<double> shareOnDay; ///< mean rate / highest mean, by day of the run; empty = always 1
    std::vector<double> shareInHour; ///< factor / highest factor, from midnight; empty = always 1
    std::vector<schedule::ListedArrival> listed; ///< in order of time
    double mostAdded = 0.0; ///< a whole number, the most that changes add to a factor of 1
    std::vector<double> entryUpTo; ///< cumulative entry shares
    std::vector<int> entrySetting;
    LeverRange entryLevers;
};

/// A change that moves people elsewhere, stretches their stays or sizes what they hold.
struct CompiledLever {
    Strength strength;
    int from = none; ///< place that people would have gone to
    int to = none; ///< place
    int reason = none; ///< delay reason; none = every
    bool onChance = false; ///< for a process delay: changes its chance, not its mean
    double amount = 1.0; ///< share or factor
    int route = none; ///< route to `to` for people moved at the end of a stay
    std::uint64_t key = 0; ///< made of the ids of the places; changes of the same places have different keys
    int firstOnward = 0; ///< routes out of `to` for the people moved
    int onwardCount = 0;

    [[nodiscard]] bool hasOnward() const { return onwardCount > 0; }
};

/// An arrival at a given time, for timetables worked by hand.
struct ScheduledArrival {
    Second at = 0;
    int cohort = 0;
    int setting = 0;
};

/// The age that everyone of a cohort has reached, of those that national figures count separately.
enum class CohortAge : std::uint8_t { Other, From65, From75 };

/// One scenario in areas that are run together, flat and index-based: what the engine runs. Areas are run together when
/// they share a setting. Settings are numbered area by area as in the plan, a shared one once, at its first area;
/// cohorts area by area as in the plan. Places are settings first, then outcomes.
struct Compiled {
    base::Date start;
    Second begin = 0; ///< at or before `dayOne`; the time between is the run-in
    Second dayOne = 0; ///< below zero where an earlier calibrated year is run first
    Second end = 0;
    std::vector<base::Period> months;
    std::vector<base::Period> years; ///< financial years
    std::vector<int> yearOfMonth;

    int areas = 1;
    int planSettings = 0;
    std::vector<int> settingOfRow; ///< [area * planSettings + setting of the plan]
    std::vector<int> planSettingOf; ///< of a setting
    std::vector<std::uint64_t> settingKeys; ///< of a setting's id
    /// Settings in the order in which queues are served at one instant: by id, and by the id of the area.
    std::vector<int> serviceOrder;

    std::vector<CompiledSetting> settings;
    std::vector<CompiledPool> pools;
    /// The part of the units of a shared setting that is reported for each of its areas:
    /// `unitsParts[(area * planSettings + setting of the plan) * months.size() + month]`. Empty = equal parts.
    std::vector<double> unitsParts;
    std::vector<char> outcomeIsDeath;
    int cohorts = 0;
    std::vector<CohortAge> ages; ///< by cohort; empty = no age is known
    std::vector<CompiledStep> steps; ///< [cohort * settings + setting]
    /// routes of the steps, then one without process delay for each place, then routes of changes
    std::vector<CompiledRoute> routes;
    /// the first route without process delay, for people sent by a change to a place that no route leads to
    int firstBareRoute = 0;
    std::vector<CompiledDelay> delays;
    std::vector<stats::Sampler> samplers;
    std::vector<CompiledStream> streams;
    std::vector<CompiledLever> levers;

    std::vector<StartCare> startCare;
    std::vector<StartDelay> startDelays;
    std::vector<StartWait> startWaits;
    std::vector<schedule::DayOneGiven> given; ///< by area: which people of the first day the plan gives
    std::vector<Units> startUnits; ///< [area * planSettings + setting of the plan]; 0 = not given
    std::vector<ScheduledArrival> timetable;

    /// Sets the start, the end and the periods.
    void setHorizon(base::Date from, int howManyYears)
    {
        start = from;
        months = base::monthsFrom(from, howManyYears);
        yearOfMonth.clear();
        years = base::financialYearsFrom(from, howManyYears, &yearOfMonth);
        end = months.back().endSecond;
    }

    [[nodiscard]] int settingCount() const { return static_cast<int>(planSettingOf.size()); }
    [[nodiscard]] bool isSetting(int place) const { return place < settingCount(); }
    [[nodiscard]] bool isDeath(int place) const
    {
        return !isSetting(place) && outcomeIsDeath[static_cast<std::size_t>(place - settingCount())] != 0;
    }
    [[nodiscard]] int cohortsPerArea() const { return cohorts / areas; }
    [[nodiscard]] int areaOf(int cohort) const { return areas == 1 ? 0 : cohort / cohortsPerArea(); }
    /// Where the people of an area in a setting are reported.
    [[nodiscard]] int rowOf(int setting, int area) const
    {
        return areas == 1 ? setting : area * planSettings + planSettingOf[static_cast<std::size_t>(setting)];
    }
    /// The number, in this model, of a place of the plan for people of an area.
    [[nodiscard]] int placeIn(int area, int planPlace) const
    {
        if (areas == 1 || planPlace == none)
            return planPlace;
        return planPlace < planSettings ? settingOfRow[static_cast<std::size_t>(area * planSettings + planPlace)]
                                        : settingCount() + planPlace - planSettings;
    }
    [[nodiscard]] const CompiledStep& step(int cohort, int setting) const
    {
        return steps[static_cast<std::size_t>(cohort * settingCount() + setting)];
    }
    /// The route out of a step by which redirected people go to a place (`schedule::routeTo`).
    [[nodiscard]] int routeTo(const CompiledStep& step, int place) const
    {
        for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r)
            if (routes[static_cast<std::size_t>(r)].to == place)
                return r;
        return firstBareRoute + place;
    }
    /// The cohort in which a person goes on in a setting: `next` if that cohort has a stay there, else `now`.
    [[nodiscard]] int cohortIn(int next, int now, int setting) const
    {
        return next == now || step(next, setting).stay != none ? next : now;
    }
    [[nodiscard]] std::span<const CompiledLever> leversOf(const LeverRange& range) const
    {
        return std::span(levers).subspan(static_cast<std::size_t>(range.first), static_cast<std::size_t>(range.count));
    }
};

} // namespace homeward::sim
