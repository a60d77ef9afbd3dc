// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_table.h"

#include "app/cli/reference_choice.h"
#include "app/cli/result_output.h"
#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/calibrate/verdict.h"
#include "core/model/lookup.h"
#include "core/reference/reference_set.h"
#include "ui/wording/calibration_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <sstream>

namespace homeward::cli {

using calibrate::Verdict;

namespace {

struct Row {
    std::string area;
    model::Plan plan;
    std::vector<calibrate::Solution> solutions;
    double seconds = 0.0;
};

bool isPublished(const model::CalibrationTarget& target)
{
    return !target.internal && target.measure != model::TargetMeasure::ShareFromOutside;
}

/// The largest miss, in per cent, of published targets of some measure; those that are nearly nothing are left out.
double worst(const Row& row, model::TargetMeasure measure)
{
    double most = 0.0;
    for (const model::TargetFit& fit : row.plan.calibration.fits.front().targets) {
        const auto& target = *model::findById(row.plan.calibration.targets, fit.target);
        const double miss = 100.0 * calibrate::missOf(fit);
        const bool small =
            std::abs(*fit.found - fit.wanted) < (target.measure == model::TargetMeasure::People ? 0.5 : 37.0);
        if (isPublished(target) && target.measure == measure && !small && std::abs(miss) > std::abs(most))
            most = miss;
    }
    return most;
}

int count(const Row& row, Verdict verdict)
{
    int found = 0;
    for (const model::TargetFit& fit : row.plan.calibration.fits.front().targets) {
        const auto& target = *model::findById(row.plan.calibration.targets, fit.target);
        found += isPublished(target) && calibrate::verdictOf(target, fit) == verdict;
    }
    return found;
}

void writeRow(std::ostringstream& text, const Row& row)
{
    const auto percent = [](double value) { return wording::numbers().fixed(value, 1); };
    const model::AreaFit& fit = row.plan.calibration.fits.front();
    text << "| " << row.area << " | " << percent(worst(row, model::TargetMeasure::People)) << " | "
         << percent(worst(row, model::TargetMeasure::Units)) << " | "
         << percent(worst(row, model::TargetMeasure::Starts)) << " | "
         << percent(worst(row, model::TargetMeasure::DelayedDischargeDays)) << " | " << count(row, Verdict::Met)
         << " | " << count(row, Verdict::WithinChance) << " | " << count(row, Verdict::Missed) << " | "
         << calibrate::strained(row.plan, fit).size() << " | " << row.solutions.front().rounds << " | "
         << wording::numbers().whole(row.solutions.front().years) << " | " << percent(row.seconds) << " |\n";
}

/// Each miss and each strain by itself.
void writeNotes(std::ostringstream& text, const Row& row)
{
    const model::AreaFit& fit = row.plan.calibration.fits.front();
    std::ostringstream notes;
    for (const model::TargetFit& one : fit.targets) {
        const auto& target = *model::findById(row.plan.calibration.targets, one.target);
        const Verdict verdict = calibrate::verdictOf(target, one);
        if (target.measure != model::TargetMeasure::ShareFromOutside
            && (verdict == Verdict::WithinChance || verdict == Verdict::Missed))
            notes << "- " << target.name << (target.internal ? " (internal)" : "") << ": wanted "
                  << wording::numbers().people(one.wanted) << ", found " << wording::numbers().people(*one.found)
                  << " (error " << wording::numbers().people(one.standardError) << ", one year differs by "
                  << wording::numbers().people(one.yearSd) << "): " << wording::verdictText(verdict, false) << ". "
                  << wording::adviceText(target) << '\n';
    }
    for (const calibrate::Obstacle& obstacle : row.solutions.front().obstacles)
        notes << "- " << wording::obstacleText(obstacle, row.plan) << '\n';
    for (const model::Unknown* unknown : calibrate::strained(row.plan, fit)) {
        const auto found = std::ranges::find(fit.unknowns, unknown->id, &model::UnknownFit::unknown);
        notes << "- " << wording::strainText(*unknown, found->factor) << '\n';
    }
    if (!notes.str().empty())
        text << "\n**" << row.area << "**\n\n" << notes.str();
}

std::string tableOf(const std::vector<Row>& rows, const std::string& pattern)
{
    std::ostringstream text;
    text
        << "# How the base year is met\n\n"
        << "Written by `homeward-cli calibrate --every-area --template " << pattern
        << " --output FILE`. The base year 2024/25 of each partnership, solved from published figures and checked "
           "with\n"
        << "other futures than those it was solved with. Misses are the largest of the published targets, in per cent\n"
        << "(found over wanted; those below half a person or 37 bed days a year, a tenth of a bed, are left out): "
           "people in\n"
        << "care homes and with care at home by age, hours of care at home, emergency admissions by age and care-home\n"
        << "entries, delayed-discharge bed days by age group and reason. Met = within 5 %, a tenth of a bed or twice "
           "the\n"
        << "error of the mean; by chance = further off, but by less than one year differs from another.\n\n"
        << "| area | people | hours | starts | delayed days | met | by chance | missed | strained | rounds | years "
           "played | "
           "seconds |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const Row& row : rows)
        writeRow(text, row);
    text << "\n## What is missed or strained, and what to ask locally\n";
    for (const Row& row : rows)
        writeNotes(text, row);
    return text.str();
}

} // namespace

Exit writeTableOfMisses(const std::string& reference, const std::string& pattern, const calibrate::Effort& effort,
                        const std::string& file)
{
    const auto plan = calibrate::templateNamed(pattern);
    if (!plan) {
        say(plan.error());
        return Exit::WrongUsage;
    }
    const auto chosen = referenceSet(reference);
    if (!chosen)
        return Exit::FileFailed;
    const homeward::reference::ReferenceSet& set = *chosen;
    std::vector<Row> rows;
    for (const homeward::reference::Area* area : set.areas().partnerships()) {
        const std::vector<calibrate::AreaFigures> figures{calibrate::figuresOf(set, area->code)};
        const auto begin = std::chrono::steady_clock::now();
        auto made =
            calibrate::newPlan({plan.value(), figures, plan.value().start, 1, calibrate::DelayYears::Last, effort});
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        if (!made) {
            say(made.error());
            return Exit::PlanHasProblems;
        }
        if (made.value().solutions.empty() || made.value().solutions.front().found.empty()) {
            std::cerr << area->name << ": nothing was solved.\n";
            return Exit::PlanHasProblems;
        }
        rows.push_back({area->name, std::move(made.value().plan), std::move(made.value().solutions), seconds});
        std::cerr << area->name << ": " << wording::numbers().fixed(seconds, 1) << " s\n";
    }
    return writeText(tableOf(rows, pattern), file);
}

} // namespace homeward::cli
