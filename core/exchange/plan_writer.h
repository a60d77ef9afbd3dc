// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_fields.h"
#include "core/exchange/plan_words.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace homeward::exchange {

/// What a writer leaves out besides defaults.
enum class Writing { Everything, InputsOfRun };

/// Writes one object of the plan; keys follow the order of `fields`.
class PlanWriter {
public:
    explicit PlanWriter(Writing what) : m_what(what) {}

    template <class T> void must(std::string_view key, const T& value) { m_json[std::string(key)] = json(value); }

    template <class T> void may(std::string_view key, const T& value, const T& fallback = T{})
    {
        if (!(value == fallback))
            must(key, value);
    }

    template <class T>
    void may(std::string_view key, const std::optional<T>& value)
    {
        if (value)
            must(key, *value);
    }

    void label(std::string_view key, const std::string& text)
    {
        if (m_what == Writing::Everything)
            must(key, text);
    }

    template <class T> void aside(std::string_view key, const T& value)
    {
        if (m_what == Writing::Everything)
            may(key, value);
    }

    /// An object of `fields`, after keys that are already there.
    template <class T> nlohmann::ordered_json object(const T& value, nlohmann::ordered_json begun = nlohmann::ordered_json::object())
    {
        PlanWriter inner(m_what);
        inner.m_json = std::move(begun);
        fields(inner, value);
        return std::move(inner.m_json);
    }

private:
    using Json = nlohmann::ordered_json;

    Json json(const std::string& value) { return value; }
    Json json(bool value) { return value; }
    Json json(double value) { return value; }
    Json json(int value) { return value; }
    Json json(std::uint64_t value) { return value; }
    Json json(base::Date value) { return value.iso(); }
    template <class Tag> Json json(const base::Id<Tag>& id) { return id.value; }

    template <class T> Json json(const std::vector<T>& values)
    {
        Json list = Json::array();
        for (const T& value : values)
            list.push_back(json(value));
        return list;
    }

    Json json(const model::Effect& effect)
    {
        return std::visit([&](const auto& one) { return object(one, {{"kind", effectKinds[effect.index()]}}); }, effect);
    }

    template <class T> Json json(const T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            for (const auto& [choice, word] : wordsOf(value))
                if (choice == value)
                    return word;
            return nullptr;
        } else {
            return object(value);
        }
    }

    Writing m_what;
    Json m_json = Json::object();
};

} // namespace homeward::exchange
