// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_reader.h"

#include "core/exchange/json_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::exchange {

namespace {

using base::ErrorCode;

/// A value as the planner would see it, cut short.
std::string found(const PlanReader::Json& json)
{
    if (json.is_structured())
        return json.is_object() ? "object" : "list";
    std::string text = json.is_string() ? json.get<std::string>() : compactJsonText(json);
    if (text.size() > 60)
        text = text.substr(0, 57) + "...";
    return text;
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
        return fail(ErrorCode::BadField, path, found(json));
    value = json.get_ref<const std::string&>();
}

void PlanReader::set(bool& value, const Json& json, const std::string& path)
{
    if (!json.is_boolean())
        return fail(ErrorCode::BadField, path, found(json));
    value = json.get<bool>();
}

void PlanReader::set(double& value, const Json& json, const std::string& path)
{
    if (!json.is_number() || !std::isfinite(json.get<double>()))
        return fail(ErrorCode::BadField, path, found(json));
    value = json.get<double>();
}

void PlanReader::set(int& value, const Json& json, const std::string& path)
{
    const double number = json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
    if (!(std::fabs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number))
        return fail(ErrorCode::BadField, path, found(json));
    value = static_cast<int>(number);
}

void PlanReader::set(std::uint64_t& value, const Json& json, const std::string& path)
{
    if (!json.is_number_unsigned())
        return fail(ErrorCode::BadField, path, found(json));
    value = json.get<std::uint64_t>();
}

void PlanReader::set(base::Date& value, const Json& json, const std::string& path)
{
    const auto date = json.is_string() ? base::Date::fromIso(json.get_ref<const std::string&>()) : std::nullopt;
    if (!date)
        return fail(ErrorCode::BadField, path, found(json));
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
        return fail(ErrorCode::BadField, reader.pathOf("kind"), kind);
    std::visit([&](auto& one) { reader.readFields(one); }, effect);
}

bool PlanReader::beginObject()
{
    if (!m_json.is_object())
        fail(ErrorCode::BadField, m_path, found(m_json));
    return !m_fault;
}

void PlanReader::endObject()
{
    for (const auto& item : m_json.items())
        if (std::ranges::find(m_known, item.key()) == m_known.end())
            fail(ErrorCode::UnknownField, pathOf(item.key()), item.key());
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
    fail(ErrorCode::BadField, path, found(json));
    return 0;
}

void PlanReader::fail(ErrorCode code, const std::string& path, const std::string& detail)
{
    if (!m_fault)
        m_fault = base::Error{code, {}, path, detail, 0};
}

std::string PlanReader::pathOf(std::string_view key) const
{
    std::string path = m_path;
    appendToPath(path, key);
    return path;
}

} // namespace homeward::exchange
