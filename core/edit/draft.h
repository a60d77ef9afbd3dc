// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/difference.h"
#include "core/model/node.h"

#include <utility>

// Two ways to make patches: typed edits of a copy, or edits by path. Either way the patch holds only what differs.
namespace homeward::edit {

/// A copy of a plan to edit, from which the patch is then made.
class Draft {
public:
    /// `before` must stay unchanged until the patch is taken.
    explicit Draft(const model::Plan& before) : m_before(before), m_after(before) { }

    /// The copy, for typed edits.
    [[nodiscard]] model::Plan& plan() { return m_after; }

    // Edits by path. Each fails with NoSuchFigure or BadField, as `apply` does, and then changes nothing.
    base::Status set(const model::Path& path, const model::Value& value);
    /// Inserts before the item at index `place` of the list.
    base::Status insert(const model::Path& list, std::size_t place, const model::Value& item);
    base::Status remove(const model::Path& item);
    /// Moves an item to index `place` of its list.
    base::Status move(const model::Path& item, std::size_t place);

    [[nodiscard]] PlanPatch patch() const { return difference(m_before, m_after); }

private:
    const model::Plan& m_before;
    model::Plan m_after;
};

/// The patch of a typed edit of the plan: `edited(plan, [](model::Plan& plan) { ... })`.
template <class Edit> [[nodiscard]] PlanPatch edited(const model::Plan& plan, Edit&& edit)
{
    Draft draft(plan);
    std::forward<Edit>(edit)(draft.plan());
    return draft.patch();
}

/// The patch of a typed edit of one value; only this value is copied and compared: `editedAt<model::Change>(plan, path,
/// [](model::Change& change) { ... })`. Empty where the path does not lead to such a value.
template <class T, class Edit>
[[nodiscard]] PlanPatch editedAt(const model::Plan& plan, const model::Path& path, Edit&& edit)
{
    const auto node = findNode(plan, path);
    const T* const before = node ? node.value().template as<T>() : nullptr;
    if (!before)
        return {};
    T after = *before;
    std::forward<Edit>(edit)(after);
    return difference(path, model::nodeOf(*before), model::nodeOf(after));
}

// Paths to what is edited most.
[[nodiscard]] model::Path pathOf(const model::ScenarioId& scenario);
[[nodiscard]] model::Path pathOf(const model::ScenarioId& scenario, const model::ChangeId& change);
[[nodiscard]] model::Path pathOf(const model::AreaId& area);
[[nodiscard]] model::Path pathOf(const model::AreaId& area, const model::SettingId& setting);

} // namespace homeward::edit
