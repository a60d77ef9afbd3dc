// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a cell of time: its sums are completed and packed.
#include "core/sim/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace homeward::sim {

namespace {

constexpr Second threeDays = 3 * base::secondsPerDay;
static_assert(static_cast<double>(oneUnit) == results::hundredths);

} // namespace

void Recorder::closePeriods(Second at)
{
    while (at >= m_nextClose)
        m_reporting ? closeCell() : beginReports();
}

/// Adds the changes by people in the common state to the rows.
void Recorder::writeUsual()
{
    for (Accumulators& here : m_accumulators) {
        const UsualChanges usual = std::exchange(here.usual, {});
        here.people.now += static_cast<std::int32_t>(usual.people);
        here.people.seconds += usual.peopleSeconds;
        here.forEachRow([&](Row& row) {
            row.level[static_cast<std::size_t>(Level::InCare)] += usual.people;
            row.sums[Level::InCare] += usual.peopleSeconds;
            row.level[static_cast<std::size_t>(Level::Used)] += usual.units;
            row.sums[Level::Used] += usual.unitSeconds;
            row.sums[Count::Starts] += usual.starts;
            row.sums[Count::Transfers] += usual.transfers;
            row.sums[Count::Ends] += usual.ends;
            row.tally.spentSeconds += usual.spentSeconds;
        });
    }
}

/// Drops the sums of the run-in.
void Recorder::beginReports()
{
    writeUsual();
    for (Group& group : m_groups)
        for (Row& row : group.rows) {
            row.sums = {};
            row.waits.clear();
            row.tally = {};
            row.tally.initial = row.present();
        }
    for (AreaFlows& flows : m_flows)
        std::ranges::fill(flows.people, 0);
    m_reporting = true;
    openCell();
}

/// Starts every sum as if the present level lasted for the whole cell; each later change corrects the rest of it.
void Recorder::openCell()
{
    m_nextClose = m_cells[m_cell].endSecond;
    const Second length = m_nextClose - m_cells[m_cell].firstSecond;
    for (Group& group : m_groups)
        for (Row& row : group.rows)
            for (std::size_t l = 0; l < row.level.size(); ++l)
                row.sums.levels[l] = row.level[l] * length;
    for (Occupancy& here : m_occupancies) {
        here.overSum = std::max<Units>(0, -here.free) * length;
        here.fullSum = here.free < oneUnit ? length : 0;
    }
    openAges(length);
}

void Recorder::closeCell()
{
    writeUsual();
    if (m_model.start.plusDays(m_nextClose / base::secondsPerDay).day() == 1)
        takeCensus();
    writeAges();
    writeCost();
    writeOccupancy();
    writeAvailable();
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        for (std::size_t s = 0; s < m_groups[g].rows.size(); ++s)
            pushRow(m_groups[g], s, g < static_cast<std::size_t>(m_model.areas));
    for (AreaFlows& flows : m_flows)
        pushFlows(flows);
    m_nextClose = std::numeric_limits<Second>::max();
    if (++m_cell < m_cells.size())
        openCell();
}

/// Counts the people who have been delayed for more than three days where they are. A delay in progress on the first
/// day is counted from that day.
void Recorder::takeCensus()
{
    for (const int number : m_delayed) {
        const DelaySpell& spell = m_spells[static_cast<std::size_t>(number)];
        if (m_nextClose - spell.since > threeDays)
            accumulatorsOf(spell.cohort, spell.setting).forEachRow([&](Row& row) {
                ++row.sums[Count::DelayedOver3Days];
                row.sums[Count::DischargesDelayedOver3Days] += spell.discharge;
            });
    }
}

void Recorder::writeCost()
{
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const int area = areaOfGroup(g);
        for (std::size_t s = 0; s < m_groups[g].rows.size(); ++s) {
            Row& row = m_groups[g].rows[s];
            const auto& costs = m_model.settings[static_cast<std::size_t>(settingOf(area, s))].costPerUnitDay;
            if (!costs.empty())
                row.sums.cost = costs[m_monthOfCell[m_cell]] * static_cast<double>(row.sums[Level::Used])
                    / static_cast<double>(oneUnit * base::secondsPerDay);
        }
    }
}

