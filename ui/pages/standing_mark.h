// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/plan_figures.h"

class QPainter;
class QRectF;
class QWidget;

namespace homeward::ui {

/// The mark of what a figure rests on, which a word always goes with: a full square published, a half one derived, a dashed
/// one illustrative or missing, a ring the planner's own.
void paintStanding(QPainter& painter, const QRectF& where, calibrate::Standing standing, bool typed = false);

/// The key to the marks, in one line.
[[nodiscard]] QWidget* standingKey(QWidget* parent);

} // namespace homeward::ui
