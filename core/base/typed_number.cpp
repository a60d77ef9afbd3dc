// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace homeward::base {

namespace {

using Marks = std::array<std::string_view, 4>;

constexpr Marks blanks{" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"}; // also no-break and narrow no-break
constexpr Marks minuses{"-", "\xE2\x88\x92", "\xE2\x80\x93", "\xEF\xBC\x8D"}; // hyphen, minus, dash, full width
constexpr std::string_view times = "\xC3\x97";
constexpr std::string_view dividedBy = "\xC3\xB7";
constexpr std::string_view pound = "\xC2\xA3";
constexpr int deepest = 64; // brackets in brackets
constexpr std::size_t longestText = 1'000;

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// The rest of a text that is read from the front.
class Reader {
public:
    Reader(std::string_view text, const NumberForm& form) : m_rest(text), m_form(form) { }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    bool take(std::string_view mark)
    {
        if (mark.empty() || !m_rest.starts_with(mark))
            return false;
        m_rest.remove_prefix(mark.size());
        return true;
    }
    bool takeAny(const Marks& marks)
    {
        for (const std::string_view mark : marks)
            if (take(mark))
                return true;
        return false;
    }
    void skipBlanks()
    {
        while (takeAny(blanks)) { }
    }

    /// Reads digits, with or without thousands separators, and a fraction, without a sign.
    std::optional<double> number()
    {
        std::string digits;
        if (!takeWholePart(digits))
            return std::nullopt;
        const bool hasWhole = !digits.empty();
        if (take(m_form.decimal)) {
            digits += '.';
            if (takeDigits(digits) == 0 && !hasWhole)
                return std::nullopt;
        }
        double value = 0.0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool isWhole = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
        return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
    }

private:
    [[nodiscard]] bool nextIsDigit() const { return !m_rest.empty() && isDigit(m_rest.front()); }
    char takeDigit()
    {
        const char digit = m_rest.front();
        m_rest.remove_prefix(1);
        return digit;
    }
    std::size_t takeDigits(std::string& digits)
    {
        const std::size_t before = digits.size();
        while (nextIsDigit())
            digits += takeDigit();
        return digits.size() - before;
    }
    /// Takes a thousands separator if digits follow.
    bool takeGroup()
    {
        const std::string_view before = m_rest;
        if ((take(m_form.group) || take(blanks[0]) || take(blanks[2]) || take(blanks[3])) && nextIsDigit())
            return true;
        m_rest = before;
        return false;
    }
    /// Takes the whole part; false where groups do not have three digits.
    bool takeWholePart(std::string& digits)
    {
        const std::size_t first = takeDigits(digits);
        while (first > 0 && takeGroup())
            if (takeDigits(digits) != 3 || first > 3)
                return false;
        return true;
    }

    std::string_view m_rest;
    const NumberForm& m_form;
};

/// Sums, products and brackets by recursive descent, brackets and signs at most `deepest` deep.
class Arithmetic {
public:
    Arithmetic(std::string_view text, const NumberForm& form) : m_reader(text, form) { }

    std::optional<double> all()
    {
        const auto value = sum();
        m_reader.skipBlanks();
        return value && m_reader.atEnd() && std::isfinite(*value) ? value : std::nullopt;
    }

private:
    std::optional<double> sum()
    {
        auto value = product();
        while (value) {
            m_reader.skipBlanks();
            const double sign = m_reader.take("+") ? 1.0 : m_reader.takeAny(minuses) ? -1.0 : 0.0;
            if (sign == 0.0)
                return value;
            const auto next = product();
            value = next ? std::optional(*value + sign * *next) : std::nullopt;
        }
        return value;
    }
    std::optional<double> product()
    {
        auto value = factor();
        while (value) {
            m_reader.skipBlanks();
            const bool by = m_reader.take("*") || m_reader.take(times);
            if (!by && !m_reader.take("/") && !m_reader.take(dividedBy))
                return value;
            const auto next = factor();
            value = !next ? std::nullopt : std::optional(by ? *value * *next : *value / *next);
        }
        return value;
    }
    std::optional<double> factor()
    {
        if (++m_depth > deepest)
            return std::nullopt;
        auto value = signedFactor();
        --m_depth;
        m_reader.skipBlanks();
        while (value && m_reader.take("%"))
            value = *value / 100.0;
        return value;
    }
    std::optional<double> signedFactor()
    {
        m_reader.skipBlanks();
        if (m_reader.takeAny(minuses)) {
            const auto value = factor();
            return value ? std::optional(-*value) : std::nullopt;
        }
        m_reader.take("+");
        m_reader.skipBlanks();
        m_reader.take(pound);
        if (!m_reader.take("("))
            return m_reader.number();
        const auto value = sum();
        m_reader.skipBlanks();
        return m_reader.take(")") ? value : std::nullopt;
    }

