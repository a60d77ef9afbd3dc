// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

namespace homeward::charts {

/// Paints the whole chart but for the pointer, from the back to the front.
void paintScene(QPainter& painter, const WhereScene& scene);

} // namespace homeward::charts
