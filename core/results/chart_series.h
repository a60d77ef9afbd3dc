// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/capacity_lines.h"
#include "core/results/query.h"
#include "core/results/run_result.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace homeward::results {

enum class Quantity { People, Days, Share };
enum class Span { OverTime, OneYear };
enum class Grouping { Setting, Sphere };

/// Months differ in length, so days of care by month are scaled to the mean month, of so many days.
inline constexpr double daysOfEvenMonth = 365.25 / 12.0;

/// How "Where care is held" is drawn.
struct WhereOptions {
    Quantity quantity = Quantity::People;
    Span span = Span::OverTime;
    Grouping by = Grouping::Setting;
    int selectedYear = -1;                 ///< index into the financial years; -1 = the last whole one
    friend bool operator==(const WhereOptions&, const WhereOptions&) = default;
};

/// One band of the stack, from the bottom up: hospital, community, home. People: mean people present. Days: days of
/// care in a month of `daysOfEvenMonth` or in the year. Share: 0 to 1 of all people in care. For a year it is the mean
/// of the shares in each future (`shareOfAll`); for a month, whose futures are not kept, the share of the mean in the
/// mean of all.
struct WhereLayer {
    int setting = -1; ///< -1 = a whole sphere
    std::string name; ///< of the setting; empty for a sphere
    model::Sphere sphere = model::Sphere::Hospital;
    int shade = 0; ///< index within its sphere, from the bottom
    std::vector<double> monthly;
    std::vector<double> yearly;
    std::vector<double> againstYearly; ///< `yearly` of the scenario compared with
    std::vector<double> shareYearly; ///< as `SphereSeries::shareYearly`
    std::vector<double> againstShareYearly;
    double now = 0.0; ///< value of the run's first scenario in its first year, whichever scenario is drawn
    double shareNow = 0.0;

    friend bool operator==(const WhereLayer&, const WhereLayer&) = default;
};

/// A whole sphere, in the quantity drawn and in shares.
struct SphereSeries {
    model::Sphere sphere = model::Sphere::Hospital;
    std::vector<double> monthly;
    std::vector<double> yearly;
    std::vector<double> againstYearly;
    std::vector<double> shareYearly; ///< 0 to 1 of people in care: the mean of the shares in each future
    std::vector<double> againstShareYearly;
    double now = 0.0; ///< of the first scenario in the first year
    double shareNow = 0.0;

    friend bool operator==(const SphereSeries&, const SphereSeries&) = default;
};

/// A figure of the scenario in the chosen year, and another that it is compared with.
struct Comparison {
    double now = 0.0;
    double before = 0.0;
    Summary difference; ///< paired, now - before
    Verdict verdict = Verdict::CannotTell;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// The figures of the chosen year for the sentences under the chart; all in people a day.
struct Finding {
    int year = 0;
    std::array<Comparison, 3> againstBase; ///< by sphere
    std::array<Comparison, 3> sinceFirst; ///< by sphere: the chosen year against now (the first scenario's first year)
    Comparison delayedAgainstBase; ///< delayed in hospital
    Comparison totalSinceFirst;
    Comparison totalAgainstBase;
    Comparison waitingAgainstBase; ///< people in no setting who wait for one
    Comparison waitingSinceFirst;
    Comparison entriesAgainstBase; ///< people who come into care from outside during the year
    Comparison elsewhereAgainstBase; ///< people a day in another setting than the one they asked for
    std::optional<model::Sphere> mostChanged; ///< the largest sure difference from the base; none if none is sure

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// The data of the chart, its table and its alternative text.
struct WhereSeries {
    WhereOptions options; ///< with `selectedYear` resolved
    int scenario = 0;
    int against = 0;
    base::Date start;
    std::vector<base::Period> months;
    std::vector<base::Period> years;
    std::vector<int> monthYear; ///< the financial year that each month lies in
    std::vector<WhereLayer> layers; ///< from the bottom up
    std::array<SphereSeries, 3> spheres;
    std::vector<double> totalMonthly;
    std::vector<double> totalYearly;
    std::vector<double> againstTotalYearly;
    std::vector<CapacityLine> capacity; ///< none for shares, none for a sphere with an unlimited setting
    std::vector<double> delayedMonthly; ///< delayed in hospital: people (or days); shares: people
    std::vector<double> delayedBaseMonthly;
    std::vector<double> delayedYearly;
    std::vector<double> delayedBaseYearly;
    std::vector<double> waitingMonthly; ///< in no setting, for any setting: people (or days); shares: people
    std::vector<double> waitingYearly;
    std::vector<double> waitingBaseYearly;
    double totalNow = 0.0; ///< these three of the first scenario in the first year
    double delayedNow = 0.0;
    double waitingNow = 0.0;
    Finding finding;

    [[nodiscard]] std::size_t year() const { return static_cast<std::size_t>(options.selectedYear); }
    friend bool operator==(const WhereSeries&, const WhereSeries&) = default;
};

/// The series of one scenario and of another to compare it with, joined over `areas`. The result must have months, and
/// a replication or more in the blocks asked for.
[[nodiscard]] WhereSeries whereSeries(const RunResult& result, int scenario, int against, const Choice& areas,
                                      const WhereOptions& options = {});

/// Chooses another year, which changes only `options.selectedYear` and the finding.
void chooseYear(WhereSeries& series, const RunResult& result, const Choice& areas, int year);

} // namespace homeward::results
