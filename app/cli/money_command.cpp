// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/money_run.h"
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "app/cli/text_table.h"
#include "core/exchange/money_text.h"
#include "ui/wording/money_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

using money::By;
using money::Terms;

struct MoneyOptions : MoneyRunOptions {
    bool cash = false;
    bool real = false;
    std::string by = "budget";
    bool months = false;
};

/// A run with what it costs.
struct PaidRun : ScenarioRun {
    money::Accounts accounts;
};

std::optional<By> byNamed(const std::string& name)
{
    for (const By by : {By::Budget, By::Setting, By::Area, By::Part})
        if (money::nameOf(by) == name)
            return by;
    return std::nullopt;
}

std::string plain(double pounds) { return wording::numbers().whole(pounds); }

/// Pounds of every item, a row an item and a column a year.
std::string levelsText(const PaidRun& run, const money::ReportQuery& query, int scenario)
{
    TextTable table;
    std::vector<std::string> head{""};
    for (const base::Period& period : run.accounts.periods)
        head.push_back(period.label);
    table.add(std::move(head));
    money::ReportQuery one = query;
    one.scenarios = {scenario};
    const std::vector<money::ReportRow> rows = money::reportOf(run.accounts, run.result, one);
    const std::size_t items = run.accounts.periods.empty() ? 0 : rows.size() / run.accounts.periods.size();
    for (std::size_t item = 0; item < items; ++item) {
        std::vector<std::string> levels{wording::rowText(rows[item], query.by)};
        std::vector<std::string> changes{"  against "
                                         + run.result.scenarios[static_cast<std::size_t>(query.against)].name};
        for (std::size_t p = 0; p < run.accounts.periods.size(); ++p) {
            levels.push_back(plain(rows[p * items + item].pounds.mean));
            changes.push_back(wording::signedMoney(rows[p * items + item].difference.mean));
        }
        table.add(std::move(levels));
        if (scenario != query.against)
            table.add(std::move(changes));
    }
    return table.text();
}

/// What a day costs, a row a kind of day and a column a year.
std::string daysText(const PaidRun& run, const money::ReportQuery& query, int scenario)
{
    money::ReportQuery one = query;
    one.scenarios = {scenario};
    std::array<std::vector<std::string>, money::dayCount> levels, changes;
    for (const money::DayCost& cost : money::dayCostsOf(run.accounts, run.result, one)) {
        const auto row = static_cast<std::size_t>(cost.day);
        levels[row].push_back(cost.pounds ? plain(cost.pounds->mean) : "-");
        changes[row].push_back(cost.difference ? wording::signedMoney(cost.difference->mean) : "-");
    }
    TextTable table;
    std::vector<std::string> head{""};
    for (const base::Period& period : run.accounts.periods)
        head.push_back(period.label);
    table.add(std::move(head));
    for (const money::Day day : {money::Day::RightPlace, money::Day::Delayed}) {
        const auto row = static_cast<std::size_t>(day);
        levels[row].insert(levels[row].begin(), wording::dayName(day));
        table.add(std::move(levels[row]));
        changes[row].insert(changes[row].begin(),
                            "  against " + run.result.scenarios[static_cast<std::size_t>(query.against)].name);
        if (scenario != query.against)
            table.add(std::move(changes[row]));
    }
    return table.text();
}

/// What becomes of the difference, and when it pays back.
std::string comparisonText(const PaidRun& run, const money::ReportQuery& query, int scenario)
{
    const money::Pair pair{scenario, query.against};
    std::ostringstream text;
    TextTable table;
    table.add({"", "in all", "spent", "avoided", "cashable", "not cashable"});
    const auto mean = [](const results::ValueList& values) {
        return results::summarise(values).value_or(results::Summary{}).mean;
    };
    for (std::size_t p = 0; p < run.accounts.periods.size(); ++p) {
        const money::Released parts = money::released(run.accounts, pair, p, query.terms);
        table.add({run.accounts.periods[p].label, wording::signedMoney(mean(parts.total)), plain(mean(parts.spent)),
                   plain(mean(parts.avoided)), plain(mean(parts.cashable)), plain(mean(parts.notCashable))});
    }
    text << '\n' << table.text();
    const auto worth = results::summarise(
        money::presentValue(run.accounts, pair, run.accounts.discountRate, run.accounts.discountYear));
    if (worth)
        text << "Net present value at " << wording::numbers().percent(run.accounts.discountRate, 1) << ", middle of "
             << base::financialYearLabel(run.accounts.discountYear) << ": " << wording::betterText(worth->mean)
             << " (95 % sure: " << wording::betterText(worth->ci95High) << " to " << wording::betterText(worth->ci95Low)
             << ").\n"
             << wording::sentence(wording::paybackText(money::paybackOf(run.accounts, pair), run.accounts)) << ".\n";
    return text.str();
}