/// Divides the shortage of a shared setting among its areas in proportion to use, evenly where nobody uses it. Cohorts
/// get none: a shortage is of the setting.
void Recorder::writeOccupancy()
{
    std::vector<std::int64_t> used(m_occupancies.size(), 0);
    for (int area = 0; area < m_model.areas; ++area)
        for (std::size_t s = 0; s < m_groups[static_cast<std::size_t>(area)].rows.size(); ++s)
            used[static_cast<std::size_t>(settingOf(area, s))] +=
                m_groups[static_cast<std::size_t>(area)].rows[s].sums[Level::Used];
    std::vector<std::int64_t> before(m_occupancies.size(), 0);
    for (int area = 0; area < m_model.areas; ++area)
        for (std::size_t s = 0; s < m_groups[static_cast<std::size_t>(area)].rows.size(); ++s) {
            results::Sums& sums = m_groups[static_cast<std::size_t>(area)].rows[s].sums;
            const auto setting = static_cast<std::size_t>(settingOf(area, s));
            const Occupancy& here = m_occupancies[setting];
            const bool unused = used[setting] == 0;
            const std::int64_t all = unused ? m_sharedBy[setting] : used[setting];
            const std::int64_t mine = unused ? 1 : sums[Level::Used];
            // Rounded running totals, so that the parts add up to the whole.
            const auto upTo = [&](std::int64_t whole, std::int64_t parts) {
                return parts == all
                    ? whole
                    : std::llround(static_cast<double>(whole) * static_cast<double>(parts) / static_cast<double>(all));
            };
            const auto part = [&](std::int64_t whole) {
                return upTo(whole, before[setting] + mine) - upTo(whole, before[setting]);
            };
            sums.over = part(here.overSum);
            sums.full = here.fullSum;
            sums.capacity = here.unlimited ? results::Capacity::Unlimited : results::Capacity::Limited;
            before[setting] += mine;
        }
}

/// Writes the units available by the schedule, independent of what is simulated; each area of a shared setting gets its
/// part.
void Recorder::writeAvailable()
{
    struct Running {
        int areas = 0;
        double part = 0.0;
        std::int64_t units = 0;
    };
    std::vector<Running> totals(m_occupancies.size());
    std::vector<std::int64_t> scheduled(m_occupancies.size(), 0);
    for (std::size_t setting = 0; setting < m_occupancies.size(); ++setting)
        scheduled[setting] = unitsScheduled(setting);
    for (int area = 0; area < m_model.areas; ++area)
        for (std::size_t s = 0; s < m_groups[static_cast<std::size_t>(area)].rows.size(); ++s) {
            const auto setting = static_cast<std::size_t>(settingOf(area, s));
            Running& before = totals[setting];
            before.part += partOf(area, s);
            // Rounded running totals, so that the parts add up to the whole.
            const std::int64_t upTo = ++before.areas == m_sharedBy[setting]
                ? scheduled[setting]
                : std::llround(before.part * static_cast<double>(scheduled[setting]));
            m_groups[static_cast<std::size_t>(area)].rows[s].sums.available = upTo - before.units;
            before.units = upTo;
        }
}

/// Units times seconds over the cell: the setting's own and an equal part of its pool; 0 without a limit.
std::int64_t Recorder::unitsScheduled(std::size_t setting) const
{
    const base::Period& cell = m_cells[m_cell];
    const CompiledSetting& plan = m_model.settings[setting];
    const auto own = schedule::unitSeconds(plan.capacity, cell.firstSecond, cell.endSecond);
    if (!own || plan.pool == none)
        return own.value_or(0);
    const CompiledPool& pool = m_model.pools[static_cast<std::size_t>(plan.pool)];
    const auto pooled = schedule::unitSeconds(pool.capacity, cell.firstSecond, cell.endSecond);
    if (!pooled)
        return 0;
    const auto settings = std::ssize(pool.settings);
    const auto place = std::ranges::find(pool.settings, static_cast<int>(setting)) - pool.settings.begin();
    return *own + *pooled * (place + 1) / settings - *pooled * place / settings;
}

double Recorder::partOf(int area, std::size_t planSetting) const
{
    const auto row = static_cast<std::size_t>(area * m_model.planSettings) + planSetting;
    if (m_model.unitsParts.empty())
        return 1.0 / m_sharedBy[static_cast<std::size_t>(m_model.settingOfRow[row])];
    return m_model.unitsParts[row * m_model.months.size() + m_monthOfCell[m_cell]];
}

/// Packs the sums of a row and keeps what the checks need.
void Recorder::pushRow(Group& group, std::size_t setting, bool ofArea)
{
    Row& row = group.rows[setting];
    if (!ofArea)
        row.sums.capacity = results::Capacity::NotTheirs;
    for (const std::int32_t wait : row.waits)
        m_waits.add(wait);
    row.sums.waits = m_waits.take();
    group.cells.push(row.sums);
    row.tally.starts += row.sums[Count::Starts];
    row.tally.ends += row.sums[Count::Ends];
    for (const Level level : peopleLevels)
        row.tally.presentSeconds += row.sums[level];
    row.sums = {};
    row.waits.clear();
}

void Recorder::pushFlows(AreaFlows& flows) const
{
    std::vector<results::Flow> made;
    const auto places = static_cast<std::size_t>(placesOfPlan());
    for (std::size_t i = 0; i < flows.people.size(); ++i)
        if (flows.people[i] > 0)
            made.push_back({static_cast<std::int16_t>(static_cast<int>(i / places) - 1),
                            static_cast<std::int16_t>(i % places), flows.people[i]});
    flows.cells.push(made);
    std::ranges::fill(flows.people, 0);
}

int Recorder::areaOfGroup(std::size_t group) const
{
    const auto areas = static_cast<std::size_t>(m_model.areas);
    return group < areas ? static_cast<int>(group) : m_model.areaOf(static_cast<int>(group - areas));
}

} // namespace homeward::sim
