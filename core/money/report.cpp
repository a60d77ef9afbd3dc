// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/report.h"

#include "core/money/line_sum.h"

#include <algorithm>
#include <array>

namespace homeward::money {

namespace {

/// An item of a report: its id and name, and the lines that it adds up.
struct Item {
    std::string id;
    std::string name;
    Cut cut;
};

std::vector<Item> budgetItems(const Accounts& accounts)
{
    std::vector<Item> items;
    for (const int payer : payersPaid(accounts)) {
        const Payer& of = accounts.payers[static_cast<std::size_t>(payer)];
        items.push_back({of.id.value, of.name, {.payer = payer}});
    }
    return items;
}

std::vector<Item> settingItems(const Accounts& accounts, const results::RunResult& result)
{
    std::vector<Item> items;
    for (const int setting : settingsPaid(accounts)) {
        const results::SettingAxis& of = result.settings[static_cast<std::size_t>(setting)];
        items.push_back({of.id.value, of.name, {.setting = setting}});
    }
    items.push_back({"changes", {}, {.setting = -1}});
    return items;
}

std::vector<Item> areaItems(const results::RunResult& result)
{
    std::vector<Item> items;
    for (int area = 0; area < static_cast<int>(result.areas.size()); ++area) {
        const results::AreaAxis& of = result.areas[static_cast<std::size_t>(area)];
        items.push_back({of.id.value, of.name, {.areas = std::vector{area}}});
    }
    return items;
}

std::vector<Item> partItems()
{
    std::vector<Item> items;
    for (int part = 0; part < partCount; ++part)
        items.push_back({std::string(nameOf(static_cast<Part>(part))), {}, {.part = static_cast<Part>(part)}});
    return items;
}

std::vector<Item> itemsOf(const Accounts& accounts, const results::RunResult& result, By by)
{
    std::vector<Item> items;
    switch (by) {
    case By::Budget: items = budgetItems(accounts); break;
    case By::Setting: items = settingItems(accounts, result); break;
    case By::Area: items = areaItems(result); break;
    case By::Part: items = partItems(); break;
    }
    items.push_back({"all", {}, {}});
    return items;
}

ReportLine lineIn(const Accounts& accounts, const Line& line, int scenario, std::size_t period)
{
    ReportLine made{scenario, period, &line};
    const auto futures = static_cast<double>(accounts.futures);
    for (std::size_t f = 0; f < accounts.futures; ++f) {
        const double cash = line.cash.at(period, f);
        const double rate = line.rate.empty() ? 0.0 : line.rate.at(period, f);
        made.cash += cash / futures;
        made.real += inTerms(accounts, cash, period, f, Terms::Real) / futures;
        made.rate += rate / futures;
        made.unitDays += rate != 0.0 ? cash / rate / futures : 0.0;
    }
    return made;
}

} // namespace

std::string_view nameOf(By by)
{
    static constexpr std::array<std::string_view, 4> names{"budget", "setting", "area", "part"};
    return names[static_cast<std::size_t>(by)];
}

std::vector<ReportRow> reportOf(const Accounts& accounts, const results::RunResult& result, const ReportQuery& query)
{
    std::vector<ReportRow> rows;
    if (!accounts.given())
        return rows;
    std::vector<int> scenarios = query.scenarios;
    for (int s = 0; query.scenarios.empty() && s < static_cast<int>(result.scenarios.size()); ++s)
        scenarios.push_back(s);
    const std::vector<Item> items = itemsOf(accounts, result, query.by);
    for (const int scenario : scenarios)
        for (std::size_t period = 0; period < accounts.periods.size(); ++period)
            for (const Item& item : items) {
                Cut cut = item.cut;
                cut.scenario = scenario;
                const auto pounds = results::summarise(money::pounds(accounts, cut, period, query.terms));
                const auto change = results::summarise(difference(accounts, cut, query.against, period, query.terms));
                rows.push_back({scenario, period, item.id, item.name, pounds.value_or(results::Summary{}),
                                change.value_or(results::Summary{})});
            }
    return rows;
}

std::vector<ReportLine> linesOf(const Accounts& accounts)
{
    std::vector<ReportLine> lines;
    for (std::size_t s = 0; s < accounts.sheets.size(); ++s)
        for (std::size_t period = 0; period < accounts.periods.size(); ++period)
            for (const Line& line : accounts.sheets[s].lines)
                lines.push_back(lineIn(accounts, line, static_cast<int>(s), period));
    return lines;
}

} // namespace homeward::money
