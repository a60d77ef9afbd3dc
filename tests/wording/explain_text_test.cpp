// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/explain_text.h"

#include "core/explain/reason.h"
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"

using namespace homeward;
using explain::Axis;
using explain::Explanation;
using explain::Part;
using explain::Parting;
using explain::Piece;
using results::HeadlineId;
using results::Summary;

namespace {

Summary sure(double mean) { return {mean, mean - 0.1, mean + 0.1, mean, mean, mean}; }

Part moved(Piece piece, double by)
{
    Part part{piece, -1};
    part.difference = sure(by);
    return part;
}

results::HeadlineChange changeBy(Summary by)
{
    const results::Verdict verdict = results::verdictOf(by);
    const auto judgement =
        verdict == results::Verdict::CannotTell ? results::Judgement::CannotTell : results::Judgement::NotJudged;
    return {{0, 5, false}, {}, by, verdict, judgement};
}

/// 40 fewer people at home, parted by flow.
Explanation fewer(std::vector<Part> parts, Summary whole)
{
    Explanation made;
    made.figure = HeadlineId::PeopleAtHome;
    made.question = {2, 0, results::all, 5};
    made.now = sure(400.0);
    made.change = changeBy(whole);
    made.partings = {Parting{Axis::Flow, std::move(parts)}};
    made.reason = explain::reasonOf(made.change, made.partings);
    return made;
}

} // namespace

TEST_CASE("The sentence says what moved a figure most, by how much, and what worked the other way")
{
    const auto result = test::syntheticResult();
    Explanation found = fewer(
        {moved(Piece::StaysBegun, -52.0), moved(Piece::DaysInCare, 13.0), moved(Piece::DaysReady, -1.0)}, sure(-40.0));
    found.flows = {explain::FlowChange{{10.0, 40.0, 1.0}, {9.4, 41.0, 0.9}}};
    CHECK(wording::causeSentence(result, found)
          == "Because 6\u00a0% fewer stays begin (52 fewer people), although stays are longer (13 more people).");
    found.flows.clear();
    CHECK(wording::causeSentence(result, found)
          == "Because fewer stays begin (52 fewer people), although stays are longer (13 more people).");
}

TEST_CASE("A share of days in the wrong place is told with its own movement, and a bed as a bed")
{
    const auto result = test::syntheticResult();
    Part lost{Piece::ReadyToLeave, -1};
    lost.difference = Summary{-0.014, -0.015, -0.013, 0.0, 0.0, 0.0};
    Explanation found = fewer({lost}, {-0.026, -0.027, -0.025, 0.0, 0.0, 0.0});
    found.figure = results::HeadlineId::RightPlaceShare;
    found.reason.first->axis = Axis::State;
    CHECK(wording::causeSentence(result, found) == "Because a larger share of days is spent delayed (up 1.4 points).");
    Explanation beds = fewer({moved(Piece::DaysReady, -97.0)}, sure(-112.0));
    beds.figure = results::HeadlineId::HospitalBedsInUse;
    CHECK(wording::causeSentence(result, beds) == "Because people wait fewer days to leave (97 fewer beds).");
}

TEST_CASE("Causes in one of several settings name it, and one that is parted no further says where it moves")
{
    const auto result = test::syntheticResult();
    const auto in = [&](Piece piece, int setting, double mean) {
        Part part = moved(piece, mean);
        part.place = setting;
        return part;
    };
    Explanation found = fewer(
        {in(Piece::StaysBegun, 4, -30.0), in(Piece::DaysInCare, 5, -12.0), in(Piece::Place, 3, 10.0)}, sure(-32.0));
    found.flows = {explain::FlowChange{{10.0, 40.0, 1.0}, {9.4, 41.0, 0.9}, 4}};
    CHECK(wording::causeSentence(result, found)
          == "Because 6\u00a0% fewer stays begin in Reablement (30 fewer people) and stays in Care at home are shorter "
             "(12 "
             "fewer people), "
             "although there are more in Hospital at home (10 more people).");
    CHECK(wording::partName(result, Axis::Flow, found.partings.front().parts[1])
          == "Care at home: days in care of a stay");
}

TEST_CASE("Of a share no cause speaks of more or fewer: a share may fall while people become more")
{
    const auto result = test::syntheticResult();
    const auto points = [](double mean) { return Summary{mean, mean - 0.001, mean + 0.001, mean, mean, mean}; };
    Part one{Piece::Place, 0};
    one.difference = points(-0.04);
    Part other{Piece::Place, 1};
    other.difference = points(0.02);
    Explanation found = fewer({}, points(-0.02));
    found.figure = explain::MeasureOf{results::Measure::PeoplePresent, {{0, 1}}, true};
    found.partings = {Parting{Axis::Setting, {one, other}}};
    found.reason = explain::reasonOf(found.change, found.partings);
    CHECK(wording::causeSentence(result, found)
          == "Because Acute hospital has a smaller share of all (down 4.0 points), although Intermediate care has a "
             "larger "
             "share of all (up 2.0 points).");
}

