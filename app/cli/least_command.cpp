// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"
#include "app/cli/choose.h"
#include "app/cli/least_text.h"
#include "app/cli/result_choice.h"
#include "app/cli/run_options.h"
#include "core/base/text.h"
#include "core/model/lookup.h"

#include <iostream>
#include <memory>

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
    bool strength = false;
    std::vector<std::string> changes;
    int mostReplications = 0;
    std::string take;
    std::string name;
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

/// Adds what was found to the plan as a scenario and writes it.
Exit take(const LeastOptions& options, model::Plan plan, model::Scenario scenario)
{
    for (int number = 1; model::findById(plan.scenarios, scenario.id); ++number)
        scenario.id = model::ScenarioId{"least-" + std::to_string(number)};
    plan.scenarios.push_back(std::move(scenario));
    return savePlan(plan, options.take);
}

std::string nameFor(const LeastOptions& options, const std::string& answer)
{
    return options.name.empty() ? answer : options.name;
}

/// Both settings of a mix.
std::string joinedNames(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : " + ") + name;
    return all;
}

Exit leastUnits(const LeastOptions& options, const model::Plan& typed, model::Plan plan)
{
    const auto request = requestOf(options, std::move(plan));
    if (!request)
        return Exit::WrongUsage;
    const auto found = study::leastCapacity(*request);
    if (!found)
        return failed(found.error());
    const Exit written =
        writeText(leastText(*request, found.value(), nameOf(request->result, request->run.plan)), options.output);
    if (written != Exit::Done || found.value().outcome != study::LeastOutcome::Found)
        return written == Exit::Done ? Exit::PlanHasProblems : written;
    if (options.take.empty())
        return Exit::Done;
    const std::vector<std::string> names = capacityNames(*request, found.value());
    return take(options, typed,
                study::asScenario(*request, found.value(), model::ScenarioId{"least"},
                                  nameFor(options, joinedNames(names)), names));
}

Exit leastStrength(const LeastOptions& options, const model::Plan& typed, model::Plan plan)
{
    study::StrengthRequest request;
    const auto chosen = chosenOf(options.result, plan);
    if (!chosen)
        return Exit::WrongUsage;
    const model::Scenario scenario = *model::findById(plan.scenarios, chosen->scenario);
    if (!choose(scenario.changes, options.changes, "change", request.changes))
        return Exit::WrongUsage;
    request.result = *chosen;
    request.below = options.below;
    request.mostReplications = options.mostReplications;
    request.run.threads = options.threads;
    request.run.plan = std::move(plan);
    const auto found = study::leastStrength(request);
    if (!found && found.error().code == base::ErrorCode::UnknownName) {
        std::cerr << "The scenario \"" << base::quote(scenario.name)
                  << "\" has no change whose strength could be looked for.\n";
        return Exit::WrongUsage;
    }
    if (!found)
        return failed(found.error());
    const Exit written =
        writeText(strengthText(request, found.value(), nameOf(request.result, request.run.plan)), options.output);
    if (written != Exit::Done || !found.value().percent)
        return written == Exit::Done ? Exit::PlanHasProblems : written;
    if (options.take.empty())
        return Exit::Done;
    const double strength = *found.value().percent / 100.0;
    const std::string answer = scenario.name + ", " + std::to_string(*found.value().percent) + " %";
    return take(options, typed,
                study::renewed(typed, study::atStrength(scenario, request.changes, strength),
                               model::ScenarioId{"least"}, nameFor(options, answer)));
}

Exit least(const LeastOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}) || wouldReplaceInput(options.take, {options.plan}))
        return Exit::WrongUsage;
    if (options.strength != options.first.setting.empty()) {
        std::cerr << "Say what may move: --setting, or --strength.\n";
        return Exit::WrongUsage;
    }
    const auto typed = readAnyPlan(options.plan);
    if (!typed)
        return Exit::FileFailed;
    model::Plan plan = study::planToRun(*typed, choiceOf(options));
    const auto chosen = chosenOf(options.result, plan);
    if (!chosen)
        return Exit::WrongUsage;
    if (chosen->against == chosen->scenario) {
        std::cerr << "A scenario does not differ from itself. Name two with --scenario and --against.\n";
        return Exit::WrongUsage;
    }
    if (hasProblems(plan, {study::scenariosFor(plan, *chosen), chosen->areas}))
        return Exit::PlanHasProblems;
    return options.strength ? leastStrength(options, *typed, std::move(plan))
                            : leastUnits(options, *typed, std::move(plan));
}

} // namespace

void addLeastCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand(
        "least", "What it would take to keep a result below a target, 95 % sure: units, or the strength of changes");
    const auto options = std::make_shared<LeastOptions>();
    addPlanOptions(*command, *options);
    addResultChoice(*command, options->result);
    command->add_option("--below", options->below, "The target, in the result's own unit")
        ->required()
        ->check(finiteNumber());
    command->add_option("--setting", options->first.setting, "The setting whose capacity is looked for");
    command->add_flag("--strength", options->strength,
                      "Look for the strength of the scenario's changes instead: 100 % is as typed");
    command->add_option("--change", options->changes, "With --strength: a change; may be given again (all)")
        ->allow_extra_args(false);
    addSetting(*command, options->first, "");
    command->add_option("--and", options->second.setting, "Another setting: find the cheapest mix of the two");
    addSetting(*command, options->second, "and-");
    command
        ->add_option("--most", options->mostReplications,
                     "Futures of one capacity at most, where the target is near (sixteen times --replications)")
        ->check(CLI::Range(2, 100'000));
    command->add_option("--take", options->take, "A plan file to write, with what was found as a scenario");
    command->add_option("--name", options->name, "The name of that scenario");
    command->add_option("--output", options->output, "File to write; else the terminal");
    command->callback([options, &status] { status = least(*options); });
}

} // namespace homeward::cli
