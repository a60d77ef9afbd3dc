// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace homeward::charts {

namespace {

constexpr int shadesThere = 5;
/// Neighbours in the stack are at least this far apart (CIEDE2000) for everybody; every mix of one to five
/// settings a sphere has such an order.
constexpr double farEnough = 20.0;

using Order = std::vector<int>;

bool apartWithin(style::Theme theme, model::Sphere sphere, const Order& order)
{
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        if (style::shadeDistance(theme, sphere, order[i], sphere, order[i + 1]) < farEnough)
            return false;
    return true;
}

/// The orders of the first `count` shades whose neighbours are far enough apart, as listed first.
std::vector<Order> goodOrders(style::Theme theme, model::Sphere sphere, int count)
{
    std::vector<Order> good;
    Order order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    do {
        if (apartWithin(theme, sphere, order))
            good.push_back(order);
    } while (std::next_permutation(order.begin(), order.end()));
    return good;
}

bool apart(style::Theme theme, model::Sphere below, const Order& lower, model::Sphere above, const Order& upper)
{
    return lower.empty() || upper.empty()
        || style::shadeDistance(theme, below, lower.back(), above, upper.front()) >= farEnough;
}

/// The orders in which the spheres take their shades, by the number of their settings.
std::array<Order, 3> shadeOrders(style::Theme theme, const std::array<int, 3>& counts)
{
    using model::Sphere;
    std::array<std::vector<Order>, 3> good;
    for (std::size_t s = 0; s < good.size(); ++s)
        good[s] = goodOrders(theme, static_cast<Sphere>(s), std::min(counts[s], shadesThere));
    for (const Order& hospital : good[0])
        for (const Order& community : good[1]) {
            if (!apart(theme, Sphere::Hospital, hospital, Sphere::Community, community))
                continue;
            for (const Order& home : good[2])
                if (apart(theme, Sphere::Community, community, Sphere::Home, home)
                    && (!community.empty() || apart(theme, Sphere::Hospital, hospital, Sphere::Home, home)))
                    return {hospital, community, home};
        }
    return {};
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
    const std::array<Order, 3> orders = shadeOrders(theme, counts);
    std::vector<QColor> colours;
    for (const results::WhereLayer& layer : layers) {
        const style::SphereColours& sphere = style::tokens(theme).sphere(layer.sphere);
        const Order& order = orders[static_cast<std::size_t>(layer.sphere)];
        const std::size_t place = static_cast<std::size_t>(layer.shade % shadesThere);
        const std::size_t shade = place < order.size() ? static_cast<std::size_t>(order[place]) : place;
        colours.push_back(layer.setting < 0 ? sphere.area : sphere.shades[shade]);
    }
    return colours;
}

QColor inkOn(const QColor& ground)
{
    const QColor dark(Qt::black);
    const double level = luminance(ground);
    const double withWhite = 1.05 / (level + 0.05);
    const double withDark = (level + 0.05) / (luminance(dark) + 0.05);
    return withWhite >= withDark ? QColor(Qt::white) : dark;
}

bool needsPatterns(const CareFigures& content)
{
    if (content.choices.patterns)
        return true;
    std::array<int, 3> counts{};
    for (const results::WhereLayer& layer : content.series.layers)
        ++counts[static_cast<std::size_t>(layer.sphere)];
    return std::any_of(counts.begin(), counts.end(), [](int count) { return count > 4; });
}

} // namespace homeward::charts
