// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/word_runs.h"

#include "core/base/typed_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace homeward::imports {

std::optional<int> wholeOf(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = !text.empty() && error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

std::vector<std::string> runsOf(std::string_view text)
{
    std::vector<std::string> runs;
    bool wasDigit = false;
    bool isNew = true;
    for (const char c : text) {
        const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool digit = isDigit(letter);
        const bool counts = digit || (letter >= 'a' && letter <= 'z');
        if (counts && (isNew || digit != wasDigit))
            runs.emplace_back();
        if (counts)
            runs.back() += letter;
        isNew = !counts;
        wasDigit = digit;
    }
    return runs;
}

std::string plainMarks(std::string_view text)
{
    using Mark = std::pair<std::string_view, std::string_view>;
    // U+2010 to U+2015 and the minus; no-break, thin and figure spaces; quotes; marks that have no width.
    static constexpr std::array<Mark, 24> marks{{{"\xE2\x80\x90", "-"},
                                                 {"\xE2\x80\x91", "-"},
                                                 {"\xE2\x80\x92", "-"},
                                                 {"\xE2\x80\x93", "-"},
                                                 {"\xE2\x80\x94", "-"},
                                                 {"\xE2\x80\x95", "-"},
                                                 {"\xE2\x88\x92", "-"},
                                                 {"\xC2\xA0", " "},
                                                 {"\xE2\x80\x87", " "},
                                                 {"\xE2\x80\x89", " "},
                                                 {"\xE2\x80\xAF", " "},
                                                 {"\xE2\x80\x98", "'"},
                                                 {"\xE2\x80\x99", "'"},
                                                 {"\xE2\x80\x9C", "\""},
                                                 {"\xE2\x80\x9D", "\""},
                                                 {"\xE2\x80\x8B", ""},
                                                 {"\xE2\x80\x8C", ""},
                                                 {"\xE2\x80\x8D", ""},
                                                 {"\xE2\x80\x8E", ""},
                                                 {"\xE2\x80\x8F", ""},
                                                 {"\xEF\xBB\xBF", ""},
                                                 {"\xC2\xAD", ""},
                                                 {"\n", " "},
                                                 {"\t", " "}}};
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const auto mark = std::ranges::find_if(marks, [&](const Mark& each) { return rest.starts_with(each.first); });
        const std::string_view now = mark == marks.end() ? rest.substr(0, 1) : mark->second;
        if (now != " " || mark == marks.end() || !plain.ends_with(' '))
            plain += now;
        i += mark == marks.end() ? 1 : mark->first.size();
    }
    return std::string(base::withoutBlanks(plain));
}

std::string_view withoutNotes(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> marks{
        "*", "\xE2\x80\xA0", "\xE2\x80\xA1", "\xC2\xB9", "\xC2\xB2", "\xC2\xB3", "^", "#", "~"};
    for (bool isShorter = true; isShorter && !text.empty();) {
        const std::size_t before = text.size();
        text = base::withoutBlanks(text);
        for (const std::string_view mark : marks)
            if (text.ends_with(mark) && text.size() > mark.size())
                text.remove_suffix(mark.size());
        const std::size_t open = text.ends_with(']') ? text.rfind('[')
            : text.ends_with(')')                    ? text.rfind('(')
                                                     : std::string_view::npos;
        // `(1)`, `[p]`, `[note 2]`: a word and a number at most.
        if (open != std::string_view::npos && open > 0 && text.size() - open <= 10)
            text = text.substr(0, open);
        const bool isMarked = text.size() > 4 && isDigit(text[text.size() - 2])
            && std::string_view("pre").find(text.back()) != std::string_view::npos;
        if (isMarked)
            text.remove_suffix(1);
        isShorter = text.size() < before;
    }
    return text;
}

} // namespace homeward::imports
