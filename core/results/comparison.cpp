// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/comparison.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace homeward::results {

namespace {

std::vector<HeadlineId> everyIndicator()
{
    std::vector<HeadlineId> ids;
    for (const HeadlineKind& kind : headlineKinds())
        ids.push_back(kind.id);
    return ids;
}

std::vector<int> everyScenario(const RunResult& result)
{
    std::vector<int> scenarios(result.scenarios.size());
    std::iota(scenarios.begin(), scenarios.end(), 0);
    return scenarios;
}

ComparisonRow rowOf(const RunResult& result, int scenario, const ComparisonTable& comparison)
{
    ComparisonRow row{scenario, {}};
    for (const HeadlineId id : comparison.indicators) {
        auto figure = headline(result, id, {scenario, comparison.against, comparison.areas, comparison.year});
        if (figure && scenario == comparison.against)
            figure->change.reset();
        row.figures.push_back(std::move(figure));
    }
    return row;
}

/// Removes the indicators that no row has a figure for.
void dropUnknown(ComparisonTable& comparison)
{
    for (std::size_t i = comparison.indicators.size(); i-- > 0;) {
        const auto has = [i](const ComparisonRow& row) { return row.figures[i].has_value(); };
        if (std::ranges::any_of(comparison.rows, has))
            continue;
        const auto place = static_cast<std::ptrdiff_t>(i);
        comparison.indicators.erase(comparison.indicators.begin() + place);
        for (ComparisonRow& row : comparison.rows)
            row.figures.erase(row.figures.begin() + place);
    }
}

} // namespace

ComparisonTable compare(const RunResult& result, const ComparisonChoice& choice)
{
    ComparisonTable made{
        choice.against, choice.year, choice.areas, choice.indicators.empty() ? everyIndicator() : choice.indicators, {},
        false};
    made.rows.push_back(rowOf(result, choice.against, made));
    for (const int scenario : choice.scenarios.empty() ? everyScenario(result) : choice.scenarios)
        if (scenario != choice.against)
            made.rows.push_back(rowOf(result, scenario, made));
    if (choice.indicators.empty())
        dropUnknown(made);
    return made;
}

ComparisonTable compareKnown(const RunResult& result, const ComparisonChoice& choice)
{
    return knownOf(compare(result, choice));
}

ComparisonTable knownOf(ComparisonTable table)
{
    ComparisonTable known = table;
    dropUnknown(known);
    return known.indicators.empty() ? table : known;
}

std::vector<HeadlineId> usualIndicators()
{
    return {HeadlineId::HomeAndCommunityShare, HeadlineId::DelayedInHospital, HeadlineId::HospitalBedsInUse,
            HeadlineId::RightPlaceShare, HeadlineId::CareCost};
}

void sortBy(ComparisonTable& comparison, std::size_t indicator, SortOrder order)
{
    const auto key = [&](const ComparisonRow& row) {
        const auto& figure = row.figures[indicator];
        if (!figure || !figure->change)
            return std::numeric_limits<double>::infinity();
        const double mean = figure->change->difference.mean;
        return order == SortOrder::Ascending ? mean : -mean;
    };
    std::stable_sort(comparison.rows.begin() + 1, comparison.rows.end(),
                     [&](const ComparisonRow& a, const ComparisonRow& b) { return key(a) < key(b); });
}

JudgementCount countJudgements(const ComparisonTable& comparison, std::size_t indicator)
{
    JudgementCount count;
    for (const ComparisonRow& row : comparison.rows) {
        const auto& figure = row.figures[indicator];
        if (!figure || !figure->change)
            continue;
        switch (figure->change->judgement) {
        case Judgement::Better: ++count.better; break;
        case Judgement::Worse: ++count.worse; break;
        case Judgement::CannotTell:
        case Judgement::Same: ++count.cannotTell; break;
        case Judgement::NotJudged: ++count.notJudged; break;
        }
    }
    return count;
}

std::optional<HeadlineId> headlineByName(std::string_view name)
{
    const auto found = std::ranges::find(headlineKinds(), name, &HeadlineKind::name);
    return found == headlineKinds().end() ? std::nullopt : std::optional(found->id);
}

} // namespace homeward::results
