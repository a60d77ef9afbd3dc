// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicators.h"
#include "core/indicators/published_years.h"
#include "core/results/query.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::indicators;
using results::CarePlace;

namespace {

/// Two areas of Scotland with a hospital, a care home and care at home; emergencies and planned admissions of two ages.
model::Plan twoAreas()
{
    tests::Network network(2);
    using Sphere = model::Sphere;
    network.plan.ageBands = {{model::AgeBandId{"65-74"}, "65 to 74"}, {model::AgeBandId{"75-84"}, "75 to 84"}};
    network.plan.outcomes.push_back({model::OutcomeId{"died"}, "Died", std::nullopt, true});
    network.setting("acute", -1);
    network.setting("home", -1, Sphere::Community);
    network.setting("care", -1, Sphere::Home).countedInHours = true;
    const auto cohort = [&](const std::string& id, const char* band, double perDay) {
        network.cohort(id, "acute", perDay).ageBand = model::AgeBandId{band};
        model::Route late = tests::Network::route("care", 0.4);
        late.delays = {{model::DelayReason::Code9, 0.3, tests::Network::exponential(6.0)}};
        network.step("acute", tests::Network::exponential(6.0),
                     {late, tests::Network::route("home", 0.1), tests::Network::route("gone", 0.4),
                      tests::Network::route("died", 0.1)});
        network
            .step("care", tests::Network::exponential(40.0),
                  {tests::Network::route("acute", 0.5), tests::Network::route("died", 0.5)})
            .package = tests::Network::exponential(10.0);
        network.step("home", tests::Network::exponential(200.0), {tests::Network::route("died", 1.0)});
    };
    cohort("e-65", "65-74", 0.5);
    cohort("e-75", "75-84", 0.8);
    cohort("p-75", "75-84", 0.3);
    model::Plan plan = network.plan;
    plan.areas[0].code = "S37000026";
    plan.areas[0].population = {{2026, {2'000.0, 1'000.0}}, {2027, {2'100.0, 1'100.0}}};
    plan.areas.push_back(plan.areas[0]);
    plan.areas[1].id = model::AreaId{"there"};
    plan.areas[1].name = "There";
    plan.areas[1].code = "S37000004";
    model::CalibrationTarget target;
    target.id = model::TargetId{"admissions"};
    target.name = "Emergency admissions";
    target.measure = model::TargetMeasure::Starts;
    target.settings = {model::SettingId{"acute"}};
    target.cohorts = {model::CohortId{"e-65"}, model::CohortId{"e-75"}};
    target.figures = {{"emergency_admissions", "65+"}};
    plan.calibration.targets = {target};
    plan.run.replications = 4;
    return plan;
}

results::RunResult ran(const model::Plan& plan, bool byCohort)
{
    sim::RunRequest request{plan};
    request.byCohort = byCohort;
    auto result = sim::run(request);
    REQUIRE(result.ok());
    return std::move(result.value());
}

const IndicatorRow* find(const std::vector<IndicatorRow>& rows, Indicator id, std::string_view band, int area,
                         std::optional<CarePlace> place = {})
{
    const auto found = std::ranges::find_if(rows, [&](const IndicatorRow& row) {
        return row.id == id && row.band == band && row.area == area && row.place == place;
    });
    return found == rows.end() ? nullptr : &*found;
}

double valueOf(const std::vector<IndicatorRow>& rows, Indicator id, std::string_view band, int area,
               std::optional<CarePlace> place = {})
{
    const IndicatorRow* const row = find(rows, id, band, area, place);
    REQUIRE(row != nullptr);
    return row->value.mean;
}

} // namespace

TEST_CASE("Emergencies are the cohorts and settings that the base year was fitted to")
{
    model::Plan plan = twoAreas();
    CHECK(emergenciesOf(plan).cohorts == std::vector{0, 1});
    CHECK(emergenciesOf(plan).settings == std::vector{0});
    CHECK(emergenciesOf(plan).unplanned == std::vector{0, 1});
    // People who do not enter in hospital are unplanned when they come there.
    plan.cohorts[2].entries = {{model::SettingId{"care"}, 1.0}};
    CHECK(emergenciesOf(plan).unplanned == std::vector{0, 1, 2});
    plan.calibration.targets.clear();
    CHECK(emergenciesOf(plan).cohorts == std::vector{0, 1, 2});
    plan.settings[0].carePlace = model::CarePlace::CommunityHospital;
    CHECK(emergenciesOf(plan).settings.empty());
}

