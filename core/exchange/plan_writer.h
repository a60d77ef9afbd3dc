// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"
#include "core/model/words.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::exchange {

/// Writes one object of the plan; keys follow the order of `fields`.
class PlanWriter {
public:
    template <class T> void must(std::string_view key, const T& value) { put(key, json(value)); }

    template <class T> void may(std::string_view key, const T& value, const T& fallback)
    {
        if (!(value == fallback))
            must(key, value);
    }

    template <class T> void may(std::string_view key, const T& value)
    {
        if constexpr (requires {
                          value.empty();
                          value.size();
                      }) {
            if (!value.empty())
                must(key, value);
        } else {
            may(key, value, T{});
        }
    }

    template <class T>
    void may(std::string_view key, const std::optional<T>& value)
    {
        if (value)
            must(key, *value);
    }

    void label(std::string_view key, const std::string& text) { must(key, text); }
    template <class T> void aside(std::string_view key, const T& value) { may(key, value); }

    /// Writes the members of a record behind keys that the object already has.
    template <class T> nlohmann::ordered_json object(const T& value,
                                                     nlohmann::ordered_json begun = nlohmann::ordered_json::object())
    {
        PlanWriter inner;
        inner.m_json = std::move(begun);
        fields(inner, value);
        return std::move(inner.m_json);
    }

private:
    using Json = nlohmann::ordered_json;

    void put(std::string_view key, Json&& value);
    static void append(Json& list, Json&& value);
    static Json emptyList();

    static Json json(const std::string& value);
    static Json json(bool value);
    static Json json(double value);
    static Json json(int value);
    static Json json(std::uint64_t value);
    static Json json(base::Date value);
    static Json word(std::string_view word);
    Json json(const model::Effect& effect);
    template <class Tag> Json json(const base::Id<Tag>& id) { return json(id.value); }

    template <class T> Json json(const std::vector<T>& values)
    {
        Json list = emptyList();
        for (const T& value : values)
            append(list, json(value));
        return list;
    }

    template <class T> Json json(const T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            for (const auto& [choice, text] : wordsOf(value))
                if (choice == value)
                    return word(text);
            return word({});
        } else {
            return object(value);
        }
    }

    Json m_json = Json::object();
};

} // namespace homeward::exchange
