// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_paint.h"

#include "ui/charts/where/where_areas.h"
#include "ui/charts/where/where_axes.h"
#include "ui/charts/where/where_labels.h"
#include "ui/charts/where/where_spread.h"
#include "ui/charts/where/where_strip.h"
#include "ui/charts/where/where_words.h"

#include <QPainter>

namespace homeward::charts {

void paintScene(QPainter& painter, const WhereScene& scene)
{
    if (scene.content.empty())
        return;
    for (const auto part :
         {paintYearColumns, paintGrid, paintAreas, paintStrip, paintSpread, paintCapacity, paintAxes, paintYearLine,
          paintCapacityNames, paintYearNames, paintStripHeading, paintLabels, paintWords}) {
        painter.save();
        part(painter, scene);
        painter.restore();
    }
    if (!scene.content.dimmed)
        return;
    QColor veil = scene.colours->scrim;
    veil.setAlphaF(0.55F);
    painter.fillRect(scene.geometry.whole, veil);
}

} // namespace homeward::charts
