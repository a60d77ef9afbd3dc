// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/schedule/added_demand.h"
#include "core/sim/compile_parts.h"
#include "core/stats/random.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {

/// Sets the rate of every day, and of every hour of the day, as a share of the highest; empty where it never changes.
void addShares(CompiledStream& stream)
{
    const std::vector<double>& hours = stream.rate.hourFactors();
    const double highestHour = hours.empty() ? 1.0 : *std::ranges::max_element(hours);
    for (const double factor : hours)
        stream.shareInHour.push_back(factor / highestHour);
    std::vector<double> shares = stream.rate.baseByDay();
    const double ofHighest = stream.highestPerDay > 0.0 ? highestHour / stream.highestPerDay : 0.0;
    for (double& share : shares)
        share *= ofHighest;
    if (!hours.empty() || std::ranges::any_of(shares, [](double share) { return share < 1.0 - 1e-12; }))
        stream.shareOnDay = std::move(shares);
}

} // namespace

void addStream(Compilation& work, int area, int cohort)
{
    const model::Cohort& group = work.plan.cohorts[static_cast<std::size_t>(cohort)];
    CompiledStream stream;
    stream.cohort = work.cohort(area, group.id);
    stream.key = stats::keyed(textKey(work.area(area).id.value), textKey(group.id.value));
    stream.rate = schedule::EntryRate(work.plan, work.scenario, work.area(area), group, work.horizon);
    stream.highestPerDay = stream.rate.highestBasePerDay();
    stream.mostAdded = schedule::mostAdded(stream.rate.changes().highest());
    addShares(stream);
    stream.listed = schedule::listedArrivals(demandOf(group, work.area(area)), *work.horizon);

    double below = 0.0;
    double all = 0.0;
    for (const model::EntryShare& entry : entriesOf(group, work.area(area)))
        all += entry.share;
    for (const model::EntryShare& entry : entriesOf(group, work.area(area))) {
        stream.entryUpTo.push_back((below += entry.share) / all);
        stream.entrySetting.push_back(work.setting(area, entry.setting));
    }
    work.compiled.streams.push_back(std::move(stream));
}

} // namespace homeward::sim
