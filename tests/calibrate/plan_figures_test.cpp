// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/base_year_check.h"
#include "core/calibrate/plan_figures.h"
#include "core/calibrate/templates.h"
#include "core/calibrate/typed_figure.h"
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace homeward;
using namespace homeward::calibrate;

namespace {

const std::string shetland = "S37000026";
const std::string allReasons = "delayed_discharge_bed_days_all_delay_reasons";
const std::string healthAndSocialCare = "delayed_discharge_bed_days_health_and_social_care_reasons";

double valueIn(const AreaFigures& area, const std::string& measure, const std::string& band)
{
    const AreaFigure* figure = latest(area, measure, band);
    REQUIRE(figure != nullptr);
    return figure->value;
}

const PlanFigure& rowOf(const std::vector<PlanFigure>& rows, const std::string& measure, const std::string& band)
{
    const auto found =
        std::ranges::find_if(rows, [&](const PlanFigure& row) { return row.measure == measure && row.band == band; });
    REQUIRE(found != rows.end());
    return *found;
}

} // namespace

TEST_CASE("Every figure that a template uses comes with the plan, with Scotland's beside it", "[figures]")
{
    const reference::ReferenceSet& set = reference::builtIn();
    const model::Plan pattern = templateNamed("whole").value();
    const AreaFigures area = figuresOf(set, shetland);
    const auto rows = planFigures(set, area, pattern);
    for (const model::CalibrationTarget& target : pattern.calibration.targets)
        for (const model::ReferenceFigure& figure : target.figures) {
            const PlanFigure& row = rowOf(rows, figure.measure, figure.band);
            CHECK(row.mayBeTyped);
            CHECK(row.value == latest(area, figure.measure, figure.band)->value);
            CHECK_FALSE(row.publisher.empty());
        }
    const PlanFigure& old = rows.front();
    CHECK(old.band == "65+");
    CHECK(old.standing == Standing::Published);
    CHECK(*old.value
          == Approx(set.population(shetland, "65-74", 2022)->figure.value
                    + set.population(shetland, "75-84", 2022)->figure.value
                    + set.population(shetland, "85+", 2022)->figure.value));
    CHECK(*old.compared > *old.scotland);
    // People with care at home: a rate on the people of the year stands beside Scotland's.
    const PlanFigure& care = rowOf(rows, "care_at_home_people_calibration_target", "85+");
    CHECK(care.isPart);
    CHECK(*care.compared == Approx(1000.0 * *care.value / set.population(shetland, "85+", 2023)->figure.value));
    CHECK(*care.scotland > 0.0);
}

TEST_CASE("Assumptions of a template are rows of their own, each source once, with the span of its values", "[figures]")
{
    const model::Plan pattern = templateNamed("whole").value();
    const auto rows = planFigures(reference::builtIn(), figuresOf(reference::builtIn(), shetland), pattern);
    std::set<std::string> titles;
    for (const PlanFigure& row : rows)
        if (row.measure.empty()) {
            CHECK(titles.insert(row.title).second);
            const auto source = std::ranges::find(pattern.sources, row.title, &model::Source::title);
            REQUIRE(source != pattern.sources.end());
            CHECK((row.standing == Standing::Illustrative) == source->illustrative);
            CHECK_FALSE(row.mayBeTyped);
        }
    const auto stay =
        std::ranges::find(rows, "Length of stay in acute hospital until medically ready", &PlanFigure::title);
    REQUIRE(stay != rows.end());
    CHECK(*stay->value < *stay->highest);
    CHECK(stay->unit == "days");
}

TEST_CASE("Areas without a published figure are said, and others are not", "[figures]")
{
    const reference::ReferenceSet& set = reference::builtIn();
    const model::Plan pattern = templateNamed("whole").value();
    CHECK(unpublished(set, shetland, pattern).empty());
    CHECK_FALSE(unpublished(set, "S37000031", pattern).empty());   // Western Isles never submitted care homes
    CHECK(unpublished(set, "S37000031", templateNamed("empty").value()).empty());
}

