// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/headlines.h"

#include "core/results/indicators.h"

#include <algorithm>
#include <array>

namespace homeward::results {

namespace {

using model::Sphere;
using Areas = std::vector<int>;
using Values = std::vector<double>;

/// A measure of some settings; nothing where there are none, since no settings would mean all of them.
Values of(const RunResult& result, int scenario, Measure measure, const Areas& areas, const std::vector<int>& settings,
          int year)
{
    return settings.empty() ? Values() : perReplication(result, scenario, measure, {areas, settings}, year);
}

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
Values present(const RunResult& result, int scenario, const Areas& areas, int year)
{
    return of(result, scenario, Measure::PeoplePresent, areas, settingsIn(result, sphere), year);
}

template <Measure measure>
Values hospitalBeds(const RunResult& result, int scenario, const Areas& areas, int year)
{
    return of(result, scenario, measure, areas, hospitalBedSettings(result), year);
}

/// An indicator of the hospitals; nothing where the plan has no hospital.
template <Values (*indicator)(const RunResult&, const IndicatorQuery&)>
Values hospitalIndicator(const RunResult& result, int scenario, const Areas& areas, int year)
{
    const std::vector<int> hospitals = settingsIn(result, Sphere::Hospital);
    return hospitals.empty() ? Values() : indicator(result, {scenario, areas, {}, year, hospitals});
}

Values delayedDays(const RunResult& result, const IndicatorQuery& query)
{
    return delayedDischargeBedDays(result, query);
}

Values delayedPeople(const RunResult& result, int scenario, const Areas& areas, int year)
{
    Values people = hospitalIndicator<delayedDays>(result, scenario, areas, year);
    for (double& value : people)
        value /= daysIn(result, year);
    return people;
}

bool anyAboveZero(const Values& values)
{
    return std::ranges::any_of(values, [](double value) { return value > 0.0; });
}

/// Days of care that a share can be taken of.
bool anyCare(const RunResult& result, int scenario, const Areas& areas, int year)
{
    return anyAboveZero(perReplication(result, scenario, Measure::CareDays, {areas, {}}, year));
}

Values homeAndCommunity(const RunResult& result, int scenario, const Areas& areas, int year)
{
    return anyCare(result, scenario, areas, year) ? shareAtHomeAndCommunity(result, scenario, areas, year) : Values();
}

Values rightPlace(const RunResult& result, int scenario, const Areas& areas, int year)
{
    return anyCare(result, scenario, areas, year) ? rightPlaceShare(result, scenario, areas, year) : Values();
}

/// Nothing where no unit has a cost.
Values careCost(const RunResult& result, int scenario, const Areas& areas, int year)
{
    Values pounds = perReplication(result, scenario, Measure::CareCost, {areas, {}}, year);
    return anyAboveZero(pounds) ? pounds : Values();
}

constexpr std::array kinds{
    HeadlineKind{HeadlineId::PeopleAtHome, "people_at_home", HeadlineUnit::People, BetterWhen::Neither,
                 HeadlineDigits::BySize, present<Sphere::Home>},
    HeadlineKind{HeadlineId::PeopleInHospital, "people_in_hospital", HeadlineUnit::People, BetterWhen::Fewer,
                 HeadlineDigits::BySize, present<Sphere::Hospital>},
    HeadlineKind{HeadlineId::DelayedInHospital, "delayed_in_hospital", HeadlineUnit::People, BetterWhen::Fewer,
                 HeadlineDigits::BySize, delayedPeople},
    HeadlineKind{HeadlineId::DelayedDischargeDays, "delayed_discharge_days", HeadlineUnit::Days, BetterWhen::Fewer,
                 HeadlineDigits::BySize, hospitalIndicator<delayedDays>},
    HeadlineKind{HeadlineId::HospitalBedsInUse, "hospital_beds_in_use", HeadlineUnit::Beds, BetterWhen::Fewer,
                 HeadlineDigits::BySize, hospitalBeds<Measure::UnitsInUse>, hospitalBeds<Measure::UnitsAvailable>},
    HeadlineKind{HeadlineId::HospitalStarts, "hospital_starts", HeadlineUnit::Stays, BetterWhen::Fewer,
                 HeadlineDigits::BySize, hospitalIndicator<emergencyAdmissions>},
    HeadlineKind{HeadlineId::HospitalDays, "hospital_days", HeadlineUnit::Days, BetterWhen::Fewer,
                 HeadlineDigits::BySize, hospitalIndicator<unplannedBedDays>},
    HeadlineKind{HeadlineId::HomeAndCommunityShare, "home_and_community_share", HeadlineUnit::Share, BetterWhen::More,
                 HeadlineDigits::OneDecimal, homeAndCommunity},
    HeadlineKind{HeadlineId::RightPlaceShare, "right_place_share", HeadlineUnit::Share, BetterWhen::More,
                 HeadlineDigits::OneDecimal, rightPlace},
    HeadlineKind{HeadlineId::CareCost, "care_cost", HeadlineUnit::Pounds, BetterWhen::Fewer,
                 HeadlineDigits::ThreeFigures, careCost},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].id != static_cast<HeadlineId>(i) || kinds[i].values == nullptr)
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

std::optional<HeadlineChange> changeOf(const RunResult& result, const HeadlineKind& kind, const Question& question,
                                       const Values& now)
{
    const std::optional<ComparedWith> with = comparedWith(question);
    if (!with)
        return std::nullopt;
    const Values then = kind.values(result, with->scenario, question.areas, with->year);
    if (then.size() != now.size())
        return std::nullopt;
    HeadlineChange change{*with, summarise(then), summarise(paired(now, then)), Verdict::CannotTell, Judgement::Same};
    change.verdict = verdictOf(change.difference);
    change.judgement = judged(kind.better, change.difference, change.verdict);
    return change;
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
    const Values now = kind.values(result, question.scenario, question.areas, question.year);
    if (now.empty())
        return std::nullopt;
    Headline made{id, summarise(now), std::nullopt, changeOf(result, kind, question, now)};
    if (kind.outOf != nullptr)
        if (const Values there = kind.outOf(result, question.scenario, question.areas, question.year);
            anyAboveZero(there))
            made.outOf = summarise(there).mean;
    return made;
}

} // namespace homeward::results
