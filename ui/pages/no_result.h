// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace homeward::ui {

class EmptyState;
class Workspace;

// A page of results while there are none: why, and the one step that leads on.

/// Says that results are on their way, that a run is wanted, or the first problem that keeps the plan from running.
void showNoResult(EmptyState& state, Workspace& workspace);
/// The same with another reason for a run.
void showNoResult(EmptyState& state, Workspace& workspace, const QString& why);
/// Says that what a page needs besides the results is being worked out from them.
void showWorkingOut(EmptyState& state);
/// What its button does: goes to the first problem, or runs the plan.
void leadOn(Workspace& workspace);

} // namespace homeward::ui
