// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"
#include "ui/wording/headline_text.h"

#include <set>

using namespace homeward;
using namespace homeward::results;

namespace {

HeadlineChange changeBy(double mean, double low, double high, Judgement judgement)
{
    return {{0, 5, false}, {}, {mean, low, high, mean, mean, mean}, verdictOf({mean, low, high}), judgement};
}

} // namespace

TEST_CASE("Every figure has a name and a definition of its own")
{
    std::set<std::string> names, definitions;
    for (const HeadlineKind& kind : headlineKinds()) {
        names.insert(wording::headlineName(kind.id));
        definitions.insert(wording::headlineDefinition(kind.id));
    }
    CHECK(names.size() == static_cast<std::size_t>(headlineCount));
    CHECK(definitions.size() == static_cast<std::size_t>(headlineCount));
}

TEST_CASE("A change is told as people say it, with sizes on one side of zero")
{
    const auto fewer = changeBy(-6.3, -7.7, -4.9, Judgement::Better);
    CHECK(wording::changeText(HeadlineId::DelayedInHospital, fewer) == "6.3 fewer");
    CHECK(wording::changeRange(HeadlineId::DelayedInHospital, fewer) == "4.9 to 7.7");
    const auto points = changeBy(0.026, 0.021, 0.031, Judgement::Better);
    CHECK(wording::changeText(HeadlineId::RightPlaceShare, points) == "up 2.6 points");
    CHECK(wording::changeRange(HeadlineId::RightPlaceShare, points) == "2.1 to 3.1");
    const auto money = changeBy(-3e5, -8e5, 2e5, Judgement::CannotTell);
    CHECK(wording::changeText(HeadlineId::CareCost, money) == "\u00a3300k less");
    CHECK(wording::changeRange(HeadlineId::CareCost, money) == "\u00a3800k less to \u00a3200k more");
}

TEST_CASE("An interval that holds both ways says which way each end lies, unless an end shows nothing")
{
    const auto range = [](double mean, double low, double high) {
        return wording::changeRange(HeadlineId::DelayedInHospital, changeBy(mean, low, high, Judgement::CannotTell));
    };
    CHECK(range(-0.5, -1.4, 0.4) == "1.4 fewer to 0.4 more");
    CHECK(range(3.9, -1.5, 9.3) == "1.5 fewer to 9.3 more");
    CHECK(range(0.6, -0.02, 1.2) == "0.0 to 1.2");
    CHECK(range(-0.6, -1.2, 0.02) == "0.0 to 1.2");
    CHECK(wording::changeRange(HeadlineId::RightPlaceShare, changeBy(-0.015, -0.031, 0.001, Judgement::CannotTell))
          == "down 3.1 to up 0.1");
}

TEST_CASE("Beds in use above those that there are are said to be above capacity")
{
    auto beds = *headline(test::syntheticResult(), HeadlineId::HospitalBedsInUse, {0, 0, results::all, 5});
    CHECK(wording::headlineUnit(beds) == "of 44");
    beds.now.mean = 63.0;
    CHECK(wording::headlineUnit(beds) == "of 44: above capacity");
}

TEST_CASE("The sentence of a figure reads well with every kind of change")
{
    const RunResult result = test::syntheticResult();
    const auto share = headline(result, HeadlineId::RightPlaceShare, {2, 0, results::all, 5});
    const std::string text = wording::headlineSentence(result, *share);
    CHECK(text.find("Right-place days: 9") == 0);
    CHECK(text.find(" points against \u201CIf nothing changes\u201D, 95 % sure: ") != std::string::npos);
    CHECK(text.find("This is better.") != std::string::npos);
    CHECK(text.find("up than") == std::string::npos);
    const auto alone = headline(result, HeadlineId::RightPlaceShare, {0, 0, results::all, 0});
    CHECK(wording::headlineSentence(result, *alone).find("against") == std::string::npos);
}
