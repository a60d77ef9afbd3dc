// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

// Access to an area's own values: for writing, created where it has none yet; for reading, null where it has none.
namespace homeward::tables {

[[nodiscard]] const model::AreaCohort* ownCohort(const model::Area& area, const model::CohortId& cohort);
[[nodiscard]] const model::AreaPathwayStep* ownStep(const model::Area& area, const model::CohortId& cohort,
                                                    const model::SettingId& setting);
[[nodiscard]] model::AreaCohort& makeOwnCohort(model::Area& area, const model::CohortId& cohort);
[[nodiscard]] model::AreaPathwayStep& makeOwnStep(model::Area& area, const model::CohortId& cohort,
                                                  const model::SettingId& setting);
/// Removes own values that no longer differ from the plan.
void dropEmptyOwn(model::Area& area);

/// The plan's step of a cohort in a setting; null where people of the cohort never come there.
[[nodiscard]] const model::PathwayStep* planStep(const model::Cohort& cohort, const model::SettingId& setting);
[[nodiscard]] model::PathwayStep* planStep(model::Cohort& cohort, const model::SettingId& setting);

} // namespace homeward::tables
