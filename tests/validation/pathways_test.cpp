// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

#include <limits>

using namespace homeward::tests;
using homeward::base::Date;

namespace {

PathwayStep& fromHospital(Plan& plan) { return plan.cohorts[0].pathway[0]; }
Route& toCareHome(Plan& plan) { return fromHospital(plan).routes[2]; }

} // namespace

TEST_CASE("A pattern is of days, hours or hours of the week, and leaves room at some time")
{
    const auto with = [](std::vector<double> pattern) {
        return problemsAfter([&](Plan& plan) { plan.settings[0].capacity.pattern = std::move(pattern); });
    };
    for (const std::size_t count : {0u, 7u, 24u, 168u})
        CHECK(with(std::vector<double>(count, 1.0)).empty());
    CHECK(only(with(std::vector<double>(5, 1.0)), ProblemCode::WrongCount, "/settings/0/capacity/pattern"));
    CHECK(only(with({1, 1, -1, 1, 1, 1, 1}), ProblemCode::Negative, "/settings/0/capacity/pattern/2"));
    CHECK(only(with(std::vector<double>(7, 0.0)), ProblemCode::NotPositive, "/settings/0/capacity/pattern"));
    CHECK(with({0, 0, 0, 0, 0, 0, 0.1}).empty());
}

TEST_CASE("A setting takes people in on some day of the seven")
{
    const auto with = [](std::vector<bool> days) {
        return problemsAfter([&](Plan& plan) { plan.settings[1].admitsOn = std::move(days); });
    };
    CHECK(with({false, false, true, false, false, false, false}).empty());
    CHECK(only(with(std::vector<bool>(7, false)), ProblemCode::NeverAdmits, "/settings/1/admitsOn"));
    CHECK(only(with(std::vector<bool>(5, true)), ProblemCode::WrongCount, "/settings/1/admitsOn"));
}

TEST_CASE("Priorities speak of settings and cohorts that are there, and classes begin with one")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.settings[1].priorities = {{WaitingPlace::Setting, {}, {}, 1},
                                       {WaitingPlace::Setting, SettingId{"hospice"}, {}, 2},
                                       {WaitingPlace::NoSetting, {}, CohortId{"children"}, 0},
                                       {WaitingPlace::Setting, small::hospital, small::older, 1}};
    });
    CHECK(find(problems, ProblemCode::Missing, "/settings/1/priorities/0/setting"));
    CHECK(find(problems, ProblemCode::UnknownSetting, "/settings/1/priorities/1/setting"));
    CHECK(find(problems, ProblemCode::UnknownCohort, "/settings/1/priorities/2/cohort"));
    CHECK(find(problems, ProblemCode::OutOfRange, "/settings/1/priorities/2/priorityClass"));
    CHECK(problems.size() == 4);
}

TEST_CASE("A route's own stay is a stay that can be")
{
    CHECK(problemsAfter([](Plan& plan) { toCareHome(plan).stay = small::spread(Family::Gamma, 20.0, 10.0); }).empty());
    const auto problems =
        problemsAfter([](Plan& plan) { toCareHome(plan).stay = small::spread(Family::Gamma, -2.0, 10.0); });
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().path == "/cohorts/85-and-over/pathway/hospital/routes/care-home/stay/mean");
}

TEST_CASE("A place is kept for some days of a stay in another setting")
{
    CHECK(problemsAfter([](Plan& plan) { toCareHome(plan).keepsPlaceDays = 14.0; }).empty());
    CHECK(only(problemsAfter([](Plan& plan) { toCareHome(plan).keepsPlaceDays = 0.0; }), ProblemCode::NotPositive,
               "/cohorts/0/pathway/0/routes/2/keepsPlaceDays"));
    CHECK(only(problemsAfter([](Plan& plan) { fromHospital(plan).routes[1].keepsPlaceDays = 14.0; }),
               ProblemCode::UnknownSetting, "/cohorts/0/pathway/0/routes/1/keepsPlaceDays"));
}

TEST_CASE("A package steps down to no less than nothing")
{
    CHECK(problemsAfter([](Plan& plan) { plan.cohorts[0].pathway[2].packageEnd = 0.0; }).empty());
    CHECK(only(problemsAfter([](Plan& plan) { plan.cohorts[0].pathway[2].packageEnd = -1.0; }), ProblemCode::Negative,
               "/cohorts/0/pathway/2/packageEnd"));
}

TEST_CASE("People become of a cohort that is there and can stay where they go")
{
    CHECK(problemsAfter([](Plan& plan) { toCareHome(plan).becomes = small::younger; }).empty());
    CHECK(only(problemsAfter([](Plan& plan) { toCareHome(plan).becomes = CohortId{"known"}; }),
               ProblemCode::UnknownCohort, "/cohorts/0/pathway/0/routes/2/becomes"));
    const auto known = [](Plan& plan) {
        plan.cohorts.push_back({CohortId{"known"}, "Known to care", {}, {}, {}, {}, {}});
        toCareHome(plan).becomes = CohortId{"known"};
    };
    CHECK(only(problemsAfter(known), ProblemCode::NoPathway, "/cohorts/0/pathway/0/routes/2/becomes"));
    CHECK(problemsAfter([&](Plan& plan) {
              known(plan);
              plan.cohorts[2].pathway = {small::pathway()[1]};
          }).empty());
}

