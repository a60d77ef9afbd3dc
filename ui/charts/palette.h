// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"

#include <QColor>

#include <vector>

namespace homeward::charts {

/// One colour a layer, from the bottom up: hues by sphere, shades so that neighbours in the stack stay apart for
/// colour-blind readers too.
[[nodiscard]] std::vector<QColor> layerColours(const std::vector<results::WhereLayer>& layers, style::Theme theme);

/// White or black: the one that reads better on a ground.
[[nodiscard]] QColor inkOn(const QColor& ground);

/// Whether hatches are to be laid over the colours: on request, and always above four settings in one sphere.
[[nodiscard]] bool needsPatterns(const CareFigures& content);

} // namespace homeward::charts
