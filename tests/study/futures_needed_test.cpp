// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/futures_needed.h"

#include "core/study/comparison_run.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <cmath>

using namespace homeward;
using namespace homeward::study;

namespace {

results::Headline figureOf(results::HeadlineId id, double mean, double halfWidth)
{
    results::Headline figure;
    figure.id = id;
    figure.now = {mean, mean - halfWidth, mean + halfWidth, mean, mean, mean};
    return figure;
}

ComparisonResult comparedWith(int futures)
{
    model::Plan plan = tests::smallPlan();
    plan.run.years = 2;
    ComparisonRequest request;
    request.run.replications = futures;
    auto compared = runComparison(plan, request);
    REQUIRE(compared.ok());
    return std::move(compared.value());
}

} // namespace

TEST_CASE("An interval three times too wide wants nine times the futures")
{
    results::ComparisonTable table;
    table.indicators = {results::HeadlineId::HospitalDays, results::HeadlineId::DelayedDischargeDays};
    table.rows = {{0,
                   {figureOf(results::HeadlineId::HospitalDays, 1000.0, 10.0),
                    figureOf(results::HeadlineId::DelayedDischargeDays, 200.0, 12.0)}}};
    const auto needed = futuresNeeded(table, 30, 0.02);
    REQUIRE(needed);
    CHECK(needed->widest == Approx(0.06));
    CHECK(needed->figure == results::HeadlineId::DelayedDischargeDays);
    CHECK(needed->futures == 270);
    CHECK(futuresNeeded(table, 30, 0.1)->futures == 30);
}

TEST_CASE("A difference is measured against the figure that it is a difference from")
{
    results::ComparisonTable table;
    table.rows = {{0, {figureOf(results::HeadlineId::HospitalDays, 1000.0, 1.0)}},
                  {1, {figureOf(results::HeadlineId::HospitalDays, 900.0, 1.0)}}};
    results::HeadlineChange change;
    change.then = table.rows[0].figures[0]->now;
    change.difference = {-100.0, -150.0, -50.0, -100.0, -100.0, -100.0};
    table.rows[1].figures[0]->change = change;
    const auto needed = futuresNeeded(table, 10, 0.05);
    REQUIRE(needed);
    CHECK(needed->isDifference);
    CHECK(needed->scenario == 1);
    CHECK(needed->widest == Approx(0.05));
}

TEST_CASE("Futures needed are said of figures that are something, of two futures or more, and never above the limit")
{
    results::ComparisonTable table;
    CHECK_FALSE(futuresNeeded(table, 30, 0.02));
    table.rows = {{0, {figureOf(results::HeadlineId::HospitalDays, 0.0, 5.0), std::nullopt}}};
    CHECK_FALSE(futuresNeeded(table, 30, 0.02));
    table.rows[0].figures[0] = figureOf(results::HeadlineId::HospitalDays, 1.0, 5.0);
    CHECK_FALSE(futuresNeeded(table, 1, 0.02));
    CHECK(futuresNeeded(table, 30, 0.02)->futures == mostFutures);
}

TEST_CASE("A run of as many futures as are needed is about as sure as asked")
{
    const ComparisonResult first = comparedWith(40);
    const auto before = futuresNeeded(first.comparison, 40, 0.0);
    REQUIRE(before);
    const double asked = before->widest / 2.0;
    const int futures = futuresNeeded(first.comparison, 40, asked)->futures;
    CHECK(futures >= 160);
    CHECK(futures <= 161);
    const auto after = futuresNeeded(comparedWith(futures).comparison, futures, asked);
    REQUIRE(after);
    CHECK(after->widest < 1.4 * asked); // the first run's spread is itself uncertain by about 1 / sqrt(2 x 39)
}
