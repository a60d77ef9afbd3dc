// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/priorities/priorities.h"

#include "core/assumptions/assumptions.h"
#include "core/model/lookup.h"
#include "core/money/figures.h"
#include "core/results/futures.h"
#include "core/results/indicators.h"
#include "core/results/query.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace homeward::priorities {

using results::BetterWhen;
using results::HeadlineId;
using results::Judgement;
using results::Question;
using results::RunResult;
using results::ValueList;

namespace {

struct Row {
    FigureId id;
    std::string_view name;
    FigureUnit unit;
    BetterWhen better;
};

constexpr std::array rows{
    Row{FigureId::HospitalStarts, "hospital_starts", FigureUnit::Stays, BetterWhen::Fewer},
    Row{FigureId::HospitalDays, "hospital_days", FigureUnit::Days, BetterWhen::Fewer},
    Row{FigureId::RightPlaceGap, "right_place_gap", FigureUnit::Points, BetterWhen::Fewer},
    Row{FigureId::DelayGap, "delay_gap", FigureUnit::DaysPer1000, BetterWhen::Fewer},
    Row{FigureId::AgeGap, "age_gap", FigureUnit::Points, BetterWhen::Fewer},
    Row{FigureId::Cost, "cost", FigureUnit::Pounds, BetterWhen::Fewer},
    Row{FigureId::RightPlaceDayCost, "right_place_day_cost", FigureUnit::PoundsADay, BetterWhen::Fewer},
    Row{FigureId::PresentValue, "present_value", FigureUnit::Pounds, BetterWhen::Fewer},
    Row{FigureId::HomeAndCommunityShare, "home_and_community_share", FigureUnit::Share, BetterWhen::More},
    Row{FigureId::DelayedDischargeDays, "delayed_discharge_days", FigureUnit::Days, BetterWhen::Fewer},
    Row{FigureId::CostShareOutside, "cost_share_outside", FigureUnit::Share, BetterWhen::More},
    Row{FigureId::OwnedAssumptions, "owned_assumptions", FigureUnit::Count, BetterWhen::More},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id != static_cast<FigureId>(i))
            return false;
    return rows.size() == static_cast<std::size_t>(figureCount);
}
static_assert(inOrder(), "every FigureId has its row, in order");

const Row& rowOf(FigureId id) { return rows[static_cast<std::size_t>(id)]; }

constexpr std::array prevention{FigureId::HospitalStarts, FigureId::HospitalDays};
constexpr std::array inequalities{FigureId::RightPlaceGap, FigureId::DelayGap, FigureId::AgeGap};
constexpr std::array bestValue{FigureId::Cost, FigureId::RightPlaceDayCost, FigureId::PresentValue};
constexpr std::array balance{FigureId::HomeAndCommunityShare, FigureId::DelayedDischargeDays,
                             FigureId::CostShareOutside};
constexpr std::array involvement{FigureId::OwnedAssumptions};

std::span<const FigureId> figuresOf(Priority priority)
{
    switch (priority) {
    case Priority::Prevention: return prevention;
    case Priority::Inequalities: return inequalities;
    case Priority::BestValue: return bestValue;
    case Priority::BalanceOfCare: return balance;
    case Priority::CommunityInvolvement: break;
    }
    return involvement;
}

/// People of an area in the latest known year up to the given one, else in the first known year; 0 where none is known.
double peopleIn(const model::Plan& plan, const model::AreaId& id, int year)
{
    const model::Area* const area = model::findById(plan.areas, id);
    if (!area || area->population.empty())
        return 0.0;
    const model::PopulationYear* latest = &area->population.front();
    for (const model::PopulationYear& each : area->population)
        if (each.year <= year)
            latest = &each;
    return std::accumulate(latest->people.begin(), latest->people.end(), 0.0);
}

