// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/difference.h"

#include "core/edit/list_difference.h"

#include <algorithm>
#include <set>

namespace homeward::edit {

using model::Change;
using model::Node;
using model::NodeKind;
using model::Path;
using model::Plan;
using model::Scenario;

namespace {

void addDifference(const Path& path, const Node& before, const Node& after, PlanPatch& patch);

void addSet(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    patch.changes.push_back({.kind = ChangeKind::Set, .path = path, .before = before.value(), .after = after.value()});
}

void addMembers(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    const std::vector<Node::Member> left = before.members();
    const std::vector<Node::Member> right = after.members();
    for (std::size_t i = 0; i < left.size(); ++i)
        addDifference(path / left[i].key, left[i].node, right[i].node, patch);
}

/// Whether a list has items without names of their own: numbers, choices and the like.
bool isPlain(const Node& list)
{
    return list.size() > 0 && list.item(0).kind() == NodeKind::Leaf && list.nameOf(0).empty();
}

void addByName(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    for (const auto& [old, now] : arrangeByName(path, before, after, patch))
        addDifference(path / before.nameOf(old), before.item(old), after.item(now), patch);
}

/// Compares lists by index. An item that has become another one is set as a whole, so that paths by index stay valid
/// throughout the patch.
void addByPlace(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    for (const auto& [old, now] : arrangeByPlace(path, before, after, patch)) {
        if (before.identityOf(old) == after.identityOf(now))
            addDifference(path / old, before.item(old), after.item(now), patch);
        else
            addSet(path / old, before.item(old), after.item(now), patch);
    }
}

void addItems(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    if (before.size() != after.size() && (isPlain(before) || isPlain(after)))
        return addSet(path, before, after, patch);
    switch (namingOf(before, after)) {
    case ListNaming::ByName: return addByName(path, before, after, patch);
    case ListNaming::ByPlace: return addByPlace(path, before, after, patch);
    case ListNaming::None: return addSet(path, before, after, patch);
    }
}

void addDifference(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    if (before.same(after))
        return;
    const NodeKind kind = before.kind();
    if (kind != after.kind() || before.alternative() != after.alternative())
        return addSet(path, before, after, patch);
    switch (kind) {
    case NodeKind::Record: return addMembers(path, before, after, patch);
    case NodeKind::List: return addItems(path, before, after, patch);
    case NodeKind::Leaf:
    case NodeKind::Nothing: return addSet(path, before, after, patch);
    }
}

/// The counterpart of `change` in `before`, not counting those in `taken`; null where it is new.
const Change* counterpart(const Scenario& before, const Change& change, const std::set<const Change*>& taken)
{
    const auto first = [&](auto fits) {
        const auto found = std::ranges::find_if(
            before.changes, [&](const Change& other) { return !taken.contains(&other) && fits(other); });
        return found == before.changes.end() ? nullptr : &*found;
    };
    if (const Change* same = first([&](const Change& other) { return other.id == change.id; }))
        return same;
    return first([&](const Change& other) {
        return other.name == change.name && other.effect.index() == change.effect.index();
    });
}

} // namespace

PlanPatch difference(const Path& path, const Node& before, const Node& after)
{
    PlanPatch patch;
    addDifference(path, before, after, patch);
    return patch;
}

PlanPatch difference(const Plan& before, const Plan& after)
{
    return difference(Path(), nodeOf(before), nodeOf(after));
}

PlanPatch differenceOfScenarios(const Scenario& before, const Scenario& after)
{
    Scenario goal{before.id, before.name, before.description, after.changes};
    std::set<const Change*> taken;
    for (Change& change : goal.changes)
        if (const Change* old = counterpart(before, change, taken)) {
            taken.insert(old);
            change.id = old->id;
        }
    return difference(Path() / "scenarios" / before.id, nodeOf(before), nodeOf(goal));
}

} // namespace homeward::edit
