// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/area_figures.h"
#include "core/calibrate/templates.h"
#include "tests/imports/import_support.h"
#include "tests/reference/public_files.h"

#include <filesystem>

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

namespace {

/// A plan of Shetland whose targets remember what they were fitted to.
model::Plan calibratedPlan()
{
    model::Plan plan = calibrate::templateNamed("whole").value();
    model::Area area;
    area.id = model::AreaId("shetland");
    area.name = "Shetland";
    area.code = "S37000026";
    const auto figures = calibrate::figuresOf(reference::builtIn(), area.code);
    area.population = figures.population;
    plan.areas = {area};
    model::AreaFit fit{area.id, {}, {}};
    for (const model::CalibrationTarget& target : plan.calibration.targets)
        fit.targets.push_back({target.id, 0.0, {}, 0.0, 0.0, {}});
    plan.calibration.fits = {fit};
    return plan;
}

} // namespace

TEST_CASE("a known public file changes what the base year should meet, and says to fit the plan again")
{
    const model::Plan plan = calibratedPlan();
    const Import import = importOf(delayFile({"S12000027", "S12000015"}, 2025, 3), plan, {}, "delays.csv");
    CHECK(import.shape == Shape::Published);
    CHECK(import.title == "Delayed discharge bed days by council area");
    const model::Plan after = taken(import, plan);
    CHECK(import.findings.has(FindingKind::SolveAgain));
    const auto change = std::ranges::find_if(import.changes, [](const Change& one) { return one.period == "2025/26"; });
    REQUIRE(change != import.changes.end());
    const model::SourceId id = after.calibration.fits[0].targets[0].source;
    bool hasSource = false;
    for (const model::TargetFit& target : after.calibration.fits[0].targets)
        for (const model::Source& source : after.sources)
            hasSource = hasSource
                || (source.id == target.source && source.publisher == "Public Health Scotland"
                    && source.note.find("delays.csv") != std::string::npos);
    CHECK(hasSource);
    CHECK((id.empty() || !after.sources.empty()));
}

TEST_CASE("a public file changes what it speaks of and nothing else, by the base year, and each figure says what it is")
{
    model::Plan plan = calibratedPlan();
    for (model::TargetFit& target : plan.calibration.fits[0].targets)
        target.wanted = 1.5; // as typed by the planner
    const auto targetOf = [&](const Change& change) {
        const std::size_t place = std::stoul(change.path.parent().last());
        return std::ranges::find(plan.calibration.targets, plan.calibration.fits[0].targets.at(place).target,
                                 &model::CalibrationTarget::id);
    };
    const Import delays = importOf(delayFile({"S12000027"}, 2025, 3), plan, {}, "delays.csv");
    REQUIRE_FALSE(delays.changes.empty());
    for (const Change& change : delays.changes) {
        CAPTURE(change.path.text());
        const auto target = targetOf(change);
        REQUIRE(target != plan.calibration.targets.end());
        CHECK(target->figures.front().measure.starts_with("delay"));
        CHECK(wording::figureName(change, plan) == "Area Shetland, " + target->name + ", target of the base year");
    }
    // People of 65 and over grow from year to year, but what the base year met is of that year.
    const std::string profile = "CPP,Indicator,Type,Year,value,IndicatorFullName\nShetland Islands,Emergency "
                                "Admissions,Raw data,2025/26,24000,Emergency admissions\n";
    const Import first = importOf(profile, plan);
    CHECK_FALSE(first.findings.has(FindingKind::Personal));
    REQUIRE_FALSE(first.changes.empty());
    model::Plan later = plan;
    later.calibratedFrom = plan.start;
    later.start = base::Date(plan.start.year() + 6, 4, 1);
    const auto after = [&](const Import& import) {
        std::vector<model::Value> values;
        for (const Change& change : import.changes)
            values.push_back(change.after);
        return values;
    };
    CHECK(after(importOf(profile, later)) == after(first));
}

TEST_CASE("of two words for Scotland the one counts that means the same in every year")
{
    const std::string head = "Time Period,Financial Quarter,Location,Age Group,Measure,Value\n";
    const auto rows = [](const std::string& area, int people) {
        return "Financial Year,2024/25," + area + ",All Ages,Number of People," + std::to_string(people) + "\n";
    };
    const std::string own = rows("Shetland", 500);
    const model::Plan plan = calibratedPlan();
    const Import both = importOf(
        head + own + rows("Scotland (All Areas Submitted)", 70'000) + rows("Scotland (Estimated)", 91'000), plan);
    CHECK_FALSE(both.findings.any(Weight::Refused));
    CHECK(findingOf(both, FindingKind::OtherAreas).found == "Scotland (All Areas Submitted)");
    // The same words twice are refused, by their name.
    const Import twice =
        importOf(head + own + rows("Scotland (Estimated)", 70'000) + rows("Scotland (Estimated)", 91'000), plan);
    CHECK(wording::findingText(findingOf(twice, FindingKind::TwoValues), "f.csv")
          == "f.csv, row 4: “Scotland, all, 2024/25” is there twice, with two figures. Keep one of the rows, and "
             "import again.");
}

TEST_CASE("a known public file says so to a plan that was not fitted, and one that no plan uses says why")
{
    const Import other = importOf(delayFile({"S12000027"}, 2025, 3), shetlandPlan());
    CHECK(other.findings.has(FindingKind::Uncalibrated));
    CHECK(other.patch.empty());
    const Import board =
        importOf("HBT,MonthOfDelay,AgeGroup,ReasonForDelay,NumberOfDelayedBedDays\nS08000026,202504,All,All,3\n",
                 shetlandPlan());
    CHECK(findingOf(board, FindingKind::NotUsed).expected == "by board of treatment, not by where people live");
}

TEST_CASE("the real public files are each taken, or say why not")
{
    const std::string folder = realFiles();
    if (folder.empty()) {
        WARN("Skipped: the public files are not there (HOMEWARD_PUBLIC_DATA names their folder).");
        return;
    }
    const model::Plan plan = calibratedPlan();
    std::size_t withChanges = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string ending = entry.path().extension().string();
        if (ending != ".csv" && ending != ".xlsx")
            continue;
        CAPTURE(entry.path().filename().string());
        const auto reading = sheets::readBookFile(entry.path().string());
        REQUIRE(reading.ok());
        REQUIRE_FALSE(reading.value().fault);
        const Import import = lookAt(reading.value().book, plan, {}, reference::builtIn());
        CHECK((!import.changes.empty() || !import.findings.all().empty()));
        withChanges += import.changes.empty() ? 0 : 1;
    }
    CHECK(withChanges >= 4);
}
