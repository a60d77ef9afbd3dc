// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/pathway.h"
#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "core/results/value_list.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// National indicators by the rules that Public Health Scotland publishes with its code.
namespace homeward::results {

/// A stay in hospital; without a discharge date the person is still there.
struct Episode {
    base::Date admitted;
    std::optional<base::Date> discharged;
};

/// Which end of a stay counts as a bed day; for whole stays the two rules give the same number.
enum class BedDayRule {
    FirstDay,   ///< the first day counts, the last does not (source linkage files)
    LastDay,    ///< the last day counts, the first does not (Ministerial Strategic Group, unplanned bed days)
};

/// Whole days from admission to discharge, or to the 1 April after financial year `firstYear`; none where it ends
/// before it begins (source linkage files, calculate_stay).
[[nodiscard]] std::optional<int> stayDays(const Episode& stay, int firstYear);

/// Bed days of a stay in the months of financial year `firstYear`, April first; none where it ends before it begins.
/// (source linkage files, create_monthly_beddays; msg-indicators, monthly_beddays.)
[[nodiscard]] std::optional<std::array<int, 12>> monthlyBedDays(const Episode& stay, int firstYear, BedDayRule rule);

/// A delayed discharge: ready to leave, discharged or still there.
struct DelayedEpisode {
    base::Date ready;
    std::optional<base::Date> discharged;
    int age = 0;
    model::DelayReason reason = model::DelayReason::HealthAndSocialCare;
    std::string secondReason;              ///< the published code, for example 51X
};

/// Bed days of a delay in a month: from the day it was ready, or the last day of the month before, to the discharge or
/// the last day of the month; 0 below 18 and where it was ready on the day of discharge (delayed-discharges-monthly).
[[nodiscard]] int delayedBedDays(const DelayedEpisode& delay, int year, int month);

/// The last Thursday of a month.
[[nodiscard]] base::Date censusDay(int year, int month);
/// Ready before the census day, not discharged before it, 18 or over and not coded 26X or 46X.
[[nodiscard]] bool countsAtCensus(const DelayedEpisode& delay, int year, int month);

/// How long a delay is, in the published bands.
enum class DelayLength { Days1To3, Days4To14, Weeks2To4, Weeks4To6, Weeks6To12, Months3To6, Months6To12, Months12Plus };
/// `days` 1 or more: up to 3, 14, 28, 42, 84, 182, 365 and above.
[[nodiscard]] DelayLength delayLengthOf(int days);

/// Delayed-discharge bed days of a month by age and reason.
struct DelayedBedDays {
    std::array<int, 3> from18To74 = {};    ///< by `model::DelayReason`
    std::array<int, 3> from75 = {};

