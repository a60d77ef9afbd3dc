// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/results_text.h"

#include "core/exchange/checks_json.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> textColumns{"scenario", "area", "setting", "cohort", "measure", "period"};
constexpr std::array<std::string_view, 9> numberColumns{
    "mean", "ci95_low", "ci95_high", "p10", "p50", "p90", "difference", "difference_ci95_low", "difference_ci95_high"};

std::array<std::string_view, 6> textsOf(const ResultRow& row)
{
    return {row.scenario, row.area, row.setting, row.cohort, row.measure, row.period};
}

std::array<double, 9> numbersOf(const ResultRow& row)
{
    constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
    const results::Summary& s = row.summary;
    const results::Summary d = row.difference.value_or(results::Summary{noValue, noValue, noValue});
    return {s.mean, s.ci95Low, s.ci95High, s.p10, s.p50, s.p90, d.mean, d.ci95Low, d.ci95High};
}

void appendJsonNumber(std::string& text, double value)
{
    if (std::isfinite(value))
        appendCsvNumber(text, value);
    else
        text += "null";
}

/// Caches names with their quotes, since a result repeats each many times.
class Quoted {
public:
    explicit Quoted(std::string (*quote)(std::string_view)) : m_quote(quote) { }

    const std::string& of(std::string_view name)
    {
        const auto found = m_known.find(name.data());
        return found != m_known.end() ? found->second : m_known.emplace(name.data(), m_quote(name)).first->second;
    }

private:
    std::string (*m_quote)(std::string_view);
    std::unordered_map<const void*, std::string> m_known;   ///< by the address of the name in the result
};

std::string jsonQuoted(std::string_view name) { return compactJsonText(std::string(name)); }

/// Visits the rows of loads that are worth reporting.
void eachLoad(const results::RunResult& result, const std::function<void(const ResultRow&)>& visit)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (const results::OfferedLoad& load : result.loads) {
        if (!load.worthTelling())
            continue;
        ResultRow row;
        row.scenario = result.scenarios[static_cast<std::size_t>(load.scenario)].name;
        row.area = result.areas[static_cast<std::size_t>(load.area)].name;
        row.setting = result.settings[static_cast<std::size_t>(load.setting)].name;
        row.cohort = "all";
        row.measure = "offered_load";
        row.summary = {load.first, none, none, none, none, none};
        row.period = "first day";
        visit(row);
        row.summary.mean = load.last;
        row.period = "last day";
        visit(row);
    }
}

/// What else must be said with the figures, as lines of everything.
void eachNote(const results::RunResult& result, const results::RunNotes& notes,
              const std::function<void(const ResultRow&)>& visit)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    ResultRow row{"all", "all", "all", "all", {}, "all", {}, {}};
    const auto tell = [&](std::string_view measure, double value) {
        row.measure = measure;
        row.summary = {value, none, none, none, none, none};
        visit(row);
    };
    if (notes.rangesNotDrawn > 0)
        tell("ranges_not_drawn", notes.rangesNotDrawn);
    if (notes.inputsChanged)
        tell("inputs_changed", 1.0);
    for (const int scenario : notes.illustrative) {
        row.scenario = result.scenarios[static_cast<std::size_t>(scenario)].name;
        tell("illustrative", 1.0);
    }
}

Json headOf(const results::RunResult& result, const results::RunNotes& notes)
{
    return {{"timing",
             {{"events", result.timing.events},
              {"seconds", result.timing.seconds},
              {"threads", result.timing.threads},
              {"replications", result.replicationsDone}}},
            {"checks", checksJson(result, notes)},
            {"run",
             {{"plan", result.planName},
              {"version", result.programVersion},
              {"fingerprint", result.fingerprint},
              {"seed", result.seed},
              {"start", result.start.iso()},
              {"years", result.years}}}};
}

} // namespace

std::string resultsToJson(const results::RunResult& result, const std::vector<WaitLimit>& longerThan)
{
    return resultsToJson(result, longerThan, results::notesOf(result));
}

std::string resultsToJson(const results::RunResult& result, const std::vector<WaitLimit>& longerThan,
                          const results::RunNotes& notes)
{
    std::string text = jsonText(headOf(result, notes));
    text.resize(text.find_last_of('}'));
    while (text.back() == '\n')
        text.pop_back();
    text += ",\n  \"results\": [";
    Quoted names(jsonQuoted);
    const char* separator = "\n";
    const auto write = [&](const ResultRow& row) {
        text += separator;
        text += "    {";
        const auto texts = textsOf(row);
        for (std::size_t i = 0; i < texts.size(); ++i)
            text.append(i ? ", \"" : "\"").append(textColumns[i]).append("\": ").append(names.of(texts[i]));
        const auto numbers = numbersOf(row);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            text.append(", \"").append(numberColumns[i]).append("\": ");
            appendJsonNumber(text, numbers[i]);
        }
        text += '}';
        separator = ",\n";
    };
    eachRow(result, write, longerThan);
    return text + "\n  ]\n}\n";
}

std::string resultsToCsv(const results::RunResult& result, const std::vector<WaitLimit>& longerThan)
{
    return resultsToCsv(result, longerThan, results::notesOf(result));
}

std::string resultsToCsv(const results::RunResult& result, const std::vector<WaitLimit>& longerThan,
                         const results::RunNotes& notes)
{
    std::string text;
    for (const std::string_view column : textColumns)
        text.append(column).append(",");
    for (const std::string_view column : numberColumns)
        text.append(column).append(",");
    text.back() = '\n';
    Quoted names(csvText);
    const auto write = [&](const ResultRow& row) {
        for (const std::string_view name : textsOf(row))
            text.append(names.of(name)).append(",");
        for (const double number : numbersOf(row)) {
            appendCsvNumber(text, number);
            text += ',';
        }
        text.back() = '\n';
    };
    eachRow(result, write, longerThan);
    eachLoad(result, write);
    eachNote(result, notes, write);
    return text;
}

} // namespace homeward::exchange
