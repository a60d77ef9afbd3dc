// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/validation/problem.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

/// The exit code of the program.
enum class Exit { Done = 0, PlanHasProblems = 1, WrongUsage = 2, FileFailed = 3 };

// Each adds one command, which sets `status` when it was called.
void addRunCommand(CLI::App& app, Exit& status);
void addCheckCommand(CLI::App& app, Exit& status);
void addExportCommand(CLI::App& app, Exit& status);
void addImportCommand(CLI::App& app, Exit& status);
void addChartCommand(CLI::App& app, Exit& status);
void addJoinCommand(CLI::App& app, Exit& status);
void addSensitivityCommand(CLI::App& app, Exit& status);
void addLeastCommand(CLI::App& app, Exit& status);
void addSelfTestCommand(CLI::App& app, Exit& status);
void addNeedCommand(CLI::App& app, Exit& status);
void addRecoverCommand(CLI::App& app, Exit& status);
void addCompareCommand(CLI::App& app, Exit& status);
void addWaterfallCommand(CLI::App& app, Exit& status);
void addExplainCommand(CLI::App& app, Exit& status);
void addHelpTextCommand(CLI::App& app, Exit& status);
void addReferenceCommand(CLI::App& app, Exit& status);
void addNewCommand(CLI::App& app, Exit& status);
void addCalibrateCommand(CLI::App& app, Exit& status);
void addAssumptionsCommand(CLI::App& app, Exit& status);
void addTemplateCommand(CLI::App& app, Exit& status);
void addAreasCommand(CLI::App& app, Exit& status);
void addRangesCommand(CLI::App& app, Exit& status);
void addTableCommand(CLI::App& app, Exit& status);
void addPasteCommand(CLI::App& app, Exit& status);
void addFitCommand(CLI::App& app, Exit& status);
void addVerifyCommand(CLI::App& app, Exit& status);
void addPapersCommand(CLI::App& app, Exit& status);
void addFiguresCommand(CLI::App& app, Exit& status);
void addWorkbookCommand(CLI::App& app, Exit& status);

/// Writes JSON where the name ends in `.json`, else a `.homeward` file. A plan that is open in a window is left alone.
[[nodiscard]] Exit savePlan(const model::Plan& plan, const std::string& file);
/// Reads a `.homeward` file or its JSON, told apart by their content. Says why where it cannot.
[[nodiscard]] std::optional<model::Plan> readAnyPlan(const std::string& path);

/// Whether writing `output` would replace one of the files that are read; says so where it would.
[[nodiscard]] bool wouldReplaceInput(const std::string& output, const std::vector<std::string>& inputs);

/// What of a plan runs; empty = all.
struct Running {
    std::vector<model::ScenarioId> scenarios = {};
    std::vector<model::AreaId> areas = {};
};

/// Every problem of a plan by its weight, ranges without a figure among them; where it can run, also what is foreseen
/// (`sim::foreseen`).
[[nodiscard]] std::vector<validation::Problem> problemsOf(const model::Plan& plan, const Running& running = {});

/// Says them, but for notes, on the error stream, one a line; true where the plan cannot be run. Warnings of scenarios
/// and areas that do not run are left out.
[[nodiscard]] bool hasProblems(const model::Plan& plan, const Running& running = {});

/// Lets neither `nan` nor `inf` through, which read as numbers.
[[nodiscard]] CLI::Validator finiteNumber();

/// Says an error as a sentence on the error stream.
void say(const base::Error& error);
/// The exit for an error of a run or a study: `FileFailed` where the world is at fault (a file, the disk, memory), else
/// `PlanHasProblems`.
[[nodiscard]] Exit exitFor(const base::Error& error);
/// Says the error; the exit that goes with it.
[[nodiscard]] Exit failed(const base::Error& error);
/// The exit of output that was written, or not: then it says so.
[[nodiscard]] Exit outputDone(bool written);

/// One problem as one line: `error: …`, `warning: …` or `note: …`.
[[nodiscard]] std::string lineOf(const validation::Problem& problem);

} // namespace homeward::cli
