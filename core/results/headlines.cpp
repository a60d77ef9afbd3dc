// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/headlines.h"

#include "core/results/indicators.h"
#include "core/results/unseen.h"

#include <algorithm>
#include <array>

namespace homeward::results {

namespace {

using model::Sphere;

std::vector<int> hospitalBedSettings(const RunResult& result)
{
    std::vector<int> beds = settingsIn(result, Sphere::Hospital);
    std::erase_if(beds, [&](int setting) { return result.settings[static_cast<std::size_t>(setting)].countedInHours; });
    return beds;
}

double daysIn(const RunResult& result, int year)
{
    const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
    return static_cast<double>(period.endSecond - period.firstSecond) / static_cast<double>(base::secondsPerDay);
}

template <Sphere sphere>
ValueList present(const RunResult& result, int scenario, const Choice& areas, int year)
{
    return perReplication(result, scenario, Measure::PeoplePresent, {areas, settingsIn(result, sphere)}, year);
}

template <Measure measure>
ValueList hospitalBeds(const RunResult& result, int scenario, const Choice& areas, int year)
{
    return perReplication(result, scenario, measure, {areas, hospitalBedSettings(result)}, year);
}

/// Adapts an indicator to `HeadlineValues`.
template <ValueList (*indicator)(const RunResult&, const IndicatorQuery&)>
ValueList indicatorOf(const RunResult& result, int scenario, const Choice& areas, int year)
{
    IndicatorQuery query;
    query.scenario = scenario;
    query.areas = areas;
    query.year = year;
    return indicator(result, query);
}

ValueList delayedDays(const RunResult& result, const IndicatorQuery& query)
{
    return delayedDischargeBedDays(result, query);
}

ValueList delayedPeople(const RunResult& result, int scenario, const Choice& areas, int year)
{
    return indicatorOf<delayedDays>(result, scenario, areas, year) * (1.0 / daysIn(result, year));
}

ValueList homeAndCommunity(const RunResult& result, int scenario, const Choice& areas, int year)
{
    return shareAtHomeAndCommunity(result, scenario, areas, year);
}

ValueList rightPlace(const RunResult& result, int scenario, const Choice& areas, int year)
{
    return rightPlaceShare(result, scenario, areas, year);
}

/// Absent where no unit has a cost.
ValueList careCost(const RunResult& result, int scenario, const Choice& areas, int year)
{
    ValueList pounds = perReplication(result, scenario, Measure::CareCost, {areas, all}, year);
    const std::vector<double> known = pounds.known();
    const bool any = std::ranges::any_of(known, [](double value) { return value > 0.0; });
    return any ? pounds : ValueList::absent(pounds.size());
}

constexpr std::array kinds{
    HeadlineKind{HeadlineId::PeopleAtHome, "people_at_home", HeadlineUnit::People, BetterWhen::Neither,
                 HeadlineDigits::BySize, present<Sphere::Home>},
    HeadlineKind{HeadlineId::PeopleInHospital, "people_in_hospital", HeadlineUnit::People, BetterWhen::Fewer,
                 HeadlineDigits::BySize, present<Sphere::Hospital>},
    HeadlineKind{HeadlineId::DelayedInHospital, "delayed_in_hospital", HeadlineUnit::People, BetterWhen::Fewer,
                 HeadlineDigits::BySize, delayedPeople},
    HeadlineKind{HeadlineId::DelayedDischargeDays, "delayed_discharge_days", HeadlineUnit::Days, BetterWhen::Fewer,
                 HeadlineDigits::BySize, indicatorOf<delayedDays>},
    HeadlineKind{HeadlineId::HospitalBedsInUse, "hospital_beds_in_use", HeadlineUnit::Beds, BetterWhen::Fewer,
                 HeadlineDigits::BySize, hospitalBeds<Measure::UnitsInUse>, hospitalBeds<Measure::UnitsAvailable>},
    HeadlineKind{HeadlineId::HospitalStarts, "hospital_starts", HeadlineUnit::Stays, BetterWhen::Fewer,
                 HeadlineDigits::BySize, indicatorOf<emergencyAdmissions>},
    HeadlineKind{HeadlineId::HospitalDays, "hospital_days", HeadlineUnit::Days, BetterWhen::Fewer,
                 HeadlineDigits::BySize, indicatorOf<unplannedBedDays>},
    HeadlineKind{HeadlineId::HomeAndCommunityShare, "home_and_community_share", HeadlineUnit::Share, BetterWhen::More,
                 HeadlineDigits::OneDecimal, homeAndCommunity},
    HeadlineKind{HeadlineId::RightPlaceShare, "right_place_share", HeadlineUnit::Share, BetterWhen::More,
                 HeadlineDigits::OneDecimal, rightPlace},
    HeadlineKind{HeadlineId::CareCost, "care_cost", HeadlineUnit::Pounds, BetterWhen::Fewer,
                 HeadlineDigits::ThreeFigures, careCost},
    HeadlineKind{HeadlineId::ReadmissionShare, "readmission_share", HeadlineUnit::Share, BetterWhen::Fewer,
                 HeadlineDigits::OneDecimal, indicatorOf<readmissionShare>},
    HeadlineKind{HeadlineId::LastSixMonthsShare, "last_six_months_outside_hospital", HeadlineUnit::Share,
                 BetterWhen::More, HeadlineDigits::OneDecimal, indicatorOf<lastSixMonthsOutsideHospital>},
    HeadlineKind{HeadlineId::IntensiveAtHomeShare, "intensive_needs_at_home", HeadlineUnit::Share, BetterWhen::More,
                 HeadlineDigits::OneDecimal, indicatorOf<intensiveAtHomeShare>},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].id != static_cast<HeadlineId>(i) || kinds[i].name.empty())
            return false;
    return kinds.size() == static_cast<std::size_t>(headlineCount);
}
static_assert(inOrder(), "every HeadlineId has its row, in order");

