// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Text with columns separated by a character (RFC 4180 for commas; likewise for semicolons, tabs and bars).
namespace homeward::sheets {

/// What a quote without a closing one means.
enum class OpenQuote {
    Fault,  ///< of a file: something is missing
    Letter, ///< in a pasted block: an ordinary letter, such as the sign for inches
};

/// Reads records from the front of a text, which must outlive it.
class DelimitedReader {
public:
    /// A record with more fields than `mostFields` is cut off after one more.
    DelimitedReader(std::string_view text, char separator, OpenQuote openQuote = OpenQuote::Fault,
                    std::size_t mostFields = static_cast<std::size_t>(-1))
        : m_text(text),
          m_separator(separator),
          m_openQuote(openQuote),
          m_mostFields(mostFields)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The line that the next record begins in, from 1.
    [[nodiscard]] long line() const { return m_line; }
    /// Reads the fields of the next record and reuses the memory of `fields`. False if a quote is not closed and that
    /// is a fault.
    bool next(std::vector<std::string>& fields);

private:
    bool readField(std::string& field);
    bool readQuoted(std::string& field);
    void readPlain(std::string& field);
    [[nodiscard]] bool isEnd(char letter) const { return letter == m_separator || letter == '\n' || letter == '\r'; }

    std::string_view m_text;
    char m_separator;
    OpenQuote m_openQuote;
    std::size_t m_mostFields;
    std::size_t m_at = 0;
    long m_line = 1;
};

/// The most likely separator of a text: the one of tab, semicolon, comma and bar that divides most of its first lines
/// into the same number of columns, at least two. A comma if none does.
[[nodiscard]] char separatorOf(std::string_view text);

} // namespace homeward::sheets
