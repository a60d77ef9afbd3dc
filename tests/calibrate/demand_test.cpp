// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/area_plan.h"
#include "core/calibrate/demand.h"
#include "core/calibrate/first_day.h"
#include "core/calibrate/targets.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <optional>
#include <utility>
#include <vector>

using namespace homeward;
using calibrate::Traffic;

namespace {

/// A template for one area, with the area's population and figures, whose demand has been solved.
struct Solved {
    explicit Solved(const char* template_, const char* name)
    {
        model::Plan pattern = calibrate::templateNamed(template_).value();
        const reference::ReferenceSet& set = reference::builtIn();
        const auto figures = calibrate::figuresOf(set, set.areas().partnership(name)->code);
        model::Area area;
        area.id = model::AreaId{figures.id};
        area.population = figures.population;
        pattern.areas = {area};
        problem.plan = calibrate::areaPlan(pattern, area);
        problem.targets = pattern.calibration.targets;
        calibrate::setGivens(problem.plan, pattern.calibration.givens, figures, obstacles);
        problem.wanted =
            calibrate::wantedOf(problem.plan, problem.targets, figures, calibrate::DelayYears::Last, obstacles);
        for (const model::Unknown& unknown : pattern.calibration.unknowns) {
            problem.unknowns.push_back(unknown);
            problem.targetOf.push_back(static_cast<std::size_t>(model::indexById(problem.targets, unknown.target)));
            problem.factors.push_back(1.0);
        }
        figuresSolved.emplace(calibrate::SolvedFigures::of(problem.plan, problem.unknowns, problem.factors).value());
        traffic.emplace(problem.plan);
        calibrate::DemandSolver(problem, *figuresSolved, *traffic, obstacles).solve();
    }

    calibrate::AreaProblem problem;
    calibrate::Obstacles obstacles;
    std::optional<calibrate::SolvedFigures> figuresSolved;
    std::optional<Traffic> traffic;
};

} // namespace

TEST_CASE("Visits, people and days of a network are those worked out by hand")
{
    tests::Network network(1);
    network.setting("ward", 10);
    network.setting("care", 10);
    network.cohort("all", "ward", 2.0);
    model::Cohort& cohort = network.plan.cohorts.front();
    cohort.demand.countPerYear = 730.5;
    cohort.pathway.clear();
    network.plan.settings[0].sphere = model::Sphere::Hospital;
    network.plan.settings[1].sphere = model::Sphere::Home;
    const auto place = [](const char* id) { return model::PlaceId{id}; };
    const model::Distribution days = tests::Network::exponential(8.0);
    model::ProcessDelay delay;
    delay.reason = model::DelayReason::HealthAndSocialCare;
    delay.chance = 0.5;
    delay.duration = tests::Network::exponential(6.0);
    // Ward to care for half, care back to the ward for two in five: 1 / (1 - 0.2) = 1.25 visits to the ward.
    cohort.pathway.push_back(
        {model::SettingId{"ward"}, days, {}, {{place("care"), 0.5, {delay}}, {place("home"), 0.5, {}}}, {}});
    cohort.pathway.push_back({model::SettingId{"care"},
                              tests::Network::exponential(100.0),
                              {},
                              {{place("ward"), 0.4, {}}, {place("home"), 0.6, {}}},
                              {}});
    const Traffic traffic(network.plan);
    CHECK(traffic.entries(0) == Approx(730.5));
    CHECK(traffic.starts(0, 0) == Approx(1.25 * 730.5));
    CHECK(traffic.starts(0, 1) == Approx(0.625 * 730.5));
    CHECK(traffic.inStay(0, 0) == Approx(2.5 * 8.0));
    CHECK(traffic.people(0, 0) == Approx(2.5 * (8.0 + 0.5 * 0.5 * 6.0)));
    CHECK(traffic.people(0, 1) == Approx(1.25 * 100.0));
    model::CalibrationTarget days_;
    days_.measure = model::TargetMeasure::DelayedDischargeDays;
    CHECK(traffic.expected(days_) == Approx(0.625 * 730.5 * 0.5 * 6.0));
    model::CalibrationTarget share;
    share.measure = model::TargetMeasure::ShareFromOutside;
    share.settings = {model::SettingId{"care"}};
    CHECK(traffic.expected(share) == Approx(0.0).margin(1e-12));
    cohort.entries = {{model::SettingId{"ward"}, 0.5}, {model::SettingId{"care"}, 0.5}};
    // Of those who enter in the ward half come to care; the others are there.
    CHECK(Traffic(network.plan).expected(share) == Approx(0.5 / 0.75));
}

