// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/edits.h"
#include "ui/document/plan_edit.h"

// Edits of the register of assumptions for `PlanDocument::push`; of several rows they are one step back. Each is empty
// where nothing would change.
namespace homeward::document {

class PlanDocument;
using AssumptionRows = std::vector<assumptions::Assumption>;

[[nodiscard]] PlanEdit setAssumptionFigure(const PlanDocument& document, const assumptions::Assumption& row,
                                           double value);
[[nodiscard]] PlanEdit setAssumptionRange(const PlanDocument& document, const assumptions::Assumption& row,
                                          const std::optional<assumptions::Range>& range);
[[nodiscard]] PlanEdit setAssumptionOwner(const PlanDocument& document, const AssumptionRows& rows,
                                          const QString& owner);
[[nodiscard]] PlanEdit setAssumptionSource(const PlanDocument& document, const AssumptionRows& rows,
                                           const QString& title);
[[nodiscard]] PlanEdit setAssumptionYear(const PlanDocument& document, const AssumptionRows& rows, const QString& year);
[[nodiscard]] PlanEdit setAssumptionKind(const PlanDocument& document, const AssumptionRows& rows,
                                         assumptions::Kind kind);
[[nodiscard]] PlanEdit setAssumptionSureness(const PlanDocument& document, const AssumptionRows& rows,
                                             assumptions::Sureness sureness);
/// What an earlier edit changed, as it was before it.
[[nodiscard]] PlanEdit putFigureBack(const PlanDocument& document, const assumptions::Assumption& row,
                                     const model::Path& path, const model::Value& before);

} // namespace homeward::document
