// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/node_type.h"

// Visitors of `fields` that find the members of a record.
namespace homeward::model::detail {

/// Passes every member of a record to a visitor.
class Members {
public:
    explicit Members(const MemberVisitor& visit) : m_visit(visit) { }

    template <class T> void must(std::string_view key, T& value) { m_visit(key, Node(&value, nodeType<T>())); }
    template <class T> void may(std::string_view key, T& value) { must(key, value); }
    template <class T> void may(std::string_view key, T& value, const std::type_identity_t<T>&) { must(key, value); }
    template <class T> void label(std::string_view key, T& value) { must(key, value); }
    template <class T> void aside(std::string_view key, T& value) { must(key, value); }

private:
    const MemberVisitor& m_visit;
};

/// Finds one member of a record.
class MemberOf {
public:
    explicit MemberOf(std::string_view key) : m_key(key) { }

    [[nodiscard]] Node found() const { return m_found; }

    template <class T> static Node in(T& record, std::string_view key)
    {
        MemberOf member(key);
        fields(member, record);
        return member.found();
    }

    template <class T> void must(std::string_view key, T& value)
    {
        if (key == m_key)
            m_found = Node(&value, nodeType<T>());
    }
    template <class T> void may(std::string_view key, T& value) { must(key, value); }
    template <class T> void may(std::string_view key, T& value, const std::type_identity_t<T>&) { must(key, value); }
    template <class T> void label(std::string_view key, T& value) { must(key, value); }
    template <class T> void aside(std::string_view key, T& value) { must(key, value); }

private:
    std::string_view m_key;
    Node m_found;
};

} // namespace homeward::model::detail
