// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"

class QPainter;

namespace homeward::charts {

/// The bars with their headings, and the table under them.
void paintBalance(QPainter& painter, const QRectF& area, const CareFigures& figures);

} // namespace homeward::charts
