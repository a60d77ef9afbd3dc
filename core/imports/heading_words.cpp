// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/heading_words.h"

#include "core/base/lower_case.h"
#include "core/imports/word_runs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace homeward::imports {

namespace {

/// Words of headings and the role that they suggest; the first match counts. A text that begins with `=` must be the
/// whole heading.
constexpr std::array<std::pair<std::string_view, Role>, 128> headings{{
    {"name of patient", Role::Personal},
    {"patient name", Role::Personal},
    {"client name", Role::Personal},
    {"person name", Role::Personal},
    {"resident name", Role::Personal},
    {"=full name", Role::Personal}, // `IndicatorFullName` is none of a person
    {"forename", Role::Personal},
    {"first name", Role::Personal},
    {"surname", Role::Personal},
    {"last name", Role::Personal},
    {"family name", Role::Personal},
    {"chi", Role::Personal},
    {"chi number", Role::Personal},
    {"nhs number", Role::Personal},
    {"nhs no", Role::Personal},
    {"national insurance", Role::Personal},
    {"postcode", Role::Personal},
    {"post code", Role::Personal},
    {"date of birth", Role::Personal},
    {"dob", Role::Personal},
    {"birth date", Role::Personal},
    {"address", Role::Personal},
    {"telephone", Role::Personal},
    {"email", Role::Personal},
    {"patient id", Role::Personal},
    {"client id", Role::Personal},
    {"hospital number", Role::Personal},
    {"upi", Role::Personal},
    {"person id", Role::Personal},
    {"date ready", Role::Ready},
    {"ready date", Role::Ready},
    {"ready for discharge", Role::Ready},
    {"ready", Role::Ready},
    {"medically fit", Role::Ready},
    {"fit for discharge", Role::Ready},
    {"rdd", Role::Ready},
    {"clinically ready", Role::Ready},
    {"admitted from", Role::From},
    {"admission source", Role::From},
    {"adm source", Role::From},
    {"came from", Role::From},
    {"discharged from", Role::From},
    {"discharge from", Role::From},
    {"transferred from", Role::From},
    {"moved from", Role::From},
    {"=from to", Role::From}, // the corner of a matrix
    {"transferred to", Role::To},
    {"discharged to", Role::To},
    {"discharge to", Role::To},
    {"discharge destination", Role::To},
    {"destination", Role::To},
    {"moved to", Role::To},
    {"left to", Role::To},
    {"where next", Role::To},
    {"next place", Role::To},
    {"to setting", Role::To},
    {"from setting", Role::From},
    {"admission date", Role::Came},
    {"date of admission", Role::Came},
    {"admitted", Role::Came},
    {"date admitted", Role::Came},
    {"start date", Role::Came},
    {"date started", Role::Came},
    {"started", Role::Came},
    {"came", Role::Came},
    {"arrived", Role::Came},
    {"adm date", Role::Came},
    {"admit date", Role::Came},
    {"date of adm", Role::Came},
    {"discharge date", Role::Left},
    {"disch date", Role::Left},
    {"dis date", Role::Left},
    {"date of disch", Role::Left},
    {"date of discharge", Role::Left},
    {"discharged", Role::Left},
    {"date discharged", Role::Left},
    {"end date", Role::Left},
    {"date ended", Role::Left},
    {"left", Role::Left},
    {"ended", Role::Left},
    {"departed", Role::Left},
    {"delay reason", Role::Reason},
    {"reason for delay", Role::Reason},
    {"reason", Role::Reason},
    {"=from", Role::From},
    {"=to", Role::To},
    {"origin", Role::From},
    {"cohort", Role::Cohort},
    {"client group", Role::Cohort},
    {"sex", Role::Sex},
    {"gender", Role::Sex},
    {"age", Role::Age},
    {"age group", Role::Age},
    {"age band", Role::Age},
    {"ageband", Role::Age},
    {"setting", Role::Setting},
    {"service", Role::Setting},
    {"care setting", Role::Setting},
    {"annual budget", Role::Budget},
    {"net budget", Role::Budget},
    {"gross budget", Role::Budget},
    {"budget", Role::Budget},
    {"expenditure", Role::Budget},
    {"spend", Role::Budget},
    {"annual cost", Role::Budget},
    {"cost per year", Role::Budget},
    {"cost a year", Role::Budget},
    {"occupied beds", Role::People},
    {"beds occupied", Role::People},
    {"occupied places", Role::People},
    {"places occupied", Role::People},
    {"unit cost", Role::Cost},
    {"cost per day", Role::Cost},
    {"cost a day", Role::Cost},
    {"day rate", Role::Cost},
    {"fee", Role::Cost},
    {"fees", Role::Cost},
    {"cost per hour", Role::Cost},
    {"cost", Role::Cost},
    {"price", Role::Cost},
    {"staffed beds", Role::Units},
    {"funded beds", Role::Units},
    {"registered places", Role::Units},
    {"beds", Role::Units},
    {"places", Role::Units},
    {"number of beds", Role::Units},
    {"capacity", Role::Units},
    {"room", Role::Units},
}};
constexpr std::array<std::pair<std::string_view, Role>, 24> laterHeadings{{
    {"units", Role::Units},      {"hours a week", Role::Units}, {"hours per week", Role::Units},
    {"slots", Role::Units},      {"people", Role::People},      {"clients", Role::People},
    {"residents", Role::People}, {"persons", Role::People},     {"occupied", Role::People},
    {"patients", Role::People},  {"caseload", Role::People},    {"population", Role::Value},
    {"value", Role::Value},      {"count", Role::Value},        {"number", Role::Value},
    {"numerator", Role::Value},  {"year", Role::Period},        {"quarter", Role::Period},
    {"month", Role::Period},     {"period", Role::Period},      {"date", Role::Period},
    {"area", Role::Area},        {"council", Role::Area},       {"ward", Role::Setting},
}};

/// Words of headings whose column has areas if any of its values is an area.
constexpr std::array<std::string_view, 27> areaHeadings{
    "area",           "area name",       "area code",    "feature code",  "feature name", "geography", "geography code",
    "geography name", "local authority", "council",      "council area",  "ca",           "hb",        "hbt",
    "hscp",           "partnership",     "health board", "nhs board",     "board",        "location",  "region",
    "reference area", "locality",        "localities",   "neighbourhood", "cluster",      "district"};

/// Words for rates: figures in a hundred or in a thousand people, which count nothing.
constexpr std::array<std::string_view, 23> rateWords{"rate",
                                                     "rates",
                                                     "percent",
                                                     "percentage",
                                                     "pc",
                                                     "proportion",
                                                     "ratio",
                                                     "per head",
                                                     "per capita",
                                                     "ci",
                                                     "confidence",
                                                     "lower limit",
                                                     "upper limit",
                                                     "standardised",
                                                     "standardized",
                                                     "index",
                                                     "rank",
                                                     "share",
                                                     "lci",
                                                     "uci",
                                                     "change",
                                                     "occupancy",
                                                     "average length of stay"};

bool isAnyOf(std::string_view plain, const auto& words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return hasWord(plain, word); });
}

} // namespace

