// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_fields.h"
#include "core/exchange/plan_words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::exchange {

/// Reads one object of the plan strictly; after the first fault nothing more is read.
class PlanReader {
public:
    using Json = nlohmann::ordered_json;
    using Fault = std::optional<base::Error>;

    PlanReader(const Json& json, std::string path, Fault& fault) : m_json(json), m_path(std::move(path)), m_fault(fault)
    {
    }

    template <class T> void must(std::string_view key, T& value)
    {
        if (!read(key, value))
            fail(base::ErrorCode::MissingField, pathOf(key), {});
    }

    template <class T> void may(std::string_view key, T& value, const T& fallback = T{})
    {
        if (!read(key, value))
            value = fallback;
    }

    template <class T> void may(std::string_view key, std::optional<T>& value)
    {
        T found{};
        value = read(key, found) ? std::optional<T>(std::move(found)) : std::nullopt;
    }

    void label(std::string_view key, std::string& text) { must(key, text); }
    template <class T> void aside(std::string_view key, T& value) { may(key, value); }

    /// A key that is read elsewhere.
    void knows(std::string_view key) { m_known.push_back(key); }

    /// The object's members, and a fault for a key that is none of them.
    template <class T> void readFields(T& value)
    {
        if (!m_json.is_object())
            return fail(base::ErrorCode::BadField, m_path, found(m_json));
        fields(*this, value);
        for (const auto& item : m_json.items())
            if (std::ranges::find(m_known, item.key()) == m_known.end())
                fail(base::ErrorCode::UnknownField, pathOf(item.key()), item.key());
    }

private:
    /// False when the key is absent.
    template <class T> bool read(std::string_view key, T& value)
    {
        knows(key);
        const auto item = m_json.find(std::string(key));
        if (item == m_json.end())
            return false;
        if (!m_fault)
            set(value, *item, pathOf(key));
        return true;
    }

    void set(std::string& value, const Json& json, const std::string& path)
    {
        if (!json.is_string())
            return fail(base::ErrorCode::BadField, path, found(json));
        value = json.get_ref<const std::string&>();
    }

    void set(bool& value, const Json& json, const std::string& path)
    {
        if (!json.is_boolean())
            return fail(base::ErrorCode::BadField, path, found(json));
        value = json.get<bool>();
    }

    void set(double& value, const Json& json, const std::string& path)
    {
        if (!json.is_number() || !std::isfinite(json.get<double>()))
            return fail(base::ErrorCode::BadField, path, found(json));
        value = json.get<double>();
    }

    void set(int& value, const Json& json, const std::string& path)
    {
        const double number = json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
        if (!(std::fabs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number))
            return fail(base::ErrorCode::BadField, path, found(json));
        value = static_cast<int>(number);
    }

    void set(std::uint64_t& value, const Json& json, const std::string& path)
    {
        if (!json.is_number_unsigned())
            return fail(base::ErrorCode::BadField, path, found(json));
        value = json.get<std::uint64_t>();
    }

    void set(base::Date& value, const Json& json, const std::string& path)
    {
        const auto date = json.is_string() ? base::Date::fromIso(json.get_ref<const std::string&>()) : std::nullopt;
        if (!date)
            return fail(base::ErrorCode::BadField, path, found(json));
        value = *date;
    }

    template <class Tag> void set(base::Id<Tag>& value, const Json& json, const std::string& path)
    {
        set(value.value, json, path);
    }

    template <class T> void set(std::vector<T>& values, const Json& json, const std::string& path)
    {
        if (!json.is_array())
            return fail(base::ErrorCode::BadField, path, found(json));
        values.clear();
        for (const Json& item : json) {
            std::string itemPath = path;
            appendToPath(itemPath, std::to_string(values.size()));
            set(values.emplace_back(), item, itemPath);
            if (m_fault)
                return;
        }
    }

    void set(model::Effect& effect, const Json& json, const std::string& path)
    {
        if (!json.is_object())
            return fail(base::ErrorCode::BadField, path, found(json));
        const std::string kindPath = path + "/kind";
        if (!json.contains("kind"))
            return fail(base::ErrorCode::MissingField, kindPath, {});
        std::string kind;
        set(kind, json["kind"], kindPath);
        setKind(effect, kind, std::make_index_sequence<effectKinds.size()>{});
        if (!m_fault && kind != effectKinds[effect.index()])
            return fail(base::ErrorCode::BadField, kindPath, kind);
        PlanReader inner(json, path, m_fault);
        inner.knows("kind");
        std::visit([&](auto& one) { inner.readFields(one); }, effect);
    }

    template <std::size_t... index>
    static void setKind(model::Effect& effect, std::string_view kind, std::index_sequence<index...>)
    {
        static_cast<void>(((kind == effectKinds[index] && (effect.emplace<index>(), true)) || ...));
    }

    template <class T> void set(T& value, const Json& json, const std::string& path)
    {
        if constexpr (std::is_enum_v<T>) {
            std::string text;
            set(text, json, path);
            for (const auto& [choice, word] : wordsOf(value))
                if (word == text) {
                    value = choice;
                    return;
                }
            fail(base::ErrorCode::BadField, path, text);
        } else {
            PlanReader(json, path, m_fault).readFields(value);
        }
    }

    void fail(base::ErrorCode code, const std::string& path, const std::string& detail)
    {
        if (!m_fault)
            m_fault = base::Error{code, {}, path, detail, 0};
    }

    [[nodiscard]] std::string pathOf(std::string_view key) const
    {
        std::string path = m_path;
        appendToPath(path, key);
        return path;
    }

    /// A value as the planner would see it, cut short.
    static std::string found(const Json& json)
    {
        if (json.is_structured())
            return json.is_object() ? "object" : "list";
        std::string text = json.is_string() ? json.get<std::string>() : compactJsonText(json);
        if (text.size() > 60)
            text = text.substr(0, 57) + "...";
        return text;
    }

    const Json& m_json;
    std::string m_path;
    Fault& m_fault;
    std::vector<std::string_view> m_known;
};

} // namespace homeward::exchange
