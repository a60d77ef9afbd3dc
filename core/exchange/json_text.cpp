// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_text.h"

#include "core/base/caught.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <vector>

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;
using base::Error;
using base::ErrorCode;

constexpr std::size_t deepest = 64;
constexpr std::size_t mostKeys = 1000;
constexpr std::size_t longestText = 100'000;   // bytes
constexpr std::size_t mostMemory = 350'000'000;   // bytes of all values, far more than any plan or map needs
constexpr std::size_t bytesOfValue = 2 * sizeof(Json);   // lists grow by doubling
constexpr std::size_t bytesOfContainer = 64;

long lineOf(std::string_view text, std::size_t place)
{
    return 1 + static_cast<long>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
}

/// The column of a byte, in characters, from 1.
std::size_t columnOf(std::string_view text, std::size_t place)
{
    const std::size_t before = text.substr(0, place).find_last_of('\n') + 1;   // `npos` + 1 is 0
    const std::string_view line = text.substr(before, place - before);
    return 1 + static_cast<std::size_t>(std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Builds the value from the parser's events, and stops at the first fault.
class Builder final : public nlohmann::json_sax<Json> {
public:
    explicit Builder(std::string_view text) : m_text(text) { }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override
    {
        return value.size() <= longestText ? put(std::move(value)) : refuse("length", "length");
    }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        m_key = std::move(name);
        if (m_open.back()->size() >= mostKeys)
            return refuse("keys");
        if (m_key.size() > longestText)
            return refuse("length", "length");
        return !m_open.back()->contains(m_key) || refuse("twice", "twice");
    }

    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error) override
    {
        if (dynamic_cast<const nlohmann::detail::out_of_range*>(&error))
            return refuse(token, "beyond");
        // `position` counts the bytes read, including the last of the token; the token spells control characters out.
        const std::size_t end = std::min(position, m_text.size());
        std::size_t start = end - std::min(token.size(), end);
        // If the fault is a character that begins no value, the token also holds what was read before it.
        const bool holdsMore = token.starts_with('"') && token.find('"', 1) != std::string::npos;
        if (holdsMore || m_text.substr(start, token.size()) != token)
            start = end - std::min<std::size_t>(1, end);
        const char* const kind = isBadNumber(start) ? "number " : "at ";
        m_error = Error{ErrorCode::NotJson,
                        {},
                        {},
                        base::quote(wordAt(start, token)),
                        lineOf(m_text, start),
                        kind + std::to_string(columnOf(m_text, start))};
        return false;
    }

    base::Result<Json> result()
    {
        if (m_error)
            return *m_error;
        return std::move(m_root);
    }

private:
    /// Whether this may be the rest of a number with a decimal comma.
    [[nodiscard]] bool isAfterComma(std::size_t at) const
    {
        const auto isDigit = [&](std::size_t place) {
            return place < m_text.size() && m_text[place] >= '0' && m_text[place] <= '9';
        };
        return at >= 2 && m_text[at - 1] == ',' && isDigit(at - 2) && isDigit(at);
    }

    /// Whether this is a number in a form that JSON does not have: `.5`, `+6`, `NaN`, or one with a decimal comma.
    [[nodiscard]] bool isBadNumber(std::size_t at) const
    {
        const std::string_view rest = m_text.substr(std::min(at, m_text.size()));
        constexpr std::array<std::string_view, 8> begins{"+", ".", "-.", "-I", "NaN", "nan", "Inf", "inf"};
        return isAfterComma(at)
            || std::ranges::any_of(begins, [&](std::string_view one) { return rest.starts_with(one); });
    }

    /// The word at fault: the whole of a number that is no JSON number, else the token.
    [[nodiscard]] std::string wordAt(std::size_t at, const std::string& token) const
    {
        if (!isBadNumber(at))
            return token;
        const std::size_t begin = isAfterComma(at) ? m_text.find_last_of(" \t\r\n:[", at) + 1 : at;
        return std::string(m_text.substr(begin, m_text.find_first_of(" \t\r\n,:]}", at) - begin));
    }

    Json* add(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_object())
            return &(parent[m_key] = std::move(value));
        parent.push_back(std::move(value));
        return &parent.back();
    }

    bool put(Json value)
    {
        const auto* const text = value.get_ptr<const Json::string_t*>();
        if (!takeMemory(text ? bytesOfContainer + text->size() : 0))
            return refuse("values", "values");
        add(std::move(value));
        return true;
    }

    /// Counts the memory of a value with so many bytes besides itself; false where the limit is exceeded.
    bool takeMemory(std::size_t beside)
    {
        m_memory += bytesOfValue + beside + (m_open.empty() || !m_open.back()->is_object() ? 0 : keyBytes());
        return m_memory <= mostMemory;
    }
    [[nodiscard]] std::size_t keyBytes() const { return bytesOfContainer + m_key.size(); }

    bool open(Json value)
    {
        if (m_open.size() >= deepest)
            return refuse("nesting");
        if (!takeMemory(bytesOfContainer))
            return refuse("values", "values");
        m_keys.push_back(m_key);
        m_open.push_back(add(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_keys.pop_back();
        return true;
    }

    bool refuse(const std::string& found, const char* hint = "")
    {
        Error error{ErrorCode::BadField, {}, {}, base::quote(found), 0, hint};
        for (std::size_t level = 0; level < m_open.size(); ++level) {
            const bool last = level + 1 == m_open.size();
            const Json& parent = *m_open[level];
            if (parent.is_object())
                appendToPath(error.field, base::quote(last ? m_key : m_keys[level + 1]));
            else
                appendToPath(error.field, std::to_string(last ? parent.size() : parent.size() - 1));
        }
        m_error = std::move(error);
        return false;
    }

    std::string_view m_text;
    Json m_root;
    std::vector<Json*> m_open; ///< the open containers; a parent does not move while its child grows
    std::vector<std::string> m_keys; ///< the key of each of them
    std::string m_key;
    std::size_t m_memory = 0; ///< bytes used, approximately
    std::optional<Error> m_error;
};

constexpr std::size_t longestLine = 100;

bool isPlain(const Json& json)
{
    return std::ranges::none_of(json, [](const Json& item) { return item.is_structured() && !item.empty(); });
}

/// A container written on one line; empty if it is too long.
std::string oneLine(const Json& json)
{
    if (!isPlain(json) || json.size() > longestLine)
        return {};
    std::string line(1, json.is_object() ? '{' : '[');
    for (const auto& item : json.items()) {
        line += line.size() > 1 ? ", " : "";
        if (json.is_object())
            line += compactJsonText(item.key()) + ": ";
        line += compactJsonText(item.value());
    }
    line += json.is_object() ? '}' : ']';
    return line.size() > longestLine ? std::string{} : line;
}

void append(std::string& text, const Json& json, std::size_t indent)
{
    if (!json.is_structured()) {
        text += compactJsonText(json);
        return;
    }
    if (const std::string line = oneLine(json); !line.empty()) {
        text += line;
        return;
    }
    text += json.is_object() ? '{' : '[';
    const char* separator = "\n";
    for (const auto& item : json.items()) {
        text += separator;
        text.append(indent + 2, ' ');
        if (json.is_object())
            text += compactJsonText(item.key()) + ": ";
        append(text, item.value(), indent + 2);
        separator = ",\n";
    }
    text += '\n';
    text.append(indent, ' ');
    text += json.is_object() ? '}' : ']';
}

bool isUtf8(const std::string& text) { return base::firstBadUtf8(text) == std::string::npos; }

/// Recognises other encodings: JSON must be UTF-8 (RFC 8259, 8.1), and the parser would only report a wrong byte.
std::optional<Error> faultOfEncoding(std::string_view text)
{
    constexpr std::string_view bigMark("\0\0\xFE\xFF", 4), littleMark("\xFF\xFE\0\0", 4), big("\0\0\0{", 4),
        little("{\0\0\0", 4);
    for (const std::string_view wide : {bigMark, littleMark, big, little})
        if (text.starts_with(wide))
            return Error{ErrorCode::NotJson, {}, {}, "UTF-32", 1, "encoding"};
    const bool marked = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    const bool wide = text.size() > 1 && (text[0] == '\0') != (text[1] == '\0');
    if (marked || wide)
        return Error{ErrorCode::NotJson, {}, {}, "UTF-16", 1, "encoding"};
    if (const std::size_t bad = base::firstBadUtf8(text); bad != std::string_view::npos)
        return Error{ErrorCode::NotJson, {}, {}, "UTF-8", lineOf(text, bad), "latin"};
    // The parser takes a zero byte for the end of its input, and would ignore what follows.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return Error{ErrorCode::NotJson, {}, {}, "NUL", lineOf(text, zero)};
    return std::nullopt;
}

bool findBadText(const Json& json, std::string& path)
{
    if (json.is_string())
        return !isUtf8(json.get_ref<const std::string&>());
    if (!json.is_structured())
        return false;
    for (const auto& item : json.items()) {
        const std::size_t before = path.size();
        appendToPath(path, item.key());
        if (!isUtf8(item.key()) || findBadText(item.value(), path))
            return true;
        path.resize(before);
    }
    return false;
}

} // namespace

std::string compactJsonText(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string jsonText(const Json& json)
{
    std::string text;
    append(text, json, 0);
    return text + '\n';
}

std::optional<Error> faultOfTexts(const Json& json)
{
    try {
        static_cast<void>(json.dump(-1, ' ', false, Json::error_handler_t::strict));
        return std::nullopt;
    } catch (const Json::type_error&) {
        Error error{ErrorCode::BadField, {}, {}, "UTF-8", 0};
        findBadText(json, error.field);
        return error;
    }
}

void appendToPath(std::string& path, std::string_view key)
{
    path += '/';
    for (const char c : key) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
}

base::Result<Json> parseJson(std::string_view text)
{
    if (const auto fault = faultOfEncoding(text))
        return *fault;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{ErrorCode::NotJson, {}, {}, {}, 1, "empty"};
    try {
        Builder builder(text);
        Json::sax_parse(text.begin(), text.end(), &builder);
        return builder.result();
    } catch (const std::bad_alloc&) {
        return base::caughtError();
    } catch (const std::exception& error) {
        return Error{ErrorCode::NotJson, {}, {}, error.what(), 1};
    }
}

} // namespace homeward::exchange