TEST_CASE("A typed figure takes its parts and wholes along", "[figures]")
{
    AreaFigures area = figuresOf(reference::builtIn(), shetland);
    const double young = valueIn(area, allReasons, "18-74");
    const double old = valueIn(area, allReasons, "75+");
    const double reason = valueIn(area, healthAndSocialCare, "75+");
    REQUIRE(typeFigure(area, allReasons, "75+", 2.0 * old));
    CHECK(valueIn(area, allReasons, "75+") == Approx(2.0 * old));
    CHECK(valueIn(area, healthAndSocialCare, "75+") == Approx(2.0 * reason));
    CHECK(valueIn(area, allReasons, "18-74") == Approx(young));
    CHECK(valueIn(area, allReasons, "18+") == Approx(young + 2.0 * old));
    CHECK(valueIn(area, healthAndSocialCare, "18+")
          == Approx(valueIn(area, healthAndSocialCare, "18-74") + 2.0 * reason));
    CHECK(latest(area, allReasons, "18+")->typed);
    CHECK_FALSE(latest(area, allReasons, "18-74")->typed);
    // A typed figure is met as it is, whatever earlier years were.
    CHECK(*valueOf(area, {allReasons, "75+", 1.0}, DelayYears::MeanOfThree) == Approx(2.0 * old));
    // The reason alone: the days of all reasons follow.
    REQUIRE(typeFigure(area, healthAndSocialCare, "75+", 2.0 * reason + 100.0));
    CHECK(valueIn(area, allReasons, "75+") == Approx(2.0 * old + 100.0));
    CHECK(valueIn(area, allReasons, "18+") == Approx(young + 2.0 * old + 100.0));
}

TEST_CASE("A typed whole moves its parts in proportion, and what cannot be is not taken", "[figures]")
{
    AreaFigures area = figuresOf(reference::builtIn(), shetland);
    const AreaFigures before = area;
    const std::string people = "care_at_home_people_calibration_target";
    REQUIRE(typeFigure(area, people, "all", 1.5 * valueIn(before, people, "all")));
    double sum = 0.0;
    for (const char* band : {"18-64", "65-74", "75-84", "85+"}) {
        CHECK(valueIn(area, people, band) == Approx(1.5 * valueIn(before, people, band)));
        sum += valueIn(area, people, band);
    }
    CHECK(sum == Approx(valueIn(area, people, "all")).epsilon(0.02));   // published counts are rounded
    const std::string hours = "care_at_home_hours_a_week_calibration_target";
    REQUIRE(typeFigure(area, hours, "all", 0.5 * valueIn(before, hours, "all")));
    CHECK(valueIn(area, "care_at_home_hours_a_person_a_week", "85+")
          == Approx(0.5 * valueIn(before, "care_at_home_hours_a_person_a_week", "85+")));
    CHECK_FALSE(typeFigure(area, people, "all", 0.0));
    CHECK_FALSE(typeFigure(area, people, "all", -3.0));
    CHECK_FALSE(typeFigure(area, "nothing", "all", 3.0));
    CHECK(isWithin("75-84", "65+"));
    CHECK(isWithin("18-74", "18+"));
    CHECK(isWithin("85+", "all"));
    CHECK_FALSE(isWithin("65-74", "75+"));
    CHECK_FALSE(isWithin("85+", "85+"));
}

TEST_CASE("The check of a base year puts what is not met first and leaves out what holds by construction", "[figures]")
{
    model::Plan plan = templateNamed("whole").value();
    const model::AreaId area{"a"};
    model::AreaFit fit{area, {}, {}};
    for (const model::CalibrationTarget& target : plan.calibration.targets)
        fit.targets.push_back({target.id, 1000.0, 1010.0, 1.0, 1.0, target.source});
    const auto foundOf = [&](const char* id) -> std::optional<double>& {
        return std::ranges::find(fit.targets, model::TargetId{id}, &model::TargetFit::target)->found;
    };
    foundOf("care-home-people") = 1070.0;
    foundOf("delays-75plus") = 880.0;
    plan.calibration.fits.push_back(fit);
    const auto checks = baseYearChecks(plan, area);
    REQUIRE(checks.size() > 20);
    CHECK(checks[0].target->id.value == "delays-75plus");
    CHECK(checks[0].miss == Approx(-0.12));
    CHECK_FALSE(checks[0].fitted);   // it follows from its reasons
    CHECK(checks[1].target->id.value == "care-home-people");
    CHECK(checks[1].verdict == Verdict::Missed);
    CHECK(countMet(checks) == static_cast<int>(checks.size()) - 2);
    for (const TargetCheck& check : checks)
        CHECK(check.target->measure != model::TargetMeasure::ShareFromOutside);
    CHECK(std::ranges::any_of(checks, [](const TargetCheck& check) { return check.fitted; }));
    CHECK(baseYearChecks(plan, model::AreaId{"other"}).empty());
}
