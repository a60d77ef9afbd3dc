// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/period.h"
#include "core/reference/rebuild.h"

#include <algorithm>
#include <cmath>

namespace homeward::reference {

namespace {

constexpr double movedShare = 0.2;
constexpr int oldYears = 3;

bool isFar(double before, double now) { return before == 0.0 ? now != 0.0 : std::abs(now / before - 1.0) > movedShare; }

/// The last year of a measure that is no projection: population is known where it is published.
std::string lastKnownYear(const ReferenceSet& set, const Measure& measure)
{
    std::string last;
    for (const Area& area : set.areas().all())
        for (const std::string& band : ageBands())
            for (const Figure& figure : set.series(area.code, measure.id, band))
                if ((measure.group != "Population" || figure.status == Status::Published)
                    && (last.empty() || lastYearOf(figure.year) > lastYearOf(last)))
                    last = figure.year;
    return last;
}

} // namespace

std::vector<Moved> movedFigures(const ReferenceSet& before, const ReferenceSet& now)
{
    std::vector<Moved> moved;
    for (const Area& area : now.areas().all())
        for (const Figure& figure : now.figures(area.code)) {
            auto other = before.figure(area.code, figure.measure, figure.band, figure.year);
            if (!other)
                other = before.latest(area.code, figure.measure, figure.band);
            const bool isEarlier = other && lastYearOf(figure.year) < lastYearOf(other->year);
            if (other && !isEarlier && isFar(other->value, figure.value))
                moved.push_back({area.code, std::string(figure.measure), std::string(figure.band),
                                 std::string(other->year), std::string(figure.year), other->value, figure.value});
        }
    return moved;
}

std::vector<OldMeasure> oldMeasures(const ReferenceSet& set, int thisYear)
{
    std::vector<OldMeasure> old;
    for (const Measure& measure : set.measures()) {
        const std::string year = lastKnownYear(set, measure);
        if (!year.empty() && thisYear - lastYearOf(year) > oldYears)
            old.push_back({measure.id, year});
    }
    return old;
}

} // namespace homeward::reference
