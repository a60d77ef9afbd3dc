// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"

#include "app/cli/result_text.h"
#include "core/calibrate/verdict.h"
#include "core/model/lookup.h"
#include "ui/wording/calibration_text.h"
#include "ui/wording/number_format.h"
#include "ui/wording/own_table_text.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <set>
#include <sstream>

namespace homeward::cli {

using calibrate::Solution;
using calibrate::Verdict;

namespace {

constexpr std::size_t nameWidth = 76;
constexpr std::size_t numberWidth = 11;

std::string valueText(const model::CalibrationTarget& target, double value)
{
    if (target.measure == model::TargetMeasure::ShareFromOutside)
        return wording::numbers().wholeShare(value);
    return figure(value);
}

/// Shares are part of the exact stage: they hold by construction, and are not counted in a run.
bool isShown(const model::CalibrationTarget& target)
{
    return target.measure != model::TargetMeasure::ShareFromOutside;
}

void writeTarget(std::ostringstream& text, const model::Plan& plan, const model::AreaFit& fit,
                 const model::TargetFit& one)
{
    const model::CalibrationTarget& target = *model::findById(plan.calibration.targets, one.target);
    const Verdict verdict = calibrate::verdictOf(target, one);
    text << leftIn(target.name + (target.internal ? " (internal)" : ""), nameWidth)
         << rightIn(valueText(target, one.wanted), numberWidth)
         << rightIn(one.found ? valueText(target, *one.found) : "-", numberWidth)
         << rightIn(one.found && one.wanted > 0.0 ? wording::numbers().fixed(100.0 * calibrate::missOf(one), 1) + " %"
                                                  : "-",
                    numberWidth)
         << rightIn(figure(one.standardError), numberWidth) << "  "
         << wording::verdictText(verdict, calibrate::isStrained(plan, fit, one.target)) << '\n';
}

void writeAdvice(std::ostringstream& text, const model::Plan& plan, const model::AreaFit& fit)
{
    std::set<std::string> told;
    const auto tell = [&](const model::CalibrationTarget& target) {
        const std::string advice = wording::adviceText(target);
        if (told.insert(advice).second)
            text << "  " << advice << '\n';
    };
    for (const model::TargetFit& one : fit.targets) {
        const model::CalibrationTarget& target = *model::findById(plan.calibration.targets, one.target);
        const Verdict verdict = calibrate::verdictOf(target, one);
        if (isShown(target)
            && (verdict == Verdict::Missed || verdict == Verdict::WithinChance
                || calibrate::isStrained(plan, fit, one.target)))
            tell(target);
    }
    for (const model::Unknown* unknown : calibrate::strained(plan, fit))
        if (const auto* target = model::findById(plan.calibration.targets, unknown->target))
            tell(*target);
}

void writeArea(std::ostringstream& text, const model::Plan& plan, const Solution& solution)
{
    const model::AreaId& id = solution.problem.plan.areas.front().id;
    text << '\n'
         << model::findById(plan.areas, id)->name << ": base year " << plan.calibratedFrom.value_or(plan.start).iso()
         << '\n';
    const auto fit = std::ranges::find(plan.calibration.fits, id, &model::AreaFit::area);
    if (fit != plan.calibration.fits.end() && !solution.found.empty()) {
        text << leftIn("target", nameWidth) << rightIn("wanted", numberWidth) << rightIn("found", numberWidth)
             << rightIn("miss", numberWidth) << rightIn("error", numberWidth) << '\n';
        for (const model::TargetFit& one : fit->targets)
            if (isShown(*model::findById(plan.calibration.targets, one.target)))
                writeTarget(text, plan, *fit, one);
    }
    for (const calibrate::Obstacle& obstacle : solution.obstacles)
        text << "  " << wording::obstacleText(obstacle, plan) << '\n';
    if (fit == plan.calibration.fits.end())
        return;
    for (const model::Unknown* unknown : calibrate::strained(plan, *fit)) {
        const auto found = std::ranges::find(fit->unknowns, unknown->id, &model::UnknownFit::unknown);
        text << "  " << wording::strainText(*unknown, found->factor) << '\n';
    }
    writeAdvice(text, plan, *fit);
}

} // namespace

std::string calibrationText(const model::Plan& plan, const std::vector<Solution>& solutions)
{
    std::ostringstream text;
    for (const Solution& solution : solutions)
        writeArea(text, plan, solution);
    return text.str();
}

std::string timeText(double seconds, const std::vector<Solution>& solutions)
{
    double years = 0.0;
    for (const Solution& solution : solutions)
        years += solution.years;
    std::ostringstream text;
    if (solutions.empty())
        return {};
    text << "\nSolved in " << wording::numbers().fixed(seconds, 1) << " s, " << wording::numbers().whole(years)
         << " years played\n";
    return text.str();
}

bool anyFatal(const std::vector<Solution>& solutions)
{
    return std::ranges::any_of(
        solutions, [](const Solution& one) { return std::ranges::any_of(one.obstacles, calibrate::isFatal); });
}

void sayUnknownArea(const reference::Areas& areas, const std::string& name)
{
    std::cerr << "There is no area \"" << name << "\".";
    const std::vector<std::string> near = areas.nearest(name);
    for (std::size_t i = 0; i < near.size(); ++i)
        std::cerr << (i == 0 ? " Perhaps " : i + 1 == near.size() ? " or " : ", ") << near[i];
    std::cerr << (near.empty() ? " Name one of the 31 partnerships or 32 councils of Scotland.\n" : "?\n");
}

void sayTargetFault(const std::string& file, const base::Error& error)
{
    std::cerr << file << ": " << wording::targetFault(error) << '\n';
}

void sayLocalityFault(const std::string& file, const base::Error& error, const std::vector<model::AgeBand>& bands)
{
    std::cerr << file << ": " << wording::localityFault(error, bands) << '\n';
}

void sayPartingFault(const std::string& area, const base::Error& error)
{
    std::cerr << wording::partingFault(area, error) << '\n';
}

} // namespace homeward::cli
