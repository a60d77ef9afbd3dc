// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/edit/plan_patch.h"
#include "core/model/plan.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// Edits of the register, as patches; each is empty where nothing would change.
namespace homeward::assumptions {

/// Edits what the sources of some rows say (owner, year, kind, how sure), for these rows alone. A source of which no
/// other row speaks is edited in place; else the rows get a copy of their own, or an equal source that is there already.
/// A row without a source gets a new one. Rows without room for a source stay as they are.
[[nodiscard]] edit::PlanPatch editSources(const model::Plan& plan, const std::vector<Assumption>& rows,
                                          const std::function<void(model::Source&)>& edit);

/// Gives the rows the first source of the plan with this title, or a new local one. It has the owner of the row's own
/// source where it is new and all rows have the same. An empty title takes the source away.
[[nodiscard]] edit::PlanPatch setSource(const model::Plan& plan, const std::vector<Assumption>& rows,
                                        const std::string& title);

/// The figure of a row, and the most likely figure of its range with it.
[[nodiscard]] edit::PlanPatch setFigure(const model::Plan& plan, const Assumption& row, double value);

/// The range of a row, which `name` is for people; none = without one. The rest of a range that is there stays.
[[nodiscard]] edit::PlanPatch setRange(const model::Plan& plan, const Assumption& row,
                                       const std::optional<Range>& range, const std::string& name);

/// Puts a value back to what it was before an earlier edit.
[[nodiscard]] edit::PlanPatch putBack(const model::Plan& plan, const model::Path& path, const model::Value& value);

/// An id that no source of the plan has.
[[nodiscard]] model::SourceId newSourceId(const model::Plan& plan);

} // namespace homeward::assumptions
