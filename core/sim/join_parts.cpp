// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/collector.h"
#include "core/sim/run.h"

#include <algorithm>
#include <string>

namespace homeward::sim {

namespace {

using results::PartItem;
using results::PartResult;

/// Whether two parts belong to the same run.
bool sameRun(const PartResult& a, const PartResult& b)
{
    results::RunResult left = a.head;
    results::RunResult right = b.head;
    left.checks = right.checks = {};
    left.timing = right.timing = {};
    return left == right && a.byCohort == b.byCohort;
}

} // namespace

base::Result<results::RunResult> joinParts(const model::Plan& plan, std::vector<results::PartResult> parts)
{
    if (parts.empty())
        return base::Error{base::ErrorCode::PartMissing, {}, {}, "1/1"};
    results::RunResult head = parts.front().head;
    const int replications = head.replicationsAsked;
    std::vector<Collector> collectors(head.scenarios.size() * head.areas.size(),
                                      Collector(replications, parts.front().byCohort));
    double seconds = 0.0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        if (!sameRun(parts[p], parts.front()) || head.seed != plan.run.seed || head.start != plan.start
            || replications != plan.run.replications || head.years != plan.run.years)
            return base::Error{base::ErrorCode::PartOfOtherRun, {}, {}, {}, static_cast<int>(p)};
        seconds += parts[p].head.timing.seconds;
        for (PartItem& item : parts[p].items) {
            const std::size_t collector =
                static_cast<std::size_t>(item.scenario) * head.areas.size() + static_cast<std::size_t>(item.area);
            if (collector >= collectors.size() || !collectors[collector].put(std::move(item)))
                return base::Error{base::ErrorCode::PartTwice, {}, {}, {}, static_cast<int>(p)};
        }
    }
    for (const Collector& collector : collectors)
        for (int r = 0; r < replications; ++r)
            if (!collector.has(r)) {
                const int count = parts.front().part.count;
                int missing = 1;
                while (std::ranges::any_of(parts, [&](const PartResult& part) { return part.part.index == missing; }))
                    ++missing;
                return base::Error{
                    base::ErrorCode::PartMissing, {}, {}, std::to_string(missing) + "/" + std::to_string(count)};
            }
    head.replicationsDone = replications;
    head.checks = {};
    head.timing = {0, seconds, 0};
    for (const Collector& collector : collectors)
        collector.facts(replications).addTo(head.checks, head.timing.events);
    return summarised(std::move(head), collectors);
}

} // namespace homeward::sim
