// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/result_choice.h"
#include "app/cli/result_text.h"
#include "app/cli/run_options.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/model/lookup.h"
#include "core/study/least_capacity.h"
#include "ui/wording/problem_text.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

/// A setting whose capacity is looked for, as typed.
struct SettingOptions {
    std::string setting;
    int least = 0;
    std::optional<int> most;
    int step = 1;
    std::optional<double> cost;
};

struct LeastOptions : PlanOptions {
    ResultChoice result;
    double below = 0.0;
    SettingOptions first;
    SettingOptions second;
    int mostReplications = 0;
    std::string output;
};

void addSetting(CLI::App& command, SettingOptions& options, const std::string& prefix)
{
    const std::string dash = "--" + prefix;
    command.add_option(dash + "at-least", options.least, "Units at least")->check(CLI::NonNegativeNumber);
    command.add_option(dash + "at-most", options.most, "Units at most (four times what is needed)")
        ->check(CLI::NonNegativeNumber);
    command.add_option(dash + "step", options.step, "Units that capacity comes in (1)")->check(CLI::PositiveNumber);
    command.add_option(dash + "cost", options.cost, "Pounds a unit and year (the plan's)")
        ->check(CLI::NonNegativeNumber & finiteNumber());
}

const char* wordFor(study::CapacityVerdict verdict)
{
    switch (verdict) {
    case study::CapacityVerdict::Below: return "below";
    case study::CapacityVerdict::CannotTell: return "cannot tell";
    case study::CapacityVerdict::Above: break;
    }
    return "above";
}

std::string unitsText(const std::vector<int>& units)
{
    std::string text;
    for (const int count : units)
        text += (text.empty() ? "" : " + ") + wording::number(count);
    return text;
}

/// `60 of Care home + 20 of Care at home`.
std::string answerText(const study::LeastRequest& request, const std::vector<int>& units)
{
    const auto name = [&](const model::SettingId& id) {
        return base::quote(model::findById(request.run.plan.settings, id)->name);
    };
    std::string text = wording::number(units[0]) + " of " + name(request.first.setting);
    if (request.second)
        text += " + " + wording::number(units[1]) + " of " + name(request.second->setting);
    return text;
}

/// Why not even the most units do.
std::string whyNone(const study::LeastRequest& request, const study::LeastCapacity& found)
{
    std::ostringstream text;
    text << "No capacity within bounds does: not even " << answerText(request, found.most) << ".\n";
    const auto last = std::ranges::find(found.path, found.most, &study::CapacityTried::units);
    if (last != found.path.end())
        text << "With that many the result is " << figure(last->found.mean)
             << " (95 % sure: " << figure(last->found.ci95Low) << " to " << figure(last->found.ci95High) << ") after "
             << last->replications << " futures"
             << (last->verdict == study::CapacityVerdict::CannotTell ? ": more may tell, with --most.\n" : ".\n");
    for (const validation::Problem& problem : wording::errorsFirst(found.why))
        text << wording::problemText(problem) << '\n';
    return text.str();
}

std::string intervalText(const results::Summary& found)
{
    return figure(found.ci95Low) + " to " + figure(found.ci95High);
}

std::string triedText(const study::LeastCapacity& found)
{
    TextTable table({4});
    table.add({"units tried", "futures", "mean", "95 % sure", "verdict"});
    for (const study::CapacityTried& one : found.path)
        table.add({unitsText(one.units), std::to_string(one.replications), figure(one.found.mean),
                   intervalText(one.found), wordFor(one.verdict)});
    return table.text();
}

/// How near the target the answer is, and what one step less gives: the next capacity may do as well.
std::string closenessText(const study::LeastRequest& request, const study::LeastCapacity& found)
{
    std::string text;
    if (const study::CapacityTried* const answer = found.with(found.units))
        text += "With it: " + figure(answer->found.mean) + " (95 % sure: " + intervalText(answer->found) + "), "
            + figure(request.below - answer->found.mean) + " under the target.\n";
    if (request.second)
        return text;
    const study::CapacityTried* const less = found.with({found.units[0] - request.first.step});
    if (!less)
        return text;
    text += "With " + wording::number(less->units[0]) + ": " + figure(less->found.mean)
        + " (95 % sure: " + intervalText(less->found) + ")";
    return text
        + (less->verdict == study::CapacityVerdict::CannotTell ? ", too near the target to tell after "
                   + std::to_string(less->replications) + " futures; give more with --most.\n"
                                                               : ", above the target.\n");
}

