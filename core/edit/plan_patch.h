// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/path.h"
#include "core/model/plan.h"
#include "core/model/value.h"

#include <cstddef>
#include <vector>

// The one form of an edit: what undo keeps, what the journal and the history write, what change signals carry, and
// what the difference of two plans is.
namespace homeward::edit {

enum class ChangeKind {
    Set,      ///< a value takes another's place
    Insert,   ///< an item comes into a list
    Remove,   ///< an item goes out of a list
    Move      ///< an item goes to another place of its list
};

/// One change of a value of the plan.
struct ValueChange {
    ChangeKind kind = ChangeKind::Set;
    model::Path path;       ///< to the value; of an item that comes, moves or goes, to the item
    model::Value before;    ///< of `Set` and `Remove`
    model::Value after;     ///< of `Set` and `Insert`
    std::size_t place = 0;  ///< of the item: where it comes, goes or was
    std::size_t to = 0;     ///< of `Move`: where the item is then

    friend bool operator==(const ValueChange&, const ValueChange&) = default;
};

/// An edit of a plan: changes that are made one after the other, or not at all.
struct PlanPatch {
    std::vector<ValueChange> changes;

    [[nodiscard]] bool empty() const { return changes.empty(); }
    /// Whether the value at `path`, or one beneath or above it, is changed.
    [[nodiscard]] bool touches(const model::Path& path) const;

    friend bool operator==(const PlanPatch&, const PlanPatch&) = default;
};

/// Makes the changes. Fails, and leaves the plan as it was, where one does not fit: with NoSuchFigure where its path
/// leads nowhere, with BadField where the plan holds another value than `before`, or `after` is of another type.
/// `field` is the path.
[[nodiscard]] base::Status apply(model::Plan& plan, const PlanPatch& patch);

/// The patch that takes this one back.
[[nodiscard]] PlanPatch inverse(const PlanPatch& patch);

/// Both in one: `first`, then `second`. Values that both set are set once.
[[nodiscard]] PlanPatch merged(PlanPatch first, const PlanPatch& second);
/// Whether both do nothing but set the same values, so that typing goes on where it began.
[[nodiscard]] bool setSameValues(const PlanPatch& first, const PlanPatch& second);

} // namespace homeward::edit
