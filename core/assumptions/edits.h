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

/// Edits the sources of some rows (owner, year, kind, how sure) for these rows only. A source that no other row uses is
/// edited in place; otherwise the rows get a copy, or an equal source that exists already. A row without a source gets
/// a new one. Rows that cannot have a source are not changed.
[[nodiscard]] edit::PlanPatch editSources(const model::Plan& plan, const std::vector<Assumption>& rows,
                                          const std::function<void(model::Source&)>& edit);

/// Gives the rows the first source of the plan with this title, or a new local one. A new source gets the owner of the
/// rows' sources, if all have the same. An empty title removes the source.
[[nodiscard]] edit::PlanPatch setSource(const model::Plan& plan, const std::vector<Assumption>& rows,
                                        const std::string& title);

/// The figure of a row, and the most likely figure of its range with it.
[[nodiscard]] edit::PlanPatch setFigure(const model::Plan& plan, const Assumption& row, double value);

/// Sets the range of a row, called `name`; none = removes it. Other properties of an existing range are kept.
[[nodiscard]] edit::PlanPatch setRange(const model::Plan& plan, const Assumption& row,
                                       const std::optional<Range>& range, const std::string& name);

/// Puts a value back to what it was before an earlier edit.
[[nodiscard]] edit::PlanPatch putBack(const model::Plan& plan, const model::Path& path, const model::Value& value);

/// An id that no source of the plan has.
[[nodiscard]] model::SourceId newSourceId(const model::Plan& plan);

} // namespace homeward::assumptions
