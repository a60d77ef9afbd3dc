// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/path.h"
#include "core/model/plan.h"
#include "core/model/value.h"

#include <cstddef>
#include <vector>

// The one form of an edit: undo keeps patches, the journal and the history write them, change signals carry them, and
// the difference of two plans is one.
namespace homeward::edit {

enum class ChangeKind {
    Set, ///< replaces a value
    Insert, ///< adds an item to a list
    Remove, ///< removes an item from a list
    Move ///< moves an item within its list
};

/// One change of a value of the plan.
struct ValueChange {
    ChangeKind kind = ChangeKind::Set;
    model::Path path; ///< to the value, or to the item that is inserted, removed or moved
    model::Value before; ///< for `Set` and `Remove`
    model::Value after; ///< for `Set` and `Insert`
    std::size_t place = 0; ///< index at which the item is inserted or removed, or from which it is moved
    std::size_t to = 0; ///< for `Move`: the index of the item afterwards

    friend bool operator==(const ValueChange&, const ValueChange&) = default;
};

/// An edit of a plan: changes to be made in order, all or none.
struct PlanPatch {
    std::vector<ValueChange> changes;

    [[nodiscard]] bool empty() const { return changes.empty(); }
    /// Whether it changes the value at `path`, or one beneath or above it.
    [[nodiscard]] bool touches(const model::Path& path) const;

    friend bool operator==(const PlanPatch&, const PlanPatch&) = default;
};

/// Makes the changes. If one does not fit, fails and leaves the plan as it was: with NoSuchFigure if its path leads
/// nowhere, with BadField if the plan has a value other than `before` or if `after` has the wrong type. `field` is the
/// path.
[[nodiscard]] base::Status apply(model::Plan& plan, const PlanPatch& patch);

/// The patch that undoes this one.
[[nodiscard]] PlanPatch inverse(const PlanPatch& patch);

/// One patch for `first`, then `second`. Values that both set are set once.
[[nodiscard]] PlanPatch merged(PlanPatch first, const PlanPatch& second);
/// Whether both only set the same values, as when typing goes on in one field: such edits merge in undo.
[[nodiscard]] bool setSameValues(const PlanPatch& first, const PlanPatch& second);

} // namespace homeward::edit
