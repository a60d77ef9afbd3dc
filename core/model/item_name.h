// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value_archive.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// The name of a list item in a path: its id, the keys that distinguish it, or its label.
namespace homeward::model::detail {

/// Builds the name of a list item.
class ItemName {
public:
    /// `separator` stands between several keys.
    explicit ItemName(char separator) : m_separator(separator) { }

    template <class T> void must(std::string_view key, const T& value) { take(key, value); }
    template <class T> void may(std::string_view key, const T& value) { take(key, value); }
    template <class T> void may(std::string_view key, const T& value, const T&) { take(key, value); }
    template <class T> void aside(std::string_view, const T&) { }
    void label(std::string_view, const std::string& text)
    {
        if (m_label.empty() && !m_hasId)
            m_label = text;
    }

    /// Whether the name is an id, which must be matched whole.
    [[nodiscard]] bool isId() const { return m_hasId; }
    [[nodiscard]] std::string text() const { return m_keys.empty() ? m_label : m_keys; }

private:
    static constexpr std::array<std::string_view, 10> telling{"cohort",      "setting", "band", "pool", "to",
                                                              "destination", "reason",  "year", "from", "path"};

    template <class T> static std::string word(const T& value)
    {
        const Value plain = valueOf(value);
        if (const auto* text = plain.as<std::string>())
            return *text;
        const auto* number = plain.as<std::int64_t>();
        return number ? std::to_string(*number) : std::string();
    }

    template <class T> void take(std::string_view key, const T& value)
    {
        if constexpr (isNamePart<T>) {
            if (m_hasId)
                return;
            if (key == "id")
                takeId(word(value));
            else if (std::ranges::find(telling, key) != telling.end())
                join(word(value));
        }
    }

    void takeId(std::string id)
    {
        m_hasId = !id.empty();
        if (m_hasId)
            m_keys = std::move(id);
    }

    void join(const std::string& key)
    {
        if (!key.empty() && !m_keys.empty())
            m_keys += m_separator;
        m_keys += key;
    }

    char m_separator;
    bool m_hasId = false;
    std::string m_keys;
    std::string m_label;
};

template <class T> std::string itemName(const T& item, char separator = '+')
{
    if constexpr (isId<T>) {
        return item.value;
    } else if constexpr (isRecord<T>) {
        ItemName name(separator);
        fields(name, item);
        return name.text();
    }
    return {};
}

/// Whether `step` is a prefix of a name of several keys.
template <class T> bool beginsName(const T& item, std::string_view step)
{
    if constexpr (isRecord<T>) {
        ItemName name('+');
        fields(name, item);
        const std::string text = name.text();
        return !name.isId() && text.size() > step.size() && text.starts_with(step) && text[step.size()] == '+';
    }
    return false;
}

} // namespace homeward::model::detail
