// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/counted.h"

#include "core/imports/heading_words.h"
#include "core/imports/import.h"
#include "core/imports/word_runs.h"

#include <algorithm>
#include <array>

namespace homeward::imports {

namespace {

using Word = std::pair<std::string_view, Counted>;

/// Words that show, anywhere in a line, that a figure counts something else.
constexpr std::array<std::string_view, 44> otherWords{
    "admissions",   "admitted",    "admission",  "discharges", "discharged",  "deaths",       "died",
    "staff",        "workforce",   "wte",        "fte",        "vacancies",   "vacancy",      "referrals",
    "referred",     "waiting",     "waits",      "delayed",    "delays",      "bed days",     "beddays",
    "visits",       "assessments", "complaints", "episodes",   "attendances", "self funding", "self funded",
    "self funders", "short stay",  "respite",    "telecare",   "turnover",    "contacts",     "falls",
    "average age",  "households",  "mean",       "median",     "vacant",      "empty",        "closed",
    "blocked",      "unfilled"};
/// Words for the population of a place.
constexpr std::array<std::string_view, 4> populationWords{"population", "estimates", "projection", "projections"};
constexpr std::array<Word, 31> countWords{{{"people", Counted::People},        {"persons", Counted::People},
                                           {"clients", Counted::People},       {"residents", Counted::People},
                                           {"patients", Counted::People},      {"inpatients", Counted::People},
                                           {"service users", Counted::People}, {"users", Counted::People},
                                           {"customers", Counted::People},     {"individuals", Counted::People},
                                           {"receiving", Counted::People},     {"caseload", Counted::People},
                                           {"in receipt", Counted::People},    {"supported", Counted::People},
                                           {"hours", Counted::Room},           {"beds", Counted::Room},
                                           {"places", Counted::Room},          {"capacity", Counted::Room},
                                           {"slots", Counted::Room},           {"room", Counted::Room},
                                           {"units", Counted::Room},           {"expenditure", Counted::Pounds},
                                           {"spend", Counted::Pounds},         {"spending", Counted::Pounds},
                                           {"budget", Counted::Pounds},        {"budgets", Counted::Pounds},
                                           {"cost", Counted::Pounds},          {"costs", Counted::Pounds},
                                           {"outturn", Counted::Pounds},       {"pounds", Counted::Pounds},
                                           {"occupied", Counted::People}}};

/// Whether a figure is an average: `hours per client`, `average weekly hours`.
bool isOfEach(std::string_view plain)
{
    static constexpr std::array<std::string_view, 3> whole{"hours per week", "per year", "per annum"};
    const auto isThere = [&](std::string_view words) { return hasWord(plain, words); };
    return (isThere("per") && std::ranges::none_of(whole, isThere)) || (isThere("average") && isThere("hours"));
}

/// The position of a word; the end of the line if it does not occur.
std::size_t placeOf(std::string_view plain, std::string_view word)
{
    for (std::size_t at = plain.find(word); at != std::string_view::npos; at = plain.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || plain[at - 1] == ' ') && (end == plain.size() || plain[end] == ' '))
            return at;
    }
    return plain.size();
}

/// A run as the age of an adult; 0 if it is none.
int adultAge(std::string_view run)
{
    constexpr std::size_t mostDigits = 3;
    const int number = run.size() <= mostDigits ? wholeOf(run).value_or(0) : 0;
    return number >= 16 && number < 110 ? number : 0;
}

/// Whether a line is about some ages only: `aged 65+`, `people 75 and over`, `18-64`, `under 65`.
bool isOfAges(std::string_view line)
{
    const auto runs = runsOf(line);
    const auto at = [&](std::size_t i) { return i < runs.size() ? std::string_view(runs[i]) : std::string_view(); };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const int age = adultAge(runs[i]);
        if (age == 0)
            continue;
        const std::string_view before = i > 0 ? at(i - 1) : std::string_view();
        const bool isNamed = before == "aged" || before == "over" || before == "under" || before == "age";
        const bool isOpen = (at(i + 1) == "and" || at(i + 1) == "or") && (at(i + 2) == "over" || at(i + 2) == "older");
        const int last = adultAge(at(i + 1) == "to" ? at(i + 2) : at(i + 1));
        const bool hasPlus = at(i + 1) == "plus" || line.find(runs[i] + '+') != std::string_view::npos;
        if (isNamed || isOpen || hasPlus || last > age)
            return true;
    }
    return false;
}

bool hasAny(std::string_view line, const auto& words)
{
    const std::string plain = plainWords(line);
    return std::ranges::any_of(words, [&](std::string_view word) { return hasWord(plain, word); });
}

/// The heading of the bare figures, if all have the same.
std::string bareHeading(const std::vector<Column>& columns)
{
    std::string found;
    Counted counted = Counted::NotSaid;
    for (const Column& column : columns) {
        if (column.role != Role::Value || column.isMember())
            continue;
        const Counted now = countedIn(column.heading);
        if (!found.empty() && now != counted)
            return {};
        found = column.heading;
        counted = now;
    }
    return found;
}

} // namespace

std::vector<std::string> wordsAbout(const Import& import)
{
    std::vector<std::string> lines = import.titles;
    lines.push_back(import.sheet);
    lines.push_back(import.file);
    return lines;
}

Counted countedIn(std::string_view line)
{
    const std::string plain = plainWords(line);
    if (hasAny(line, otherWords) || hasAny(line, populationWords) || speaksOfRate(line) || isOfEach(plain))
        return Counted::Other;
    Counted found = Counted::NotSaid;
    if (line.find("\xC2\xA3") != std::string_view::npos)
        found = Counted::Pounds;
    else if (hasWord(plain, "occupied"))
        found = Counted::People; // `beds that are occupied`
    std::size_t first = found == Counted::NotSaid ? plain.size() : 0;
    for (const auto& [word, counted] : countWords)
        if (const std::size_t at = placeOf(plain, word); at < first) {
            first = at;
            found = counted;
        }
    return found == Counted::People && isOfAges(line) ? Counted::Other : found;
}

Saying sayingOf(const std::vector<Column>& columns, const Choices& choices, const std::vector<std::string>& lines,
                const model::Plan& plan)
{
    std::vector<std::string> said;
    for (const auto& [heading, kind] : choices.only)
        said.push_back(kind);
    said.push_back(bareHeading(columns));
    said.insert(said.end(), lines.begin(), lines.end());
    Saying saying;
    const auto counts = [](const std::string& line) { return countedIn(line) != Counted::NotSaid; };
    if (const auto found = std::ranges::find_if(said, counts); found != said.end()) {
        saying.counted = countedIn(*found);
        saying.line = *found;
    }
    if (std::ranges::any_of(lines, [](const std::string& line) { return hasAny(line, populationWords); }))
        return saying;
    for (const std::string& line : lines)
        if (const model::Setting* const setting = settingIn(plan, line); setting && saying.setting.empty())
            saying.setting = setting->name;
    return saying;
}

} // namespace homeward::imports