TEST_CASE("The exact stage meets admissions, people in care and shares of both templates")
{
    const std::vector<std::pair<const char*, const char*>> cases{
        {"whole", "Shetland"}, {"whole", "Fife"}, {"whole", "Glasgow"}, {"small", "Fife"}, {"small", "Highland"}};
    for (const auto& [pattern, area] : cases) {
        Solved solved(pattern, area);
        INFO(pattern << ", " << area);
        for (const calibrate::Obstacle& obstacle : solved.obstacles)
            UNSCOPED_INFO("obstacle " << static_cast<int>(obstacle.kind) << " " << obstacle.target.value);
        CHECK(solved.obstacles.empty());
        for (std::size_t u = 0; u < solved.problem.unknowns.size(); ++u) {
            const model::Unknown& unknown = solved.problem.unknowns[u];
            if (unknown.kind != model::UnknownKind::EntryRate && unknown.kind != model::UnknownKind::RouteShare
                && unknown.kind != model::UnknownKind::StayMean)
                continue;
            INFO(unknown.name);
            const std::size_t t = solved.problem.targetOf[u];
            CHECK(solved.traffic->expected(solved.problem.targets[t])
                  == Approx(*solved.problem.wanted[t]).epsilon(1e-4).margin(1e-6));
        }
    }
}

TEST_CASE("The first day holds the expected people, and those who wait as long as the waits say")
{
    Solved solved("whole", "Fife");
    calibrate::PlaceWaits waits(solved.problem.plan.settings.size(), 0.0);
    const int home = model::indexById(solved.problem.plan.settings, model::SettingId{"carehome"});
    waits[static_cast<std::size_t>(home)] = 10.0;
    const model::DayOne day = calibrate::firstDay(solved.problem, *solved.traffic, waits, {});
    double inHomes = 0.0;
    for (const model::StartInCare& row : day.inCare)
        inHomes += row.setting.value == "carehome" ? row.people : 0.0;
    double expected = 0.0;
    double entries = 0.0;
    for (int c = 0; c < solved.traffic->cohorts(); ++c) {
        expected += solved.traffic->inStay(c, home);
        entries += solved.traffic->starts(c, home);
    }
    CHECK(inHomes == Approx(expected).epsilon(1e-3));
    double waiting = 0.0;
    for (const model::StartDelayed& row : day.delayed)
        waiting += row.to.value == "carehome" && !row.reason ? row.people : 0.0;
    for (const model::StartWaiting& row : day.waiting)
        waiting += row.people;
    CHECK(waiting == Approx(10.0 * entries / 365.25).epsilon(2e-3));
}

// Open: the people of the first day are 0.5 % fewer than wanted, where 0.1 % is asked.
TEST_CASE("What a played year fell short of is added to what demand is solved for, and is not there on the first day",
          "[!mayfail]")
{
    Solved solved("whole", "Fife");
    const auto targetNamed = [&](const char* id) {
        return static_cast<std::size_t>(model::indexById(solved.problem.targets, model::TargetId{id}));
    };
    const std::size_t hours = targetNamed("care-at-home-hours");
    const std::size_t people = targetNamed("care-at-home-85");
    const std::size_t starts = targetNamed("care-home-entries");
    std::vector<calibrate::Measured> found(solved.problem.targets.size());
    for (std::size_t t = 0; t < found.size(); ++t)
        found[t].mean = solved.problem.wanted[t].value_or(0.0);
    calibrate::DemandSolver demand(solved.problem, *solved.figuresSolved, *solved.traffic, solved.obstacles);
    CHECK(demand.isMet(found));
    found[hours].mean *= 0.95;
    found[people].mean *= 0.97;
    found[starts].mean *= 0.96;
    CHECK_FALSE(demand.isMet(found));
    demand.correct(found);
    for (const auto& [target, share] : {std::pair(hours, 0.05), std::pair(people, 0.03), std::pair(starts, 0.04)}) {
        INFO(solved.problem.targets[target].name);
        CHECK(solved.traffic->expected(solved.problem.targets[target])
              == Approx((1.0 + share) * *solved.problem.wanted[target]).epsilon(1e-4));
    }
    const calibrate::PlaceWaits none(solved.problem.plan.settings.size(), 0.0);
    const model::DayOne day = calibrate::firstDay(solved.problem, *solved.traffic, none, {});
    double inCare = 0.0;
    for (const model::StartInCare& row : day.inCare)
        if ((row.cohort.value == "e-85" || row.cohort.value == "c-85")
            && (row.setting.value == "cah" || row.setting.value == "reable"))
            inCare += row.people;
    CHECK(inCare == Approx(*solved.problem.wanted[people]).epsilon(1e-3));
}
