// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::model {

/// The item with this id in a list of things that have one, or null.
template <class List, class Id>
[[nodiscard]] auto* findById(List& list, const Id& id)
{
    for (auto& item : list)
        if (item.id == id)
            return &item;
    return static_cast<decltype(&list.front())>(nullptr);
}

/// The place of an id in a list of things that have one, or -1.
template <class List, class Id>
[[nodiscard]] int indexById(const List& list, const Id& id)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id)
            return static_cast<int>(i);
    return -1;
}

/// The values that hold in one area: the plan's, with the area's own where it has them.
/// Pointers lead into the plan and live as long as it does; null where the plan has none.
/// The capacity of a setting that the area shares is that of the whole group.
[[nodiscard]] const Capacity* capacityOf(const Setting& setting, const Area& area);
[[nodiscard]] const Capacity* poolCapacityOf(const Pool& pool, const Area& area);
[[nodiscard]] const std::vector<QueueExit>& queueExitsOf(const Setting& setting, const Area& area);
[[nodiscard]] const Demand& demandOf(const Cohort& cohort, const Area& area);
[[nodiscard]] const std::vector<EntryShare>& entriesOf(const Cohort& cohort, const Area& area);
[[nodiscard]] const Distribution* stayOf(const Cohort& cohort, const Area& area, const SettingId& setting);
[[nodiscard]] const Distribution* packageOf(const Cohort& cohort, const Area& area, const SettingId& setting);
/// The same of a setting counted in hours, under its cap; none in other settings and where there is no package.
[[nodiscard]] std::optional<Distribution> packageIn(const Cohort& cohort, const Area& area, const Setting& setting);
/// A package under a setting's cap: no value is above it, and the mean stays.
[[nodiscard]] Distribution capped(Distribution package, const Setting& setting);
/// Hours a week to which a larger package steps down; none where packages keep their size.
[[nodiscard]] std::optional<double> packageEndOf(const Cohort& cohort, const Area& area, const SettingId& setting);
[[nodiscard]] const std::vector<Route>* routesOf(const Cohort& cohort, const Area& area, const SettingId& setting);

/// The group that an area shares a setting with; null where the area has a setting of its own.
[[nodiscard]] const SharedSetting* sharedGroupOf(const Setting& setting, const Area& area);
/// Places in `plan.areas` of the areas that are connected by shared settings, directly or through others;
/// an area that shares nothing is a group of one. In the order of the plan, groups by their first area.
[[nodiscard]] std::vector<std::vector<int>> areaGroups(const Plan& plan);

/// The pool that a setting draws on when it is full; null where there is none.
[[nodiscard]] const Pool* poolOf(const Plan& plan, const SettingId& setting);

/// The budget of this id or, where there is none, of this name; null where the plan lists neither.
[[nodiscard]] const Budget* budgetNamed(const Plan& plan, const std::string& idOrName);

/// The source with this id; an unknown or empty id reads as an illustrative one.
[[nodiscard]] const Source& sourceOf(const Plan& plan, const SourceId& id);

/// The sources of the plan's own figures that are assumptions without a published figure.
[[nodiscard]] std::vector<const Source*> illustrativeSources(const Plan& plan);
/// The changes of a scenario that are on and rest on such an assumption.
[[nodiscard]] std::vector<const Change*> illustrativeChanges(const Plan& plan, const Scenario& scenario);
/// Whether anything that a scenario shows rests on one.
[[nodiscard]] bool restsOnAssumptions(const Plan& plan, const Scenario& scenario);

/// Whether a change works in this area, on this cohort.
[[nodiscard]] bool appliesTo(const Change& change, const AreaId& area);
[[nodiscard]] bool appliesTo(const Change& change, const CohortId& cohort);

/// Whether a kind of change can be for some cohorts only: what belongs to a setting or its
/// queue is for everyone there.
[[nodiscard]] bool takesCohorts(const Effect& effect);

/// Whether a kind of change can grow to full strength; a rule or an order of a queue holds or does not.
[[nodiscard]] bool takesRamp(const Effect& effect);

/// Gives a plan without a base scenario one that is called `baseName`.
void ensureBaseScenario(Plan& plan, const std::string& baseName = "If nothing changes");

} // namespace homeward::model
