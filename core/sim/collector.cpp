// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/collector.h"

#include "core/base/threads.h"
#include "core/results/periods.h"
#include "core/results/query.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

using results::Measure;
using results::PeriodSums;
using results::RunResult;
using results::SummaryTable;
using results::SumsTable;

namespace {

/// The periods of a table, and the cells that each consists of.
struct Joins {
    Joins(const RunResult& head, const std::vector<base::Period>& periods)
    {
        const auto cells = results::cellsOf({head.months, head.financialYears, head.steps, head.windows});
        ranges = results::cellsIn(cells, periods);
        for (const base::Period& period : periods) {
            PeriodSums& one = totals.emplace_back();
            one.seconds = static_cast<double>(period.endSecond - period.firstSecond);
            one.monthEnds = results::monthEndsIn(head.start, period.firstSecond, period.endSecond);
            one.places = 1;
        }
    }

    /// The sums of a setting in a period, of one replication.
    [[nodiscard]] PeriodSums of(const SumsTable& cells, std::size_t period, std::size_t setting) const
    {
        PeriodSums made = totals[period];
        made.sums = cells.over(ranges[period].first, ranges[period].second, setting);
        return made;
    }

    std::vector<std::pair<int, int>> ranges;
    std::vector<PeriodSums> totals;   ///< length and month ends of each period; sums are empty
};

std::vector<base::Period> monthsTold(const RunResult& head)
{
    return head.monthsTold() > 0 ? head.months : std::vector<base::Period>();
}

constexpr auto measures = static_cast<std::size_t>(results::measureCount);

/// Summarises the replications that have a value.
std::optional<results::Summary> summaryOf(Measure measure, const std::vector<PeriodSums>& sums)
{
    std::vector<double> known;
    bool zero = true;
    for (const PeriodSums& one : sums)
        if (const auto value = results::valueOf(measure, one)) {
            known.push_back(*value);
            zero = zero && *value == 0.0;
        }
    if (known.empty())
        return std::nullopt;
    return zero ? results::Summary{} : results::summarise(std::move(known));
}

SummaryTable tableOf(const RunResult& head, const std::vector<base::Period>& periods,
                     const std::vector<results::PartItem>& items, int count)
{
    if (periods.empty())
        return {};
    const Joins joins(head, periods);
    const std::size_t settings = head.settings.size();
    SummaryTable table(periods.size(), settings);
    std::vector<PeriodSums> sums(static_cast<std::size_t>(count));
    for (std::size_t period = 0; period < periods.size(); ++period)
        for (std::size_t setting = 0; setting < settings; ++setting) {
            for (std::size_t r = 0; r < sums.size(); ++r)
                sums[r] = joins.of(items[r].cells, period, setting);
            for (std::size_t m = 0; m < measures; ++m)
                table.set(static_cast<int>(period), static_cast<int>(setting), static_cast<Measure>(m),
                          summaryOf(static_cast<Measure>(m), sums));
        }
    return table;
}

/// A table of means without intervals.
SummaryTable tableOf(const std::vector<double>& sums, const std::vector<int>& known, std::size_t periods,
                     std::size_t settings)
{
    if (periods == 0)
        return {};
    SummaryTable table(periods, settings);
    for (std::size_t slot = 0; slot < sums.size(); ++slot) {
        const double mean = sums[slot] / std::max(1, known[slot]);
        table.set(static_cast<int>(slot / measures / settings), static_cast<int>(slot / measures % settings),
                  static_cast<Measure>(slot % measures),
                  known[slot] > 0 ? std::optional(results::Summary{mean, mean, mean, mean, mean, mean}) : std::nullopt);
    }
    return table;
}

/// The first replications of a block.
results::Block cut(results::Block block, std::size_t count)
{
    block.replications.resize(std::min(count, block.replications.size()));
    for (auto& cohort : block.cohorts)
        cohort.resize(block.replications.size());
    return block;
}

} // namespace

void BlockFacts::addTo(results::RunChecks& joined, std::uint64_t& joinedEvents) const
{
    joined.peopleConserved = joined.peopleConserved && checks.peopleConserved;
    joined.settingsConserved = joined.settingsConserved && checks.settingsConserved;
    joined.littlesLawWorst = std::max(joined.littlesLawWorst, checks.littlesLawWorst);
    joinedEvents += events;
}

