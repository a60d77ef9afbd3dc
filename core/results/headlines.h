// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/query.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The catalogue of figures: each figure that a planner or a board sees is defined once, for cards, command line,
/// charts and papers alike. Its words are in ui/wording/headline_text, by the same id.
namespace homeward::results {

enum class HeadlineId {
    PeopleAtHome,           ///< people a day in the home sphere
    PeopleInHospital,       ///< people a day in the hospital sphere
    DelayedInHospital,      ///< people a day delayed in hospital whose next step is outside it
    DelayedDischargeDays,   ///< days of delayed discharge in the year
    HospitalBedsInUse,      ///< units in use a day in hospital settings that are not counted in hours
    HospitalStarts,         ///< stays that begin in hospital settings in the year
    HospitalDays,           ///< days in hospital settings in the year, in care or delayed
    HomeAndCommunityShare,  ///< share of days of care held in the home and community spheres
    RightPlaceShare,        ///< share of days in the setting asked for, of days in care, delayed or waiting
    CareCost,               ///< pounds of the price year, in the year
    ReadmissionShare,       ///< share of discharges from hospital to other care with a readmission within 28 days
    LastSixMonthsShare,     ///< share of the last six months of life spent outside hospital
    IntensiveAtHomeShare,   ///< share of people of 65 and over with intensive needs who are cared for at home
    Count_
};
inline constexpr int headlineCount = static_cast<int>(HeadlineId::Count_);

enum class HeadlineUnit { People, Beds, Days, Stays, Share, Pounds };
/// To how many digits a figure is written.
enum class HeadlineDigits {
    BySize,       ///< whole from 10, one decimal below
    Whole,
    OneDecimal,   ///< shares, in per cent
    ThreeFigures, ///< money
};
/// Which way is better. `Neither`, for example, for people at home: more of them may be care that moved there, or more
/// people who need it.
enum class BetterWhen { More, Fewer, Neither };

/// The values of a figure for one scenario, areas and financial year: one per future, absent where the plan has nothing
/// to count.
using HeadlineValues = ValueList (*)(const RunResult& result, int scenario, const Choice& areas, int year);

/// One figure of the catalogue.
struct HeadlineKind {
    HeadlineId id = HeadlineId::Count_;
    std::string_view name; ///< in files, and the key of its words: `people_at_home`
    HeadlineUnit unit = HeadlineUnit::People;
    BetterWhen better = BetterWhen::Neither;
    HeadlineDigits digits = HeadlineDigits::BySize;
    HeadlineValues values = nullptr;
    HeadlineValues outOf = nullptr; ///< how much there is in all, such as beds; null where that has no meaning
};

/// All figures, in the order of `HeadlineId`.
[[nodiscard]] std::span<const HeadlineKind> headlineKinds();
[[nodiscard]] const HeadlineKind& headlineKind(HeadlineId id);

/// What to ask of a result, as indexes into its axes.
struct Question {
    int scenario = 0;
    int against = 0;
    Choice areas = all;
    int year = 0;

    friend bool operator==(const Question&, const Question&) = default;
};

/// The scenario and year that a figure is compared with.
struct ComparedWith {
    int scenario = 0;
    int year = 0;
    bool sameScenario = false; ///< the same scenario in its first year

    friend bool operator==(const ComparedWith&, const ComparedWith&) = default;
};
/// The scenario `against` in the same year. A scenario against itself is compared with its own first year; the first
/// year has nothing to be compared with.
[[nodiscard]] std::optional<ComparedWith> comparedWith(const Question& question);

/// What a difference means for people.
enum class Judgement {
    Better,
    Worse,
    CannotTell, ///< the 95 % interval of the difference includes zero
    Same, ///< no future differs
    NotJudged, ///< surely different, but neither way is better by itself
};

struct HeadlineChange {
    ComparedWith with;
    Summary then; ///< the figure compared with
    Summary difference; ///< paired by future, now - then
    Verdict verdict = Verdict::CannotTell;
    Judgement judgement = Judgement::CannotTell;

    friend bool operator==(const HeadlineChange&, const HeadlineChange&) = default;
};

/// A figure with what it is compared with and how sure it is.
struct Headline {
    HeadlineId id = HeadlineId::Count_;
    Summary now;
    std::optional<double> outOf;
    std::optional<HeadlineChange> change;

    friend bool operator==(const Headline&, const Headline&) = default;
};

/// None where the plan has nothing that the figure counts: no home setting, no unit costs.
[[nodiscard]] std::optional<Headline> headline(const RunResult& result, HeadlineId id, const Question& question);

} // namespace homeward::results
