// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/area_figures.h"

#include <algorithm>

namespace homeward::calibrate {

const AreaFigure* latest(const AreaFigures& area, std::string_view measure, std::string_view band)
{
    const AreaFigure* found = nullptr;
    for (const AreaFigure& figure : area.figures)
        if (figure.measure == measure && figure.band == band)
            found = &figure;
    return found;
}

std::optional<double> valueOf(const AreaFigures& area, const model::ReferenceFigure& figure, DelayYears years)
{
    constexpr std::size_t threeYears = 3;
    std::vector<double> values;
    bool typed = false;
    for (const AreaFigure& one : area.figures)
        if (one.measure == figure.measure && one.band == figure.band) {
            values.push_back(one.value);
            typed = one.typed;
        }
    if (values.empty())
        return std::nullopt;
    if (typed)
        return figure.times * values.back();
    const std::size_t count = years == DelayYears::Last ? 1 : std::min(threeYears, values.size());
    double sum = 0.0;
    for (std::size_t i = values.size() - count; i < values.size(); ++i)
        sum += values[i];
    return figure.times * sum / static_cast<double>(count);
}

} // namespace homeward::calibrate
