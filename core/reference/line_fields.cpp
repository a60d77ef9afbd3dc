// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/line_fields.h"

#include <algorithm>

namespace homeward::reference {

std::vector<std::string_view> fieldsOf(std::string_view line, char separator)
{
    std::vector<std::string_view> fields;
    for (std::size_t from = 0;;) {
        const std::size_t end = std::min(line.find(separator, from), line.size());
        fields.push_back(line.substr(from, end - from));
        if (end == line.size())
            return fields;
        from = end + 1;
    }
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    for (const std::string_view word : fieldsOf(line, ' '))
        if (!word.empty())
            words.push_back(word);
    return words;
}

std::vector<std::string> listOf(std::string_view text)
{
    std::vector<std::string> list;
    for (const std::string_view item : fieldsOf(text, ';'))
        if (!item.empty())
            list.emplace_back(item);
    return list;
}

std::optional<Status> statusOf(std::string_view letter)
{
    if (letter == "p")
        return Status::Published;
    if (letter == "d")
        return Status::Derived;
    if (letter == "i")
        return Status::Imputed;
    if (letter == "x")
        return Status::Illustrative;
    return std::nullopt;
}

char letterOf(Status status)
{
    switch (status) {
    case Status::Published: return 'p';
    case Status::Derived: return 'd';
    case Status::Imputed: return 'i';
    case Status::Illustrative: return 'x';
    }
    return 'x';
}

bool toOptional(std::string_view text, std::optional<double>& value)
{
    return text.empty() || toNumber(text, value.emplace());
}

} // namespace homeward::reference
