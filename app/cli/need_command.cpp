// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/command.h"
#include "app/cli/result_output.h"
#include "app/cli/result_text.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/exchange/need_text.h"
#include "core/model/lookup.h"
#include "core/need/fullness.h"
#include "ui/wording/run_notes_text.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>

namespace homeward::cli {

namespace {

struct NeedOptions {
    std::string plan;
    std::vector<std::string> scenarios;
    std::vector<std::string> areas;
    std::optional<int> years;
    double chance = 0.02;
    std::string format = "table";
    std::string output;
};

using exchange::NeedOfArea;

int dayOf(std::int64_t second) { return static_cast<int>(second / base::secondsPerDay); }

using OnDay = std::function<double(int setting, int day)>;

/// The mean over each financial year, part years at the ends among them.
std::string yearsText(const model::Plan& plan, const std::string& title, bool hoursOnly, const OnDay& value)
{
    const auto years = base::financialYearsFrom(plan.start, plan.run.years);
    TextTable table;
    std::vector<std::string> head{title};
    for (const base::Period& year : years)
        head.push_back(year.label);
    table.add(std::move(head));
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        if (hoursOnly && !plan.settings[s].countedInHours)
            continue;
        std::vector<std::string> row{plan.settings[s].name};
        for (const base::Period& year : years) {
            const int first = dayOf(year.firstSecond);
            const int end = dayOf(year.endSecond);
            double sum = 0.0;
            for (int day = first; day < end; ++day)
                sum += value(static_cast<int>(s), day);
            row.push_back(figure(sum / (end - first)));
        }
        table.add(std::move(row));
    }
    return table.text();
}

/// `1 in 25`, which planners read better than 4 %.
std::string oneIn(double chance)
{
    if (!(chance > 1e-6))
        return "never";
    return chance > 0.5 ? wording::percent(std::round(100.0 * chance) / 100.0)
                        : "1 in " + wording::number(std::round(1.0 / chance));
}

/// `1 in 45 (2.2 %)`: a chance is told to the tenth of a per cent, since the whole number hides how near the next is.
std::string oneInAndShare(double chance)
{
    if (!(chance > 1e-6) || chance > 0.5)
        return oneIn(chance);
    return oneIn(chance) + " (" + wording::percent(std::round(1'000.0 * chance) / 1'000.0) + ")";
}

std::string fullnessText(const NeedOfArea& area, double chance)
{
    const model::Plan& plan = area.request.plan;
    const base::Period year = base::financialYearsFrom(plan.start, plan.run.years).back();
    TextTable table({5});
    table.add({year.label, "needed", "there", "found full", "for " + oneIn(chance), "counted in"});
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        const need::Fullness full =
            fullnessOf(area.request, area.need, static_cast<int>(s), dayOf(year.firstSecond), dayOf(year.endSecond));
        const auto found = full.chanceFull();
        table.add({plan.settings[s].name, figure(full.people * full.unitsPerPerson),
                   full.available ? figure(*full.available) : "-", found ? oneInAndShare(*found) : "-",
                   wording::number(std::ceil(full.unitsFor(chance) - 1e-9)), plan.settings[s].unit});
    }
    return table.text();
}

std::string tableOf(const NeedOfArea& area, double chance)
{
    const model::Plan& plan = area.request.plan;
    const auto hours = [](const model::Setting& setting) { return setting.countedInHours; };
    std::string text = "\n" + base::quote(findById(plan.scenarios, area.request.scenario)->name) + ", "
        + base::quote(findById(plan.areas, area.request.area)->name) + "\n";
    text += yearsText(plan, "people", false, [&](int setting, int day) { return area.need.people(setting, day); });
    if (std::ranges::any_of(plan.settings, hours))
        text +=
            "\n" + yearsText(plan, "hours", true, [&](int setting, int day) { return area.need.units(setting, day); });
    return text + "\n" + fullnessText(area, chance);
}

std::string tablesOf(const std::vector<NeedOfArea>& areas, double chance, double seconds)
{
    std::string text =
        base::quote(areas.front().request.plan.name) + ": people and units needed if nothing had a limit\n";
    for (const NeedOfArea& area : areas)
        text += tableOf(area, chance);
    // Need is exact: it knows no draws.
    results::RunNotes notes;
    notes.rangesNotDrawn = static_cast<int>(areas.front().request.plan.uncertainInputs.size());
    text += '\n';
    for (const wording::RunNoteText& note : wording::runNoteTexts(notes))
        text += note.sentence + '\n';
    return text + "\"Found full\" is for settings that nobody waits for; the units for " + oneIn(chance)
        + " are those with which " + oneIn(chance) + " people would find it full if nobody waited.\nWorked out in "
        + wording::number(std::round(1e4 * seconds) / 10.0) + " ms\n";
}

/// Need of every area under every scenario asked for, and how long it took; none, with a word, where it fails.
std::optional<std::vector<NeedOfArea>> needOf(const model::Plan& plan, const std::vector<model::ScenarioId>& scenarios,
                                              const std::vector<model::AreaId>& areas, double& seconds)
{
    std::vector<NeedOfArea> all;
    for (const model::ScenarioId& scenario : scenarios)
        for (const model::AreaId& area : areas) {
            const need::NeedRequest request{plan, scenario, area};
            const auto from = std::chrono::steady_clock::now();
            auto found = need::need(request);
            seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
            if (!found) {
                say(found.error());
                return std::nullopt;
            }
            all.push_back({request, std::move(found.value())});
        }
    return all;
}

template <class List, class Id>
void chooseAllOf(const List& list, std::vector<Id>& chosen)
{
    for (std::size_t i = 0; i < list.size() && chosen.size() < list.size(); ++i)
        chosen.push_back(list[i].id);
}

Exit printNeed(const NeedOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    plan->run.years = options.years.value_or(plan->run.years);
    std::vector<model::ScenarioId> scenarios;
    std::vector<model::AreaId> areas;
    if (!choose(plan->scenarios, options.scenarios, "scenario", scenarios)
        || !choose(plan->areas, options.areas, "area", areas))
        return Exit::WrongUsage;
    if (hasProblems(*plan, {scenarios, areas}))
        return Exit::PlanHasProblems;
    if (options.scenarios.empty())
        chooseAllOf(plan->scenarios, scenarios);
    if (options.areas.empty())
        chooseAllOf(plan->areas, areas);
    double seconds = 0.0;
    const auto found = needOf(*plan, scenarios, areas, seconds);
    if (!found)
        return Exit::PlanHasProblems;
    return writeText(options.format == "csv"        ? exchange::needToCsv(*found, options.chance)
                         : options.format == "json" ? exchange::needToJson(*found, options.chance)
                                                    : tablesOf(*found, options.chance, seconds),
                     options.output);
}

} // namespace

void addNeedCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("need", "Print the people and units that would be needed without limits");
    const auto options = std::make_shared<NeedOptions>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->add_option("--scenario", options->scenarios, "A scenario; may be given again (all)")
        ->allow_extra_args(false);
    command->add_option("--area", options->areas, "An area; may be given again (all)")->allow_extra_args(false);
    command->add_option("--years", options->years, "Horizon")->check(CLI::Range(1, 25));
    command
        ->add_option("--chance", options->chance, "That a person finds a setting full, for the units it takes (0.02)")
        ->check(CLI::Range(1e-6, 1.0) & finiteNumber());
    command->add_option("--format", options->format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command->add_option("--output", options->output, "File to write; else the terminal");
    command->callback([options, &status] { status = printNeed(*options); });
}

} // namespace homeward::cli
