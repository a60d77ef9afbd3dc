// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace homeward::model {

/// A value of the plan apart from its C++ type: a leaf, or a whole item as a tree. Choices are their words, ids and
/// dates (ISO 8601) are texts. It has the same value before and after a trip through JSON.
class Value {
public:
    struct Member;
    using List = std::vector<Value>;
    using Record = std::vector<Member>; ///< in the order of `fields`; optional members at their fallback are absent

    /// No value: an optional member that is not given.
    Value();
    Value(bool value);
    /// A double without a JSON form (not finite) is kept as a word: `nan`, `inf`, `-inf`.
    Value(double value);
    Value(int value);
    Value(std::int64_t value);
    /// Kept signed where it fits, so that equal numbers have one form.
    Value(std::uint64_t value);
    Value(std::string text);
    Value(std::string_view text);
    Value(const char* text);
    Value(List list);
    Value(Record record);

    [[nodiscard]] bool isNothing() const { return std::holds_alternative<std::monostate>(m_state); }
    /// Null where it is of another type.
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

// Lists of incomplete type are completed here: what makes or takes apart the state comes after it.
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
