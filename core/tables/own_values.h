// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

// An area's own values to write in, made where it has none yet, and to read where it has.
namespace homeward::tables {

[[nodiscard]] const model::AreaCohort* ownCohort(const model::Area& area, const model::CohortId& cohort);
[[nodiscard]] const model::AreaPathwayStep* ownStep(const model::Area& area, const model::CohortId& cohort,
                                                    const model::SettingId& setting);
[[nodiscard]] model::AreaCohort& makeOwnCohort(model::Area& area, const model::CohortId& cohort);
[[nodiscard]] model::AreaPathwayStep& makeOwnStep(model::Area& area, const model::CohortId& cohort,
                                                  const model::SettingId& setting);
/// Takes out what differs from the plan in nothing any more.
void dropEmptyOwn(model::Area& area);

/// The plan's step of a cohort in a setting; null where people of the cohort never come there.
[[nodiscard]] const model::PathwayStep* planStep(const model::Cohort& cohort, const model::SettingId& setting);
[[nodiscard]] model::PathwayStep* planStep(model::Cohort& cohort, const model::SettingId& setting);

} // namespace homeward::tables