TEST_CASE("People who become of another cohort leave by its routes")
{
    const auto circle = [](Plan& plan, double out) {
        plan.cohorts.push_back({CohortId{"known"}, "Known to care", {}, {}, {}, {}, {small::pathway()[1]}});
        plan.cohorts[2].pathway[0].routes = {{small::place(small::careHome), 1.0 - out, {}}};
        if (out > 0.0)
            plan.cohorts[2].pathway[0].routes.push_back({place(small::died), out, {}});
        toCareHome(plan).becomes = CohortId{"known"};
    };
    CHECK(
        only(problemsAfter([&](Plan& plan) { circle(plan, 0.0); }), ProblemCode::NeverLeaves, "/cohorts/2/pathway/0"));
    CHECK(problemsAfter([&](Plan& plan) { circle(plan, 0.3); }).empty());
}

TEST_CASE("A calibrated year begins in the years before the start, and wants its population")
{
    const auto from = [](Date day) { return problemsAfter([&](Plan& plan) { plan.calibratedFrom = day; }); };
    CHECK(from(Date(2026, 4, 1)).empty());
    CHECK(only(from(Date(2026, 4, 2)), ProblemCode::DatesOutOfOrder, "/calibratedFrom"));
    CHECK(only(from(Date(2025, 4, 1)), ProblemCode::PopulationHeldFlat, "/areas/0/population"));
    CHECK(find(from(Date(2001, 3, 31)), ProblemCode::DatesOutOfOrder, "/calibratedFrom"));
}

TEST_CASE("A range has a path, its figures in order, and is given once")
{
    const UncertainInput good{"/cohorts/85-and-over/demand/trendPerYear", "Trend", 1.0, 2.0, 3.0, small::source};
    CHECK(problemsAfter([&](Plan& plan) { plan.uncertainInputs = {good}; }).empty());
    const auto problems = problemsAfter([&](Plan& plan) {
        plan.uncertainInputs.assign(6, good);
        plan.uncertainInputs[1].path.clear();
        plan.uncertainInputs[2].path = "run/years";
        plan.uncertainInputs[3].path = "/cohorts/65-to-84/demand/trendPerYear";
        plan.uncertainInputs[3].mostLikely = 3.5;
        plan.uncertainInputs[4].path = "/cohorts/85-and-over/pathway/hospital/stay/mean";
        plan.uncertainInputs[4].high = std::numeric_limits<double>::infinity();
    });
    CHECK(find(problems, ProblemCode::Missing, "/uncertainInputs/1/path"));
    CHECK(find(problems, ProblemCode::NoSuchFigure, "/uncertainInputs/2/path"));
    CHECK(find(problems, ProblemCode::RangeOutOfOrder, "/uncertainInputs/3/mostLikely"));
    CHECK(find(problems, ProblemCode::NotFinite, "/uncertainInputs/4/high"));
    CHECK(find(problems, ProblemCode::DuplicateEntry, "/uncertainInputs/5/path"));
    CHECK(problems.size() == 5);
}

TEST_CASE("A range is of a figure that a run may vary")
{
    const auto with = [](const char* path) {
        return problemsAfter(
            [&](Plan& plan) { plan.uncertainInputs = {{path, "Range", 1.0, 2.0, 3.0, small::source}}; });
    };
    CHECK(with("/scenarios/both/changes/home-first/start").empty());
    for (const char* path : {"/cohorts/nobody/demand/trendPerYear", "/cohorts/85-and-over", "/settings/hospital/sphere",
                             "/start", "/run/years", "/uncertainInputs/0/low", "nowhere", "/"})
        CHECK(only(with(path), ProblemCode::NoSuchFigure, "/uncertainInputs/0/path"));
}

TEST_CASE("A problem names its place by ids")
{
    const auto problems = problemsAfter([](Plan& plan) { plan.areas[0].dayOne.inCare[0].people = -1; });
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].path == "/areas/north/dayOne/inCare/85-and-over+hospital/people");
}

TEST_CASE("A queue that cannot form wants no way out")
{
    const auto warned = [](auto&& edit) {
        return find(problemsAfter([&](Plan& plan) {
                        plan.settings[1].queueExits.clear();
                        edit(plan);
                    }),
                    ProblemCode::QueueWithoutExit, "/settings/1/queueExits")
            != nullptr;
    };
    CHECK(warned([](Plan&) { }));
    CHECK_FALSE(warned([](Plan& plan) { plan.scenarios.resize(1), plan.settings[1].capacity.unlimited = true; }));
    CHECK_FALSE(warned([](Plan& plan) { plan.settings[1].fromSettings.kind = FullRuleKind::TurnAway; }));
    CHECK_FALSE(warned([](Plan& plan) { plan.settings[1].fromSettings.kind = FullRuleKind::Surge; }));
    CHECK_FALSE(warned(
        [](Plan& plan) { plan.pools = {{PoolId{"all"}, "All", {small::hospital, small::careHome}, {true, {}, {}}}}; }));
}

TEST_CASE("What a calibration names and the plan has no longer is said, and a run goes on")
{
    const auto problems = problemsAfter([](Plan& plan) {
        CalibrationTarget target;
        target.id = TargetId{"people"};
        target.name = "People";
        target.settings = {SettingId{"gone"}};
        target.cohorts = {CohortId{"nobody"}};
        plan.calibration.targets = {target};
        Unknown unknown;
        unknown.id = UnknownId{"rate"};
        unknown.name = "Rate";
        unknown.target = target.id;
        unknown.figures = {{"/cohorts/nobody/demand/trendPerYear", {}}};
        plan.calibration.unknowns = {unknown};
    });
    CHECK(problems.size() == 3);
    CHECK_FALSE(homeward::validation::hasErrors(problems));
    CHECK(find(problems, ProblemCode::UnknownSetting, "/calibration/targets/0/settings/0"));
    CHECK(find(problems, ProblemCode::UnknownCohort, "/calibration/targets/0/cohorts/0"));
    CHECK(find(problems, ProblemCode::NoSuchFigure, "/calibration/unknowns/0/figures/0/path"));
}
