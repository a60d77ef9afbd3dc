// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_options.h"

#include "app/cli/choose.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace homeward::cli {

namespace {

/// A whole text as a number; none where anything is left over.
template <class Number> std::optional<Number> numberFrom(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// The finest periods and the windows; says what is wrong with them.
bool choosePeriods(const RunOptions& options, const model::Plan& plan, study::RunChoice& choice)
{
    constexpr std::array<std::string_view, 4> grids{"year", "month", "week", "day"};
    if (!options.by.empty())
        choice.grid = static_cast<results::Grid>(std::ranges::find(grids, options.by) - grids.begin());
    if (options.from.size() != options.to.size()) {
        std::cerr << "Each --from needs its --to.\n";
        return false;
    }
    for (std::size_t i = 0; i < options.from.size(); ++i) {
        const auto from = base::Date::fromIso(options.from[i]);
        const auto to = base::Date::fromIso(options.to[i]);
        if (!from || !to) {
            std::cerr << '"' << (from ? options.to[i] : options.from[i]) << "\" is no date. Give one as 2026-12-01.\n";
            return false;
        }
        choice.windows.push_back({*from, *to});
    }
    const base::Status possible =
        results::checkPeriods(plan.start, options.years.value_or(plan.run.years), choice.grid, choice.windows);
    if (!possible)
        say(possible.error());
    return possible.ok();
}

} // namespace

void addPlanOptions(CLI::App& command, PlanOptions& options)
{
    command.add_option("PLAN", options.plan, "A .homeward file or its JSON")->required();
    command.add_option("--replications", options.replications, "Futures of each scenario and area")
        ->check(CLI::Range(1, 100'000));
    command.add_option("--years", options.years, "Horizon")->check(CLI::Range(1, 25));
    command.add_option("--seed", options.seed, "Random numbers; the same seed gives the same run")
        ->check([](const std::string& text) {
            // As the schema of a plan has it.
            return numberFrom<std::uint64_t>(text)
                ? std::string()
                : "must be a whole number from 0 to 18446744073709551615, not " + base::quote(text);
        });
    command.add_option("--threads", options.threads, "0 = as many as the machine has")->check(CLI::Range(0, 1024));
}

void addOptions(CLI::App& command, RunOptions& options)
{
    addPlanOptions(command, options);
    command.add_option("--scenario", options.scenarios, "A scenario to run; may be given again (all)")
        ->allow_extra_args(false);
    command.add_option("--area", options.areas, "An area to run; may be given again (all)")->allow_extra_args(false);
    addOutputOptions(command, options);
    command.add_flag("--by-cohort", options.byCohort, "Tell the cohorts apart as well (csv and json)");
    command.add_option("--by", options.by, "The finest periods: year, month (default), week or day (up to 3 years)")
        ->check(CLI::IsMember({"year", "month", "week", "day"}));
    auto* from = command.add_option("--from", options.from,
                                    "First date of a window to tell besides, as 2026-12-01; may be given again");
    auto* to = command.add_option("--to", options.to, "Last date of the window; once for each --from");
    from->allow_extra_args(false)->needs(to);
    to->allow_extra_args(false)->needs(from);
    command.add_flag("--fixed-inputs", options.fixedInputs, "Every figure as typed: draw no ranges");
    auto* part =
        command.add_option("--part", options.part, "Run one part of the work, as 3/16, into the .hwr file --output");
    auto* until = command.add_option("--until", options.until,
                                     "As many futures as narrow a result's 95 % interval: delayed_discharge_days:5%");
    command.add_option("--most", options.most, "With --until: futures at most")
        ->check(CLI::Range(2, 100'000))
        ->needs(until);
    addResultChoice(command, options.untilResult, "until-");
    part->needs("--output");
    until->excludes(part);
}

study::RunChoice choiceOf(const PlanOptions& options)
{
    study::RunChoice choice;
    choice.replications = options.replications;
    choice.years = options.years;
    choice.seed = options.seed;
    choice.threads = options.threads;
    return choice;
}

std::optional<study::RunChoice> choiceOf(const RunOptions& options, const model::Plan& plan)
{
    study::RunChoice choice = choiceOf(static_cast<const PlanOptions&>(options));
    if (!choose(plan.scenarios, options.scenarios, "scenario", choice.scenarios)
        || !choose(plan.areas, options.areas, "area", choice.areas))
        return std::nullopt;
    // A summary compares with the base.
    if (options.format == "summary" && !choice.scenarios.empty() && !plan.scenarios.empty()
        && std::ranges::find(choice.scenarios, plan.scenarios.front().id) == choice.scenarios.end())
        choice.scenarios.insert(choice.scenarios.begin(), plan.scenarios.front().id);
    if (!choosePeriods(options, plan, choice))
        return std::nullopt;
    choice.byCohort = options.byCohort;
    choice.fixedInputs = options.fixedInputs;
    choice.most = options.most;
    return choice;
}

std::optional<results::Part> partFrom(const std::string& text)
{
    const std::size_t slash = text.find('/');
    if (slash != std::string::npos) {
        const auto index = numberFrom<int>(std::string_view(text).substr(0, slash));
        const auto count = numberFrom<int>(std::string_view(text).substr(slash + 1));
        if (index && count && *index >= 1 && *index <= *count && *count <= 100'000)
            return results::Part{*index, *count, 0};
    }
    std::cerr << "\"" << base::quote(text) << "\" is no part. Give its number and how many there are, as 3/16.\n";
    return std::nullopt;
}

std::optional<Width> widthFrom(const std::string& text)
{
    const bool relative = text.ends_with('%');
    const auto number = numberFrom<double>(std::string_view(text).substr(0, text.size() - (relative ? 1 : 0)));
    if (number && std::isfinite(*number) && *number > 0.0)
        return Width{relative ? *number / 100.0 : *number, relative};
    std::cerr << "\"" << base::quote(text)
              << "\" is no width. Give a share of the mean, as 5%, or a number in the result's own unit.\n";
    return std::nullopt;
}

} // namespace homeward::cli
