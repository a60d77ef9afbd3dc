// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/node_list.h"
#include "core/model/node_members.h"

// The tables of functions for every type in a plan.
namespace homeward::model::detail {

template <class T> NodeType leafType()
{
    return NodeFunctions<T>::common([](const void*) { return NodeKind::Leaf; });
}

/// An empty value of a type, to ask about the type; never written.
template <class T> T& blank()
{
    static T value{};
    return value;
}

template <std::size_t... index> Node blankMemberOfAny(std::string_view key, std::index_sequence<index...>)
{
    Node found;
    (void)((found = MemberOf::in(blank<std::variant_alternative_t<index, Effect>>(), key), found.leads()) || ...);
    return found;
}

template <class T> Node blankNode() { return Node(&blank<T>(), nodeType<T>()); }

template <class T> NodeType recordType()
{
    NodeType type = NodeFunctions<T>::common([](const void*) { return NodeKind::Record; });
    type.members = [](void* where, const MemberVisitor& visit) {
        Members members(visit);
        fields(members, NodeFunctions<T>::at(where));
    };
    type.member = [](void* where, std::string_view key) { return MemberOf::in(NodeFunctions<T>::at(where), key); };
    type.blankMember = [](std::string_view key) { return MemberOf::in(blank<T>(), key); };
    return type;
}

inline NodeType effectType()
{
    using Functions = NodeFunctions<Effect>;
    NodeType type = Functions::common([](const void*) { return NodeKind::Record; });
    type.alternative = [](const void* where) { return Functions::at(where).index(); };
    type.members = [](void* where, const MemberVisitor& visit) {
        Members members(visit);
        std::visit([&](auto& effect) { fields(members, effect); }, Functions::at(where));
    };
    type.member = [](void* where, std::string_view key) {
        return std::visit([&](auto& effect) { return MemberOf::in(effect, key); }, Functions::at(where));
    };
    type.blankMember = [](std::string_view key) {
        return blankMemberOfAny(key, std::make_index_sequence<std::variant_size_v<Effect>>());
    };
    return type;
}

template <class T> NodeType optionalType()
{
    using Optional = std::optional<T>;
    using Functions = NodeFunctions<Optional>;
    NodeType type = Functions::common([](const void* where) {
        const Optional& value = Functions::at(where);
        return value ? nodeType<T>().kind(&*value) : NodeKind::Nothing;
    });
    type.inner = [](void* where) {
        Optional& value = Functions::at(where);
        return value ? Node(&*value, nodeType<T>()) : Node();
    };
    type.blankInner = blankNode<T>;
    return type;
}

template <class T> struct TypeMaker {
    static NodeType make()
    {
        if constexpr (isRecord<T>)
            return recordType<T>();
        else
            return leafType<T>();
    }
};
template <> struct TypeMaker<Effect> {
    static NodeType make() { return effectType(); }
};
template <class T> struct TypeMaker<std::optional<T>> {
    static NodeType make() { return optionalType<T>(); }
};
template <class T> struct TypeMaker<std::vector<T>> {
    static NodeType make() { return listType<T>(); }
};
/// A vector of bool is a leaf, since its items have no addresses.
template <> struct TypeMaker<std::vector<bool>> {
    static NodeType make() { return leafType<std::vector<bool>>(); }
};

template <class T> const NodeType& nodeType()
{
    static const NodeType type = TypeMaker<T>::make();
    return type;
}

} // namespace homeward::model::detail
