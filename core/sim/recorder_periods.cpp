// SPDX-License-Identifier: GPL-3.0-or-later
// When months and years end: what was summed becomes measures.
#include "core/sim/recorder.h"

#include <algorithm>
#include <limits>

namespace homeward::sim {

namespace {

constexpr auto measures = static_cast<std::size_t>(results::measureCount);

} // namespace

void Recorder::closePeriods(Second at)
{
    while (at >= m_nextClose)
        m_reporting ? closeMonth() : beginReports();
}

/// What was summed before the start is the run-in's, and is dropped.
void Recorder::beginReports()
{
    for (Group& group : m_groups)
        for (Row& row : group.rows) {
            row.month.clear();
            row.tally = {};
            row.tally.initial = row.present();
        }
    m_reporting = true;
    openMonth();
}

/// The levels of now, over the whole month; changes are added as they come.
void Recorder::openMonth()
{
    m_nextClose = m_model.months[m_month].endSecond;
    const Second length = m_nextClose - m_model.months[m_month].firstSecond;
    for (Group& group : m_groups)
        for (Row& row : group.rows)
            for (std::size_t l = 0; l < row.level.size(); ++l)
                row.month.levels[l] = row.level[l] * length;
    for (Room& room : m_rooms) {
        room.month.available = room.available * length;
        room.month.over = std::max<Units>(0, -room.free) * length;
        room.month.full = room.full ? length : 0;
    }
}

void Recorder::closeMonth()
{
    const base::Period& month = m_model.months[m_month];
    const double seconds = static_cast<double>(month.endSecond - month.firstSecond);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const int area = areaOfGroup(g);
        for (std::size_t s = 0; s < m_groups[g].rows.size(); ++s) {
            Row& row = m_groups[g].rows[s];
            const int setting = m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings) + s];
            const auto& costs = m_model.settings[static_cast<std::size_t>(setting)].costPerUnitDay;
            if (!costs.empty())
                row.month.cost = costs[m_month] * static_cast<double>(row.month[Level::Used])
                    / static_cast<double>(oneUnit * base::secondsPerDay);
        }
    }
    for (int area = 0; area < m_model.areas; ++area)
        for (std::size_t s = 0; s < m_groups[static_cast<std::size_t>(area)].rows.size(); ++s)
            closeRow(area, s, seconds);
    for (Group& group : m_groups)
        for (Row& row : group.rows) {
            row.year.add(row.month);
            row.month.clear();
        }
    for (Room& room : m_rooms) {
        room.year.available += room.month.available;
        room.year.over += room.month.over;
        room.year.full += room.month.full;
    }
    const bool lastMonth = m_month + 1 == m_model.months.size();
    if (lastMonth || m_model.yearOfMonth[m_month + 1] != m_model.yearOfMonth[m_month])
        closeYear();
    ++m_month;
    m_nextClose = std::numeric_limits<Second>::max();
    if (!lastMonth)
        openMonth();
}

/// Writes the month of an area in a setting and keeps what the checks need.
void Recorder::closeRow(int area, std::size_t s, double seconds)
{
    Group& group = m_groups[static_cast<std::size_t>(area)];
    Row& row = group.rows[s];
    const auto place = static_cast<std::size_t>(area * m_model.planSettings) + s;
    const int setting = m_model.settingOfRow[place];
    writeMeasures(row.month, m_rooms[static_cast<std::size_t>(setting)].month,
                  shareOf(setting, row.month[Level::Used], false), seconds,
                  &group.months[(m_month * group.rows.size() + s) * measures]);
    row.tally.starts += row.month[Count::Starts];
    row.tally.ends += row.month[Count::Ends];
    for (const Level level : peopleLevels)
        row.tally.presentSeconds += row.month[level];
}

void Recorder::closeYear()
{
    const auto year = static_cast<std::size_t>(m_model.yearOfMonth[m_month]);
    const double seconds = static_cast<double>(m_model.years[year].endSecond - m_model.years[year].firstSecond);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        Group& group = m_groups[g];
        const bool whole = g < static_cast<std::size_t>(m_model.areas);
        for (std::size_t s = 0; s < group.rows.size(); ++s) {
            const int setting =
                m_model.settingOfRow[static_cast<std::size_t>(areaOfGroup(g) * m_model.planSettings) + s];
            // What a setting could do is the whole's, not a cohort's.
            const double share = whole ? shareOf(setting, group.rows[s].year[Level::Used], true) : 0.0;
            writeMeasures(group.rows[s].year, m_rooms[static_cast<std::size_t>(setting)].year, share, seconds,
                          &group.years[(year * group.rows.size() + s) * measures]);
        }
    }
    for (Group& group : m_groups)
        for (Row& row : group.rows)
            row.year.clear();
    for (Room& room : m_rooms)
        room.year = {0, 0, 0, room.year.unlimited};
}

/// An area's part of a setting that several share: that of the units in use that its people hold.
double Recorder::shareOf(int setting, std::int64_t used, bool year) const
{
    const int areas = m_sharedBy[static_cast<std::size_t>(setting)];
    if (areas == 1)
        return 1.0;
    std::int64_t all = 0;
    for (int area = 0; area < m_model.areas; ++area)
        for (int s = 0; s < m_model.planSettings; ++s)
            if (m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings + s)] == setting) {
                const Row& row = m_groups[static_cast<std::size_t>(area)].rows[static_cast<std::size_t>(s)];
                all += year ? row.year[Level::Used] : row.month[Level::Used];
            }
    return all > 0 ? static_cast<double>(used) / static_cast<double>(all) : 1.0 / areas;
}

int Recorder::areaOfGroup(std::size_t group) const
{
    const auto areas = static_cast<std::size_t>(m_model.areas);
    return group < areas ? static_cast<int>(group) : m_model.areaOf(static_cast<int>(group - areas));
}

} // namespace homeward::sim
