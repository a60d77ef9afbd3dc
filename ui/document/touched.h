// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"

#include <set>
#include <utility>

namespace homeward::document {

/// What a patch touched, in the words of the document's signals.
struct Touched {
    bool name = false;
    bool runSettings = false;
    bool areas = false;                                                      ///< added, removed, moved or renamed
    bool scenarios = false;                                                  ///< added, removed, moved or renamed
    std::set<model::ScenarioId> changes; ///< scenarios whose list of changes differs
    std::set<std::pair<model::ScenarioId, model::ChangeId>> change; ///< changes that differ within
    std::set<std::pair<model::AreaId, model::SettingId>> capacity; ///< of a setting in an area
};

[[nodiscard]] Touched touchedBy(const edit::PlanPatch& patch);
/// The scenarios whose changes it touched.
[[nodiscard]] std::set<model::ScenarioId> scenariosOf(const Touched& touched);

} // namespace homeward::document
