// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/wording/problem_text.h"

using namespace homeward::model;
using namespace homeward::validation;
using homeward::tests::smallPlan;
using homeward::wording::problemText;
namespace small = homeward::tests::small;

namespace {

/// The sentence for the first problem of the small plan after one edit.
template <class Edit>
std::string said(Edit&& edit)
{
    Plan plan = smallPlan();
    edit(plan);
    const auto problems = validate(plan);
    return problems.empty() ? std::string() : problemText(problems.front());
}

} // namespace

TEST_CASE("Routes that fall short say by how many points")
{
    CHECK(said([](Plan& plan) { plan.cohorts[0].pathway[0].routes[0].probability = 0.57; })
          == "The routes from Acute hospital for 85 and over add up to 97\u00a0%. Add 3 points.");
    CHECK(said([](Plan& plan) { plan.cohorts[0].pathway[0].routes[0].probability = 0.6125; })
          == "The routes from Acute hospital for 85 and over add up to 101.25\u00a0%. Take away 1.25 points.");
}

TEST_CASE("Entries say whose they are")
{
    CHECK(said([](Plan& plan) { plan.cohorts[1].entries[0].share = 0.7; })
          == "The entries of 65 to 84 add up to 90\u00a0%. Add 10 points.");
}

TEST_CASE("A figure out of bounds is named with its bounds")
{
    CHECK(said([](Plan& plan) { plan.settings[0].capacity.steps[0].units = -4.0; })
          == "Acute hospital: the capacity is \u22124. Type 0 or more.");
    CHECK(said([](Plan& plan) { plan.run.replications = 0; })
          == "The number of futures is 0. Type a number from 1 to 100,000.");
    CHECK(said([](Plan& plan) { plan.cohorts[0].pathway[0].routes[2].delays[0].chance = -0.2; })
          == "Acute hospital, 85 and over, Care home: the chance of the delay is \u221220\u00a0%. "
             "Type a number from 0\u00a0% to 100\u00a0%.");
}

TEST_CASE("A spread that cannot be says what can")
{
    CHECK(said([](Plan& plan) { plan.cohorts[0].pathway[0].stay = small::spread(Family::Erlang, 10.0, 12.0); })
          == "Acute hospital, 85 and over: the standard deviation of the stay is 12, which this shape cannot have. "
             "Type 0.01 to 10, or choose another shape.");
}

TEST_CASE("A refused change says the change, the reason and what to do")
{
    CHECK(
        said([](Plan& plan) {
            plan.scenarios[1].changes[6].effect = CapacityEffect{small::hospital, CapacityMode::Add, -50.0};
        })
        == "More care at home, Closer to home, North: this takes away more than there is: Acute hospital would go down "
           "to \u221210. Take away less.");
    CHECK(said([](Plan& plan) {
              plan.scenarios[1].changes[1].effect = RedirectEntryEffect{small::hospital, small::careAtHome, 1.2};
          })
          == "Rapid response, Closer to home: 120\u00a0% is more than there is left to move. Type 100\u00a0% or less.");
}

TEST_CASE("Problems of sharing, calendars and queues say what to do")
{
    CHECK(said([](Plan& plan) { plan.settings[0].admitsOn.assign(7, false); })
          == "Acute hospital: there is no day on which people are taken in. Choose at least one.");
    CHECK(said([](Plan& plan) { plan.settings[0].capacity.pattern.assign(5, 1.0); })
          == "Acute hospital: there are 5 shares of the capacity by day or hour. Give 7 by weekday, 24 by hour of the "
             "day or 168 by hour of the week.");
    CHECK(said([](Plan& plan) { plan.pools = {{PoolId{"winter"}, "Winter beds", {small::hospital}, small::units(5)}}; })
          == "Winter beds: the settings of the pool should be two or more. Add one, or remove what they share.");
    CHECK(said([](Plan& plan) {
              plan.scenarios[1].changes[0].effect = LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 300.0};
          })
          == "Prevention, Closer to home: this makes the chance of leaving the queue 120\u00a0% a day. Type a smaller "
             "change.");
    CHECK(said([](Plan& plan) {
              plan.uncertainInputs = {{"/cohorts/85-and-over/demand/trendPerYear", "Horizon", 3.0, 2.0, 4.0, {}}};
          })
          == "Horizon: the most likely figure, 2, is not between the low, 3, and the high, 4. Put them in order.");
    CHECK(said([](Plan& plan) {
              plan.scenarios[1].changes[0].effect = RedirectDischargeEffect{
                  small::hospital, place(small::home), place(small::careAtHome), 0.1, {{place(small::home), 0.9, {}}}};
          })
          == "The onward routes of Prevention, Closer to home add up to 90\u00a0%. Add 10 points.");
}

