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

// Reflection: every value of a plan, of any type, to read, write and walk by `fields` (fields.h) alone, so that what is
// built on it (paths, patches, differences) knows no member of the plan by name.
namespace homeward::model {

enum class NodeKind {
    Leaf, ///< a number, date, text, id, yes or no, choice, or a list of yes and no
    Record, ///< members
    List, ///< items of one type
    Nothing ///< an optional value that is not given
};

namespace detail {
struct NodeType;
}

/// A value within a plan, to read. It lives as long as the value stays where it is.
class Node {
public:
    struct Member;

    /// Leads nowhere.
    Node() = default;
    Node(void* where, const detail::NodeType& type) : m_where(where), m_type(&type) { }

    [[nodiscard]] bool leads() const { return m_type != nullptr; }
    [[nodiscard]] NodeKind kind() const;
    /// The typed value, also of an optional one that is given; null where the type is another.
    template <class T> [[nodiscard]] const T* as() const { return static_cast<const T*>(typed(typeid(T))); }

    [[nodiscard]] Value value() const;
    [[nodiscard]] bool holds(const Value& value) const;
    /// Equal values of one type.
    [[nodiscard]] bool same(const Node& other) const;
    /// Whether both lead to the one place in memory.
    [[nodiscard]] bool isAt(const Node& other) const { return m_where == other.m_where && m_type == other.m_type; }
    /// Which alternative of a choice of types (an effect) it is; 0 for all else.
    [[nodiscard]] std::size_t alternative() const;

    /// Of a record, in the order of `fields`.
    [[nodiscard]] std::vector<Member> members() const;
    /// The number of items of a list.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Node item(std::size_t place) const;
    /// What an item goes by in a path; empty where it has no name of its own.
    [[nodiscard]] std::string nameOf(std::size_t place) const;
    /// As above, but apart also where ids hold a `+` themselves: items of two versions of a list are one where these are.
    [[nodiscard]] std::string identityOf(std::size_t place) const;
    /// The step that leads to an item: its name or its place; none where an item before it takes both.
    [[nodiscard]] std::optional<std::string> stepTo(std::size_t place) const;
    /// The place of the item that a step leads to.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view step) const;
    /// The member or item that a step leads to.
    [[nodiscard]] Node child(std::string_view step) const;
    /// As above, by the type alone: a value that stands for any that a step could lead to.
    [[nodiscard]] Node blankChild(std::string_view step) const;
    /// Whether it is a list, given or not.
    [[nodiscard]] bool listsItems() const;

protected:
    [[nodiscard]] std::string itemName(std::size_t place, char separator) const;
    [[nodiscard]] void* typed(const std::type_info& type) const;
    /// What an optional holds; itself for all else.
    [[nodiscard]] Node inner() const;

    void* m_where = nullptr;
    const detail::NodeType* m_type = nullptr;
};

struct Node::Member {
    std::string_view key;
    Node node;
};

/// A value within a plan, to write. Whatever moves items of a list ends every node beneath it.
class MutableNode : public Node {
public:
    MutableNode() = default;

    /// A number or date to write in place.
    template <class T> [[nodiscard]] T* as() { return static_cast<T*>(typed(typeid(T))); }
    [[nodiscard]] MutableNode child(std::string_view step) { return MutableNode(Node::child(step)); }
    [[nodiscard]] MutableNode item(std::size_t place) { return MutableNode(Node::item(place)); }

    // Each is done whole, or false is given and nothing done: the value is of another type, or the place is none.
    bool set(const Value& value);
    bool insert(std::size_t place, const Value& value);
    bool remove(std::size_t place);
    bool move(std::size_t from, std::size_t to);

private:
    friend MutableNode mutableNodeOf(Plan& plan);
    friend base::Result<std::vector<MutableNode>> walkMutable(Plan& plan, const Path& path);
    explicit MutableNode(const Node& node) : Node(node) { }
};

/// A typed value as a node, to read. For the plan and the items that a builder makes (list at the end of node.cpp).
template <class T> [[nodiscard]] Node nodeOf(const T& value);
[[nodiscard]] MutableNode mutableNodeOf(Plan& plan);

/// The nodes on the way to the end of a path, the plan first. Fails with NoSuchFigure: `field` is the path, `detail`
/// the step it stops at.
[[nodiscard]] base::Result<std::vector<Node>> walk(const Plan& plan, const Path& path);
/// The node at the end of a path. Fails as above.
[[nodiscard]] base::Result<Node> findNode(const Plan& plan, const Path& path);
[[nodiscard]] base::Result<MutableNode> findNode(Plan& plan, const Path& path);
/// As `walk`, to write.
[[nodiscard]] base::Result<std::vector<MutableNode>> walkMutable(Plan& plan, const Path& path);

/// The members on a path, without the steps that lead to items of lists: `cohorts`, `pathway`, `stay`, `mean`. It asks
/// no plan, for it needs the types alone; a step that is no member is the last.
[[nodiscard]] std::vector<std::string> keysOf(const Path& path);

/// A path on which items of lists go by their places alone, as the path that a planner sees: items by their names, as
/// far as it leads.
[[nodiscard]] Path namedPath(const Plan& plan, const Path& byPlaces);

/// The value at a path. Fails as above.
[[nodiscard]] base::Result<Value> valueAt(const Plan& plan, const Path& path);

/// A number, a count, or a date as days since 1970-01-01; none for all else.
[[nodiscard]] std::optional<double> figureOf(const Node& node);
/// The figure at a path. Fails with NoSuchFigure, also where the value is no figure.
[[nodiscard]] base::Result<double> figureAt(const Plan& plan, const Path& path);

} // namespace homeward::model
