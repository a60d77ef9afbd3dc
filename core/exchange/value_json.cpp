// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/value_json.h"

#include <nlohmann/json.hpp>

namespace homeward::exchange {

using model::Value;

namespace {

using Json = nlohmann::ordered_json;

Json json(std::monostate) { return nullptr; }
Json json(const Value::List& values)
{
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(valueToJson(value));
    return list;
}
Json json(const Value::Record& members)
{
    Json object = Json::object();
    for (const Value::Member& member : members)
        object[member.key] = valueToJson(member.value);
    return object;
}
template <class Plain> Json json(const Plain& value) { return value; }

Value listOf(const Json& json)
{
    Value::List list;
    for (const Json& item : json)
        list.push_back(valueFromJson(item));
    return list;
}

Value recordOf(const Json& json)
{
    Value::Record record;
    for (const auto& item : json.items())
        record.push_back({item.key(), valueFromJson(item.value())});
    return record;
}

} // namespace

Json valueToJson(const Value& value)
{
    return value.visit([](const auto& plain) { return json(plain); });
}

Value valueFromJson(const Json& json)
{
    switch (json.type()) {
    case Json::value_t::boolean: return json.get<bool>();
    case Json::value_t::number_integer: return json.get<std::int64_t>();
    case Json::value_t::number_unsigned: return json.get<std::uint64_t>();
    case Json::value_t::number_float: return json.get<double>();
    case Json::value_t::string: return json.get<std::string>();
    case Json::value_t::array: return listOf(json);
    case Json::value_t::object: return recordOf(json);
    default: return {};
    }
}

} // namespace homeward::exchange