    Reader m_reader;
    int m_depth = 0;
};

std::optional<TypedNumber> readPlain(std::string_view text, const NumberForm& form)
{
    Reader reader(text, form);
    TypedNumber number;
    bool minus = reader.takeAny(minuses);
    const bool bracket = !minus && reader.take("(");
    reader.skipBlanks();
    number.pounds = reader.take(pound);
    reader.skipBlanks();
    if (number.pounds && !minus && !bracket)
        minus = reader.takeAny(minuses);
    const auto value = reader.number();
    reader.skipBlanks();
    number.percent = reader.take("%");
    if (!value || (bracket && !reader.take(")")) || !reader.atEnd())
        return std::nullopt;
    number.value = minus || bracket ? -*value : *value;
    return number;
}

std::optional<TypedNumber> readIn(std::string_view text, const NumberForm& form)
{
    if (!text.starts_with('='))
        return readPlain(text, form);
    const auto value = Arithmetic(text.substr(1), form).all();
    return value ? std::optional(TypedNumber{*value, false, false, true}) : std::nullopt;
}

/// The only run of digits and separators in a text; empty where there are several, or none.
std::string_view onlyNumber(std::string_view text)
{
    const auto isPart = [](char letter) { return isDigit(letter) || letter == ',' || letter == '.'; };
    std::string_view found;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t end = from;
        while (end < text.size() && isPart(text[end]))
            ++end;
        if (end > from && text.substr(from, end - from).find_first_of("0123456789") != std::string_view::npos) {
            if (!found.empty())
                return {};
            found = text.substr(from, end - from);
        }
        from = end + 1;
    }
    while (!found.empty() && !isDigit(found.back()))
        found.remove_suffix(1);
    return found;
}

} // namespace

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::array<std::string_view, 6> around{" ", "\t", "\r", "\n", "\xC2\xA0", "\xE2\x80\xAF"};
    bool took = true;
    while (took) {
        took = false;
        for (const std::string_view mark : around) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                took = true;
            }
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                took = true;
            }
        }
    }
    return text;
}

std::optional<TypedNumber> readNumber(std::string_view text, const NumberForm& form)
{
    text = withoutBlanks(text);
    if (text.empty() || text.size() > longestText)
        return std::nullopt;
    const auto number = readIn(text, form);
    return number ? number : readIn(text, {});
}

std::optional<TypedNumber> likelyNumber(std::string_view text, const NumberForm& form)
{
    text = withoutBlanks(text);
    const std::string_view digits = text.size() > longestText ? std::string_view() : onlyNumber(text);
    if (digits.empty())
        return std::nullopt;
    auto number = readNumber(digits, form);
    if (!number && digits.find('.') == std::string_view::npos)
        number = readNumber(digits, {",", "."}); // a comma that cannot be for thousands is a decimal comma
    if (!number)
        return std::nullopt;
    const std::string_view before = text.substr(0, static_cast<std::size_t>(digits.data() - text.data()));
    for (const std::string_view minus : minuses)
        if (before.ends_with(minus))
            number->value = -number->value;
    number->percent = text.find('%') != std::string_view::npos;
    return number;
}

} // namespace homeward::base