/// The highest value of an area less the lowest, future by future; absent with fewer than two areas.
ValueList gapOf(const std::vector<ValueList>& areas)
{
    if (areas.size() < 2)
        return areas.empty() ? ValueList() : ValueList::absent(areas.front().size());
    ValueList gaps;
    const std::size_t futures = std::ranges::min(areas, {}, &ValueList::size).size();
    for (std::size_t f = 0; f < futures; ++f) {
        std::optional<double> low, high;
        for (const ValueList& area : areas)
            if (const auto value = area[f]) {
                low = std::min(low.value_or(*value), *value);
                high = std::max(high.value_or(*value), *value);
            }
        gaps.push(high ? std::optional(*high - *low) : std::nullopt);
    }
    return gaps;
}

/// The values of figures, one a future.
class Values {
public:
    Values(const model::Plan& plan, const RunResult& result, const money::Accounts& accounts, results::Choice areas)
        : m_plan(plan),
          m_result(result),
          m_accounts(accounts),
          m_areas(std::move(areas))
    {
    }

    [[nodiscard]] ValueList of(FigureId id, int scenario, int year) const
    {
        switch (id) {
        case FigureId::HospitalStarts: return headline(HeadlineId::HospitalStarts, scenario, year);
        case FigureId::HospitalDays: return headline(HeadlineId::HospitalDays, scenario, year);
        case FigureId::RightPlaceGap: return rightPlaceGap(scenario, year);
        case FigureId::DelayGap: return delayGap(scenario, year);
        case FigureId::AgeGap: return ageGap(scenario, year);
        case FigureId::HomeAndCommunityShare: return headline(HeadlineId::HomeAndCommunityShare, scenario, year);
        case FigureId::DelayedDischargeDays: return headline(HeadlineId::DelayedDischargeDays, scenario, year);
        default: return m_accounts.given() ? moneyOf(id, scenario, year) : absent();
        }
    }

    [[nodiscard]] ValueList presentValue(const Question& question) const
    {
        return m_accounts.given() ? money::presentValue(m_accounts, {question.scenario, question.against, m_areas},
                                                        m_accounts.discountRate, m_accounts.discountYear)
                                  : absent();
    }

private:
    [[nodiscard]] ValueList absent() const { return ValueList::absent(results::futuresOf(m_result, m_areas)); }

    [[nodiscard]] ValueList headline(HeadlineId id, int scenario, int year) const
    {
        return results::headlineKind(id).values(m_result, scenario, m_areas, year);
    }

    [[nodiscard]] ValueList rightPlaceGap(int scenario, int year) const
    {
        std::vector<ValueList> areas;
        for (const int area : m_areas.of(m_result.areas.size()))
            areas.push_back(results::rightPlaceShare(m_result, scenario, std::vector{area}, year));
        return gapOf(areas);
    }

    [[nodiscard]] ValueList delayGap(int scenario, int year) const
    {
        const int calendarYear = base::financialYear(m_result.start.plusDays(
            m_result.financialYears[static_cast<std::size_t>(year)].firstSecond / base::secondsPerDay));
        std::vector<ValueList> areas;
        for (const int area : m_areas.of(m_result.areas.size())) {
            const double people = peopleIn(m_plan, m_result.areas[static_cast<std::size_t>(area)].id, calendarYear);
            if (people <= 0.0)
                return absent();
            areas.push_back(results::headlineKind(HeadlineId::DelayedDischargeDays)
                                .values(m_result, scenario, std::vector{area}, year)
                            * (1000.0 / people));
        }
        return areas.size() < 2 ? absent() : gapOf(areas);
    }

    [[nodiscard]] ValueList ageGap(int scenario, int year) const
    {
        if (!results::knowsAges(m_result, results::Ages::From75))
            return absent();
        const auto older = [&](const results::Choice& settings) {
            return results::daysAt(m_result, scenario, results::Level::From75, {m_areas, settings}, year);
        };
        const auto younger = [&](const results::Choice& settings) {
            return results::perReplication(m_result, scenario, results::Measure::CareDays, {m_areas, settings}, year)
                - older(settings);
        };
        const std::vector<int> hospital = results::settingsIn(m_result, model::Sphere::Hospital);
        const ValueList difference = older(hospital) / older(results::all) - younger(hospital) / younger(results::all);
        return gapOf({difference, difference * 0.0}); // its size, absent where either side has nobody
    }