Collector::Collector(int replications, bool byCohort)
    : m_byCohort(byCohort),
      m_done(static_cast<std::size_t>(replications), 0),
      m_items(static_cast<std::size_t>(replications))
{
}

Collector::Collector(const results::Block& taken, const BlockFacts& facts) : m_taken(&taken), m_takenFacts(facts) { }

bool Collector::put(results::PartItem item)
{
    const auto r = static_cast<std::size_t>(item.replication);
    if (r >= m_done.size() || m_done[r])
        return false;
    m_done[r] = 1;
    m_items[r] = std::move(item);
    return true;
}

BlockFacts Collector::facts(int count) const
{
    if (m_taken)
        return m_takenFacts;
    BlockFacts facts;
    for (int r = 0; r < count; ++r) {
        const results::PartItem& item = m_items[static_cast<std::size_t>(r)];
        BlockFacts{{item.peopleConserved, item.settingsConserved, item.littlesLawGap}, item.events}.addTo(facts.checks,
                                                                                                          facts.events);
    }
    return facts;
}

void Collector::moveInto(std::vector<results::PartItem>& items)
{
    for (std::size_t r = 0; r < m_done.size(); ++r)
        if (m_done[r])
            items.push_back(std::move(m_items[r]));
}

void Collector::addTo(Means& means, const RunResult& head, const std::vector<base::Period>& periods, int count) const
{
    const Joins joins(head, periods);
    const std::size_t settings = head.settings.size();
    means.sums.resize(periods.size() * settings * measures, 0.0);
    means.known.resize(means.sums.size(), 0);
    for (; means.replications < count; ++means.replications)
        for (std::size_t slot = 0; slot < means.sums.size(); slot += measures) {
            const PeriodSums sums = joins.of(m_items[static_cast<std::size_t>(means.replications)].cells,
                                             slot / measures / settings, slot / measures % settings);
            for (std::size_t m = 0; m < measures; ++m)
                if (const auto value = results::valueOf(static_cast<Measure>(m), sums)) {
                    means.sums[slot + m] += *value;
                    ++means.known[slot + m];
                }
        }
}

results::Block Collector::yearsOf(int count) const
{
    results::Block block;
    block.cohorts.resize(m_byCohort && count > 0 ? m_items.front().cohortPeriods.size() : 0);
    for (int r = 0; r < count; ++r) {
        const results::PartItem& item = m_items[static_cast<std::size_t>(r)];
        block.replications.push_back({r, item.periods, item.flows});
        for (std::size_t c = 0; c < block.cohorts.size(); ++c)
            block.cohorts[c].push_back({r, item.cohortPeriods[c]});
    }
    return block;
}

results::Block Collector::soFar(const RunResult& head, int count)
{
    if (m_taken)
        return cut(*m_taken, static_cast<std::size_t>(count));
    results::Block block = yearsOf(count);
    const auto months = monthsTold(head);
    addTo(m_months, head, months, count);
    addTo(m_steps, head, head.steps, count);
    block.monthly = tableOf(m_months.sums, m_months.known, months.size(), head.settings.size());
    block.steps = tableOf(m_steps.sums, m_steps.known, head.steps.size(), head.settings.size());
    return block;
}

results::Block Collector::finish(const RunResult& head, int count)
{
    if (m_taken)
        return *m_taken;
    m_months = m_steps = {};
    results::Block block = yearsOf(count);
    block.monthly = tableOf(head, monthsTold(head), m_items, count);
    block.steps = tableOf(head, head.steps, m_items, count);
    m_items.clear();
    m_items.shrink_to_fit();
    return block;
}

RunResult summarised(RunResult head, std::vector<Collector>& collectors)
{
    head.blocks.resize(collectors.size());
    base::forEach(collectors.size(), 2,
                  [&](std::size_t b) { head.blocks[b] = collectors[b].finish(head, head.replicationsDone); });
    return head;
}

} // namespace homeward::sim
