// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/gather.h"

#include "core/base/threads.h"
#include "core/results/query.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

Gather::Gather(int replications, bool byCohort)
    : m_byCohort(byCohort),
      m_done(static_cast<std::size_t>(replications), 0),
      m_items(static_cast<std::size_t>(replications))
{
}

bool Gather::put(PartItem item)
{
    const auto r = static_cast<std::size_t>(item.replication);
    if (r >= m_done.size() || m_done[r])
        return false;
    m_done[r] = 1;
    m_items[r] = std::move(item);
    return true;
}

void Gather::check(int count, results::RunChecks& checks, std::uint64_t& events) const
{
    for (int r = 0; r < count; ++r) {
        const PartItem& item = m_items[static_cast<std::size_t>(r)];
        checks.peopleConserved = checks.peopleConserved && item.peopleConserved;
        checks.settingsConserved = checks.settingsConserved && item.settingsConserved;
        checks.littlesLawWorst = std::max(checks.littlesLawWorst, item.littlesLawGap);
        events += item.events;
    }
}

void Gather::moveInto(std::vector<PartItem>& items)
{
    for (std::size_t r = 0; r < m_done.size(); ++r)
        if (m_done[r])
            items.push_back(std::move(m_items[r]));
}

results::Summary Gather::monthly(std::size_t slot, int count, bool centiles, std::vector<double>& values) const
{
    values.clear();
    bool zero = true;
    for (int r = 0; r < count; ++r) {
        values.push_back(static_cast<double>(m_items[static_cast<std::size_t>(r)].months[slot]));
        zero = zero && values.back() == 0.0;
    }
    if (zero)
        return {};
    if (centiles)
        return results::summarise(values);
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    const double mean = sum / count;
    return {mean, mean, mean, mean, mean, mean};
}

results::Block Gather::block(int count, bool centiles) const
{
    results::Block block;
    if (count == 0)
        return block;
    std::vector<double> values;
    const PartItem& first = m_items.front();
    block.monthly.reserve(first.months.size());
    for (std::size_t slot = 0; slot < first.months.size(); ++slot)
        block.monthly.push_back(monthly(slot, count, centiles, values));
    for (int r = 0; r < count; ++r)
        block.replications.push_back({r, m_items[static_cast<std::size_t>(r)].years});
    block.cohorts.resize(m_byCohort ? first.cohortYears.size() : 0);
    for (std::size_t c = 0; c < block.cohorts.size(); ++c)
        for (int r = 0; r < count; ++r)
            block.cohorts[c].push_back({r, m_items[static_cast<std::size_t>(r)].cohortYears[c]});
    return block;
}

results::RunResult summarised(results::RunResult head, const std::vector<Gather>& gathers)
{
    head.blocks.resize(gathers.size());
    base::forEach(gathers.size(), 2,
                  [&](std::size_t b) { head.blocks[b] = gathers[b].block(head.replicationsDone, true); });
    return head;
}

} // namespace homeward::sim
