// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/typed_figure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace homeward::calibrate {

namespace {

constexpr std::string_view allReasons = "delayed_discharge_bed_days_all_delay_reasons";
constexpr std::array<std::string_view, 4> reasons{"delayed_discharge_bed_days_health_and_social_care_reasons",
                                                  "delayed_discharge_bed_days_patient_and_family_related_reasons",
                                                  "delayed_discharge_bed_days_code_9_awi",
                                                  "delayed_discharge_bed_days_code_9_non_awi"};
constexpr std::string_view hoursAWeek = "care_at_home_hours_a_week_calibration_target";
constexpr std::string_view hoursAPerson = "care_at_home_hours_a_person_a_week";

using Ages = std::pair<int, int>;

Ages agesOf(std::string_view band)
{
    Ages ages{0, std::numeric_limits<int>::max()};
    const auto [end, error] = std::from_chars(band.data(), band.data() + band.size(), ages.first);
    if (error == std::errc{} && end != band.data() + band.size() && *end == '-')
        std::from_chars(end + 1, band.data() + band.size(), ages.second);
    return ages;
}

bool isReason(std::string_view measure) { return std::ranges::find(reasons, measure) != reasons.end(); }

AreaFigure* latestOf(AreaFigures& area, std::string_view measure, std::string_view band)
{
    return const_cast<AreaFigure*>(latest(area, measure, band));   // of an area that may be changed
}

bool isLatest(const AreaFigures& area, const AreaFigure& figure)
{
    return latest(area, figure.measure, figure.band) == &figure;
}

/// Whether a figure changes in proportion with another one.
bool isPart(const AreaFigure& part, std::string_view measure, std::string_view band)
{
    const bool within = part.band == band || isWithin(part.band, band);
    if (measure == allReasons && isReason(part.measure))
        return within;
    if (measure == hoursAWeek && part.measure == hoursAPerson)
        return within;
    return part.measure == measure && isWithin(part.band, band);
}

/// Only counts add up; figures a head do not.
bool addsUp(std::string_view measure) { return measure != hoursAPerson && !measure.starts_with("care_home_mean"); }

void put(AreaFigure& figure, double value)
{
    figure.value = std::max(0.0, value);
    figure.typed = true;
}

void addToWider(AreaFigures& area, std::string_view measure, std::string_view band, double difference)
{
    if (!addsUp(measure))
        return;
    for (AreaFigure& figure : area.figures)
        if (figure.measure == measure && isWithin(band, figure.band) && isLatest(area, figure))
            put(figure, figure.value + difference);
}

} // namespace

bool isWithin(std::string_view band, std::string_view wide)
{
    const Ages inner = agesOf(band);
    const Ages outer = agesOf(wide);
    return inner != outer && outer.first <= inner.first && inner.second <= outer.second;
}

bool typeFigure(AreaFigures& area, std::string_view measure, std::string_view band, double value)
{
    AreaFigure* typed = latestOf(area, measure, band);
    if (!typed || !std::isfinite(value) || !(value > 0.0))
        return false;
    const double before = typed->value;
    put(*typed, value);
    for (AreaFigure& part : area.figures) {
        if (!(before > 0.0) || !isPart(part, measure, band) || !isLatest(area, part))
            continue;
        const double was = part.value;
        put(part, was * value / before);
        if (part.measure != measure && part.band == band)
            addToWider(area, part.measure, band, part.value - was);
    }
    addToWider(area, measure, band, value - before);
    if (!isReason(measure))
        return true;
    if (AreaFigure* all = latestOf(area, allReasons, band))
        put(*all, all->value + value - before);
    addToWider(area, allReasons, band, value - before);
    for (AreaFigure& part : area.figures) {
        // Days of a reason that are typed for a wide band are those of its parts in all reasons too.
        if (part.measure != measure || !isWithin(part.band, band) || !isLatest(area, part) || !(before > 0.0))
            continue;
        if (AreaFigure* all = latestOf(area, allReasons, part.band))
            put(*all, all->value + part.value * (1.0 - before / value));
    }
    return true;
}

} // namespace homeward::calibrate
