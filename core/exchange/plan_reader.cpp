// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_reader.h"

#include "core/base/text.h"
#include "core/base/typed_date.h"
#include "core/base/typed_number.h"
#include "core/exchange/json_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace homeward::exchange {

namespace {

using base::ErrorCode;

/// A value for a message, shortened. A text where a number is expected is shown with its quotes, which are the fault.
std::string found(const PlanReader::Json& json, bool quotes)
{
    if (json.is_structured())
        return json.is_object() ? "object" : "list";
    return base::quote(json.is_string() && !quotes ? json.get_ref<const std::string&>() : compactJsonText(json));
}

/// The number that a text probably means: in quotes, with commas between thousands, or with a decimal comma.
std::optional<double> numberMeant(const PlanReader::Json& json)
{
    if (!json.is_string())
        return std::nullopt;
    const std::string& text = json.get_ref<const std::string&>();
    auto typed = base::readNumber(text);
    if (!typed)
        typed = base::likelyNumber(text);
    return typed && !typed->percent && !typed->arithmetic ? std::optional(typed->value) : std::nullopt;
}

/// The date that a value probably means: a date as planners write it, or a spreadsheet's day number, perhaps in quotes.
std::optional<base::Date> dateMeant(const PlanReader::Json& json)
{
    if (json.is_number_integer())
        return base::dateOfSpreadsheet(json.get<std::int64_t>());
    if (!json.is_string())
        return std::nullopt;
    const std::string& text = json.get_ref<const std::string&>();
    std::int64_t day = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), day);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    return isNumber ? base::dateOfSpreadsheet(day) : base::typedDate(text);
}

/// Whether the text is a well-formed date whose year is out of range, such as 3000-01-01 (`base::Date::isValid`).
bool isDateOfAnotherTime(std::string_view text)
{
    constexpr std::size_t yearDigits = 4;
    constexpr std::string_view knownYear = "2000";
    const std::string_view year = text.substr(0, yearDigits);
    if (year.size() < yearDigits || year.find_first_not_of("0123456789") != std::string_view::npos
        || (year >= "1900" && year <= "2200"))
        return false;
    return base::Date::fromIso(std::string(knownYear).append(text.substr(yearDigits))).has_value();
}

std::string numberHint(const char* kind, const PlanReader::Json& json)
{
    constexpr double mostExact = 9'007'199'254'740'992.0; // 2^53; whole numbers up to it are exact
    const auto meant = numberMeant(json);
    if (!meant)
        return kind;
    const bool whole = *meant == std::floor(*meant) && std::fabs(*meant) <= mostExact;
    const PlanReader::Json number =
        whole ? PlanReader::Json(static_cast<std::int64_t>(*meant)) : PlanReader::Json(*meant);
    return std::string(kind) + ' ' + compactJsonText(number);
}

std::string kindsHint()
{
    std::string hint = "words";
    for (const std::string_view kind : model::effectKinds)
        hint.append(1, ' ').append(kind);
    return hint;
}

template <std::size_t... index>
bool setKind(model::Effect& effect, std::string_view kind, std::index_sequence<index...>)
{
    return ((kind == model::effectKinds[index] && (effect.emplace<index>(), true)) || ...);
}

} // namespace

void PlanReader::set(std::string& value, const Json& json, const std::string& path)
{
    if (!json.is_string())
        return failOn(json, path, "text");
    value = json.get_ref<const std::string&>();
}

void PlanReader::set(bool& value, const Json& json, const std::string& path)
{
    if (!json.is_boolean())
        return failOn(json, path, "yesNo");
    value = json.get<bool>();
}

void PlanReader::set(double& value, const Json& json, const std::string& path)
{
    if (!json.is_number() || !std::isfinite(json.get<double>()))
        return failOn(json, path, numberHint("number", json));
    value = json.get<double>();
}

void PlanReader::set(int& value, const Json& json, const std::string& path)
{
    const double number = json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
    constexpr int most = std::numeric_limits<int>::max();
    if (std::fabs(number) > most && number == std::floor(number))
        return failOn(json, path, "wholeRange -" + std::to_string(most) + ' ' + std::to_string(most));
    if (!std::isfinite(number) || number != std::floor(number))
        return failOn(json, path, numberHint("whole", json));
    value = static_cast<int>(number);
}

void PlanReader::set(std::uint64_t& value, const Json& json, const std::string& path)
{
    if (!json.is_number_unsigned())
        return failOn(json, path, numberHint("whole", json));
    value = json.get<std::uint64_t>();
}

void PlanReader::set(base::Date& value, const Json& json, const std::string& path)
{
    const auto date = json.is_string() ? base::Date::fromIso(json.get_ref<const std::string&>()) : std::nullopt;
    if (!date) {
        if (json.is_string() && isDateOfAnotherTime(json.get_ref<const std::string&>()))
            return failOn(json, path, "dateRange 1900-01-01 2200-12-31");
        const auto meant = dateMeant(json);
        return failOn(json, path, meant ? "date " + meant->iso() : "date");
    }
    value = *date;
}

void PlanReader::set(std::vector<bool>& values, const Json& json, const std::string& path)
{
    const std::size_t count = sizeOfList(json, path);
    values.clear();
    for (std::size_t i = 0; i < count && !m_fault; ++i) {
        bool value = false;
        set(value, itemAt(json, i), path + '/' + std::to_string(i));
        values.push_back(value);
    }
}

void PlanReader::set(model::Effect& effect, const Json& json, const std::string& path)
{
    PlanReader reader(json, path, m_fault);
    if (!reader.beginObject())
        return;
    std::string kind;
    reader.must("kind", kind);
    if (m_fault)
        return;
    if (!setKind(effect, kind, std::make_index_sequence<model::effectKinds.size()>{}))
        return failOn(json["kind"], reader.pathOf("kind"), kindsHint());
    std::visit([&](auto& one) { reader.readFields(one); }, effect);
}

bool PlanReader::beginObject()
{
    if (!m_json.is_object())
        failOn(m_json, m_path, "object");
    return !m_fault;
}

void PlanReader::endObject()
{
    for (const auto& item : m_json.items())
        if (std::ranges::find(m_known, item.key()) == m_known.end())
            fail(ErrorCode::UnknownField, pathOf(base::quote(item.key())), base::quote(item.key()));
}

const PlanReader::Json* PlanReader::memberAt(std::string_view key)
{
    knows(key);
    const auto member = m_json.find(std::string(key));
    return member == m_json.end() ? nullptr : &*member;
}

const PlanReader::Json& PlanReader::itemAt(const Json& list, std::size_t index) { return list[index]; }

std::size_t PlanReader::sizeOfList(const Json& json, const std::string& path)
{
    if (json.is_array())
        return json.size();
    failOn(json, path, "list");
    return 0;
}

void PlanReader::fail(ErrorCode code, const std::string& path, const std::string& detail)
{
    if (!m_fault)
        m_fault = base::Error{code, {}, path, detail, 0};
}

void PlanReader::failOn(const Json& json, const std::string& path, std::string expected)
{
    const bool isNumber = expected.starts_with("number") || expected.starts_with("whole");
    if (!m_fault)
        m_fault = base::Error{ErrorCode::BadField, {}, path, found(json, isNumber), 0, std::move(expected)};
}

std::string PlanReader::pathOf(std::string_view key) const
{
    std::string path = m_path;
    appendToPath(path, key);
    return path;
}

} // namespace homeward::exchange
