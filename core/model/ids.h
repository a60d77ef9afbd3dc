// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace homeward::model {

using AreaId = base::Id<struct AreaTag>;
using AgeBandId = base::Id<struct AgeBandTag>;
using CohortId = base::Id<struct CohortTag>;
using SettingId = base::Id<struct SettingTag>;
using PoolId = base::Id<struct PoolTag>;
using OutcomeId = base::Id<struct OutcomeTag>;
using ScenarioId = base::Id<struct ScenarioTag>;
using ChangeId = base::Id<struct ChangeTag>;
using SourceId = base::Id<struct SourceTag>;
using TargetId = base::Id<struct TargetTag>;
using UnknownId = base::Id<struct UnknownTag>;
using BudgetId = base::Id<struct BudgetTag>;
using CostPartId = base::Id<struct CostPartTag>;
using StaffRoleId = base::Id<struct StaffRoleTag>;
using PaperId = base::Id<struct PaperTag>;
using PaperPartId = base::Id<struct PaperPartTag>;
using PaperTableId = base::Id<struct PaperTableTag>;
using HouseStyleId = base::Id<struct HouseStyleTag>;
using ChartKindId = base::Id<struct ChartKindTag>;

/// The place that a route, queue or entry leads to: a setting or an outcome. Their ids share one namespace.
using PlaceId = base::Id<struct PlaceTag>;

inline PlaceId place(const SettingId& id) { return PlaceId{id.value}; }
inline PlaceId place(const OutcomeId& id) { return PlaceId{id.value}; }

} // namespace homeward::model
