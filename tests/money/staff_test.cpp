// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/staff.h"
#include "tests/money/hand_run.h"

using namespace homeward;
using namespace homeward::money;
using namespace homeward::tests;

namespace {

Plan nursedPlan()
{
    Plan plan = wardPlan(48, 2);
    StaffRole nurse;
    nurse.id = StaffRoleId{"nurse"};
    nurse.name = "Nurse";
    nurse.posts = {{2024, 60.0}, {2027, 80.0}};
    nurse.vacancies = 0.1;
    nurse.monthsToRecruit = 4.0;
    nurse.needs = {{SettingId{"ward"}, 1.0, 0.2, {}}};
    plan.staff = {nurse};
    return plan;
}

std::vector<StaffRow> rowsIn(const Plan& plan, std::size_t period)
{
    const auto run = handRun(plan, 2, [](const Spot& at) { return Units{at.scenario == 0 ? 40.0 : 20.0}; });
    const auto staffing = staffingOf(plan, run);
    REQUIRE(staffing.ok());
    return staffRows(staffing.value(), {1, 0}, period);
}

} // namespace

TEST_CASE("Staff are needed a bed and a bed in use, and posts less vacancies are there")
{
    const auto rows = rowsIn(nursedPlan(), 0);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].against.mean == Approx(48.0 + 8.0));
    CHECK(rows[0].now.mean == Approx(48.0 + 4.0));
    CHECK(rows[0].difference.mean == Approx(-4.0));
    CHECK(rows[0].available.value() == Approx(54.0));
    CHECK(rows[0].shortBy() == 0.0);
    CHECK_FALSE(rows[0].shortFrom);
    CHECK(rowsIn(nursedPlan(), 1)[0].available.value() == Approx(72.0));
}

TEST_CASE("The time to recruit makes a shortage that cannot be met in time plain")
{
    Plan plan = nursedPlan();
    plan.scenarios[1].changes = {bedsChange(24)};
    plan.scenarios[1].changes[0].start = base::Date(2027, 4, 1);
    auto rows = rowsIn(plan, 1);
    CHECK(rows[0].now.mean == Approx(72.0 + 4.0));
    CHECK(rows[0].shortBy() == Approx(4.0));
    CHECK(rows[0].shortFrom == base::Date(2027, 4, 1));
    CHECK(rows[0].recruitBy == base::Date(2026, 12, 1));
    CHECK_FALSE(rows[0].tooLate);
    plan.staff[0].monthsToRecruit = 13.0;
    CHECK(rowsIn(plan, 1)[0].tooLate);
}

TEST_CASE("Staff of a change come with its strength")
{
    Plan plan = nursedPlan();
    plan.scenarios[1].changes = {bedsChange(0)};
    plan.scenarios[1].changes[0].cost = ChangeCost{0.0, 0.0, 10.0, {}, {}, {}, {}, StaffRoleId{"nurse"}, 0.0};
    CHECK(rowsIn(plan, 0)[0].now.mean == Approx(52.0 + 10.0 * 182.0 / 365.0));
    CHECK(rowsIn(plan, 1)[0].now.mean == Approx(62.0));
}

TEST_CASE("Posts of one area are not known where areas share them")
{
    const Plan plan = nursedPlan();
    const auto run = handRun(plan, 2, [](const Spot&) { return Units{40.0}; });
    const auto staffing = staffingOf(plan, run);
    REQUIRE(staffing.ok());
    const auto rows = staffRows(staffing.value(), {1, 0, std::vector{0}}, 0);
    CHECK_FALSE(rows[0].available);
    CHECK(rows[0].now.mean == Approx(56.0));
}

TEST_CASE("Posts of all areas are not set against the need of a run of some")
{
    Plan plan = nursedPlan();
    const auto run = handRun(plan, 2, [](const Spot&) { return Units{40.0}; });
    plan.areas.push_back(plan.areas[0]);
    plan.areas[1].id = AreaId{"south"};
    const auto staffing = staffingOf(plan, run);
    REQUIRE(staffing.ok());
    CHECK_FALSE(staffRows(staffing.value(), {1, 0}, 0)[0].available);
}
