// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/difference.h"
#include "core/model/node.h"

#include <utility>

// How patches are made: by typed edits of a copy, or by paths. Either way the patch holds what differs, no more.
namespace homeward::edit {

/// A plan that is edited apart from the one it came from.
class Draft {
public:
    /// `before` stays as it is until the patch is taken.
    explicit Draft(const model::Plan& before) : m_before(before), m_after(before) { }

    /// To edit by its members.
    [[nodiscard]] model::Plan& plan() { return m_after; }

    // By paths. Each fails with NoSuchFigure or BadField, as `apply` does, and changes nothing then.
    base::Status set(const model::Path& path, const model::Value& value);
    /// Before the item at `place` of the list.
    base::Status insert(const model::Path& list, std::size_t place, const model::Value& item);
    base::Status remove(const model::Path& item);
    /// So that it stands at `place` of its list.
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

/// The patch of a typed edit of one value, which alone is copied and compared:
/// `editedAt<model::Change>(plan, path, [](model::Change& change) { ... })`. Empty where no such value lies there.
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

// Paths of what is edited most.
[[nodiscard]] model::Path pathOf(const model::ScenarioId& scenario);
[[nodiscard]] model::Path pathOf(const model::ScenarioId& scenario, const model::ChangeId& change);
[[nodiscard]] model::Path pathOf(const model::AreaId& area);
[[nodiscard]] model::Path pathOf(const model::AreaId& area, const model::SettingId& setting);

} // namespace homeward::edit
