// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

namespace homeward::charts {

/// The line and the box of figures at a month that the pointer is over.
void paintHover(QPainter& painter, const WhereScene& scene, int month);

} // namespace homeward::charts
