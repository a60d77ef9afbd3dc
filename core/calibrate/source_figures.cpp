// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/source_figures.h"

#include <algorithm>
#include <map>

namespace homeward::calibrate {

namespace {

/// What rests on one source.
struct Uses {
    std::string unit;       ///< of its values; empty where they are shares or of several kinds
    double low = 0.0;
    double high = 0.0;
    bool hasValues = false;
    int count = 0;

    void add(double value, const std::string& itsUnit)
    {
        low = hasValues ? std::min(low, value) : value;
        high = hasValues ? std::max(high, value) : value;
        unit = itsUnit;
        hasValues = true;
        ++count;
    }
};

using BySource = std::map<std::string, Uses>;

void addLength(BySource& uses, const model::Distribution& length, const char* unit)
{
    uses[length.source.value].add(length.given == model::Given::MedianP90 ? length.median : length.mean, unit);
}

void addStep(BySource& uses, const model::PathwayStep& step)
{
    addLength(uses, step.stay, "days");
    if (step.package)
        addLength(uses, *step.package, "hours a week");
    ++uses[step.routesSource.value].count;
    for (const model::Route& route : step.routes)
        for (const model::ProcessDelay& delay : route.delays)
            addLength(uses, delay.duration, "days");
}

BySource usesOf(const model::Plan& pattern)
{
    BySource uses;
    for (const model::Cohort& cohort : pattern.cohorts) {
        ++uses[cohort.demand.source.value].count;
        ++uses[cohort.entriesSource.value].count;
        for (const model::PathwayStep& step : cohort.pathway)
            addStep(uses, step);
    }
    for (const model::Setting& setting : pattern.settings) {
        ++uses[setting.capacity.source.value].count;
        if (setting.unitCost)
            uses[setting.unitCost->source.value].add(setting.unitCost->perUnitDay, "£ a day");
        for (const model::QueueExit& exit : setting.queueExits)
            ++uses[exit.source.value].count;
    }
    return uses;
}

} // namespace

std::vector<PlanFigure> sourceFigures(const model::Plan& pattern)
{
    const BySource uses = usesOf(pattern);
    std::vector<PlanFigure> rows;
    for (const model::Source& source : pattern.sources) {
        const auto used = uses.find(source.id.value);
        if (used == uses.end())
            continue;
        PlanFigure row;
        row.standing = source.illustrative ? Standing::Illustrative : Standing::Derived;
        row.title = source.title;
        row.count = used->second.count;
        if (used->second.hasValues) {
            row.unit = used->second.unit;
            row.value = used->second.low;
            if (used->second.high > used->second.low)
                row.highest = used->second.high;
        }
        row.year = source.year;
        row.publisher = source.publisher;
        row.how = source.note;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_partition(rows, [](const PlanFigure& row) { return row.standing == Standing::Derived; });
    return rows;
}

} // namespace homeward::calibrate
