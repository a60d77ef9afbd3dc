// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::charts {

namespace {

constexpr int shadesThere = 5;

/// The order in which a sphere's shades are taken, by the number of its settings; checked for neighbours that
/// colour-blind readers can tell apart (CIEDE2000 of 20 and more) with the other spheres' orders.
int shadeAt(model::Sphere sphere, int count, int place)
{
    static constexpr std::array<int, shadesThere> community4{1, 0, 3, 2, 4};
    const int wrapped = place % shadesThere;
    if (sphere == model::Sphere::Community && (count == 1 || count >= 4))
        return community4[static_cast<std::size_t>(wrapped)];
    return wrapped;
}

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

std::vector<QColor> layerColours(const std::vector<results::WhereLayer>& layers, style::Theme theme)
{
    std::array<int, 3> counts{};
    for (const results::WhereLayer& layer : layers)
        ++counts[static_cast<std::size_t>(layer.sphere)];
    std::vector<QColor> colours;
    for (const results::WhereLayer& layer : layers) {
        const style::SphereColours& sphere = style::tokens(theme).sphere(layer.sphere);
        const int count = counts[static_cast<std::size_t>(layer.sphere)];
        colours.push_back(layer.setting < 0 ? sphere.area
                                            : sphere.shades[static_cast<std::size_t>(
                                                  shadeAt(layer.sphere, count, layer.shade))]);
    }
    return colours;
}

QColor inkOn(const QColor& ground)
{
    const QColor dark(0x10, 0x18, 0x1E);
    const double level = luminance(ground);
    const double withWhite = 1.05 / (level + 0.05);
    const double withDark = (level + 0.05) / (luminance(dark) + 0.05);
    return withWhite >= withDark ? QColor(Qt::white) : dark;
}

bool needsPatterns(const WhereChartContent& content)
{
    if (content.choices.patterns)
        return true;
    std::array<int, 3> counts{};
    for (const results::WhereLayer& layer : content.series.layers)
        ++counts[static_cast<std::size_t>(layer.sphere)];
    return std::any_of(counts.begin(), counts.end(), [](int count) { return count > 4; });
}

} // namespace homeward::charts
