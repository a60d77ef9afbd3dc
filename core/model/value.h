// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace homeward::model {

/// A value of the plan without its C++ type: a leaf, or a whole item as a tree. Choices are stored as words, ids and
/// dates (ISO 8601) as texts. A trip through JSON does not change it.
class Value {
public:
    struct Member;
    using List = std::vector<Value>;
    /// in the order of `fields`; optional members with their fallback value are absent
    using Record = std::vector<Member>;

    /// No value: an optional member that is absent.
    Value();
    Value(bool value);
    /// A number that JSON cannot write (not finite) is stored as a word: `nan`, `inf`, `-inf`.
    Value(double value);
    Value(int value);
    Value(std::int64_t value);
    /// Stored signed if it fits, so that equal numbers have the same form.
    Value(std::uint64_t value);
    Value(std::string text);
    Value(std::string_view text);
    Value(const char* text);
    Value(List list);
    Value(Record record);

    [[nodiscard]] bool isNothing() const { return std::holds_alternative<std::monostate>(m_state); }
    /// The value as a type; null for another type.
    template <class T> [[nodiscard]] const T* as() const { return std::get_if<T>(&m_state); }
    template <class Visitor> decltype(auto) visit(Visitor&& visitor) const
    {
        return std::visit(std::forward<Visitor>(visitor), m_state);
    }

    friend bool operator==(const Value& left, const Value& right);

private:
    std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string, List, Record> m_state;
};

struct Value::Member {
    std::string key;
    Value value;

    friend bool operator==(const Member&, const Member&) = default;
};

// Defined here, where Value is complete: its state contains vectors of Value.
inline Value::Value() = default;
inline Value::Value(bool value) : m_state(value) { }
inline Value::Value(int value) : m_state(std::int64_t{value}) { }
inline Value::Value(std::int64_t value) : m_state(value) { }
inline Value::Value(std::string text) : m_state(std::move(text)) { }
inline Value::Value(std::string_view text) : m_state(std::string(text)) { }
inline Value::Value(const char* text) : m_state(std::string(text)) { }
inline Value::Value(List list) : m_state(std::move(list)) { }
inline Value::Value(Record record) : m_state(std::move(record)) { }
inline bool operator==(const Value& left, const Value& right) { return left.m_state == right.m_state; }

} // namespace homeward::model
