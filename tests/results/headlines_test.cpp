// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/headlines.h"
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"

#include <set>

using namespace homeward;
using namespace homeward::results;

namespace {

RunResult hospitalAlone()
{
    const SettingAxis axis{model::SettingId("acute"), "Acute hospital", model::Sphere::Hospital, "beds", false};
    return test::syntheticRun({{axis, 44, 1, {{34, 42, 1.5}, {33, 37, 1.2}}}}, {{8.5, 17, .8}, {8, 10, .8}}, 6, 1);
}

} // namespace

TEST_CASE("Every figure of the catalogue has a name of its own")
{
    std::set<std::string_view> names;
    for (const HeadlineKind& kind : headlineKinds())
        names.insert(kind.name);
    CHECK(names.size() == static_cast<std::size_t>(headlineCount));
}

TEST_CASE("A plan without a home setting has no people at home, though people are in care")
{
    const RunResult result = hospitalAlone();
    CHECK_FALSE(headline(result, HeadlineId::PeopleAtHome, {1, 0, results::all, 5}).has_value());
    CHECK(headline(result, HeadlineId::PeopleInHospital, {1, 0, results::all, 5}).has_value());
}

TEST_CASE("A plan without a hospital has none of the hospital's figures")
{
    const SettingAxis axis{model::SettingId("home"), "Care at home", model::Sphere::Home, "places", false};
    const RunResult result = test::syntheticRun({{axis, 44, 1, {{34, 42, 1.5}}}}, {{0, 0, 0}}, 3, 1);
    for (const HeadlineId id :
         {HeadlineId::PeopleInHospital, HeadlineId::DelayedInHospital, HeadlineId::DelayedDischargeDays,
          HeadlineId::HospitalBedsInUse, HeadlineId::HospitalStarts, HeadlineId::HospitalDays})
        CHECK_FALSE(headline(result, id, {0, 0, results::all, 3}).has_value());
    CHECK(headline(result, HeadlineId::HomeAndCommunityShare, {0, 0, results::all, 3})->now.mean == Approx(1.0));
}

TEST_CASE("Where no unit has a cost, care has no cost, which is not the same as a cost of nothing")
{
    CHECK_FALSE(headline(test::syntheticResult(3), HeadlineId::CareCost, {0, 0, results::all, 3}).has_value());
}

TEST_CASE("Fewer delayed people is better, more is worse, and which way is better is the catalogue's")
{
    const RunResult result = test::syntheticResult();
    const auto better = headline(result, HeadlineId::DelayedInHospital, {2, 0, results::all, 5});
    const auto worse = headline(result, HeadlineId::DelayedInHospital, {0, 2, results::all, 5});
    REQUIRE(better->change);
    CHECK(better->change->judgement == Judgement::Better);
    CHECK(worse->change->judgement == Judgement::Worse);
    CHECK(worse->change->difference.mean == Approx(-better->change->difference.mean));
    CHECK(headline(result, HeadlineId::PeopleAtHome, {2, 0, results::all, 5})->change->judgement
          == Judgement::NotJudged);
}

TEST_CASE("A scenario against itself is compared with its first year, and that year with nothing")
{
    const RunResult result = test::syntheticResult();
    const auto later = headline(result, HeadlineId::PeopleAtHome, {0, 0, results::all, 5});
    REQUIRE(later->change);
    CHECK(later->change->with == ComparedWith{0, 0, true});
    const auto first = summaryOf(result, 0, Measure::PeoplePresent, {all, settingsIn(result, model::Sphere::Home)}, 0);
    CHECK(later->change->then.mean == Approx(first->mean));
    CHECK_FALSE(headline(result, HeadlineId::PeopleAtHome, {0, 0, results::all, 0})->change.has_value());
}

TEST_CASE("Beds in use are said beside the beds that there are")
{
    CHECK(headline(test::syntheticResult(), HeadlineId::HospitalBedsInUse, {0, 0, results::all, 5})->outOf
          == Approx(44.0));
}
