// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Text whose columns are apart by a character (RFC 4180 for commas; the same with semicolons, tabs and bars).
namespace homeward::sheets {

/// What a quote is that no quote ends.
enum class OpenQuote {
    Fault,  ///< of a file: something is missing
    Letter, ///< of a pasted block: inches, say
};

/// Takes records off the front of a text, which must outlive it.
class DelimitedReader {
public:
    /// A record of more fields than `mostFields` is cut short after the next.
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
    /// The fields of the next record as they stand, of which earlier ones keep their memory. False where a quote stays
    /// open and that is a fault.
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

/// The character between columns that the beginning of a text most likely has: the one of tab, semicolon, comma and bar
/// that parts most of its first lines into equally many columns, at least two. A comma where none does.
[[nodiscard]] char separatorOf(std::string_view text);

} // namespace homeward::sheets
