// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::model {

/// The item with this id, or null.
template <class List, class Id>
[[nodiscard]] auto* findById(List& list, const Id& id)
{
    for (auto& item : list)
        if (item.id == id)
            return &item;
    return static_cast<decltype(&list.front())>(nullptr);
}

/// The index of the item with this id, or -1.
template <class List, class Id>
[[nodiscard]] int indexById(const List& list, const Id& id)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id)
            return static_cast<int>(i);
    return -1;
}

/// The values in force in one area: the area's own where it has them, else the plan's. Pointers lead into the plan;
/// null where it has none. The capacity of a shared setting is that of the whole group.
[[nodiscard]] const Capacity* capacityOf(const Setting& setting, const Area& area);
[[nodiscard]] const Capacity* poolCapacityOf(const Pool& pool, const Area& area);
[[nodiscard]] const std::vector<QueueExit>& queueExitsOf(const Setting& setting, const Area& area);
[[nodiscard]] const Demand& demandOf(const Cohort& cohort, const Area& area);
[[nodiscard]] const std::vector<EntryShare>& entriesOf(const Cohort& cohort, const Area& area);
[[nodiscard]] const Distribution* stayOf(const Cohort& cohort, const Area& area, const SettingId& setting);
[[nodiscard]] const Distribution* packageOf(const Cohort& cohort, const Area& area, const SettingId& setting);
/// The package in a setting counted in hours, under its cap; none in other settings, and where there is no package.
[[nodiscard]] std::optional<Distribution> packageIn(const Cohort& cohort, const Area& area, const Setting& setting);
/// A package under a setting's cap: no value exceeds it, and the mean stays the same.
[[nodiscard]] Distribution capped(Distribution package, const Setting& setting);
/// Hours a week to which a larger package steps down; none where packages keep their size.
[[nodiscard]] std::optional<double> packageEndOf(const Cohort& cohort, const Area& area, const SettingId& setting);
[[nodiscard]] const std::vector<Route>* routesOf(const Cohort& cohort, const Area& area, const SettingId& setting);

/// The group with which an area shares a setting; null where the area has the setting to itself.
[[nodiscard]] const SharedSetting* sharedGroupOf(const Setting& setting, const Area& area);
/// The areas, as indexes into `plan.areas`, grouped by shared settings, directly or through other areas. An area that
/// shares nothing is a group of one. Groups are ordered by their first area.
[[nodiscard]] std::vector<std::vector<int>> areaGroups(const Plan& plan);

/// The pool that a setting draws on when it is full; null where there is none.
[[nodiscard]] const Pool* poolOf(const Plan& plan, const SettingId& setting);

/// The budget with this id or, if there is none, with this name; null where the plan lists neither.
[[nodiscard]] const Budget* budgetNamed(const Plan& plan, const std::string& idOrName);

/// The source with this id; for an unknown or empty id, an illustrative source.
[[nodiscard]] const Source& sourceOf(const Plan& plan, const SourceId& id);

/// The sources of the plan's own figures that are assumptions without a published figure.
[[nodiscard]] std::vector<const Source*> illustrativeSources(const Plan& plan);
/// The changes of a scenario that are on and rest on an assumption without a published figure.
[[nodiscard]] std::vector<const Change*> illustrativeChanges(const Plan& plan, const Scenario& scenario);
/// Whether any result of a scenario rests on such an assumption.
[[nodiscard]] bool restsOnAssumptions(const Plan& plan, const Scenario& scenario);

/// Whether a change acts in this area, or on this cohort.
[[nodiscard]] bool appliesTo(const Change& change, const AreaId& area);
[[nodiscard]] bool appliesTo(const Change& change, const CohortId& cohort);

/// Whether a kind of change may be restricted to some cohorts. Changes of a setting or its queue apply to everyone
/// there.
[[nodiscard]] bool takesCohorts(const Effect& effect);

/// Whether a kind of change may grow to full strength. Rules and priorities cannot: they are in force or not.
[[nodiscard]] bool takesRamp(const Effect& effect);

/// Adds a base scenario called `baseName` to a plan without one.
void ensureBaseScenario(Plan& plan, const std::string& baseName = "If nothing changes");

} // namespace homeward::model
