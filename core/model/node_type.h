// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/node.h"
#include "core/model/value_archive.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <typeinfo>
#include <utility>

// How a Node handles the type of its value: a table of functions for each type. Like all files of this namespace it is
// for node.cpp only; node_types.h makes the tables from `fields`.
namespace homeward::model::detail {

using MemberVisitor = std::function<void(std::string_view key, Node node)>;

struct NodeType {
    const std::type_info* type = nullptr;
    NodeKind (*kind)(const void*) = nullptr;
    Value (*value)(const void*) = nullptr;
    bool (*set)(void*, const Value&) = nullptr;
    bool (*same)(const void*, const void*) = nullptr;
    bool (*holds)(const void*, const Value&) = nullptr;
    std::size_t (*alternative)(const void*) = nullptr;
    Node (*inner)(void*) = nullptr;
    void (*members)(void*, const MemberVisitor&) = nullptr;
    Node (*member)(void*, std::string_view) = nullptr;
    Node (*blankMember)(std::string_view) = nullptr; ///< of any value of the type
    Node (*blankInner)() = nullptr; ///< of a list or optional: an item
    std::size_t (*size)(const void*) = nullptr;
    Node (*item)(void*, std::size_t) = nullptr;
    std::string (*nameOf)(const void*, std::size_t, char separator) = nullptr;
    std::optional<std::size_t> (*named)(const void*, std::string_view) = nullptr;
    bool (*insert)(void*, std::size_t, const Value&) = nullptr;
    bool (*remove)(void*, std::size_t) = nullptr;
    bool (*move)(void*, std::size_t, std::size_t) = nullptr;
};

template <class T> const NodeType& nodeType();

/// The functions that all types have.
template <class T> struct NodeFunctions {
    static T& at(void* where) { return *static_cast<T*>(where); }
    static const T& at(const void* where) { return *static_cast<const T*>(where); }

    static Value value(const void* where) { return valueOf(at(where)); }
    static bool same(const void* left, const void* right) { return at(left) == at(right); }

    static bool set(void* where, const Value& value)
    {
        T read{};
        if (!readValue(read, value))
            return false;
        at(where) = std::move(read);
        return true;
    }

    /// Whether a node's value equals `value` once read as its type: a whole number may stand for a number.
    static bool holds(const void* where, const Value& value)
    {
        if (valueOf(at(where)) == value)
            return true;
        T read{};
        return readValue(read, value) && read == at(where);
    }

    static NodeType common(NodeKind (*kind)(const void*))
    {
        return {.type = &typeid(T), .kind = kind, .value = value, .set = set, .same = same, .holds = holds};
    }
};

} // namespace homeward::model::detail