/// `daysAlone`: of what a day costs alone.
std::string tableOf(const PaidRun& run, const money::ReportQuery& query, bool daysAlone)
{
    std::ostringstream text;
    text << runLine(run.result) << notesText(run.result);
    if (!run.accounts.given()) {
        text << wording::notGivenText() << '\n';
        return text.str();
    }
    text << "Pounds, " << wording::termsText(query.terms, run.accounts.realYear) << ", mean of the futures.\n";
    for (const int setting : run.accounts.unpriced)
        text << "No price: " << run.result.settings[static_cast<std::size_t>(setting)].name << ".\n";
    for (const int scenario : query.scenarios) {
        text << '\n' << run.result.scenarios[static_cast<std::size_t>(scenario)].name << '\n';
        if (!daysAlone)
            text << levelsText(run, query, scenario) << '\n';
        text << daysText(run, query, scenario);
        if (scenario != query.against && !run.accounts.windows && !daysAlone)
            text << comparisonText(run, query, scenario);
    }
    text << '\n';
    for (const money::Day day : {money::Day::RightPlace, money::Day::Delayed})
        text << wording::dayName(day) << ": " << wording::dayDefinition(day) << '\n';
    return text.str();
}

std::string staffText(const ScenarioRun& run, const money::Staffing& staffing, const money::ReportQuery& query)
{
    std::ostringstream text;
    text << runLine(run.result) << notesText(run.result);
    if (!staffing.given()) {
        text << "The plan names no staff.\n";
        return text.str();
    }
    for (const int scenario : query.scenarios) {
        text << '\n' << run.result.scenarios[static_cast<std::size_t>(scenario)].name << '\n';
        TextTable table;
        table.add({"Whole-time equivalents", "year", "there", "needed", "difference", "", ""});
        for (std::size_t p = 0; p < staffing.periods.size(); ++p)
            for (const money::StaffRow& row : money::staffRows(staffing, {scenario, query.against}, p))
                table.add({staffing.roles[row.role].name, staffing.periods[p].label,
                           row.available ? wording::numbers().people(*row.available) : "-",
                           wording::numbers().people(row.now.mean), wording::numbers().signedTyped(row.difference.mean),
                           wording::staffVerdict(row), wording::recruitText(row)});
        text << table.text();
    }
    return text.str();
}

money::ReportQuery queryOf(const MoneyOptions& options, const ScenarioRun& run)
{
    money::ReportQuery query;
    query.by = byNamed(options.by).value_or(By::Budget);
    query.terms = options.cash ? Terms::Cash : Terms::Real;
    query.scenarios = run.shown;
    query.against = run.against;
    return query;
}

Exit writeStaff(const MoneyOptions& options, const ScenarioRun& run)
{
    Exit status = Exit::Done;
    const auto staffing = staffingOf(run, status);
    if (!staffing)
        return status;
    return writeAs(
        options, [&] { return staffText(run, *staffing, queryOf(options, run)); },
        [&] { return exchange::staffToCsv(*staffing, run.result, run.against); },
        [&] { return exchange::staffToJson(*staffing, run.result, run.against); });
}

Exit writeMoney(const MoneyOptions& options, ScenarioRun ran)
{
    Exit status = Exit::Done;
    auto accounts = accountsOf(ran, options.months, status);
    if (!accounts)
        return status;
    const PaidRun run{std::move(ran), std::move(*accounts)};
    const money::ReportQuery query = queryOf(options, run);
    return writeAs(
        options, [&] { return tableOf(run, query, options.by == "day"); },
        [&] {
            return options.by == "line" ? exchange::moneyLinesToCsv(run.accounts, run.result)
                : options.by == "day"   ? exchange::dayCostsToCsv(run.accounts, run.result, query)
                                        : exchange::moneyToCsv(run.accounts, run.result, query);
        },
        [&] { return exchange::moneyToJson(run.accounts, run.result, query); });
}

Exit money(const MoneyOptions& options)
{
    if (options.by == "line" && options.format != "csv") {
        std::cerr << "Lines are written as CSV: add --format csv.\n";
        return Exit::WrongUsage;
    }
    ScenarioRun run;
    if (const Exit made = runScenarios(options, {.byMonth = options.months}, run); made != Exit::Done)
        return made;
    return options.by == "staff" ? writeStaff(options, run) : writeMoney(options, std::move(run));
}

} // namespace

void addMoneyCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("money", "What the plan costs by year: budgets, what becomes of savings, staff");
    const auto options = std::make_shared<MoneyOptions>();
    addMoneyRunOptions(*command, *options);
    auto* cash = command->add_flag("--cash", options->cash, "In the money of each year");
    command->add_flag("--real", options->real, "In the prices of one year (so anyway)")->excludes(cash);
    command
        ->add_option("--by", options->by,
                     "budget, setting, area, part, staff, day: what a right-place day and a delayed day cost, or line: "
                     "every line of the accounts")
        ->check(CLI::IsMember({"budget", "setting", "area", "part", "staff", "day", "line"}));
    command->add_flag("--months", options->months, "By month and not by financial year");
    command->callback([options, &status] { status = money(*options); });
}

} // namespace homeward::cli
