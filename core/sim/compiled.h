// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/change.h"
#include "core/model/pathway.h"
#include "core/model/setting.h"
#include "core/stats/sampler.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace homeward::sim {

/// Seconds from the plan's start; before it, below zero.
using Second = std::int64_t;
/// Hundredths of a unit (bed, place, hour a week), so that sums are exact.
using Units = std::int64_t;

inline constexpr Units oneUnit = 100;
inline constexpr Units unlimitedUnits = std::numeric_limits<Units>::max() / 4;
inline constexpr int none = -1;

/// Days as whole seconds; longer than any horizon where `days` is.
[[nodiscard]] inline Second secondsOf(double days)
{
    constexpr double longest = 1e6;
    return std::llround(std::min(days, longest) * static_cast<double>(base::secondsPerDay));
}

/// How strong a change is at a moment, in seconds from the start; nothing works before the start.
struct Strength {
    Second from = 0;
    Second fullFrom = 0;
    Second until = std::numeric_limits<Second>::max();
    bool sCurve = false;

    [[nodiscard]] double at(Second now) const
    {
        if (now < from || now >= until || now < 0)
            return 0.0;
        if (now >= fullFrom)
            return 1.0;
        const double s = static_cast<double>(now - from) / static_cast<double>(fullFrom - from);
        return sCurve ? s * s * (3.0 - 2.0 * s) : s;
    }
    /// A factor that grows from 1 to `full`.
    [[nodiscard]] double factor(double full, Second now) const { return 1.0 + (full - 1.0) * at(now); }
};

struct CompiledRule {
    model::FullRuleKind kind = model::FullRuleKind::WaitInPlace;
    model::FullRuleKind fallback = model::FullRuleKind::TurnAway;
    int divertTo = none;
    double surgeShare = std::numeric_limits<double>::infinity();
    int queueLimit = std::numeric_limits<int>::max();
};

struct CompiledExit {
    model::QueueMembers who = model::QueueMembers::Both;
    double meanDays = std::numeric_limits<double>::infinity();     ///< of the exponential time to a daily chance
    double longestDays = std::numeric_limits<double>::infinity();
    int to = none;                                                 ///< a place
};

struct CapacityAt {
    Second from = 0;
    Units units = 0;
};

struct CompiledSetting {
    model::Sphere sphere = model::Sphere::Hospital;
    bool inHours = false;
    bool smallerMayPass = false;
    CompiledRule fromSettings;
    CompiledRule fromOutside;
    std::vector<CapacityAt> capacity;   ///< in order of time; the first holds from the beginning
    std::vector<CompiledExit> exits;
};

struct CompiledDelay {
    model::DelayReason reason = model::DelayReason::HealthAndSocialCare;
    double chance = 0.0;
    int duration = none;                ///< a sampler
};

struct CompiledRoute {
    double upTo = 1.0;                  ///< cumulative probability
    int to = none;                      ///< a place
    int firstDelay = 0;
    int delayCount = 0;
};

/// What a cohort meets in a setting; `stay` is none where it never goes.
struct CompiledStep {
    int stay = none;                    ///< a sampler
    int package = none;                 ///< a sampler
    int firstRoute = 0;
    int routeCount = 0;
};

struct RateKnot {
    Second at = 0;
    double perDay = 0.0;
};

struct RampedFactor {
    Strength strength;
    double factor = 1.0;
};

/// The arrivals of one cohort.
struct CompiledStream {
    int cohort = 0;
    std::vector<RateKnot> knots;            ///< linear between, flat outside
    double trendPerYear = 0.0;
    std::vector<double> monthFactors;       ///< by month of the run, or none
    std::vector<double> weekdayFactors;     ///< from Monday, or none
    double highestPerDay = 0.0;             ///< no rate of the base plan is above it
    std::vector<RampedFactor> changes;
    double mostAdded = 0.0;                 ///< whole bound on what the changes add to a factor of 1
    std::vector<double> entryUpTo;          ///< cumulative entry shares
    std::vector<int> entrySetting;
};

/// A change of where people go, of how long they stay or of how much they hold.
struct CompiledLever {
    Strength strength;
    std::vector<char> cohorts;              ///< whether it works on the cohort
    int at = none;                          ///< setting; none = everywhere
    int from = none;                        ///< place that people would have gone to
    int to = none;                          ///< place
    int reason = none;                      ///< delay reason; none = every
    bool onChance = false;                  ///< of a process delay: its chance, not its mean
    double amount = 1.0;                    ///< share or factor
};

struct StartCare { int cohort, setting, people; };
struct StartDelay { int cohort, setting, to, reason, people; };   ///< reason none = for want of a place
struct StartWait { int cohort, to, people; };

/// An arrival at a written time, for timetables worked by hand.
struct ScheduledArrival {
    Second at = 0;
    int cohort = 0;
    int setting = 0;
};

/// One scenario in one area, flat and index-based: what the engine runs. Places are settings first, then outcomes.
struct Compiled {
    base::Date start;
    Second begin = 0;                       ///< below zero when there is a run-in
    Second end = 0;
    std::vector<base::Period> months;
    std::vector<base::Period> years;        ///< financial years
    std::vector<int> yearOfMonth;

    std::vector<CompiledSetting> settings;
    std::vector<char> outcomeIsDeath;
    int cohorts = 0;
    std::vector<CompiledStep> steps;        ///< [cohort * settings + setting]
    std::vector<CompiledRoute> routes;
    std::vector<CompiledRoute> bareRoutes;  ///< one per place, without process delay: for redirects to a new way
    std::vector<CompiledDelay> delays;
    std::vector<stats::Sampler> samplers;
    std::vector<CompiledStream> streams;

    std::vector<CompiledLever> entryLevers;
    std::vector<CompiledLever> dischargeLevers;
    std::vector<CompiledLever> stayLevers;
    std::vector<CompiledLever> delayLevers;
    std::vector<CompiledLever> packageLevers;

    std::vector<StartCare> startCare;
    std::vector<StartDelay> startDelays;
    std::vector<StartWait> startWaits;
    std::vector<Units> startUnits;          ///< per setting; 0 = not given
    std::vector<ScheduledArrival> timetable;

    std::uint64_t areaKey = 0;              ///< of the area's id, so that areas do not share luck

    /// Sets the start, the end and the periods.
    void setHorizon(base::Date from, int howManyYears)
    {
        start = from;
        months = base::monthsFrom(from, howManyYears);
        yearOfMonth.clear();
        years = base::financialYearsFrom(from, howManyYears, &yearOfMonth);
        end = months.back().endSecond;
    }

    [[nodiscard]] int settingCount() const { return static_cast<int>(settings.size()); }
    [[nodiscard]] bool isSetting(int place) const { return place < settingCount(); }
    [[nodiscard]] const CompiledStep& step(int cohort, int setting) const
    {
        return steps[static_cast<std::size_t>(cohort * settingCount() + setting)];
    }
};

/// The rate of a stream under the base plan, people a day.
[[nodiscard]] double basePerDay(const Compiled& model, const CompiledStream& stream, Second now);
/// The product of a stream's changes.
[[nodiscard]] double changeFactor(const CompiledStream& stream, Second now);

} // namespace homeward::sim
