// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"
#include "ui/pages/headlines.h"

using namespace homeward;

TEST_CASE("headline figures compare with the scenario asked for, and say which way is better", "[pages]")
{
    const auto result = test::syntheticResult();
    const auto lines = ui::headlines(result, {2, 0, results::all, 5});
    REQUIRE(lines.size() == 5);
    const auto home = results::settingsIn(result, model::Sphere::Home);
    const auto expected = results::difference(result, 2, 0, results::Measure::PeoplePresent, {results::all, home}, 5);
    REQUIRE(lines[0].comparable());
    CHECK(lines[0].figure->change->difference.mean == Approx(expected->mean));
    CHECK(lines[0].difference.endsWith(QStringLiteral("more")));
    CHECK(lines[1].judgement == style::Judgement::Better);
    CHECK(lines[4].judgement == style::Judgement::Better);
    CHECK(lines[4].word == QStringLiteral("better"));
    CHECK(lines[4].difference.endsWith(QStringLiteral("fewer")));
    CHECK_FALSE(lines[4].range.startsWith(QChar(0x2212)));
}

TEST_CASE("a card says what it is compared with, in short and in full", "[pages]")
{
    const auto result = test::syntheticResult();
    const auto beside = ui::headlines(result, {2, 0, results::all, 5});
    CHECK(beside[1].with == QStringLiteral("against A"));
    CHECK(beside[1].explanation.contains(QStringLiteral("against \u201CIf nothing changes\u201D, 95 % sure: ")));
    const auto itself = ui::headlines(result, {0, 0, results::all, 5});
    CHECK(itself[1].with == QStringLiteral("against 2026/27"));
    CHECK(itself[1].explanation.contains(QStringLiteral("more against 2026/27")));
}

TEST_CASE("the first year of a scenario against itself is compared with nothing", "[pages]")
{
    const auto result = test::syntheticResult();
    const auto start = ui::headlines(result, {0, 0, results::all, 0});
    CHECK_FALSE(start[0].comparable());
    CHECK(start[0].difference.isEmpty());
    CHECK(start[0].with.isEmpty());
}

TEST_CASE("more people at home is neither better nor worse by itself, and nor is fewer", "[pages]")
{
    const auto result = test::syntheticResult();
    for (const auto& question : {ui::WhereQuestion{0, 2, results::all, 5}, ui::WhereQuestion{2, 0, results::all, 5}}) {
        const auto lines = ui::headlines(result, question);
        CHECK(lines[0].word.isEmpty());
        CHECK_FALSE(lines[0].difference.isEmpty());
    }
    CHECK(ui::headlines(result, {0, 2, results::all, 5})[4].judgement == style::Judgement::Worse);
}

TEST_CASE("a card without anything to count says so and shows no verdict", "[pages]")
{
    const auto hospitalAlone = test::syntheticResult(4).settings.front();
    const auto result = test::syntheticRun({{hospitalAlone, 44, 1, {{34, 42, 1.5}, {33, 37, 1.2}}}},
                                           {{8.5, 17, .8}, {8, 10, .8}}, 4, 1);
    const auto lines = ui::headlines(result, {1, 0, results::all, 5});
    CHECK(lines[0].value == QStringLiteral("none"));
    CHECK(lines[0].word.isEmpty());
    CHECK_FALSE(lines[0].comparable());
    CHECK(lines[4].comparable());
}
