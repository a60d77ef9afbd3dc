// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/interpret.h"

#include "core/base/lower_case.h"
#include "core/imports/word_runs.h"

#include <algorithm>
#include <array>
#include <vector>

namespace homeward::imports {

namespace {

/// What the words of a text say about ages.
struct AgeWords {
    std::vector<int> numbers;
    bool over = false;
    bool under = false;
    bool isWithin = false; ///< `64 and under` counts 64, `under 64` does not
    bool isAge = false;
    bool all = false;

    /// Takes a word; false if it does not belong to an age.
    bool take(const std::string& word)
    {
        static constexpr std::array<std::string_view, 6> ages{"age", "aged", "ages", "years", "year", "yrs"};
        static constexpr std::array<std::string_view, 11> others{"to",      "and",   "people", "group", "band", "or",
                                                                 "persons", "total", "old",    "of",    "yr"};
        const auto isAmong = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
        if (word == "over" || word == "plus" || word == "older" || word == "above") {
            over = isAge = true;
        } else if (word == "under" || word == "below" || word == "younger") {
            under = isAge = true;
            isWithin = isWithin || !numbers.empty();
        } else if (word == "all") {
            all = true;
        } else if (isAmong(ages)) {
            isAge = true;
        } else {
            return isAmong(others);
        }
        return true;
    }
};

/// Replaces signs in a text by their meaning: `65+`, `<18`, `>=65`.
void takeSigns(std::string& text, AgeWords& said)
{
    const auto has = [&](std::string_view sign) { return text.find(sign) != std::string::npos; };
    said.isWithin = has("<=") || has("\xE2\x89\xA4");
    said.under = has("<") || said.isWithin;
    said.over = has("+") || has(">") || has("\xE2\x89\xA5");
    said.isAge = said.over || said.under;
    std::erase(text, '\'');
}

} // namespace

std::optional<Ages> agesIn(std::string_view text, bool bareNumbers)
{
    std::string plain = plainMarks(text);
    AgeWords said;
    takeSigns(plain, said);
    for (const std::string& run : runsOf(plain)) {
        if (!isDigit(run.front())) {
            if (!said.take(run))
                return std::nullopt;
            continue;
        }
        const auto number = run.size() <= 3 ? wholeOf(run) : std::nullopt;
        if (!number || *number > 130)
            return std::nullopt;
        said.numbers.push_back(*number);
    }
    const auto& numbers = said.numbers;
    if (numbers.empty())
        return said.all ? std::optional(Ages{}) : std::nullopt;
    if (numbers.size() == 2 && numbers[0] <= numbers[1] && !said.over && !said.under)
        return Ages{numbers[0], numbers[1]};
    if (numbers.size() != 1 || (!said.isAge && !bareNumbers) || (said.over && said.under))
        return std::nullopt;
    if (said.under)
        return numbers[0] > 0 || said.isWithin ? std::optional(Ages{0, numbers[0] - (said.isWithin ? 0 : 1)})
                                               : std::nullopt;
    // `>64` begins with 65.
    const bool isBeyond = plain.find('>') != std::string::npos && plain.find(">=") == std::string::npos;
    return Ages{numbers[0] + (isBeyond ? 1 : 0), said.over ? Ages::oldest : numbers[0]};
}

std::string agesText(const Ages& ages)
{
    if (ages.isAll())
        return "all ages";
    const std::string first = std::to_string(ages.first);
    if (ages.last == Ages::oldest)
        return first + " and over";
    return ages.first == ages.last ? first : first + " to " + std::to_string(ages.last);
}

Nothing nothingIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 11> hidden{"*",  "c",          "[c]", "(c)", "#",   "suppressed",
                                                             "**", "disclosive", "[s]", "(s)", "supp"};
    static constexpr std::array<std::string_view, 34> missing{
        "",          "na",          "n/a",  "..",      ".",     "-",         ":",       "z",
        "x",         "[x]",         "[z]",  "[:]",     "nan",   "null",      "unknown", "no data",
        "missing",   "#n/a",        "none", "#value!", "[low]", "not known", "n.a.",    "not recorded",
        "...",       "--",          "---",  "n/k",     "nk",    "tbc",       "tba",     "not applicable",
        "no figure", "\xE2\x80\xA6"};
    text = base::withoutBlanks(text);
    const std::string small = base::lowered(text);
    if (std::ranges::find(hidden, small) != hidden.end())
        return Nothing::Suppressed;
    const std::string_view behind = small.starts_with("<") || small.starts_with("\xE2\x89\xA4")
        ? base::withoutBlanks(std::string_view(small).substr(small.front() == '<' ? 1 : 3))
        : std::string_view();
    if (wholeOf(behind) || small.starts_with("less than ") || small.starts_with("fewer than "))
        return Nothing::Suppressed;
    const bool isDash = small == "\xE2\x80\x93" || small == "\xE2\x80\x94" || small == "\xE2\x88\x92";
    if (isDash || small.starts_with("not submitted") || small.starts_with("not available")
        || std::ranges::find(missing, small) != missing.end())
        return Nothing::Missing;
    return Nothing::No;
}

