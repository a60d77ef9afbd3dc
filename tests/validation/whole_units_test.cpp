// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/capacity.h"
#include "core/schedule/horizon.h"
#include "tests/validation/problems.h"

#include <cmath>

using namespace homeward;
using namespace homeward::tests;

namespace {

ProblemsOf withBeds(double beds)
{
    return problemsAfter([&](Plan& plan) { plan.settings[0].capacity.steps[0].units = beds; });
}

} // namespace

TEST_CASE("A fraction of a bed is told with the whole number that it runs as")
{
    const std::string path = "/settings/0/capacity/steps/0/units";
    for (const auto& [typed, run] : {std::pair(41.5, 42.0), std::pair(0.4, 0.0), std::pair(10.76, 11.0)}) {
        const ProblemsOf problems = withBeds(typed);
        const Problem* note = find(problems, ProblemCode::RunsWhole, path);
        INFO(typed);
        REQUIRE(note);
        CHECK(note->severity == Severity::Note);
        CHECK(note->found == typed);
        CHECK(note->high == run);
        CHECK_FALSE(hasErrors(problems));
        // What is told is what runs.
        const model::Plan& plan = problems.plan;
        const auto steps =
            schedule::capacityOf(plan.scenarios[0], plan.settings[0], plan.areas[0], schedule::horizonOf(plan));
        CHECK(schedule::unitsAt(steps, 0) == static_cast<schedule::Units>(run) * schedule::oneUnit);
    }
    CHECK(withBeds(41.0).empty());
}

TEST_CASE("Hours a week, and settings without a limit, are as they are typed")
{
    CHECK(problemsAfter([](Plan& plan) { plan.settings[2].capacity.steps[0].units = 1'200.25; }).empty());
    CHECK(problemsAfter([](Plan& plan) {
              plan.settings[1].capacity.steps[0].units = 60.5;
              plan.settings[1].capacity.unlimited = true;
          }).empty());
}

TEST_CASE("Fractions of areas, of pools, by the hour and of changes are told where they are typed")
{
    CHECK(only(problemsAfter(
                   [](Plan& plan) { plan.areas[0].settings.push_back({small::hospital, small::units(39.5), {}, {}}); }),
               ProblemCode::RunsWhole, "/areas/0/settings/0/capacity/steps/0/units"));
    CHECK(only(problemsAfter([](Plan& plan) {
                   plan.pools = {{PoolId{"pool"}, "Pool", {small::hospital, small::careHome}, small::units(2.5)}};
               }),
               ProblemCode::RunsWhole, "/pools/0/capacity/steps/0/units"));
    const ProblemsOf byHour = problemsAfter([](Plan& plan) {
        plan.settings[0].capacity.pattern.assign(24, 1.0);
        plan.settings[0].capacity.pattern[3] = 0.51;
    });
    CHECK(only(byHour, ProblemCode::RunsWhole, "/settings/0/capacity/pattern"));
    CHECK(byHour.front().found == Approx(20.4));
    CHECK(byHour.front().high == 20.0);
    // 40 beds that grow by 10 % a year, five years less a day long.
    const ProblemsOf grown = problemsAfter([](Plan& plan) {
        plan.scenarios[1].changes.resize(1);
        plan.scenarios[1].changes[0] =
            small::change("grow", "Grow", CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.1});
        plan.scenarios[1].changes[0].ramp = {};
        plan.scenarios[1].changes[0].start = plan.start;
    });
    REQUIRE(only(grown, ProblemCode::RunsWhole, "/scenarios/1/changes/0/effect/value"));
    CHECK(grown.front().found == Approx(40.0 * std::pow(1.1, 5.0)).epsilon(1e-3));
    CHECK(grown.front().high == 64.0);
}