std::string textOf(const study::LeastRequest& request, const study::LeastCapacity& found, const std::string& result)
{
    std::ostringstream text;
    text << result << ": at most " << figure(request.below) << " wanted\n\n" << triedText(found) << '\n';
    if (found.outcome == study::LeastOutcome::NoneWithinBounds) {
        text << whyNone(request, found);
        return text.str();
    }
    text << (request.second ? "Cheapest mix: " : "Least: ") << answerText(request, found.units);
    if (found.costsKnown)
        text << ", \u00a3" << wording::number(std::round(found.costPerYear)) << " a year";
    else if (request.second)
        text << " (costs are not known: every unit counts alike)";
    text << ".\n" << closenessText(request, found);
    return text.str();
}

/// False, with what there is, where the setting is not known.
bool soughtOf(const SettingOptions& options, const model::Plan& plan, study::SoughtCapacity& sought)
{
    if (options.most && *options.most < options.least) {
        std::cerr << "The units at most (" << *options.most << ") are fewer than those at least (" << options.least
                  << ").\n";
        return false;
    }
    sought = {{}, options.least, options.most, options.step, options.cost};
    return chooseOne(plan.settings, options.setting, "setting", sought.setting);
}

/// Whose capacity it is; false, with what there are, where the plan has several areas and none was named.
bool areaOf(const study::ChosenResult& chosen, const model::Plan& plan, model::AreaId& area)
{
    if (chosen.areas.size() == 1)
        area = chosen.areas.front();
    if (!area.empty() || plan.areas.size() == 1)
        return true;
    std::cerr << "Say with --area whose capacity it is. The plan has:\n";
    for (const model::Area& one : plan.areas)
        std::cerr << "  " << base::quote(one.name) << '\n';
    return false;
}

std::optional<study::LeastRequest> requestOf(const LeastOptions& options, model::Plan plan)
{
    study::LeastRequest request;
    const auto chosen = chosenOf(options.result, plan);
    if (!chosen || !areaOf(*chosen, plan, request.area) || !soughtOf(options.first, plan, request.first))
        return std::nullopt;
    if (!options.second.setting.empty() && !soughtOf(options.second, plan, request.second.emplace()))
        return std::nullopt;
    request.result = *chosen;
    request.below = options.below;
    request.mostReplications = options.mostReplications;
    request.run.threads = options.threads;
    request.run.plan = std::move(plan);
    return request;
}

Exit least(const LeastOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    *plan = study::planToRun(std::move(*plan), choiceOf(options));
    if (hasProblems(*plan))
        return Exit::PlanHasProblems;
    const auto request = requestOf(options, std::move(*plan));
    if (!request)
        return Exit::WrongUsage;
    const auto found = study::leastCapacity(*request);
    if (!found) {
        say(found.error());
        return Exit::PlanHasProblems;
    }
    const Exit written =
        writeText(textOf(*request, found.value(), nameOf(request->result, request->run.plan)), options.output);
    return written == Exit::Done && found.value().outcome != study::LeastOutcome::Found ? Exit::PlanHasProblems
                                                                                        : written;
}

} // namespace

void addLeastCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("least", "Find the least capacity that keeps a result below a target, 95 % sure");
    const auto options = std::make_shared<LeastOptions>();
    addPlanOptions(*command, *options);
    addResultChoice(*command, options->result);
    command->add_option("--below", options->below, "The target, in the result's own unit")
        ->required()
        ->check(finiteNumber());
    command->add_option("--setting", options->first.setting, "The setting whose capacity is looked for")->required();
    addSetting(*command, options->first, "");
    command->add_option("--and", options->second.setting, "Another setting: find the cheapest mix of the two");
    addSetting(*command, options->second, "and-");
    command
        ->add_option("--most", options->mostReplications,
                     "Futures of one capacity at most, where the target is near (sixteen times --replications)")
        ->check(CLI::Range(2, 100'000));
    command->add_option("--output", options->output, "File to write; else the terminal");
    command->callback([options, &status] { status = least(*options); });
}

} // namespace homeward::cli
