// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/path.h"
#include "core/model/plan.h"
#include "core/model/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <typeinfo>
#include <vector>

// Reflection: reads, writes and walks every value of a plan through `fields` (fields.h), so that paths, patches and
// differences need not know any member of the plan by name.
namespace homeward::model {

enum class NodeKind {
    Leaf, ///< a number, date, text, id, yes or no, choice, or a list of yes and no
    Record, ///< members
    List, ///< items of one type
    Nothing ///< an optional without a value
};

namespace detail {
struct NodeType;
}

/// A read-only view of a value within a plan, valid while the value stays where it is in memory.
class Node {
public:
    struct Member;

    /// Refers to nothing.
    Node() = default;
    Node(void* where, const detail::NodeType& type) : m_where(where), m_type(&type) { }

    [[nodiscard]] bool leads() const { return m_type != nullptr; }
    [[nodiscard]] NodeKind kind() const;
    /// The value as a type, also if an optional holds it; null for another type.
    template <class T> [[nodiscard]] const T* as() const { return static_cast<const T*>(typed(typeid(T))); }

    [[nodiscard]] Value value() const;
    [[nodiscard]] bool holds(const Value& value) const;
    /// Whether both have equal values of the same type.
    [[nodiscard]] bool same(const Node& other) const;
    /// Whether both refer to the same object in memory.
    [[nodiscard]] bool isAt(const Node& other) const { return m_where == other.m_where && m_type == other.m_type; }
    /// The index of a variant's alternative (of an effect); 0 for everything else.
    [[nodiscard]] std::size_t alternative() const;

    /// The members of a record, in the order of `fields`.
    [[nodiscard]] std::vector<Member> members() const;
    /// The number of items of a list.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Node item(std::size_t place) const;
    /// The name of an item in a path; empty where it has none of its own.
    [[nodiscard]] std::string nameOf(std::size_t place) const;
    /// Like `nameOf`, but unambiguous even where ids contain a `+`. Items of two versions of a list are the same item
    /// if their identities are equal.
    [[nodiscard]] std::string identityOf(std::size_t place) const;
    /// The step that leads to an item: its name or its index; none where both lead to an earlier item.
    [[nodiscard]] std::optional<std::string> stepTo(std::size_t place) const;
    /// The index of the item that a step leads to.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view step) const;
    /// The member or item that a step leads to.
    [[nodiscard]] Node child(std::string_view step) const;
    /// Like `child`, but by type only: an empty value of the type that the step leads to.
    [[nodiscard]] Node blankChild(std::string_view step) const;
    /// Whether its type is a list, or an optional list even without a value.
    [[nodiscard]] bool listsItems() const;

protected:
    [[nodiscard]] std::string itemName(std::size_t place, char separator) const;
    [[nodiscard]] void* typed(const std::type_info& type) const;
    /// The value of an optional; itself for everything else.
    [[nodiscard]] Node inner() const;

    void* m_where = nullptr;
    const detail::NodeType* m_type = nullptr;
};

struct Node::Member {
    std::string_view key;
    Node node;
};

/// A writable view of a value within a plan. Moving items of a list invalidates all nodes beneath the list.
class MutableNode : public Node {
public:
    MutableNode() = default;

    /// A number or date, to write in place.
    template <class T> [[nodiscard]] T* as() { return static_cast<T*>(typed(typeid(T))); }
    [[nodiscard]] MutableNode child(std::string_view step) { return MutableNode(Node::child(step)); }
    [[nodiscard]] MutableNode item(std::size_t place) { return MutableNode(Node::item(place)); }

    // Each call either succeeds or returns false and changes nothing: the value has another type, or the index is out
    // of range.
    bool set(const Value& value);
    bool insert(std::size_t place, const Value& value);
    bool remove(std::size_t place);
    bool move(std::size_t from, std::size_t to);

private:
    friend MutableNode mutableNodeOf(Plan& plan);
    friend base::Result<std::vector<MutableNode>> walkMutable(Plan& plan, const Path& path);
    explicit MutableNode(const Node& node) : Node(node) { }
};

/// A read-only node of a typed value: the plan, or an item that a builder makes (types listed at the end of node.cpp).
template <class T> [[nodiscard]] Node nodeOf(const T& value);
[[nodiscard]] MutableNode mutableNodeOf(Plan& plan);

/// The nodes along a path, from the plan to its end. Fails with NoSuchFigure: `field` is the path, `detail` the first
/// step that leads nowhere.
[[nodiscard]] base::Result<std::vector<Node>> walk(const Plan& plan, const Path& path);
/// The node at the end of a path. Fails as above.
[[nodiscard]] base::Result<Node> findNode(const Plan& plan, const Path& path);
[[nodiscard]] base::Result<MutableNode> findNode(Plan& plan, const Path& path);
/// `walk` for writing.
[[nodiscard]] base::Result<std::vector<MutableNode>> walkMutable(Plan& plan, const Path& path);

/// The members on a path without the steps to list items: `cohorts`, `pathway`, `stay`, `mean`. Needs only types, no
/// plan. Stops behind the first step that is no member.
[[nodiscard]] std::vector<std::string> keysOf(const Path& path);

/// Converts a path that names list items by index into one that names them as planners see them, as far as the path
/// leads.
[[nodiscard]] Path namedPath(const Plan& plan, const Path& byPlaces);

/// The value at a path. Fails as above.
[[nodiscard]] base::Result<Value> valueAt(const Plan& plan, const Path& path);

/// A number, a count, or a date as days since 1970-01-01; none for everything else.
[[nodiscard]] std::optional<double> figureOf(const Node& node);
/// The figure at a path. Fails with NoSuchFigure, also where the value is not a figure.
[[nodiscard]] base::Result<double> figureAt(const Plan& plan, const Path& path);

} // namespace homeward::model