Judgement judged(BetterWhen better, const Summary& difference, Verdict verdict)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return Judgement::Same;
    if (verdict == Verdict::CannotTell)
        return Judgement::CannotTell;
    if (better == BetterWhen::Neither)
        return Judgement::NotJudged;
    return (verdict == Verdict::More) == (better == BetterWhen::More) ? Judgement::Better : Judgement::Worse;
}

/// Summarises values; the interval of a count allows for events that no future has shown.
std::optional<Summary> levelOf(const HeadlineKind& kind, const ValueList& values)
{
    const auto found = summarise(values);
    return found && kind.unit == HeadlineUnit::Stays
        ? allowingForUnseen(*found, Measure::Starts, static_cast<int>(values.known().size()))
        : found;
}

std::optional<HeadlineChange> changeOf(const RunResult& result, const HeadlineKind& kind, const Question& question,
                                       const ValueList& now)
{
    const std::optional<ComparedWith> with = comparedWith(question);
    if (!with)
        return std::nullopt;
    const ValueList before = kind.values(result, with->scenario, question.areas, with->year);
    const auto then = levelOf(kind, before);
    auto difference = summarise(now - before);
    if (!then || !difference)
        return std::nullopt;
    if (kind.unit == HeadlineUnit::Stays)
        difference = differenceAllowingForUnseen(*difference, now, before, Measure::Starts);
    const Verdict verdict = verdictOf(*difference);
    return HeadlineChange{*with, *then, *difference, verdict, judged(kind.better, *difference, verdict)};
}

} // namespace

std::span<const HeadlineKind> headlineKinds() { return kinds; }

const HeadlineKind& headlineKind(HeadlineId id) { return kinds[static_cast<std::size_t>(id)]; }

std::optional<ComparedWith> comparedWith(const Question& question)
{
    if (question.scenario != question.against)
        return ComparedWith{question.against, question.year, false};
    if (question.year == 0)
        return std::nullopt;
    return ComparedWith{question.scenario, 0, true};
}

std::optional<Headline> headline(const RunResult& result, HeadlineId id, const Question& question)
{
    const HeadlineKind& kind = headlineKind(id);
    const ValueList values = kind.values(result, question.scenario, question.areas, question.year);
    const auto now = levelOf(kind, values);
    if (!now)
        return std::nullopt;
    Headline made{id, *now, std::nullopt, changeOf(result, kind, question, values)};
    if (kind.outOf != nullptr)
        if (const auto there = summarise(kind.outOf(result, question.scenario, question.areas, question.year)))
            made.outOf = there->mean;
    return made;
}

} // namespace homeward::results
