// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/validation/problem.h"
#include "ui/charts/chart_marks.h"
#include "ui/pages/run_checks.h"

// What the figures of Checks are: of the plan's problems, of the run, and of the base year.
namespace homeward::ui {

/// A problem with a figure in its sentence, such as a load. `sentence` is what the list says.
[[nodiscard]] charts::ToldFigure toldProblem(const validation::Problem& problem, const QString& sentence);
[[nodiscard]] charts::ToldFigure toldCheck(const RunCheck& check, const results::RunResult& result);
/// A target of the base year: what is published, what the plan gives, and how far that is off. `shown` is as the table shows
/// it: name, figure of the plan, miss and verdict.
struct FitShown {
    QString name;
    QString found;
    QString miss;
    QString verdict;
};
[[nodiscard]] charts::ToldFigure toldFit(const model::Plan& plan, const model::AreaId& area,
                                         const model::TargetFit& fit, const FitShown& shown);

} // namespace homeward::ui