TEST_CASE("The sentence on a figure that a shape cannot keep gives the one that it takes and what to do")
{
    CHECK(said([](Plan& plan) {
              plan.cohorts[0].pathway[0].stay.family = Family::Erlang;
              plan.cohorts[0].pathway[0].stay.mean = 10.0;
              plan.cohorts[0].pathway[0].stay.sd = 8.0;
          })
          == "Acute hospital, 85 and over: the standard deviation of the stay is 8, which this shape cannot have "
             "exactly: "
             "the run uses 7.071. Choose gamma to keep 8.");
}

TEST_CASE("Every problem has a sentence without gaps")
{
    for (int code = 0; code <= static_cast<int>(ProblemCode::RunLarge); ++code) {
        Problem problem;
        problem.code = static_cast<ProblemCode>(code);
        problem.path = "/cohorts/0/pathway/0/stay/mean";
        problem.subject = "Acute hospital, 85 and over";
        problem.detail = "x";
        const std::string text = problemText(problem);
        INFO(code << ": " << text);
        CHECK(text.find("Acute hospital") != std::string::npos);
        CHECK(text.ends_with('.'));
        CHECK(text.find("not one that a plan can have") == std::string::npos);
        for (const char* gap : {"%1", "%2", "%3", "%4", "%5", "%6"})
            CHECK(text.find(gap) == std::string::npos);
    }
}

TEST_CASE("Sentences can be said in another language")
{
    const auto loud = [](const char* text) { return "<" + std::string(text) + ">"; };
    Problem problem;
    problem.code = ProblemCode::Negative;
    problem.path = "/settings/0/capacity/steps/0/units";
    problem.found = -1.0;
    CHECK(problemText(problem, loud) == "<the <capacity> is \u22121. Type 0 or more.>");
}

TEST_CASE("Errors come first, then what matters most, each in the order in which it was found")
{
    Problem note{ProblemCode::QueueWithoutExit, Severity::Note, "/a", {}, {}, 0, 0, 0};
    Problem load{ProblemCode::Overloaded, Severity::Warning, "/b", {}, {}, 0, 0, 0};
    Problem missing{ProblemCode::Missing, Severity::Error, "/c", {}, {}, 0, 0, 0};
    Problem flat{ProblemCode::PopulationHeldFlat, Severity::Warning, "/d", {}, {}, 0, 0, 0};
    Problem negative{ProblemCode::Negative, Severity::Error, "/e", {}, {}, 0, 0, 0};
    Problem never{ProblemCode::CannotBeServed, Severity::Warning, "/f", {}, {}, 0, 0, 0};
    CHECK(homeward::wording::errorsFirst({note, flat, load, missing, never, negative})
          == std::vector<Problem>{missing, negative, never, load, flat, note});
}

TEST_CASE("Loads and chances of people are said as shares, small ones as one in so many")
{
    Problem load{ProblemCode::Overloaded, Severity::Warning, "/settings/care/capacity", "Care", {}, 1.374, 0, 0};
    CHECK(problemText(load)
          == "Care: people need 137\u00a0% of the capacity, so queues here grow over the years and an average over "
             "time is "
             "not a steady state. Add capacity, or send people elsewhere.");
    Problem never{ProblemCode::CannotBeServed,
                  Severity::Warning,
                  "/cohorts/all/pathway/care/package",
                  "Care, All",
                  {},
                  1.0 / 192.0,
                  0,
                  0.5};
    CHECK(problemText(never).find("1 in 192 of all packages are above the whole capacity of 0.5 hours a week")
          != std::string::npos);
    never.found = 1.0;
    CHECK(problemText(never).find("100\u00a0% of all packages") != std::string::npos);
}
