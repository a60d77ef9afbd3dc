// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/money_text.h"

#include "core/exchange/checks_json.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/exchange/summary_text.h"

namespace homeward::exchange {

using money::Accounts;
using results::RunResult;
using results::Summary;
using Json = nlohmann::ordered_json;

namespace {

using exchange::jsonOf; // the overloads below would hide it

const std::string& scenarioName(const RunResult& result, int scenario)
{
    return result.scenarios[static_cast<std::size_t>(scenario)].name;
}

std::string_view wordOf(money::Terms terms) { return terms == money::Terms::Real ? "real" : "cash"; }

Json jsonOf(const results::ValueList& values)
{
    const auto summary = results::summarise(values);
    return summary ? jsonOf(*summary) : Json();
}

Json jsonOf(const money::Released& parts)
{
    return {{"total", jsonOf(parts.total)},
            {"spent", jsonOf(parts.spent)},
            {"avoided", jsonOf(parts.avoided)},
            {"cashable", jsonOf(parts.cashable)},
            {"notCashable", jsonOf(parts.notCashable)}};
}

/// The money of a scenario compared with another over the whole run.
Json comparisonOf(const Accounts& accounts, const RunResult& result, int scenario, const money::ReportQuery& query)
{
    const money::Pair pair{scenario, query.against};
    const money::Payback back = money::paybackOf(accounts, pair);
    Json years = Json::array();
    for (std::size_t p = 0; p < accounts.periods.size(); ++p)
        years.push_back({{"year", accounts.periods[p].label},
                         {"becomes", jsonOf(money::released(accounts, pair, p, query.terms))},
                         {"addedUp", jsonOf(back.added[p])},
                         {"costOfRightPlaceDay",
                          jsonOf(money::costOfRightPlaceDay(accounts, result, scenario, results::all, p, query.terms))},
                         {"costOfDelayedDay",
                          jsonOf(money::costOfDelayedDay(accounts, result, scenario, results::all, p, query.terms))}});
    const auto label = [&](const std::optional<std::size_t>& period) {
        return period ? Json(accounts.periods[*period].label) : Json();
    };
    return {
        {"scenario", scenarioName(result, scenario)},
        {"netPresentValue", jsonOf(money::presentValue(accounts, pair, accounts.discountRate, accounts.discountYear))},
        {"payback",
         {{"everBehind", back.everBehind},
          {"year", label(back.period)},
          {"earliest", label(back.earliest)},
          {"latest", label(back.latest)},
          {"shareOfFutures", back.shareOfFutures}}},
        {"years", std::move(years)}};
}

Json frameOf(const RunResult& result)
{
    return {{"plan", result.planName},
            {"futures", result.replicationsDone},
            {"seed", result.seed},
            {"program", result.programVersion},
            {"checks", checksJson(result)}};
}

std::vector<int> scenariosOf(const RunResult& result, const std::vector<int>& chosen)
{
    std::vector<int> scenarios = chosen;
    for (int s = 0; chosen.empty() && s < static_cast<int>(result.scenarios.size()); ++s)
        scenarios.push_back(s);
    return scenarios;
}

Json rowsOf(const std::vector<money::ReportRow>& report, const Accounts& accounts, const RunResult& result)
{
    Json rows = Json::array();
    for (const money::ReportRow& row : report)
        rows.push_back({{"scenario", scenarioName(result, row.scenario)},
                        {"year", accounts.periods[row.period].label},
                        {"id", row.id},
                        {"name", row.name},
                        {"pounds", jsonOf(row.pounds)},
                        {"difference", jsonOf(row.difference)}});
    return rows;
}

/// The cells of a period: its label, its terms and the year of its prices.
std::string placeText(const Accounts& accounts, money::Terms terms, std::size_t period)
{
    return accounts.periods[period].label + ',' + std::string(wordOf(terms)) + ','
        + base::financialYearLabel(terms == money::Terms::Real ? accounts.realYear : accounts.years[period]);
}

Json daysOf(const Accounts& accounts, const RunResult& result, const money::ReportQuery& query)
{
    Json days = Json::array();
    for (const money::DayCost& cost : money::dayCostsOf(accounts, result, query))
        days.push_back({{"scenario", scenarioName(result, cost.scenario)},
                        {"year", accounts.periods[cost.period].label},
                        {"day", money::nameOf(cost.day)},
                        {"pounds", cost.pounds ? jsonOf(*cost.pounds) : Json()},
                        {"difference", cost.difference ? jsonOf(*cost.difference) : Json()}});
    return days;
}

} // namespace

std::string moneyToCsv(const Accounts& accounts, const RunResult& result, const money::ReportQuery& query)
{
    std::string text = "scenario,against,year,terms,price_year,by,id,name,pounds,ci95_low,ci95_high,difference,"
                       "difference_ci95_low,difference_ci95_high\n";
    for (const money::ReportRow& row : money::reportOf(accounts, result, query)) {
        text += csvText(scenarioName(result, row.scenario)) + ',' + csvText(scenarioName(result, query.against)) + ','
            + placeText(accounts, query.terms, row.period) + ',' + std::string(money::nameOf(query.by)) + ','
            + csvText(row.id) + ',' + csvText(row.name);
        appendSummary(text, &row.pounds);
        appendSummary(text, &row.difference);
        text += '\n';
    }
    return text;
}

std::string dayCostsToCsv(const Accounts& accounts, const RunResult& result, const money::ReportQuery& query)
{
    std::string text = "scenario,against,year,terms,price_year,day,pounds,ci95_low,ci95_high,difference,"
                       "difference_ci95_low,difference_ci95_high\n";
    for (const money::DayCost& cost : money::dayCostsOf(accounts, result, query)) {
        text += csvText(scenarioName(result, cost.scenario)) + ',' + csvText(scenarioName(result, query.against)) + ','
            + placeText(accounts, query.terms, cost.period) + ',' + std::string(money::nameOf(cost.day));
        appendSummary(text, cost.pounds ? &*cost.pounds : nullptr);
        appendSummary(text, cost.difference ? &*cost.difference : nullptr);
        text += '\n';
    }
    return text;
}

std::string moneyLinesToCsv(const Accounts& accounts, const RunResult& result)
{
    std::string text = "scenario,year,area,setting,change,part,budget,unit_days,pounds_a_unit_day,cash,real\n";
    for (const money::ReportLine& each : money::linesOf(accounts)) {
        const money::Line& line = *each.line;
        const std::string setting =
            line.setting < 0 ? std::string() : result.settings[static_cast<std::size_t>(line.setting)].name;
        text += csvText(scenarioName(result, each.scenario)) + ',' + accounts.periods[each.period].label + ','
            + csvText(result.areas[static_cast<std::size_t>(line.area)].name) + ',' + csvText(setting) + ','
            + csvText(line.change.value) + ',' + std::string(money::nameOf(line.part)) + ','
            + csvText(accounts.payers[static_cast<std::size_t>(line.payer)].name);
        for (const double value : {each.unitDays, each.rate, each.cash, each.real}) {
            text += ',';
            appendCsvNumber(text, value);
        }
        text += '\n';
    }
    return text;
}

std::string moneyToJson(const Accounts& accounts, const RunResult& result, const money::ReportQuery& query)
{
    Json json = frameOf(result);
    json["given"] = accounts.given();
    if (!accounts.given())
        return jsonText(json);
    json["terms"] = wordOf(query.terms);
    json["priceYear"] = base::financialYearLabel(accounts.realYear);
    json["discountRate"] = accounts.discountRate;
    json["discountYear"] = base::financialYearLabel(accounts.discountYear);
    json["against"] = scenarioName(result, query.against);
    Json unpriced = Json::array();
    for (const int setting : accounts.unpriced)
        unpriced.push_back(result.settings[static_cast<std::size_t>(setting)].name);
    json["settingsWithoutPrices"] = std::move(unpriced);
    json["by"] = money::nameOf(query.by);
    json["rows"] = rowsOf(money::reportOf(accounts, result, query), accounts, result);
    json["days"] = daysOf(accounts, result, query);
    Json scenarios = Json::array();
    for (const int scenario : scenariosOf(result, query.scenarios))
        if (scenario != query.against && !accounts.windows)
            scenarios.push_back(comparisonOf(accounts, result, scenario, query));
    json["scenarios"] = std::move(scenarios);
    return jsonText(json);
}

std::string staffToCsv(const money::Staffing& staffing, const RunResult& result, int against)
{
    std::string text = "scenario,against,year,role,needed,ci95_low,ci95_high,difference,difference_ci95_low,"
                       "difference_ci95_high,available,short_by,recruit_by,too_late\n";
    for (int s = 0; s < static_cast<int>(result.scenarios.size()); ++s)
        for (std::size_t p = 0; p < staffing.periods.size(); ++p)
            for (const money::StaffRow& row : money::staffRows(staffing, {s, against}, p)) {
                text += csvText(scenarioName(result, s)) + ',' + csvText(scenarioName(result, against)) + ','
                    + staffing.periods[p].label + ',' + csvText(staffing.roles[row.role].name);
                appendSummary(text, &row.now);
                appendSummary(text, &row.difference);
                text += ',';
                if (row.available)
                    appendCsvNumber(text, *row.available);
                text += ',';
                if (row.available)
                    appendCsvNumber(text, row.shortBy());
                text += ',' + (row.recruitBy ? row.recruitBy->iso() : std::string()) + ','
                    + (row.recruitBy ? (row.tooLate ? "yes" : "no") : "") + '\n';
            }
    return text;
}

std::string staffToJson(const money::Staffing& staffing, const RunResult& result, int against)
{
    Json rows = Json::array();
    for (int s = 0; s < static_cast<int>(result.scenarios.size()); ++s)
        for (std::size_t p = 0; p < staffing.periods.size(); ++p)
            for (const money::StaffRow& row : money::staffRows(staffing, {s, against}, p)) {
                Json one{{"scenario", scenarioName(result, s)},
                         {"year", staffing.periods[p].label},
                         {"role", staffing.roles[row.role].name},
                         {"needed", jsonOf(row.now)},
                         {"difference", jsonOf(row.difference)}};
                if (row.available) {
                    one["available"] = *row.available;
                    one["shortBy"] = row.shortBy();
                }
                if (row.recruitBy) {
                    one["recruitBy"] = row.recruitBy->iso();
                    one["tooLate"] = row.tooLate;
                }
                rows.push_back(std::move(one));
            }
    Json json = frameOf(result);
    json["given"] = staffing.given();
    json["against"] = scenarioName(result, against);
    json["rows"] = std::move(rows);
    return jsonText(json);
}

} // namespace homeward::exchange
