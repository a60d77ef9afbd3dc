// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/result_output.h"
#include "app/cli/text_table.h"
#include "ui/wording/assumption_text.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <string_view>
#include <utility>

namespace homeward::cli {

namespace {

using assumptions::Assumption;
using assumptions::Filter;

struct AssumptionsOptions {
    std::string plan;
    std::string format = "table";
    std::string output;
    std::string only = "all";
};

constexpr std::array<std::pair<std::string_view, Filter>, assumptions::filterCount> filters{
    {{"all", Filter::All},
     {"published", Filter::Published},
     {"derived", Filter::Derived},
     {"local", Filter::Local},
     {"illustrative", Filter::Illustrative},
     {"no-owner", Filter::NoOwner},
     {"no-source", Filter::NoSource},
     {"old", Filter::Old},
     {"ranged", Filter::Ranged}}};

std::vector<std::string> filterNames()
{
    std::vector<std::string> names;
    for (const auto& [name, filter] : filters)
        names.emplace_back(name);
    return names;
}

Filter filterNamed(const std::string& name)
{
    return std::ranges::find(filters, name, &std::pair<std::string_view, Filter>::first)->second;
}

std::string groupTable(const std::vector<exchange::AssumptionLine>& lines, assumptions::Group group)
{
    TextTable table({2, 3, 4, 5, 6, 7, 8});
    std::size_t rows = 0;
    for (const exchange::AssumptionLine& line : lines) {
        const Assumption& figure = line.figure;
        if (figure.group != group)
            continue;
        ++rows;
        table.add({line.name, wording::assumptionValue(figure), line.unit, wording::assumptionRange(figure),
                   wording::kindName(figure.kind), figure.hasSource() ? figure.sourceTitle : "no source", figure.year,
                   figure.owner.empty() ? "no owner" : figure.owner, wording::surenessName(figure.sureness)});
    }
    if (rows == 0)
        return {};
    return '\n' + wording::groupName(group) + " (" + std::to_string(rows) + ")\n" + table.text();
}

std::string tableOf(const std::vector<exchange::AssumptionLine>& lines, const assumptions::Counts& counts)
{
    std::string text = wording::registerHeadline(counts) + ' ' + wording::involvementText(counts) + '\n';
    for (std::size_t group = 0; group < assumptions::groupCount; ++group)
        text += groupTable(lines, static_cast<assumptions::Group>(group));
    return text;
}

Exit list(const AssumptionsOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    const auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    std::vector<Assumption> rows = assumptions::assumptionsOf(*plan);
    const int start = plan->start.year();
    const assumptions::Counts counts = assumptions::countsOf(rows, start);
    std::erase_if(rows, [filter = filterNamed(options.only), start](const Assumption& row) {
        return !passes(row, filter, start);
    });
    const auto lines = wording::assumptionLines(rows, *plan);
    return writeText(options.format == "csv"        ? exchange::assumptionsToCsv(lines)
                         : options.format == "json" ? exchange::assumptionsToJson(plan->name, lines)
                                                    : tableOf(lines, counts),
                     options.output);
}

} // namespace

void addAssumptionsCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand(
        "assumptions", "List every figure that results rest on: source, owner, year, range, how sure, where it counts");
    const auto options = std::make_shared<AssumptionsOptions>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->add_option("--only", options->only, "Those alone that are or lack something (all)")
        ->check(CLI::IsMember(filterNames()));
    command->add_option("--format", options->format, "table, csv or json (table)")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command->add_option("--output", options->output, "The file to write (the terminal)");
    command->callback([options, &status] { status = list(*options); });
}

} // namespace homeward::cli
