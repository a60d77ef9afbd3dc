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
