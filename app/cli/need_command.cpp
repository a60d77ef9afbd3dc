// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/command.h"
#include "app/cli/result_text.h"
#include "core/base/text.h"
#include "core/model/lookup.h"
#include "core/need/fullness.h"
#include "ui/wording/translate.h"

#include <chrono>
#include <cmath>
#include <functional>
#include <iostream>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

struct NeedOptions {
    std::string plan;
    std::vector<std::string> scenarios;
    std::vector<std::string> areas;
    std::optional<int> years;
    double chance = 0.02;
};

/// One area under one scenario, with what is printed of it.
struct Asked {
    need::NeedRequest request;
    need::NeedResult need;
    std::vector<base::Period> years;   ///< financial years, part years at the ends among them
};

constexpr std::size_t columnWidth = 9;
constexpr std::size_t wideColumn = 13;

int dayOf(std::int64_t second) { return static_cast<int>(second / base::secondsPerDay); }

std::size_t nameWidth(const model::Plan& plan)
{
    std::size_t width = 10;
    for (const model::Setting& setting : plan.settings)
        width = std::max(width, base::quote(setting.name).size() + 2);
    return width;
}

using OnDay = std::function<double(int setting, int day)>;

void writeYears(std::ostringstream& text, const Asked& asked, const std::string& title, bool hoursOnly,
                const OnDay& value)
{
    const model::Plan& plan = asked.request.plan;
    const std::size_t width = nameWidth(plan);
    text << leftIn(title, width);
    for (const base::Period& year : asked.years)
        text << rightIn(year.label, columnWidth);
    text << '\n';
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        if (hoursOnly && !plan.settings[s].countedInHours)
            continue;
        text << leftIn(plan.settings[s].name, width);
        for (const base::Period& year : asked.years) {
            const int first = dayOf(year.firstSecond);
            const int end = dayOf(year.endSecond);
            double sum = 0.0;
            for (int day = first; day < end; ++day)
                sum += value(static_cast<int>(s), day);
            text << rightIn(figure(sum / (end - first)), columnWidth);
        }
        text << '\n';
    }
}

/// `1 in 25`, which planners read better than 4 %.
std::string oneIn(double chance)
{
    if (!(chance > 1e-6))
        return "never";
    return chance > 0.5 ? wording::percent(std::round(100.0 * chance) / 100.0)
                        : "1 in " + wording::number(std::round(1.0 / chance));
}

void writeFullness(std::ostringstream& text, const Asked& asked, double chance)
{
    const model::Plan& plan = asked.request.plan;
    const base::Period& year = asked.years.back();
    const std::size_t width = nameWidth(plan);
    text << leftIn(year.label, width) << rightIn("needed", wideColumn) << rightIn("there", wideColumn)
         << rightIn("found full", wideColumn) << rightIn("for " + oneIn(chance), wideColumn) << "  counted in\n";
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        const need::Fullness full =
            fullnessOf(asked.request, asked.need, static_cast<int>(s), dayOf(year.firstSecond), dayOf(year.endSecond));
        const auto found = full.chanceFull();
        text << leftIn(plan.settings[s].name, width) << rightIn(figure(full.people * full.unitsPerPerson), wideColumn)
             << rightIn(full.available ? figure(*full.available) : "-", wideColumn)
             << rightIn(found ? oneIn(*found) : "-", wideColumn)
             << rightIn(wording::number(std::ceil(full.unitsFor(chance) - 1e-9)), wideColumn) << "  "
             << base::quote(plan.settings[s].unit) << '\n';
    }
}

std::string textOf(const Asked& asked, double chance)
{
    const model::Plan& plan = asked.request.plan;
    std::ostringstream text;
    text << '\n'
         << base::quote(findById(plan.scenarios, asked.request.scenario)->name) << ", "
         << base::quote(findById(plan.areas, asked.request.area)->name) << '\n';
    writeYears(text, asked, "people", false, [&](int setting, int day) { return asked.need.people(setting, day); });
    text << '\n';
    writeYears(text, asked, "hours", true, [&](int setting, int day) { return asked.need.units(setting, day); });
    text << '\n';
    writeFullness(text, asked, chance);
    return text.str();
}

Exit printNeed(const NeedOptions& options)
{
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    plan->run.years = options.years.value_or(plan->run.years);
    std::vector<model::ScenarioId> scenarios;
    std::vector<model::AreaId> areas;
    if (!choose(plan->scenarios, options.scenarios, "scenario", scenarios)
        || !choose(plan->areas, options.areas, "area", areas))
        return Exit::WrongUsage;
    if (hasProblems(*plan))
        return Exit::PlanHasProblems;
    for (std::size_t i = 0; options.scenarios.empty() && i < plan->scenarios.size(); ++i)
        scenarios.push_back(plan->scenarios[i].id);
    for (std::size_t i = 0; options.areas.empty() && i < plan->areas.size(); ++i)
        areas.push_back(plan->areas[i].id);
    std::cout << base::quote(plan->name) << ": people and units needed if nothing had a limit\n";
    double seconds = 0.0;
    for (const model::ScenarioId& scenario : scenarios)
        for (const model::AreaId& area : areas) {
            const need::NeedRequest request{*plan, scenario, area};
            const auto from = std::chrono::steady_clock::now();
            auto found = need::need(request);
            seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
            if (!found) {
                say(found.error());
                return Exit::PlanHasProblems;
            }
            const Asked asked{request, std::move(found.value()),
                              base::financialYearsFrom(plan->start, plan->run.years)};
            std::cout << textOf(asked, options.chance);
        }
    std::cout << "\n\"Found full\" is for settings that nobody waits for; the units for " << oneIn(options.chance)
              << " are those with which " << oneIn(options.chance) << " people would find it full if nobody waited.\n"
              << "Worked out in " << wording::number(std::round(1e4 * seconds) / 10.0) << " ms\n";
    return std::cout.flush() ? Exit::Done : Exit::FileFailed;
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
    command->callback([options, &status] { status = printNeed(*options); });
}

} // namespace homeward::cli
