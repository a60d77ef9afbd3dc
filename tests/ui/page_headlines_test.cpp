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
    CHECK(lines[0].change.mean == Approx(expected->mean));
    CHECK(lines[0].judgement == style::Judgement::Better);
    CHECK(lines[0].difference.endsWith(QStringLiteral("more")));
    CHECK(lines[4].judgement == style::Judgement::Better);
    CHECK(lines[4].difference.endsWith(QStringLiteral("fewer")));
    CHECK_FALSE(lines[4].range.startsWith(QChar(0x2212)));
}

TEST_CASE("a scenario against itself is compared with the first year, and the first year with nothing", "[pages]")
{
    const auto result = test::syntheticResult();
    const auto later = ui::headlines(result, {0, 0, results::all, 5});
    CHECK(later[0].comparable);
    const auto home = results::settingsIn(result, model::Sphere::Home);
    const auto first = results::summaryOf(result, 0, results::Measure::PeoplePresent, {results::all, home}, 0);
    CHECK(later[0].against == Approx(first->mean));
    const auto start = ui::headlines(result, {0, 0, results::all, 0});
    CHECK_FALSE(start[0].comparable);
    CHECK(start[0].difference.isEmpty());
}

TEST_CASE("fewer people at home is no verdict by itself", "[pages]")
{
    const auto result = test::syntheticResult();
    const auto lines = ui::headlines(result, {0, 2, results::all, 5});
    CHECK(lines[0].difference.endsWith(QStringLiteral("fewer")));
    CHECK(lines[0].word.isEmpty());
    CHECK(lines[4].judgement == style::Judgement::Worse);
}

TEST_CASE("a plan without a setting at home has no figure of people at home, never that of everyone", "[pages]")
{
    auto result = test::syntheticResult();
    for (results::SettingAxis& setting : result.settings)
        if (setting.sphere == model::Sphere::Home)
            setting.sphere = model::Sphere::Community;
    const auto lines = ui::headlines(result, {2, 0, results::all, 5});
    CHECK(lines[0].value == QStringLiteral("none"));
    CHECK_FALSE(lines[0].comparable);
    CHECK(lines[1].comparable);
}