namespace {

/// A heading without a word and the punctuation around it; unchanged if it does not have the word.
std::string withoutWord(std::string_view heading, std::string_view word)
{
    constexpr std::string_view signs = " ,_-/:()";
    const std::string small = base::lowered(heading);
    const auto isLetter = [&](std::size_t at) { return at < small.size() && small[at] >= 'a' && small[at] <= 'z'; };
    const std::size_t at = small.find(word);
    if (at == std::string::npos || (at > 0 && isLetter(at - 1)) || isLetter(at + word.size()))
        return std::string(heading);
    std::string rest = std::string(heading.substr(0, at)).append(heading.substr(at + word.size()));
    while (!rest.empty() && signs.find(rest.back()) != std::string_view::npos)
        rest.pop_back();
    return rest.substr(std::min(rest.find_first_not_of(signs), rest.size()));
}

/// The words of a heading that suggest a role, and the role.
std::optional<std::pair<std::string_view, Role>> roleWord(std::string_view heading)
{
    const std::string plain = plainWords(heading);
    const auto fits = [&](std::string_view word) {
        return word.starts_with('=') ? plain == word.substr(1) : hasWord(plain, word);
    };
    for (const auto& one : headings)
        if (fits(one.first))
            return one;
    for (const auto& one : laterHeadings)
        if (fits(one.first))
            return one;
    // `£ per week`.
    const bool isPrice = heading.find("\xC2\xA3") != std::string_view::npos && hasWord(plain, "per");
    return isPrice ? std::optional(std::pair<std::string_view, Role>("per", Role::Cost)) : std::nullopt;
}

} // namespace

std::optional<Role> roleOfHeading(std::string_view heading)
{
    const auto found = roleWord(heading);
    return found ? std::optional(found->second) : std::nullopt;
}

std::string settingInHeading(std::string_view heading, const model::Plan& plan)
{
    std::string plain = plainWords(heading);
    if (settingNamed(plan, plain))
        return plain;
    const auto word = roleWord(heading);
    if (!word || word->first.starts_with('='))
        return {};
    plain.erase(plain.find(word->first), word->first.size());
    plain = plainWords(plain);
    return settingNamed(plan, plain) ? plain : std::string();
}

std::optional<Period> periodInHeading(std::string_view heading)
{
    const auto word = roleWord(heading);
    if (!word)
        return std::nullopt;
    // `(£000s)` and the like say of the unit.
    std::string plain = plainMarks(heading);
    for (const std::string_view sign : {"(\xC2\xA3", "\xC2\xA3"})
        if (const std::size_t at = plain.find(sign); at != std::string::npos)
            plain.erase(at, plain.find(' ', at) - at);
    return periodIn(withoutWord(plain, word->first.starts_with('=') ? word->first.substr(1) : word->first));
}

