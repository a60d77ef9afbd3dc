// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"
#include "core/model/value.h"
#include "core/model/words.h"

#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

// Converts typed values of the plan to and from `Value`, by `fields`. For node.cpp only.
namespace homeward::model::detail {

struct AnyArchive {
    void must(std::string_view, auto&) { }
    void may(std::string_view, auto&) { }
    void may(std::string_view, auto&, const auto&) { }
    void label(std::string_view, auto&) { }
    void aside(std::string_view, auto&) { }
};

template <class T>
concept isRecord = std::is_class_v<T> && requires(AnyArchive& archive, T& value) { fields(archive, value); };

template <class T> inline constexpr bool isIdOf = false;
template <class Tag> inline constexpr bool isIdOf<base::Id<Tag>> = true;
template <class T>
concept isId = isIdOf<T>;

template <class T> inline constexpr bool isListOf = false;
template <class T> inline constexpr bool isListOf<std::vector<T>> = true;
template <class T> inline constexpr bool isOptionalOf = false;
template <class T> inline constexpr bool isOptionalOf<std::optional<T>> = true;

/// Leaf types that may be part of an item's name.
template <class T> inline constexpr bool isNamePart = isIdOf<T> || std::is_enum_v<T> || std::same_as<T, std::string>
    || std::same_as<T, int> || std::same_as<T, base::Date>;
template <class T> inline constexpr bool isNamePart<std::optional<T>> = isNamePart<T>;

template <class T> [[nodiscard]] Value valueOf(const T& value);
template <class T> [[nodiscard]] bool readValue(T& value, const Value& from);

/// Writes the members of one record.
class ValueWriter {
public:
    explicit ValueWriter(Value::Record& record) : m_record(record) { }

    template <class T> void must(std::string_view key, const T& value)
    {
        m_record.push_back({std::string(key), valueOf(value)});
    }
    template <class T> void may(std::string_view key, const T& value, const T& fallback)
    {
        if (!(value == fallback))
            must(key, value);
    }
    template <class T> void may(std::string_view key, const T& value) { may(key, value, T{}); }
    template <class T> void label(std::string_view key, const T& value) { must(key, value); }
    template <class T> void aside(std::string_view key, const T& value) { may(key, value); }

private:
    Value::Record& m_record;
};

/// Reads the members of one record. Unknown, missing and wrongly typed members are errors.
class ValueReader {
public:
    explicit ValueReader(const Value::Record& record) : m_record(record) { }

    [[nodiscard]] bool ok() const { return m_ok && m_used == m_record.size(); }
    void takeFirst() { m_used = 1; }

    template <class T> void must(std::string_view key, T& value)
    {
        const Value* found = find(key);
        m_ok = m_ok && found && readValue(value, *found);
    }
    template <class T> void may(std::string_view key, T& value, const std::type_identity_t<T>& fallback)
    {
        if (const Value* found = find(key))
            m_ok = m_ok && readValue(value, *found);
        else
            value = fallback;
    }
    template <class T> void may(std::string_view key, T& value) { may(key, value, T{}); }
    template <class T> void label(std::string_view key, T& value) { must(key, value); }
    template <class T> void aside(std::string_view key, T& value) { may(key, value); }

private:
    /// Finds a member. Members come in the order of `fields`, so only the next one can match.
    const Value* find(std::string_view key)
    {
        if (m_used == m_record.size() || m_record[m_used].key != key)
            return nullptr;
        return &m_record[m_used++].value;
    }

