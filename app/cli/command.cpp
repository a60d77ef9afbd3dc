// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/exchange/plan_json.h"
#include "core/sim/foreseen.h"
#include "core/store/plan_file.h"
#include "core/store/plan_lock.h"
#include "core/validation/validate.h"
#include "ui/wording/error_text.h"
#include "ui/wording/problem_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <iterator>

namespace homeward::cli {

namespace {

base::Result<model::Plan> readPlan(const std::string& path)
{
    const auto ends = base::fileEnds(path);
    if ((ends && ends->head.starts_with("SQLite format 3")) || path.ends_with(".homeward"))
        return store::readPlan(path);
    return exchange::readPlanFile(path);
}

/// Whether a problem lies in an item of a list that is not among those chosen.
template <class List, class Id>
bool isOfAnother(const validation::Problem& problem, const std::string& list, const List& items,
                 const std::vector<Id>& chosen)
{
    return !chosen.empty() && problem.path.starts_with(list) && std::ranges::any_of(items, [&](const auto& item) {
        return std::ranges::find(chosen, item.id) == chosen.end()
            && (problem.path + '/').starts_with(list + item.id.value + '/');
    });
}

} // namespace

Exit savePlan(const model::Plan& plan, const std::string& file)
{
    if (file.ends_with(".json")) {
        const base::Status written = exchange::writePlanFile(plan, file);
        if (!written)
            say(written.error());
        return written ? Exit::Done : Exit::FileFailed;
    }
    const auto lock = store::PlanLock::acquire(file);
    if (!lock) {
        say(lock.error());
        return Exit::FileFailed;
    }
    const auto saved = store::savePlanFile(file, plan, nullptr);
    if (!saved)
        say(saved.error());
    return saved ? Exit::Done : Exit::FileFailed;
}

std::optional<model::Plan> readAnyPlan(const std::string& path)
{
    base::Result<model::Plan> plan = readPlan(path);
    if (plan)
        return std::move(plan.value());
    say(plan.error());
    return std::nullopt;
}

bool wouldReplaceInput(const std::string& output, const std::vector<std::string>& inputs)
{
    const auto isOutput = [&](const std::string& input) { return base::isSameFile(input, output); };
    if (output.empty() || std::ranges::none_of(inputs, isOutput))
        return false;
    std::cerr << output << " is the file that is read: it is left as it is. Write to another file.\n";
    return true;
}

std::vector<validation::Problem> problemsOf(const model::Plan& plan, const Running& running)
{
    std::vector<validation::Problem> problems = validation::validate(plan);
    if (!validation::hasErrors(problems))
        std::ranges::copy(sim::foreseenIn(plan, running.scenarios, running.areas), std::back_inserter(problems));
    std::erase_if(problems, [&](const validation::Problem& problem) {
        return problem.severity != validation::Severity::Error
            && (isOfAnother(problem, "/scenarios/", plan.scenarios, running.scenarios)
                || isOfAnother(problem, "/areas/", plan.areas, running.areas));
    });
    return wording::errorsFirst(std::move(problems));
}

bool hasProblems(const model::Plan& plan, const Running& running)
{
    const std::vector<validation::Problem> problems = problemsOf(plan, running);
    for (const validation::Problem& problem : problems)
        if (problem.severity != validation::Severity::Note)
            std::cerr << lineOf(problem) << '\n';
    return validation::hasErrors(problems);
}

CLI::Validator finiteNumber()
{
    return CLI::Validator(
        [](const std::string& text) {
            double number = 0.0;
            const bool finite = CLI::detail::lexical_cast(text, number) && std::isfinite(number);
            return finite ? std::string() : "\"" + text + "\" is no number. Give one in digits, as 12.5.";
        },
        "NUMBER");
}

void say(const base::Error& error) { std::cerr << wording::errorText(error) << '\n'; }

Exit exitFor(const base::Error& error)
{
    switch (error.code) {
    case base::ErrorCode::FileNotFound:
    case base::ErrorCode::FileNotReadable:
    case base::ErrorCode::FileNotWritable:
    case base::ErrorCode::FileInUse:
    case base::ErrorCode::OutOfSpace:
    case base::ErrorCode::OutOfMemory:
    case base::ErrorCode::ProgramFault: return Exit::FileFailed;
    default: return Exit::PlanHasProblems;
    }
}

Exit failed(const base::Error& error)
{
    say(error);
    return exitFor(error);
}

Exit outputDone(bool written)
{
    if (written)
        return Exit::Done;
    std::cerr << "The output could not be written. Make room where it goes, and try again.\n";
    return Exit::FileFailed;
}

std::string lineOf(const validation::Problem& problem)
{
    constexpr std::array words{"error: ", "warning: ", "note: "};
    return words[static_cast<std::size_t>(problem.severity)] + wording::problemText(problem) + " [" + problem.path
        + "]";
}

} // namespace homeward::cli