bool isPlainFigure(std::string_view heading)
{
    static constexpr std::array<std::string_view, 9> known{"value", "values",    "count",  "number",   "figure",
                                                           "total", "obs value", "amount", "numerator"};
    return std::ranges::find(known, plainWords(heading)) != known.end();
}

bool isRemark(std::string_view heading)
{
    static constexpr std::array<std::string_view, 20> words{
        "comment",   "comments",    "note",    "notes",    "remark",  "remarks",  "commentary",
        "narrative", "description", "source",  "owner",    "lead",    "rag",      "assumption",
        "caveat",    "caveats",     "updated", "footnote", "contact", "rationale"};
    return isAnyOf(plainWords(heading), words);
}

bool isUnitName(std::string_view heading)
{
    static constexpr std::array<std::string_view, 8> known{
        "unit", "units", "unit of measure", "uom", "counted in", "measured in", "unit type", "capacity unit"};
    return std::ranges::find(known, plainWords(heading)) != known.end();
}

bool speaksOfAreas(std::string_view heading) { return isAnyOf(plainWords(heading), areaHeadings); }

bool speaksOfRate(std::string_view heading)
{
    const std::string plain = plainWords(heading);
    if (heading.find('%') != std::string_view::npos || isAnyOf(plain, rateWords))
        return true;
    // `per 1,000`, `per 100 000 population`, `per thousand`.
    const auto runs = runsOf(heading);
    for (std::size_t i = 0; i + 1 < runs.size(); ++i)
        if (runs[i] == "per" && (isDigit(runs[i + 1].front()) || runs[i + 1] == "thousand"))
            return true;
    return false;
}

namespace {

/// `£000` and `(000s)`, but not the end of `1,000` or `26 000`.
bool hasBareThousand(std::string_view text)
{
    constexpr std::string_view noughts = "000";
    const auto isDigitAt = [&](std::size_t at) { return at < text.size() && isDigit(text[at]); };
    for (std::size_t at = text.find(noughts); at != std::string_view::npos; at = text.find(noughts, at + 1)) {
        const bool isEnd = at > 0
            && (isDigitAt(at - 1) || (at > 1 && (text[at - 1] == ',' || text[at - 1] == ' ') && isDigitAt(at - 2)));
        if (!isEnd && !isDigitAt(at + noughts.size()))
            return true;
    }
    return false;
}

} // namespace

double scaleIn(std::string_view text)
{
    const auto runs = runsOf(text);
    const auto has = [&](std::string_view word) { return std::ranges::find(runs, word) != runs.end(); };
    if (has("per"))
        return 1.0;
    const bool isMoney = text.find("\xC2\xA3") != std::string_view::npos;
    if (has("million") || has("millions") || (isMoney && (has("m") || has("mn"))))
        return 1e6;
    return hasBareThousand(text) || has("thousand") || has("thousands") || (isMoney && has("k")) ? 1e3 : 1.0;
}

PriceOf priceOf(std::string_view heading)
{
    using Word = std::pair<std::string_view, PriceOf>;
    static constexpr std::array<Word, 20> words{
        {{"hourly", PriceOf::Hour},    {"per hour", PriceOf::Hour},   {"an hour", PriceOf::Hour},
         {"daily", PriceOf::Day},      {"per day", PriceOf::Day},     {"a day", PriceOf::Day},
         {"per night", PriceOf::Day},  {"bed day", PriceOf::Day},     {"nightly", PriceOf::Day},
         {"weekly", PriceOf::Week},    {"per week", PriceOf::Week},   {"a week", PriceOf::Week},
         {"monthly", PriceOf::Month},  {"per month", PriceOf::Month}, {"a month", PriceOf::Month},
         {"annual", PriceOf::Year},    {"per year", PriceOf::Year},   {"a year", PriceOf::Year},
         {"per annum", PriceOf::Year}, {"pa", PriceOf::Year}}};
    const std::string plain = plainWords(heading);
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return hasWord(plain, word.first); });
    return found == words.end() ? PriceOf::NotSaid : found->second;
}

Sex sexIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> female{"female", "females", "women", "woman"};
    static constexpr std::array<std::string_view, 4> male{"male", "males", "men", "man"};
    static constexpr std::array<std::string_view, 5> all{"persons", "both sexes", "all sexes", "people", "all people"};
    const std::string plain = plainWords(text);
    const bool isFemale = plain == "f" || isAnyOf(plain, female);
    const bool isMale = plain == "m" || isAnyOf(plain, male);
    if (isFemale != isMale)
        return isFemale ? Sex::Female : Sex::Male;
    return !isFemale && (isAnyOf(plain, all) || isTotalWord(text)) ? Sex::All : Sex::Other;
}

std::string withoutSex(std::string_view heading)
{
    static constexpr std::array<std::string_view, 9> words{"females", "female",     "males",   "male",     "women",
                                                           "men",     "both sexes", "persons", "all sexes"};
    for (const std::string_view word : words)
        if (std::string rest = withoutWord(heading, word); rest.size() < heading.size())
            return rest;
    return std::string(heading);
}

} // namespace homeward::imports
