// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/fields.h"
#include "core/model/words.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace homeward::exchange {

/// Reads one object of the plan strictly; stops at the first error. For a value of the wrong form, `Error::hint` says
/// the expected form: `text`, `number`, `whole`, `yesNo`, `date`, `list`, `object`, or `words` followed by the words
/// there are; a number or date may be followed by what was probably meant (`date 2026-04-01`, `number 5.5`).
/// `wholeRange` and `dateRange` are followed by the least and the most that can be held.
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

    /// Reads an optional member; if absent, it keeps its default.
    template <class T> void may(std::string_view key, T& value) { read(key, value); }
    template <class T> void may(std::string_view key, T& value, const T&) { read(key, value); }

    template <class T> void may(std::string_view key, std::optional<T>& value)
    {
        if (const Json* member = memberAt(key); member && !m_fault)
            set(value.emplace(), *member, pathOf(key));
    }

    void label(std::string_view key, std::string& text) { must(key, text); }
    template <class T> void aside(std::string_view key, T& value) { may(key, value); }

    /// Marks a key as known that is read elsewhere.
    void knows(std::string_view key) { m_known.push_back(key); }

    /// Reads the members of the object; a key that is none of them is an error.
    template <class T> void readFields(T& value)
    {
        if (!beginObject())
            return;
        fields(*this, value);
        endObject();
    }

private:
    /// False when the key is absent.
    template <class T> bool read(std::string_view key, T& value)
    {
        const Json* member = memberAt(key);
        if (member && !m_fault)
            set(value, *member, pathOf(key));
        return member != nullptr;
    }

    void set(std::string& value, const Json& json, const std::string& path);
    void set(bool& value, const Json& json, const std::string& path);
    void set(double& value, const Json& json, const std::string& path);
    void set(int& value, const Json& json, const std::string& path);
    void set(std::uint64_t& value, const Json& json, const std::string& path);
    void set(base::Date& value, const Json& json, const std::string& path);
    void set(model::Effect& effect, const Json& json, const std::string& path);

    template <class Tag> void set(base::Id<Tag>& value, const Json& json, const std::string& path)
    {
        set(value.value, json, path);
    }

    void set(std::vector<bool>& values, const Json& json, const std::string& path);

    template <class T> void set(std::vector<T>& values, const Json& json, const std::string& path)
    {
        const std::size_t count = sizeOfList(json, path);
        values.clear();
        for (std::size_t i = 0; i < count && !m_fault; ++i)
            set(values.emplace_back(), itemAt(json, i), path + '/' + std::to_string(i));
    }

    template <class T> void set(T& value, const Json& json, const std::string& path)
    {
        if constexpr (std::is_enum_v<T>) {
            std::string text;
            set(text, json, path);
            std::string hint = "words";
            for (const auto& [choice, word] : wordsOf(value)) {
                if (word == text) {
                    value = choice;
                    return;
                }
                hint.append(1, ' ').append(word);
            }
            failOn(json, path, std::move(hint));
        } else {
            PlanReader(json, path, m_fault).readFields(value);
        }
    }

    bool beginObject();
    void endObject();
    const Json* memberAt(std::string_view key);
    static const Json& itemAt(const Json& list, std::size_t index);
    /// The size of a list; 0, and an error, where the value is no list.
    std::size_t sizeOfList(const Json& json, const std::string& path);
    void fail(base::ErrorCode code, const std::string& path, const std::string& detail);
    /// Reports a value whose form is not the expected one.
    void failOn(const Json& json, const std::string& path, std::string expected);
    [[nodiscard]] std::string pathOf(std::string_view key) const;

    const Json& m_json;
    std::string m_path;
    Fault& m_fault;
    std::vector<std::string_view> m_known;
};

} // namespace homeward::exchange