TEST_CASE("Indicators by age and area add up, and rates are for the people who live there")
{
    const model::Plan plan = twoAreas();
    const results::RunResult run = ran(plan, true);
    const auto rows = indicatorsOf({plan, run, 0, 1, nullptr});
    for (const Indicator id : {Indicator::EmergencyAdmissions, Indicator::UnplannedBedDays}) {
        const double all = valueOf(rows, id, "all", -1);
        CHECK(all > 0.0);
        CHECK(valueOf(rows, id, "65+", -1) == Approx(all));
        CHECK(valueOf(rows, id, "all", 0) + valueOf(rows, id, "all", 1) == Approx(all));
        CHECK(valueOf(rows, id, "75+", -1) < all);
        const IndicatorRow& row = *find(rows, id, "75+", 0);
        CHECK(row.people == 1'100.0);
        REQUIRE(row.rate.has_value());
        CHECK(row.rate->mean == Approx(row.value.mean / 1.1));
    }
    CHECK(valueOf(rows, Indicator::DelayedDays, "18-74", 0) + valueOf(rows, Indicator::DelayedDays, "75+", 0)
          == Approx(valueOf(rows, Indicator::DelayedDays, "all", 0)));
    CHECK(valueOf(rows, Indicator::DelayedDaysCode9, "all", 0)
          == Approx(valueOf(rows, Indicator::DelayedDays, "all", 0)));
}

TEST_CASE("A standardised rate weighs the rates of the age bands by the European Standard Population")
{
    const model::Plan plan = twoAreas();
    const results::RunResult run = ran(plan, true);
    const auto rows = indicatorsOf({plan, run, 0, 1, nullptr});
    const auto admissions = [&](int cohort) {
        return results::summarise(results::perReplicationOfCohort(run, 0, cohort, results::Measure::Starts,
                                                                  {std::vector{0}, std::vector{0}}, 1))
            .value()
            .mean;
    };
    // 10,500 of the standard population are 65 to 74, and 6,500 are 75 to 84.
    const double expected =
        1'000.0 * (admissions(0) / 2'100.0 * 10'500.0 + admissions(1) / 1'100.0 * 6'500.0) / 17'000.0;
    REQUIRE(find(rows, Indicator::EmergencyAdmissions, "all", 0)->standardised.has_value());
    CHECK(find(rows, Indicator::EmergencyAdmissions, "all", 0)->standardised->mean == Approx(expected));
}

TEST_CASE("Places of the balance of care and of the last six months are shares of one whole")
{
    const model::Plan plan = twoAreas();
    const results::RunResult run = ran(plan, false);
    const auto rows = indicatorsOf({plan, run, 0, 1, nullptr});
    const auto sumOf = [&](Indicator id, std::string_view band, int area) {
        double sum = 0.0;
        for (int place = 0; place < results::carePlaceCount; ++place)
            sum += valueOf(rows, id, band, area, static_cast<CarePlace>(place));
        return sum;
    };
    for (const char* band : {"all", "65+", "75+"})
        CHECK(sumOf(Indicator::BalanceOfCare, band, -1) == Approx(1.0));
    CHECK(sumOf(Indicator::LastSixMonths, "all", 0) == Approx(1.0));
    CHECK(valueOf(rows, Indicator::LastSixMonths, "all", 0, CarePlace::HomeUnsupported) > 0.0);
    // The people of 75 and over in care homes, of all residents.
    const auto present = results::daysAt(run, 0, results::Level::From75, {std::vector{0}, std::vector{1}}, 1);
    CHECK(valueOf(rows, Indicator::BalanceOfCare, "75+", 0, CarePlace::CareHome)
          == Approx(results::summarise(present).value().mean / 366.0 / 1'100.0));
}

TEST_CASE("Without the cohorts apart, what needs them is not told, and nothing is told as 0")
{
    const model::Plan plan = twoAreas();
    const results::RunResult run = ran(plan, false);
    const auto rows = indicatorsOf({plan, run, 0, 1, nullptr});
    CHECK(find(rows, Indicator::EmergencyAdmissions, "all", 0) == nullptr);
    CHECK(find(rows, Indicator::DelayedDays, "75+", 0) == nullptr);
    CHECK(find(rows, Indicator::DelayedDays, "all", 0) != nullptr);
    CHECK(find(rows, Indicator::DelayedDays, "all", 0)->standardised == std::nullopt);
    results::RunResult older = run;
    older.countsNationalFigures = false;
    const auto before = indicatorsOf({plan, older, 0, 1, nullptr});
    CHECK(find(before, Indicator::Readmissions, "all", 0) == nullptr);
    CHECK(find(before, Indicator::LastSixMonths, "all", 0, CarePlace::CareHome) == nullptr);
    CHECK(find(before, Indicator::BalanceOfCare, "75+", 0, CarePlace::CareHome) == nullptr);
    CHECK(find(before, Indicator::BalanceOfCare, "all", 0, CarePlace::CareHome) != nullptr);
}

TEST_CASE("A cohort that straddles an age leaves the indicators of that age untold")
{
    model::Plan plan = twoAreas();
    plan.ageBands[0] = {model::AgeBandId{"60-74"}, "60 to 74"};
    for (model::Cohort& cohort : plan.cohorts)
        if (cohort.ageBand == model::AgeBandId{"65-74"})
            cohort.ageBand = model::AgeBandId{"60-74"};
    const results::RunResult run = ran(plan, true);
    const auto rows = indicatorsOf({plan, run, 0, 1, nullptr});
    CHECK(find(rows, Indicator::EmergencyAdmissions, "65+", 0) == nullptr);
    CHECK(find(rows, Indicator::EmergencyAdmissions, "75+", 0) != nullptr);
    CHECK(find(rows, Indicator::IntensiveAtHome, "65+", 0) == nullptr);
    CHECK(find(rows, Indicator::BalanceOfCare, "75+", 0, CarePlace::CareHome) != nullptr);
}

TEST_CASE("Published figures stand beside each area, in the unit of the indicator")
{
    const model::Plan plan = twoAreas();
    const results::RunResult run = ran(plan, true);
    const reference::ReferenceSet& set = reference::builtIn();
    const auto rows = indicatorsOf({plan, run, 0, 1, &set});
    const auto days = set.latest("S37000026", "delayed_discharge_bed_days_all_delay_reasons", "75+");
    REQUIRE(days.has_value());
    const IndicatorRow& row = *find(rows, Indicator::DelayedDays, "75+", 0);
    REQUIRE(row.observed.has_value());
    CHECK(row.observed->value == days->value);
    CHECK(row.observed->year == days->year);
    CHECK_FALSE(find(rows, Indicator::DelayedDays, "75+", -1)->observed.has_value());
    const auto intensive = set.latest("S37000004", "pct_of_65plus_with_intensive_needs_cared_for_at_home", "65+");
    REQUIRE(intensive.has_value());
    CHECK(find(rows, Indicator::IntensiveAtHome, "65+", 1)->observed->value == Approx(intensive->value / 100.0));
}

TEST_CASE("Published years of several areas are added for the years that all of them have")
{
    const model::Plan plan = twoAreas();
    const results::RunResult run = ran(plan, true);
    const reference::ReferenceSet& set = reference::builtIn();
    const PublishedIndicator what{Indicator::DelayedDaysCode9, "all"};
    const auto here = publishedYears(set, "S37000026", what), there = publishedYears(set, "S37000004", what);
    REQUIRE_FALSE(here.empty());
    const auto awi = set.figure("S37000026", "delayed_discharge_bed_days_code_9_awi", "18+", here.back().year);
    const auto other = set.figure("S37000026", "delayed_discharge_bed_days_code_9_non_awi", "18+", here.back().year);
    REQUIRE(awi.has_value());
    REQUIRE(other.has_value());
    CHECK(here.back().value == Approx(awi->value + other->value));
    const IndicatorYears both = yearsOf({plan, run, 0, 0, &set}, what, 0, results::all);
    for (const Observed& year : both.observed) {
        const auto one = std::ranges::find(here, year.year, &Observed::year);
        const auto two = std::ranges::find(there, year.year, &Observed::year);
        REQUIRE(one != here.end());
        REQUIRE(two != there.end());
        CHECK(year.value == Approx(one->value + two->value));
    }
    REQUIRE(both.modelled.size() == 2);
    CHECK(both.years == std::vector<std::string>{"2026/27", "2027/28"});
    CHECK(both.modelled[1]->mean
          == Approx(valueOf(indicatorsOf({plan, run, 0, 1, &set}), Indicator::DelayedDaysCode9, "all", -1)));
    // A rate of two areas is nobody's.
    CHECK(yearsOf({plan, run, 0, 0, &set}, {Indicator::Readmissions, "all"}, 0, results::all).observed.empty());
    CHECK_FALSE(yearsOf({plan, run, 0, 0, &set}, {Indicator::Readmissions, "all"}, 0, std::vector{0}).observed.empty());
}