std::optional<base::TypedNumber> figureIn(std::string_view text, const base::NumberForm& form)
{
    text = base::withoutBlanks(text);
    if (text.starts_with('='))
        return std::nullopt; // arithmetic is not accepted from files
    if (text.size() > 1 && text.front() == '+' && isDigit(text[1]))
        text.remove_prefix(1);
    if (const auto plain = base::readNumber(text, form))
        return plain;
    for (const std::string_view mark : {"[p]", "[r]", "[e]", "(p)", "(r)", "(e)", "p", "r", "e", "*", "\xE2\x80\xA0"})
        if (text.ends_with(mark) && text.size() > mark.size())
            if (const auto number = base::readNumber(text.substr(0, text.size() - mark.size()), form))
                return number;
    return std::nullopt;
}

bool isTotalWord(std::string_view text)
{
    const std::string plain = plainWords(text);
    static constexpr std::array<std::string_view, 10> whole{"all",  "total",  "persons",    "both sexes", "overall",
                                                            "both", "totals", "all people", "person",     "subtotal"};
    // `Total number of residents` is a measure.
    const bool isTotalOf = plain.starts_with("total ") && std::ranges::count(plain, ' ') == 1;
    return std::ranges::find(whole, plain) != whole.end() || plain.starts_with("all ") || isTotalOf
        || plain.ends_with(" total");
}

std::string_view withoutTotal(std::string_view text)
{
    const std::string small = base::lowered(text);
    for (const std::string_view before : {"total for ", "total of ", "total - ", "total: ", "total "})
        if (small.starts_with(before))
            return base::withoutBlanks(text.substr(before.size()));
    for (const std::string_view behind : {" - total", ", total", " sub-total", " subtotal", " totals", " total"})
        if (small.ends_with(behind))
            return base::withoutBlanks(text.substr(0, text.size() - behind.size()));
    return text;
}

std::string_view lastOfAddress(std::string_view text)
{
    if (!text.starts_with("http://") && !text.starts_with("https://"))
        return text;
    const std::size_t end = text.find_last_not_of('/') + 1;
    return text.substr(0, end).substr(text.substr(0, end).find_last_of("/#=") + 1);
}

std::string plainWords(std::string_view given)
{
    // No-break spaces, quotes and zero-width characters are no letters.
    const bool isAscii = std::ranges::all_of(given, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const std::string marked = isAscii ? std::string() : plainMarks(given);
    const std::string_view text = isAscii ? given : std::string_view(marked);
    std::string plain;
    bool wasLower = false;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const char letter = upper ? static_cast<char>(c + 32) : c;
        const bool counts =
            isDigit(letter) || (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        // `AgeGroup` is two words.
        if ((!counts || (upper && wasLower)) && !plain.empty() && plain.back() != ' ')
            plain += ' ';
        if (counts)
            plain += letter;
        wasLower = counts && !upper;
    }
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

bool hasWord(std::string_view plain, std::string_view word)
{
    for (std::size_t at = plain.find(word); at != std::string_view::npos; at = plain.find(word, at + 1)) {
        const bool begins = at == 0 || plain[at - 1] == ' ';
        const std::size_t end = at + word.size();
        if (begins && (end == plain.size() || plain[end] == ' '))
            return true;
    }
    return false;
}

} // namespace homeward::imports
