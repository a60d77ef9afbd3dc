// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"

#include <QString>

namespace homeward::document {

/// An edit for `PlanDocument::push`. Without a patch where the plan does not allow it or nothing would change.
struct PlanEdit {
    edit::PlanPatch patch;
    QString label = {};     ///< reads as an order: "Set share to 35 %"
    bool merges = false;    ///< soon after an edit of the same values it is one step back with that one
    QString why = {};       ///< the planner's reason, kept in the history of the file; empty where none is given

    explicit operator bool() const { return !patch.empty(); }
};

} // namespace homeward::document
