// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/comparison_costs.h"

#include "core/money/figures.h"

#include <algorithm>

namespace homeward::money {

using results::Headline;
using results::HeadlineChange;
using results::HeadlineId;
using results::Judgement;
using results::Summary;

namespace {

/// The difference of a scenario's cost from that of the scenario compared with; none where either is unknown.
std::optional<HeadlineChange> changeOf(const Accounts& accounts, const results::ComparisonTable& table, int scenario)
{
    const auto period = static_cast<std::size_t>(table.year);
    const auto then = costOf(accounts, table.against, table.areas, period);
    const auto difference = results::summarise(
        money::difference(accounts, {.scenario = scenario, .areas = table.areas}, table.against, period, Terms::Real));
    if (!then || !difference)
        return std::nullopt;
    return HeadlineChange{{table.against, table.year, false},
                          *then,
                          *difference,
                          results::verdictOf(*difference),
                          costJudgement(*difference)};
}

} // namespace

std::optional<Summary> costOf(const Accounts& accounts, int scenario, const results::Choice& areas, std::size_t period)
{
    if (!accounts.given())
        return std::nullopt;
    return results::summarise(pounds(accounts, {.scenario = scenario, .areas = areas}, period, Terms::Real));
}

Judgement costJudgement(const Summary& difference)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return Judgement::Same;
    if (difference.ci95Low <= 0.0 && difference.ci95High >= 0.0)
        return Judgement::CannotTell;
    return difference.mean < 0.0 ? Judgement::Better : Judgement::Worse;
}

bool tellCosts(const Accounts& accounts, results::ComparisonTable& table)
{
    const auto column = std::ranges::find(table.indicators, HeadlineId::CareCost);
    if (!accounts.given() || column == table.indicators.end())
        return false;
    const auto place = static_cast<std::size_t>(column - table.indicators.begin());
    for (results::ComparisonRow& row : table.rows) {
        row.figures[place].reset();
        const auto now = costOf(accounts, row.scenario, table.areas, static_cast<std::size_t>(table.year));
        if (!now)
            continue;
        row.figures[place] = Headline{HeadlineId::CareCost, *now, std::nullopt, std::nullopt};
        if (row.scenario != table.against)
            row.figures[place]->change = changeOf(accounts, table, row.scenario);
    }
    table.costsByAccounts = true;
    return true;
}

results::ComparisonTable compareKnown(const results::RunResult& result, results::ComparisonChoice choice,
                                      const Accounts& accounts)
{
    if (choice.indicators.empty())
        for (const results::HeadlineKind& kind : results::headlineKinds())
            choice.indicators.push_back(kind.id);
    results::ComparisonTable table = results::compare(result, choice);
    tellCosts(accounts, table);
    return results::knownOf(std::move(table));
}

} // namespace homeward::money
