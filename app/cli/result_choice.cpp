// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_choice.h"

#include "app/cli/choose.h"
#include "core/model/lookup.h"

#include <charconv>

namespace homeward::cli {

namespace {

std::optional<results::Measure> measureNamed(const std::string& name)
{
    const auto measure = results::measureByName(name);
    if (!measure) {
        std::cerr << "There is no result \"" << base::quote(name) << "\". There are:\n";
        for (int i = 0; i < results::measureCount; ++i)
            std::cerr << "  " << results::nameOf(static_cast<results::Measure>(i)) << '\n';
    }
    return measure;
}

std::vector<base::Period> yearsOf(const model::Plan& plan)
{
    return base::financialYearsFrom(plan.start, plan.run.years);
}

} // namespace

bool chooseYear(const model::Plan& plan, const std::string& text, std::optional<int>& chosen)
{
    if (text.empty())
        return true;
    const std::vector<base::Period> years = yearsOf(plan);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    for (std::size_t y = 0; y < years.size(); ++y)
        if (isNumber ? number == static_cast<int>(y) + 1 : text == years[y].label) {
            chosen = static_cast<int>(y);
            return true;
        }
    std::cerr << "The run has no year \"" << base::quote(text) << "\". It has 1 to " << years.size() << ", "
              << years.front().label << " to " << years.back().label << ".\n";
    return false;
}

void addResultChoice(CLI::App& command, ResultChoice& choice, const std::string& prefix)
{
    const std::string dash = "--" + prefix;
    command.add_option(dash + "year", choice.year, "Financial year by number or label (the whole run)");
    command.add_option(dash + "against", choice.against, "A scenario: take the paired difference against it");
    command.add_option(dash + "of", choice.settings, "A setting that the result is of; may be given again (all)")
        ->allow_extra_args(false);
    if (!prefix.empty())
        return;
    command.add_option("--result", choice.measure, "The result, by its name in files: delayed_discharge_days, ...")
        ->required();
    command.add_option("--scenario", choice.scenario, "The scenario (the base)");
    command.add_option("--area", choice.areas, "An area; may be given again (all)")->allow_extra_args(false);
}

std::optional<study::ChosenResult> chosenOf(const ResultChoice& choice, const model::Plan& plan)
{
    const auto measure = measureNamed(choice.measure);
    study::ChosenResult chosen;
    model::ScenarioId against;
    if (!measure || !chooseOne(plan.scenarios, choice.scenario, "scenario", chosen.scenario)
        || !chooseOne(plan.scenarios, choice.against, "scenario", against)
        || !choose(plan.areas, choice.areas, "area", chosen.areas)
        || !choose(plan.settings, choice.settings, "setting", chosen.settings)
        || !chooseYear(plan, choice.year, chosen.year))
        return std::nullopt;
    chosen.measure = *measure;
    if (!against.empty())
        chosen.against = against;
    if (chosen.scenario.empty())
        chosen.scenario = plan.scenarios.front().id;
    return chosen;
}

std::string nameOf(const study::ChosenResult& chosen, const model::Plan& plan)
{
    std::string text(results::nameOf(chosen.measure));
    for (const model::SettingId& id : chosen.settings)
        text += ", " + base::quote(model::findById(plan.settings, id)->name);
    for (const model::AreaId& id : chosen.areas)
        text += ", " + base::quote(model::findById(plan.areas, id)->name);
    text +=
        ", " + (chosen.year ? yearsOf(plan)[static_cast<std::size_t>(*chosen.year)].label : std::string("whole run"));
    text += ", " + base::quote(model::findById(plan.scenarios, chosen.scenario)->name);
    if (chosen.against)
        text += " against " + base::quote(model::findById(plan.scenarios, *chosen.against)->name);
    return text;
}

} // namespace homeward::cli
