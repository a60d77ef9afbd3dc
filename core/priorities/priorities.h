// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/money/accounts.h"
#include "core/results/headlines.h"

#include <optional>
#include <string_view>
#include <vector>

// The five priorities of a strategic commissioning plan, and the figures that show each of them.
namespace homeward::priorities {

enum class Priority { Prevention, Inequalities, BestValue, BalanceOfCare, CommunityInvolvement };
inline constexpr int priorityCount = 5;
/// The name in files: `best_value`.
[[nodiscard]] std::string_view nameOf(Priority priority);

enum class FigureId {
    HospitalStarts,          ///< in the year
    HospitalDays,
    RightPlaceGap,           ///< share of right-place days: the highest area less the lowest
    DelayGap,                ///< days of delayed discharge for 1,000 people: the highest area less the lowest
    AgeGap,                  ///< share of days in hospital: between people of 75 and over and everyone younger
    Cost,                    ///< in real terms, in the year
    RightPlaceDayCost,       ///< pounds for each right-place day
    PresentValue,            ///< of the difference, over the whole run
    HomeAndCommunityShare,   ///< of days
    DelayedDischargeDays,
    CostShareOutside,        ///< share of the cost of care that is held at home and in the community
    OwnedAssumptions,        ///< of all: those with a source from people here who answer for them
};
inline constexpr int figureCount = 12;

enum class FigureUnit { Stays, Days, Points, DaysPer1000, Pounds, PoundsADay, Share, Count };

/// One figure: then, now, and against the scenario compared with.
struct Figure {
    FigureId id{};
    std::optional<results::Summary> then;         ///< of the scenario in the first year
    std::optional<results::Summary> now;          ///< of the scenario in the year asked for
    std::optional<results::Summary> against;      ///< of the other in that year
    std::optional<results::Summary> difference;   ///< paired
    results::Judgement judgement = results::Judgement::NotJudged;
    double outOf = 0.0;                           ///< of a count: of how many

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// The name in files: `hospital_starts`.
[[nodiscard]] std::string_view nameOf(FigureId id);
[[nodiscard]] FigureUnit unitOf(FigureId id);
[[nodiscard]] results::BetterWhen betterWhen(FigureId id);

struct PriorityFigures {
    Priority priority{};
    std::vector<Figure> figures; ///< the figures that the plan has something for

    friend bool operator==(const PriorityFigures&, const PriorityFigures&) = default;
};

/// All five, in order. Inequalities want two areas or more, or cohorts that lie on one side of 75; money wants prices.
[[nodiscard]] std::vector<PriorityFigures> prioritiesOf(const model::Plan& plan, const results::RunResult& result,
                                                        const money::Accounts& accounts,
                                                        const results::Question& question);

} // namespace homeward::priorities