    const Value::Record& m_record;
    std::size_t m_used = 0;
    bool m_ok = true;
};

template <class T> Value recordOf(const T& value, Value::Record record = {})
{
    ValueWriter writer(record);
    fields(writer, value);
    return record;
}

template <class T> Value valueOf(const T& value)
{
    if constexpr (isIdOf<T>) {
        return Value(value.value);
    } else if constexpr (std::same_as<T, base::Date>) {
        return Value(value.iso());
    } else if constexpr (std::is_enum_v<T>) {
        for (const auto& [choice, word] : wordsOf(value))
            if (choice == value)
                return Value(word);
        return Value();
    } else if constexpr (isOptionalOf<T>) {
        return value ? valueOf(*value) : Value();
    } else if constexpr (std::same_as<T, std::vector<bool>>) {
        return Value(Value::List(value.begin(), value.end()));
    } else if constexpr (isListOf<T>) {
        Value::List list;
        list.reserve(value.size());
        for (const auto& item : value)
            list.push_back(valueOf(item));
        return list;
    } else if constexpr (std::same_as<T, Effect>) {
        return std::visit([&](const auto& one) { return recordOf(one, {{"kind", Value(effectKinds[value.index()])}}); },
                          value);
    } else if constexpr (isRecord<T>) {
        return recordOf(value);
    } else {
        return Value(value);
    }
}

inline bool readNumber(double& value, const Value& from)
{
    if (const auto* number = from.as<double>())
        value = *number;
    else if (const auto* whole = from.as<std::int64_t>())
        value = static_cast<double>(*whole);
    else if (from == Value("nan"))
        value = std::numeric_limits<double>::quiet_NaN();
    else if (from == Value("inf") || from == Value("-inf"))
        value =
            from == Value("inf") ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
    else
        return false;
    return true;
}

inline bool readCount(int& value, const Value& from)
{
    const auto* whole = from.as<std::int64_t>();
    if (!whole || *whole < std::numeric_limits<int>::min() || *whole > std::numeric_limits<int>::max())
        return false;
    value = static_cast<int>(*whole);
    return true;
}

inline bool readSeed(std::uint64_t& value, const Value& from)
{
    const auto* large = from.as<std::uint64_t>();
    const auto* whole = from.as<std::int64_t>();
    if (large)
        value = *large;
    else if (whole && *whole >= 0)
        value = static_cast<std::uint64_t>(*whole);
    return large || (whole && *whole >= 0);
}

inline bool readDate(base::Date& value, const Value& from)
{
    const auto* text = from.as<std::string>();
    const auto date = text ? base::Date::fromIso(*text) : std::nullopt;
    value = date.value_or(value);
    return date.has_value();
}

template <class T> bool readWord(T& value, const Value& from)
{
    const auto* text = from.as<std::string>();
    for (const auto& [choice, word] : wordsOf(value))
        if (text && *text == word) {
            value = choice;
            return true;
        }
    return false;
}

template <class T> bool readList(std::vector<T>& values, const Value& from)
{
    const auto* list = from.as<Value::List>();
    if (!list)
        return false;
    values.clear();
    values.reserve(list->size());
    for (const Value& item : *list) {
        T value{};
        if (!readValue(value, item))
            return false;
        values.push_back(std::move(value));
    }
    return true;
}

template <std::size_t... index> bool chooseKind(Effect& effect, const Value& kind, std::index_sequence<index...>)
{
    return ((kind == Value(effectKinds[index]) && (effect.emplace<index>(), true)) || ...);
}

inline bool readEffect(Effect& effect, const Value& from)
{
    const auto* record = from.as<Value::Record>();
    if (!record || record->empty() || record->front().key != "kind"
        || !chooseKind(effect, record->front().value, std::make_index_sequence<effectKinds.size()>{}))
        return false;
    ValueReader reader(*record);
    reader.takeFirst();
    std::visit([&](auto& one) { fields(reader, one); }, effect);
    return reader.ok();
}

template <class T> bool readValue(T& value, const Value& from)
{
    if constexpr (isIdOf<T>) {
        return readValue(value.value, from);
    } else if constexpr (std::same_as<T, double>) {
        return readNumber(value, from);
    } else if constexpr (std::same_as<T, int>) {
        return readCount(value, from);
    } else if constexpr (std::same_as<T, std::uint64_t>) {
        return readSeed(value, from);
    } else if constexpr (std::same_as<T, base::Date>) {
        return readDate(value, from);
    } else if constexpr (std::is_enum_v<T>) {
        return readWord(value, from);
    } else if constexpr (isOptionalOf<T>) {
        if (from.isNothing()) {
            value.reset();
            return true;
        }
        return readValue(value.emplace(), from);
    } else if constexpr (isListOf<T>) {
        return readList(value, from);
    } else if constexpr (std::same_as<T, Effect>) {
        return readEffect(value, from);
    } else if constexpr (isRecord<T>) {
        const auto* record = from.as<Value::Record>();
        if (!record)
            return false;
        ValueReader reader(*record);
        fields(reader, value);
        return reader.ok();
    } else {
        const auto* plain = from.as<T>();
        if (plain)
            value = *plain;
        return plain != nullptr;
    }
}

} // namespace homeward::model::detail
