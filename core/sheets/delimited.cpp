// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/delimited.h"

#include <algorithm>
#include <array>
#include <map>

namespace homeward::sheets {

namespace {

constexpr std::size_t linesLookedAt = 200;
constexpr std::size_t bytesLookedAt = 65'536;
constexpr double clearlyBetter = 1.1;

/// How well a character separates the first lines: the most frequent number of columns x the lines that have it. Lines
/// with one column are titles and notes.
double fitOf(std::string_view text, char separator)
{
    DelimitedReader reader(text, separator, OpenQuote::Letter);
    std::vector<std::string> fields;
    std::map<std::size_t, std::size_t> linesOfWidth;
    std::size_t lines = 0;
    while (!reader.atEnd() && lines < linesLookedAt) {
        (void)reader.next(fields);
        ++lines;
        if (fields.size() > 1)
            ++linesOfWidth[fields.size()];
    }
    std::size_t most = 0;
    std::size_t width = 0;
    for (const auto& [columns, count] : linesOfWidth)
        if (count >= most) {
            most = count;
            width = columns;
        }
    // The number of columns is capped: a hundred are no better evidence than ten.
    return static_cast<double>(most) / static_cast<double>(std::max<std::size_t>(lines, 1))
        * (1.0 + 0.02 * static_cast<double>(std::min<std::size_t>(width, 10)));
}

} // namespace

bool DelimitedReader::next(std::vector<std::string>& fields)
{
    std::size_t count = 0;
    for (;;) {
        if (count == fields.size())
            fields.emplace_back();
        std::string& field = fields[count++];
        field.clear();
        const bool read = readField(field);
        if (!read || atEnd() || count > m_mostFields) {
            fields.resize(count);
            return read;
        }
        const char end = m_text[m_at++];
        if (end == m_separator)
            continue;
        if (end == '\r' && !atEnd() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
        fields.resize(count);
        return true;
    }
}

bool DelimitedReader::readField(std::string& field)
{
    if (!atEnd() && m_text[m_at] == '"')
        return readQuoted(field);
    readPlain(field);
    return true;
}

void DelimitedReader::readPlain(std::string& field)
{
    const std::size_t begin = m_at;
    while (!atEnd() && !isEnd(m_text[m_at]))
        ++m_at;
    field.append(m_text.substr(begin, m_at - begin));
}

bool DelimitedReader::readQuoted(std::string& field)
{
    const std::size_t begin = m_at;
    const long line = m_line;
    for (++m_at; !atEnd(); ++m_at) {
        const char letter = m_text[m_at];
        const bool isQuote = letter == '"';
        if (isQuote && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"')) {
            ++m_at;
            if (m_openQuote == OpenQuote::Fault || atEnd() || isEnd(m_text[m_at])) {
                readPlain(field);
                return true;
            }
            break;
        }
        if (isQuote)
            ++m_at;
        if (letter == '\n')
            ++m_line;
        field += letter;
    }
    if (m_openQuote == OpenQuote::Fault)
        return false;
    // The quote has no closing one, or closes within a word: it is an ordinary letter.
    m_at = begin;
    m_line = line;
    field.clear();
    readPlain(field);
    return true;
}

char separatorOf(std::string_view text)
{
    char best = ',';
    double bestFit = 0.0;
    // Commas come late, since they also occur within numbers and names.
    for (const char separator : {'\t', ';', ',', '|'})
        if (const double fit = fitOf(text.substr(0, bytesLookedAt), separator); fit > bestFit * clearlyBetter) {
            best = separator;
            bestFit = fit;
        }
    return best;
}

} // namespace homeward::sheets
