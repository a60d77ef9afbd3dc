// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/node.h"
#include "core/model/value_archive.h"

#include <algorithm>
#include <functional>

// How a Node treats the type that it leads to: a table of functions a type, made from `fields`. For node.cpp alone.
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
    Node (*blankMember)(std::string_view) = nullptr;   ///< of any value of the type
    Node (*blankInner)() = nullptr;                    ///< of a list or optional: an item
    std::size_t (*size)(const void*) = nullptr;
    Node (*item)(void*, std::size_t) = nullptr;
    std::string (*nameOf)(const void*, std::size_t, char separator) = nullptr;
    std::optional<std::size_t> (*named)(const void*, std::string_view) = nullptr;
    bool (*insert)(void*, std::size_t, const Value&) = nullptr;
    bool (*remove)(void*, std::size_t) = nullptr;
    bool (*move)(void*, std::size_t, std::size_t) = nullptr;
};

template <class T> const NodeType& nodeType();

/// Gives every member of a record to a visitor.
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

/// Writes what an item of a list goes by.
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

    /// Whether the name is an id, of which no part will do.
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

    /// Values that are read as equal hold each other too: a whole number for a number.
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

template <class T> NodeType leafType()
{
    return NodeFunctions<T>::common([](const void*) { return NodeKind::Leaf; });
}

/// A value for those who ask about a type alone; nothing writes it.
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

/// Whether `step` is the begin of a name of several keys.
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

template <class T> struct ListFunctions {
    using List = std::vector<T>;
    using Functions = NodeFunctions<List>;
    using Difference = typename List::difference_type;

    static typename List::iterator iterator(List& list, std::size_t place)
    {
        return list.begin() + static_cast<Difference>(place);
    }

    static std::optional<std::size_t> named(const void* where, std::string_view step)
    {
        const List& list = Functions::at(where);
        if (step.empty())
            return std::nullopt;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (itemName(list[i]) == step)
                return i;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (beginsName(list[i], step))
                return i;
        return std::nullopt;
    }

    static bool insert(void* where, std::size_t place, const Value& value)
    {
        List& list = Functions::at(where);
        T item{};
        if (place > list.size() || !readValue(item, value))
            return false;
        list.insert(iterator(list, place), std::move(item));
        return true;
    }

    static bool remove(void* where, std::size_t place)
    {
        List& list = Functions::at(where);
        if (place >= list.size())
            return false;
        list.erase(iterator(list, place));
        return true;
    }

    static bool move(void* where, std::size_t from, std::size_t to)
    {
        List& list = Functions::at(where);
        if (from >= list.size() || to >= list.size())
            return false;
        if (from < to)
            std::rotate(iterator(list, from), iterator(list, from + 1), iterator(list, to + 1));
        else
            std::rotate(iterator(list, to), iterator(list, from), iterator(list, from + 1));
        return true;
    }
};

template <class T> NodeType listType()
{
    using Functions = NodeFunctions<std::vector<T>>;
    using Lists = ListFunctions<T>;
    NodeType type = Functions::common([](const void*) { return NodeKind::List; });
    type.size = [](const void* where) { return Functions::at(where).size(); };
    type.item = [](void* where, std::size_t place) { return Node(&Functions::at(where)[place], nodeType<T>()); };
    type.nameOf = [](const void* where, std::size_t place, char separator) {
        return itemName(Functions::at(where)[place], separator);
    };
    type.named = Lists::named;
    type.blankInner = blankNode<T>;
    type.insert = Lists::insert;
    type.remove = Lists::remove;
    type.move = Lists::move;
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
/// Its items have no address of their own.
template <> struct TypeMaker<std::vector<bool>> {
    static NodeType make() { return leafType<std::vector<bool>>(); }
};

template <class T> const NodeType& nodeType()
{
    static const NodeType type = TypeMaker<T>::make();
    return type;
}

} // namespace homeward::model::detail