    [[nodiscard]] ValueList moneyOf(FigureId id, int scenario, int year) const
    {
        const auto period = static_cast<std::size_t>(year);
        if (id == FigureId::RightPlaceDayCost)
            return money::costOfRightPlaceDay(m_accounts, m_result, scenario, m_areas, period, money::Terms::Real);
        const ValueList all = money::pounds(m_accounts, {scenario, m_areas}, period, money::Terms::Real);
        if (id != FigureId::CostShareOutside)
            return all;
        const ValueList changes = money::pounds(m_accounts, {.scenario = scenario, .areas = m_areas, .setting = -1},
                                                period, money::Terms::Real);
        ValueList outside = absent();
        for (int setting = 0; setting < static_cast<int>(m_result.settings.size()); ++setting) {
            if (m_result.settings[static_cast<std::size_t>(setting)].sphere == model::Sphere::Hospital)
                continue;
            const ValueList one = money::pounds(
                m_accounts, {.scenario = scenario, .areas = m_areas, .setting = setting}, period, money::Terms::Real);
            outside = outside.hasValue() ? outside + one : one;
        }
        return outside / (all - changes);
    }

    const model::Plan& m_plan;
    const RunResult& m_result;
    const money::Accounts& m_accounts;
    results::Choice m_areas;
};

Judgement judged(FigureId id, const results::Summary& difference)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return Judgement::Same;
    const results::Verdict verdict = results::verdictOf(difference);
    if (verdict == results::Verdict::CannotTell)
        return Judgement::CannotTell;
    return (verdict == results::Verdict::More) == (betterWhen(id) == BetterWhen::More) ? Judgement::Better
                                                                                       : Judgement::Worse;
}

Figure figureOf(FigureId id, const Values& values, const Question& question)
{
    Figure figure;
    figure.id = id;
    if (id == FigureId::PresentValue) {
        figure.difference = results::summarise(values.presentValue(question));
    } else {
        const ValueList now = values.of(id, question.scenario, question.year);
        const ValueList against = values.of(id, question.against, question.year);
        figure.then = results::summarise(values.of(id, question.scenario, 0));
        figure.now = results::summarise(now);
        figure.against = results::summarise(against);
        figure.difference = results::summarise(now - against);
    }
    if (question.scenario == question.against)
        figure.difference.reset();
    if (figure.difference)
        figure.judgement = judged(id, *figure.difference);
    return figure;
}

Figure ownedOf(const model::Plan& plan)
{
    const auto counts = assumptions::countsOf(assumptions::assumptionsOf(plan), plan.start.year());
    const auto owned = static_cast<double>(counts.ownedHere);
    Figure figure;
    figure.id = FigureId::OwnedAssumptions;
    figure.now = results::Summary{owned, owned, owned, owned, owned, owned};
    figure.outOf = static_cast<double>(counts[assumptions::Filter::All]);
    return figure;
}

} // namespace

std::string_view nameOf(Priority priority)
{
    static constexpr std::array<std::string_view, priorityCount> names{"prevention", "inequalities", "best_value",
                                                                       "balance_of_care", "community_involvement"};
    return names[static_cast<std::size_t>(priority)];
}

std::string_view nameOf(FigureId id) { return rowOf(id).name; }
FigureUnit unitOf(FigureId id) { return rowOf(id).unit; }
BetterWhen betterWhen(FigureId id) { return rowOf(id).better; }

std::vector<PriorityFigures> prioritiesOf(const model::Plan& plan, const RunResult& result,
                                          const money::Accounts& accounts, const Question& question)
{
    const Values values(plan, result, accounts, question.areas);
    std::vector<PriorityFigures> all;
    for (int p = 0; p < priorityCount; ++p) {
        PriorityFigures each{static_cast<Priority>(p), {}};
        for (const FigureId id : figuresOf(each.priority)) {
            Figure figure = id == FigureId::OwnedAssumptions ? ownedOf(plan) : figureOf(id, values, question);
            if (figure.now || figure.difference)
                each.figures.push_back(std::move(figure));
        }
        all.push_back(std::move(each));
    }
    return all;
}

} // namespace homeward::priorities
