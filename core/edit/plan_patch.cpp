// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/plan_patch.h"

#include "core/model/node.h"

#include <algorithm>
#include <optional>

namespace homeward::edit {

using base::Error;
using base::ErrorCode;
using model::MutableNode;
using model::Path;
using model::Plan;

namespace {

base::Status misfit(const ValueChange& change) { return Error{ErrorCode::BadField, {}, change.path.text(), {}, 0}; }

/// Whether setting a value leaves its path valid. Setting a value that is part of its item's name would not, and the
/// inverse patch would not find it: such an item is removed and inserted under its new name instead.
bool keepsPath(Plan& plan, const MutableNode& value, const ValueChange& change)
{
    if (value.Node::as<double>() || value.Node::as<bool>())
        return true;
    const auto again = findNode(plan, change.path);
    return again && again.value().isAt(value);
}

base::Status set(Plan& plan, MutableNode& value, const ValueChange& change)
{
    if (!value.holds(change.before) || !value.set(change.after))
        return misfit(change);
    if (keepsPath(plan, value, change))
        return base::done();
    value.set(change.before);
    return misfit(change);
}

base::Status insert(MutableNode& list, const ValueChange& change)
{
    return list.insert(change.place, change.after) ? base::done() : misfit(change);
}

base::Status remove(MutableNode& list, const ValueChange& change)
{
    const MutableNode item = list.item(change.place);
    const bool fits = item.leads() && item.holds(change.before);
    return fits && list.remove(change.place) ? base::done() : misfit(change);
}

base::Status move(MutableNode& list, const ValueChange& change)
{
    const bool fits = list.find(change.path.last()) == change.place;
    return fits && list.move(change.place, change.to) ? base::done() : misfit(change);
}

base::Status applyOne(Plan& plan, const ValueChange& change)
{
    auto node = findNode(plan, change.kind == ChangeKind::Set ? change.path : change.path.parent());
    if (!node)
        return node.error();
    switch (change.kind) {
    case ChangeKind::Set: return set(plan, node.value(), change);
    case ChangeKind::Insert: return insert(node.value(), change);
    case ChangeKind::Remove: return remove(node.value(), change);
    case ChangeKind::Move: return move(node.value(), change);
    }
    return misfit(change);
}

ValueChange inverseOf(ValueChange change)
{
    std::swap(change.before, change.after);
    switch (change.kind) {
    case ChangeKind::Set: break;
    case ChangeKind::Insert: change.kind = ChangeKind::Remove; break;
    case ChangeKind::Remove: change.kind = ChangeKind::Insert; break;
    case ChangeKind::Move: std::swap(change.place, change.to); break;
    }
    return change;
}

/// Undoes the first `count` changes, which have just been made.
void takeBack(Plan& plan, const PlanPatch& patch, std::size_t count)
{
    while (count-- > 0)
        (void)applyOne(plan, inverseOf(patch.changes[count]));
}

bool onlySets(const PlanPatch& patch)
{
    return std::ranges::all_of(patch.changes, [](const ValueChange& c) { return c.kind == ChangeKind::Set; });
}

} // namespace

bool PlanPatch::touches(const Path& path) const
{
    return std::ranges::any_of(
        changes, [&](const ValueChange& change) { return change.path.isWithin(path) || path.isWithin(change.path); });
}

base::Status apply(Plan& plan, const PlanPatch& patch)
{
    for (std::size_t i = 0; i < patch.changes.size(); ++i)
        if (auto status = applyOne(plan, patch.changes[i]); !status) {
            takeBack(plan, patch, i);
            return status;
        }
    return base::done();
}

PlanPatch inverse(const PlanPatch& patch)
{
    PlanPatch back;
    back.changes.reserve(patch.changes.size());
    for (auto change = patch.changes.rbegin(); change != patch.changes.rend(); ++change)
        back.changes.push_back(inverseOf(*change));
    return back;
}

bool setSameValues(const PlanPatch& first, const PlanPatch& second)
{
    return onlySets(first) && onlySets(second)
        && std::ranges::equal(first.changes, second.changes, {}, &ValueChange::path, &ValueChange::path);
}

PlanPatch merged(PlanPatch first, const PlanPatch& second)
{
    if (!setSameValues(first, second)) {
        first.changes.insert(first.changes.end(), second.changes.begin(), second.changes.end());
        return first;
    }
    for (std::size_t i = 0; i < first.changes.size(); ++i)
        first.changes[i].after = second.changes[i].after;
    return first;
}

} // namespace homeward::edit
