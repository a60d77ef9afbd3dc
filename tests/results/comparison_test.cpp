// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/comparison.h"
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"

using namespace homeward;
using namespace homeward::results;

namespace {

ComparisonTable comparisonOf(const RunResult& result, std::vector<HeadlineId> indicators = {})
{
    ComparisonChoice choice;
    choice.year = 5;
    choice.indicators = std::move(indicators);
    return compare(result, choice);
}

} // namespace

TEST_CASE("The scenario compared with comes first, as a level without a difference")
{
    const RunResult result = test::syntheticResult();
    ComparisonChoice choice;
    choice.against = 1;
    choice.year = 5;
    const ComparisonTable made = compare(result, choice);
    REQUIRE(made.rows.size() == result.scenarios.size());
    CHECK(made.rows.front().scenario == 1);
    for (const auto& figure : made.rows.front().figures)
        CHECK((figure && !figure->change));
    CHECK(made.rows[1].scenario == 0);
    CHECK(made.rows[1].figures.front()->change->with == ComparedWith{1, 5, false});
}

TEST_CASE("Without a list of indicators those that the plan cannot count are left out, with a list they are not")
{
    const RunResult result = test::syntheticResult();
    const ComparisonTable known = comparisonOf(result);
    CHECK(std::ranges::find(known.indicators, HeadlineId::CareCost) == known.indicators.end());
    const ComparisonTable asked = comparisonOf(result, {HeadlineId::CareCost, HeadlineId::PeopleAtHome});
    REQUIRE(asked.indicators.size() == 2);
    CHECK_FALSE(asked.rows[1].figures[0]);
    CHECK(asked.rows[1].figures[1]);
}

TEST_CASE("Each figure is what the catalogue gives for the scenario")
{
    const RunResult result = test::syntheticResult();
    const ComparisonTable made = comparisonOf(result, {HeadlineId::DelayedInHospital});
    CHECK(made.rows[2].figures[0] == headline(result, HeadlineId::DelayedInHospital, {2, 0, results::all, 5}));
}

TEST_CASE("Sorting by an indicator leaves the scenario compared with in front and puts rows without it last")
{
    const RunResult result = test::syntheticResult();
    ComparisonTable made = comparisonOf(result, {HeadlineId::DelayedInHospital});
    made.rows.push_back({7, {std::nullopt}});
    const auto order = [&] {
        std::vector<int> scenarios;
        for (const ComparisonRow& row : made.rows)
            scenarios.push_back(row.scenario);
        return scenarios;
    };
    const bool secondIsLower =
        made.rows[2].figures[0]->change->difference.mean < made.rows[1].figures[0]->change->difference.mean;
    sortBy(made, 0, SortOrder::Ascending);
    CHECK(order() == (secondIsLower ? std::vector<int>{0, 2, 1, 7} : std::vector<int>{0, 1, 2, 7}));
    sortBy(made, 0, SortOrder::Descending);
    CHECK(order() == (secondIsLower ? std::vector<int>{0, 1, 2, 7} : std::vector<int>{0, 2, 1, 7}));
}

TEST_CASE("Judgements are counted over the scenarios that have a difference")
{
    const ComparisonTable made = comparisonOf(test::syntheticResult(), {HeadlineId::DelayedInHospital});
    const JudgementCount count = countJudgements(made, 0);
    CHECK(count.better + count.worse + count.cannotTell + count.notJudged == 2);
    CHECK(count.better >= 1);
}

TEST_CASE("A figure is found by its name in files")
{
    CHECK(headlineByName("delayed_in_hospital") == HeadlineId::DelayedInHospital);
    CHECK_FALSE(headlineByName("delayed"));
}
