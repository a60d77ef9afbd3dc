// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"
#include "app/cli/command.h"
#include "app/cli/reference_choice.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/calibrate/fatal.h"
#include "core/calibrate/localities.h"
#include "core/calibrate/new_plan.h"
#include "core/calibrate/taken_scenarios.h"
#include "core/calibrate/templates.h"
#include "core/reference/reference_set.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>

namespace homeward::cli {

namespace {

struct NewOptions {
    std::vector<std::string> areas;
    std::string localities;
    std::string scenarios;
    std::string pattern = "whole";
    std::string reference;
    std::string start = "2026-04-01";
    int years = 10;
    std::string target = "last";
    std::string name;
    std::string prices = "template";
    std::uint64_t seed = 1;
    int threads = 0;
    bool replace = false;
    std::string plan;
};

/// None, with the nearest names, where one is not known.
std::optional<std::vector<calibrate::AreaFigures>> figuresOf(const reference::ReferenceSet& set,
                                                             const std::vector<std::string>& names)
{
    std::vector<calibrate::AreaFigures> areas;
    for (const std::string& name : names) {
        const reference::Area* area = set.areas().partnership(name);
        if (!area) {
            sayUnknownArea(set.areas(), name);
            return std::nullopt;
        }
        for (const calibrate::AreaFigures& known : areas)
            if (known.code == area->code) {
                std::cerr << "\"" << name << "\" is " << area->name << ", which is there already. Name it once.\n";
                return std::nullopt;
            }
        areas.push_back(calibrate::figuresOf(set, area->code));
    }
    return areas;
}

/// A file that is there is only replaced where that was asked for.
bool mayWrite(const NewOptions& options)
{
    if (options.replace || !base::isSameFile(options.plan, options.plan))
        return true;
    std::cerr << options.plan << " is there already and was left as it is. Choose another name, or add --replace.\n";
    return false;
}

/// One that came with the program, or a file. Says why there is none.
std::optional<model::Plan> patternOf(const std::string& name)
{
    if (auto known = calibrate::templateNamed(name))
        return std::move(known.value());
    if (!base::isSameFile(name, name)) {
        std::cerr << "There is no template \"" << name
                  << "\" and no file of that name. There are whole, small and empty; "
                  << "\"homeward-cli template\" makes one of a plan.\n";
        return std::nullopt;
    }
    auto own = readAnyPlan(name);
    if (!own || own->areas.empty())
        return own;
    std::cerr << name << " is a plan with areas and no template. Make one of it with \"homeward-cli template " << name
              << " --output FILE\".\n";
    return std::nullopt;
}

/// The localities of the file; none of no file. Says what is wrong with it.
std::optional<std::vector<calibrate::Locality>> localitiesOf(const NewOptions& options, const model::Plan& pattern)
{
    if (options.localities.empty())
        return std::vector<calibrate::Locality>{};
    if (options.areas.size() != 1) {
        std::cerr << "Localities are parts of one area: name one --area, or leave --localities out.\n";
        return std::nullopt;
    }
    const auto content = base::readWholeFile(options.localities, base::largestText);
    if (!content) {
        say(content.error());
        return std::nullopt;
    }
    auto localities = calibrate::readLocalities(content.value(), pattern.ageBands);
    if (localities && localities.value().size() > 1)
        return std::move(localities.value());
    if (localities)
        std::cerr << options.localities << " has not two localities. Give one row or more for each.\n";
    else
        sayLocalityFault(options.localities, localities.error(), pattern.ageBands);
    return std::nullopt;
}

const std::map<std::string, calibrate::PriceSet>& priceSets()
{
    static const std::map<std::string, calibrate::PriceSet> sets{{"template", calibrate::PriceSet::Template},
                                                                 {"own", calibrate::PriceSet::Own},
                                                                 {"none", calibrate::PriceSet::None}};
    return sets;
}

/// Whether a price of the plan was put at the level of the area's own.
bool isRaised(const model::Plan& plan, const calibrate::AreaFigures& area)
{
    return std::ranges::any_of(plan.sources, [&](const model::Source& source) {
        return source.id.value.starts_with("cost-home-care-" + area.id);
    });
}

/// The areas whose own cost of an hour of care at home the prices follow.
std::string pricesText(const NewOptions& options, const model::Plan& plan,
                       const std::vector<calibrate::AreaFigures>& areas)
{
    std::string text;
    if (options.prices != "own")
        return text;
    if (plan.money.costs.empty() && std::ranges::none_of(plan.settings, [](const model::Setting& setting) {
            return setting.unitCost.has_value();
        }))
        return "The template has no prices, so that none could be put at the level of the area's own.\n";
    for (const calibrate::AreaFigures& area : areas)
        if (const auto cost = calibrate::homeCareCost(area); cost && !isRaised(plan, area))
            text += area.name + ": the template's price of care at home is its own cost of an hour already.\n";
        else if (cost)
            text += area.name + ": care at home costs " + wording::numbers().fixed(cost->level(), 2)
                + " times the template's price, as an hour did in " + cost->year + " (£"
                + wording::numbers().fixed(cost->pounds, 2) + ", Scotland £"
                + wording::numbers().fixed(cost->scotland, 2) + ").\n";
        else
            text += area.name + ": no cost of an hour of care at home is published. The template's prices stand.\n";
    return text;
}

/// The plan in localities, where some were given. Says how their people compare with those of the area.
std::optional<model::Plan> parted(model::Plan plan, const std::vector<calibrate::Locality>& localities)
{
    if (localities.empty())
        return plan;
    const std::vector<model::PopulationYear>& years = plan.areas.front().population;
    const double known =
        years.empty() ? 0.0 : std::accumulate(years.front().people.begin(), years.front().people.end(), 0.0);
    const std::string name = plan.areas.front().name;
    auto made = calibrate::partArea(plan, localities);
    if (!made) {
        sayPartingFault(name, made.error());
        return std::nullopt;
    }
    std::cout << '\n'
              << name << " in " << localities.size()
              << " localities: " << wording::numbers().whole(calibrate::peopleOf(localities)) << " people as given";
    if (!years.empty())
        std::cout << ", " << wording::numbers().whole(known) << " in mid-" << years.front().year;
    std::cout << ". Each has its share of the area's people by age; rates, stays and routes are the area's, and beds, "
                 "places and hours are shared.\n";
    return std::move(made.value());
}

Exit make(const NewOptions& options)
{
    const auto start = base::Date::fromIso(options.start);
    const auto set = referenceSet(options.reference);
    if (!set)
        return Exit::FileFailed;
    const auto areas = figuresOf(*set, options.areas);
    if (!areas || !mayWrite(options))
        return Exit::WrongUsage;
    const auto pattern = patternOf(options.pattern);
    if (!pattern)
        return Exit::WrongUsage;
    if (!start || *start < pattern->start) {
        std::cerr << "\"" << options.start << "\" is no day to begin with. Give one as 2026-04-01, not before "
                  << pattern->start.iso() << ", the first day of the base year.\n";
        return Exit::WrongUsage;
    }
    const auto localities = localitiesOf(options, *pattern);
    const auto other = options.scenarios.empty() ? std::optional(model::Plan()) : readAnyPlan(options.scenarios);
    if (!localities || !other)
        return Exit::WrongUsage;
    const auto years = options.target == "mean3" ? calibrate::DelayYears::MeanOfThree : calibrate::DelayYears::Last;
    const auto begin = std::chrono::steady_clock::now();
    calibrate::NewPlanRequest request{
        *pattern, *areas, *start, options.years, years, {0, options.seed, options.threads}, options.name};
    request.prices = priceSets().at(options.prices);
    auto made = calibrate::newPlan(request);
    if (!made)
        return failed(made.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::cout << calibrationText(made.value().plan, made.value().solutions) << timeText(seconds, made.value().solutions)
              << pricesText(options, made.value().plan, *areas);
    if (calibrate::anyFatal(made.value().solutions))
        return Exit::PlanHasProblems;
    const auto plan = parted(options.scenarios.empty() ? std::move(made.value().plan)
                                                       : calibrate::withScenariosOf(made.value().plan, *other),
                             *localities);
    if (!plan)
        return Exit::WrongUsage;
    if (!options.scenarios.empty() && hasProblems(*plan))
        return Exit::PlanHasProblems;
    return savePlan(*plan, options.plan);
}

} // namespace

void addNewCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("new", "Make a plan for an area from published figures, its base year solved");
    const auto options = std::make_shared<NewOptions>();
    command->add_option("--area", options->areas, "A partnership or council; may be given again")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--localities", options->localities,
                        "CSV of the people of parts of the area: locality and a column for each age band, or locality, "
                        "band, people");
    command->add_option("--template", options->pattern,
                        "whole, small or empty, or a file that \"homeward-cli template\" wrote (whole)");
    command->add_option("--scenarios", options->scenarios,
                        "A plan whose scenarios, name and description the new plan takes");
    addReferenceOption(*command, options->reference);
    command->add_option("--start", options->start, "The first day that is reported (2026-04-01)");
    command->add_option("--years", options->years, "Horizon (10)")->check(CLI::Range(1, 25));
    command->add_option("--target", options->target, "Delayed days of the last year, or the mean of three (last)")
        ->check(CLI::IsMember({"last", "mean3"}));
    command
        ->add_option("--prices", options->prices,
                     "template; own, with care at home at the level of the area's published cost of an hour; or none")
        ->check(CLI::IsMember(priceSets()));
    command->add_option("--name", options->name, "The name of the plan (the names of the areas)");
    command->add_option("--seed", options->seed, "Of the futures that the base year is solved with (1)");
    command->add_option("--threads", options->threads, "Threads (as many as the machine has)")
        ->check(CLI::Range(0, 256));
    command->add_flag("--replace", options->replace, "Replace the file if it is there");
    command->add_option("PLAN", options->plan, "The file to write: .homeward, or .json")->required();
    command->callback([options, &status] { status = make(*options); });
}

} // namespace homeward::cli