    /// 18 and over, every reason.
    [[nodiscard]] int total() const;
    friend bool operator==(const DelayedBedDays&, const DelayedBedDays&) = default;
};
[[nodiscard]] DelayedBedDays delayedBedDays(const std::vector<DelayedEpisode>& delays, int year, int month);

/// Days a person has in the last six months of life.
inline constexpr double lastSixMonthsDays = 182.5;
/// Days of a stay that lie in the last six months before a death; a stay beyond the death ends with it.
[[nodiscard]] double daysInLastSixMonths(const Episode& stay, base::Date death);
/// Shares of the last six months of life by place, from the days spent in each, and last what remains (at home or in
/// the community); none without deaths or where more days are given than there are.
[[nodiscard]] std::optional<std::vector<double>> lastSixMonthsShares(const std::vector<double>& daysByPlace,
                                                                     double deaths);

/// Where people are in the balance of care (Ministerial Strategic Group, indicator 6).
using model::CarePlace;
inline constexpr int carePlaceCount = 6;
/// Shares of a population by place.
using BalanceOfCare = std::array<double, carePlaceCount>;
/// `people` on an average day in the first five places; the rest of the population is at home without support. None
/// where the population is smaller than they are, or 0.
[[nodiscard]] std::optional<BalanceOfCare> balanceOfCare(const std::array<double, carePlaceCount - 1>& people,
                                                         double population);

/// What to join for an indicator of a run.
struct IndicatorQuery {
    int scenario = 0;
    Choice areas = all;
    Choice cohorts = all;                              ///< a list only where the run collected cohorts apart
    int year = 0;                                      ///< index of the financial year
    std::optional<std::vector<int>> hospitals = {};    ///< settings that are hospitals; none = the hospital sphere
};

// Indicators of a run, one value a replication.

/// Stays that begin in the hospitals, whether people come from home or from other care; the choice of cohorts says
/// which are emergencies. A move between two of the hospitals counts again, so choose only those that admit.
[[nodiscard]] ValueList emergencyAdmissions(const RunResult& result, const IndicatorQuery& query);
/// Days in the hospitals, in care or delayed; in continuous time both rules for the ends of a stay agree.
[[nodiscard]] ValueList unplannedBedDays(const RunResult& result, const IndicatorQuery& query);
/// Days delayed in the hospitals with the next step outside the hospital sphere, for any reason or for one; a delay for
/// want of a place is one of health and social care.
[[nodiscard]] ValueList delayedDischargeBedDays(const RunResult& result, const IndicatorQuery& query,
                                                std::optional<model::DelayReason> reason = {});
/// `places` says where each setting belongs (none = not counted); empty where the population does not suffice.
[[nodiscard]] std::vector<BalanceOfCare> balanceOfCare(const RunResult& result, const IndicatorQuery& query,
                                                       const std::vector<std::optional<CarePlace>>& places,
                                                       double population);

/// Ages that a run counts separately.
enum class Ages { All, From65, From75 };
/// Whether the run counted these ages and no cohort straddles the age at which they begin.
[[nodiscard]] bool knowsAges(const RunResult& result, Ages ages);
/// The settings that national figures count as this place.
[[nodiscard]] std::vector<int> settingsAt(const RunResult& result, CarePlace place);
/// People of these ages on an average day in settings of a place, in care or delayed; absent where the ages are not
/// known.
[[nodiscard]] ValueList peopleAt(const RunResult& result, const IndicatorQuery& query, CarePlace place, Ages ages);
/// Shares of a population of these ages, by place; the last place is what remains. Absent in a replication whose
/// `population` is smaller than its people.
[[nodiscard]] std::array<ValueList, carePlaceCount> balanceOfCare(const RunResult& result, const IndicatorQuery& query,
                                                                  Ages ages, double population);

/// Discharges alive from the hospital sphere to settings outside it. People who leave all care are not among them: a
/// run does not follow them, so that it cannot know their readmissions.
[[nodiscard]] ValueList followedDischarges(const RunResult& result, const IndicatorQuery& query);
/// Stays in the hospital sphere that begin within 28 days of such a discharge of the same person, from care outside it.
[[nodiscard]] ValueList readmissions(const RunResult& result, const IndicatorQuery& query);
/// Readmissions for each followed discharge (Local Government Benchmarking Framework, SW6, which tells them for 1,000
/// discharges); absent where there was none.
[[nodiscard]] ValueList readmissionShare(const RunResult& result, const IndicatorQuery& query);

/// Shares of the last six months of life of people who die in the year, by place; the last place, at home without
/// support, is what remains. Possible days are 182.5 for each death, or those since the run began, where it saw fewer.
/// People are followed from when they come into the care of the plan. Absent where nobody dies.
[[nodiscard]] std::array<ValueList, carePlaceCount> lastSixMonths(const RunResult& result, const IndicatorQuery& query);
/// Of the same, the share outside hospitals and hospices (Public Health Scotland, end of life spent at home or in a
/// community setting).
[[nodiscard]] ValueList lastSixMonthsOutsideHospital(const RunResult& result, const IndicatorQuery& query);

/// Of the people of 65 and over who hold 10 hours a week or more of care at home, or are in a care home: the share at
/// home (Local Government Benchmarking Framework, SW3a, without hospital care of long standing, which a run does not
/// tell apart). Absent where ages are not known or no setting is counted in hours.
[[nodiscard]] ValueList intensiveAtHomeShare(const RunResult& result, const IndicatorQuery& query);

} // namespace homeward::results
