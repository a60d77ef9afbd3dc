// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fingerprint.h"
#include "core/store/part_file.h"
#include "tests/store/small_result.h"
#include "tests/support/small_plan.h"

namespace homeward::tests {

/// The middle part of a run of the small plan, with values of every kind.
inline store::PartFile somePart(bool byCohort = false)
{
    store::PartFile file{smallPlan(), {}};
    results::PartResult& part = file.result;
    part.part = {2, 3, 1};
    part.byCohort = byCohort;
    part.head = smallResult();
    part.head.blocks.clear();
    part.head.fingerprint = exchange::inputsFingerprint(file.plan);
    const std::size_t settings = part.head.settings.size();
    const std::size_t years = part.head.financialYears.size();
    SomeDoubles next;
    for (int replication = 1; replication < part.head.replicationsAsked; ++replication) {
        results::PartItem item{1,
                               0,
                               replication,
                               someSums(part.head.months.size(), settings, next),
                               someSums(years, settings, next),
                               {},
                               {},
                               12'345,
                               true,
                               replication != 2,
                               0.0123};
        for (std::size_t c = 0; byCohort && c < part.head.cohorts.size(); ++c)
            item.cohortPeriods.push_back(someSums(years, settings, next));
        part.items.push_back(std::move(item));
    }
    return file;
}

} // namespace homeward::tests