TEST_CASE("A small second cause is passed over, a large one is told")
{
    const auto result = test::syntheticResult();
    CHECK(wording::causeSentence(result,
                                 fewer({moved(Piece::StaysBegun, -36.0), moved(Piece::DaysInCare, -4.0)}, sure(-40.0)))
          == "Because fewer stays begin (36 fewer people).");
    CHECK(wording::causeSentence(result,
                                 fewer({moved(Piece::StaysBegun, -25.0), moved(Piece::DaysInCare, -15.0)}, sure(-40.0)))
          == "Because fewer stays begin (25 fewer people) and stays are shorter (15 fewer people).");
}

TEST_CASE("Within chance no cause is named, unless two pull apart")
{
    const auto result = test::syntheticResult();
    const Summary chance{1.0, -3.0, 5.0, 0.0, 1.0, 2.0};
    CHECK(wording::causeSentence(result, fewer({moved(Piece::StaysBegun, 1.0)}, chance))
          == "The difference lies within chance: no cause can be named.");
    CHECK(
        wording::causeSentence(result, fewer({moved(Piece::StaysBegun, -30.0), moved(Piece::DaysInCare, 31.0)}, chance))
        == "Stays are longer (31 more people), but fewer stays begin (30 fewer people): together they lie within "
           "chance.");
}

TEST_CASE("Within chance a small part is not said to hold a large one up")
{
    const Summary chance{-2.0, -5.0, 1.0, 0.0, -2.0, 0.0};
    CHECK(wording::causeSentence(test::syntheticResult(),
                                 fewer({moved(Piece::StaysBegun, -2.1), moved(Piece::DaysInCare, 0.2)}, chance))
          == "The difference lies within chance: no cause can be named.");
}

TEST_CASE("People who wait are told by the place that they wait for, not as people in it")
{
    const auto result = test::syntheticResult();
    Part home{Piece::Place, 0};
    home.difference = sure(-2.5);
    Part other{Piece::Place, 1};
    other.difference = sure(-0.3);
    Explanation found = fewer({}, sure(-2.8));
    found.figure = explain::MeasureOf{results::Measure::PeopleWaiting, results::all};
    found.partings = {Parting{Axis::Setting, {home, other}}};
    found.reason = explain::reasonOf(found.change, found.partings);
    CHECK(wording::causeSentence(result, found)
          == "Because fewer wait for " + result.settings.front().name + " (2.5 fewer people).");
}

TEST_CASE("Where only the changes of a difference are known, its sentence is of them alone")
{
    const auto result = test::syntheticResult();
    Part change{Piece::Change, -1};
    change.name = "More beds";
    change.difference = sure(-0.6);
    Explanation found = fewer({}, sure(-0.6));
    found.figure = explain::FlowOf{results::fromOutside, 0};
    found.partings = {Parting{Axis::Change, {change}}};
    found.reason = explain::reasonOf(found.change, found.partings);
    CHECK(wording::reasonText(result, found)
          == "The change \u201cMore beds\u201d moves it most that way (0.6 fewer people).");
    CHECK(wording::causeSentence(result, found) == "Its parts are not counted apart, so that no cause can be named.");
}

TEST_CASE("A cause that may be chance is not named")
{
    Part unsure{Piece::StaysBegun, -1};
    unsure.difference = Summary{-40.0, -90.0, 10.0, -90.0, -40.0, 10.0};
    const Explanation found = fewer({unsure}, sure(-40.0));
    CHECK_FALSE(found.reason.first);
    CHECK(wording::causeSentence(test::syntheticResult(), found)
          == "No single cause stands out: its parts together make the difference.");
}

TEST_CASE("The whole reason names the change that moves a figure most")
{
    const auto result = test::syntheticResult();
    Explanation found = fewer({moved(Piece::StaysBegun, -40.0)}, sure(-40.0));
    Part change{Piece::Change, -1};
    change.name = "Community-led support";
    change.difference = sure(-30.0);
    Part other{Piece::ChangeOfOther, -1};
    other.name = "More beds";
    other.difference = sure(-10.0);
    found.partings.push_back(Parting{Axis::Change, {change, other}});
    found.reason = explain::reasonOf(found.change, found.partings);
    CHECK(wording::reasonText(result, found)
          == "Because fewer stays begin (40 fewer people). The change \u201cCommunity-led support\u201d moves it most "
             "that "
             "way (30 fewer people).");
    CHECK(wording::partName(result, Axis::Change, other) == "without: More beds");
}
