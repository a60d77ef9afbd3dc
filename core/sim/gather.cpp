// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/gather.h"

#include "core/results/query.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

Gather::Gather(int replications, bool byCohort)
    : m_byCohort(byCohort), m_done(static_cast<std::size_t>(replications), 0)
    , m_months(static_cast<std::size_t>(replications)), m_years(static_cast<std::size_t>(replications))
    , m_cohortYears(static_cast<std::size_t>(replications))
{
}

void Gather::put(int replication, Outcome outcome)
{
    const auto r = static_cast<std::size_t>(replication);
    m_months[r].assign(outcome.months.begin(), outcome.months.end());
    m_years[r] = std::move(outcome.years);
    m_cohortYears[r] = std::move(outcome.cohortYears);
    m_done[r] = 1;
}

results::Summary Gather::monthly(std::size_t slot, int count, bool centiles, std::vector<double>& values) const
{
    values.clear();
    bool zero = true;
    for (int r = 0; r < count; ++r) {
        values.push_back(static_cast<double>(m_months[static_cast<std::size_t>(r)][slot]));
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
    block.monthly.reserve(m_months.front().size());
    for (std::size_t slot = 0; slot < m_months.front().size(); ++slot)
        block.monthly.push_back(monthly(slot, count, centiles, values));
    for (int r = 0; r < count; ++r)
        block.replications.push_back({r, m_years[static_cast<std::size_t>(r)]});
    if (m_byCohort) {
        block.cohorts.resize(m_cohortYears.front().size());
        for (std::size_t c = 0; c < block.cohorts.size(); ++c)
            for (int r = 0; r < count; ++r)
                block.cohorts[c].push_back({r, m_cohortYears[static_cast<std::size_t>(r)][c]});
    }
    return block;
}

} // namespace homeward::sim
