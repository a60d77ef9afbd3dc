// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

namespace {

constexpr auto measures = static_cast<std::size_t>(results::measureCount);

} // namespace

Recorder::Recorder(const Compiled& model, bool byCohort)
    : m_model(model), m_rooms(model.settings.size())
    , m_tallies(static_cast<std::size_t>(model.areas * model.planSettings)), m_sharedBy(model.settings.size(), 0)
{
    const auto settings = static_cast<std::size_t>(model.planSettings);
    m_groups.resize(static_cast<std::size_t>(model.areas + (byCohort ? model.cohorts : 0)));
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        m_groups[g].rows.resize(settings);
        m_groups[g].years.resize(model.years.size() * settings * measures);
        if (g < static_cast<std::size_t>(model.areas))
            m_groups[g].months.resize(model.months.size() * settings * measures);
    }
    for (const int setting : model.settingOfRow)
        ++m_sharedBy[static_cast<std::size_t>(setting)];
    m_left = -model.begin;
}

void Recorder::moved(const Move& move, Second at)
{
    advance(at);
    const Standing& before = move.before;
    const Standing& now = move.now;
    if (before.state != State::Gone)
        add(before, -1);
    if (now.state != State::Gone)
        add(now, 1);
    if (move.leaves) {
        Tally& left = tally(before);
        ++left.ends;
        left.spentSeconds += at - std::max<Second>(move.heldSince, 0);
        bump(before.setting, before.cohort, Count::Ends);
    }
    if (move.starts) {
        ++tally(now).starts;
        bump(now.setting, now.cohort, Count::Starts);
        if (before.setting != none)
            bump(now.setting, now.cohort, Count::Transfers);
        if (move.waited > 0)
            countWait(now.setting, now.cohort, move.waited);
    }
    if (move.initial && now.setting != none)
        ++tally(now).initial;
    if (before.setting != none && before.setting != now.setting)
        refresh(before.setting);
    if (now.setting != none)
        refresh(now.setting);
}

void Recorder::counted(Happening what, int setting, int cohort, Second at)
{
    advance(at);
    constexpr std::array<Count, 7> counts{Count::Diverted, Count::Surged, Count::TurnedAway, Count::Escalated,
                                          Count::LeftQueue, Count::Deaths, Count::Exchanged};
    bump(setting, cohort, counts[static_cast<std::size_t>(what)]);
}

void Recorder::capacitySet(int setting, Units units, Second at)
{
    advance(at);
    Room& room = m_rooms[static_cast<std::size_t>(setting)];
    room.month.unlimited = room.year.unlimited = units >= unlimitedUnits;
    const Units limited = room.month.unlimited ? 0 : units;
    room.month.available += (limited - room.available) * m_left;
    if (!room.month.unlimited)
        room.month.over -= std::max<Units>(0, room.used - room.available) * m_left;
    room.available = limited;
    if (!room.month.unlimited)
        room.month.over += std::max<Units>(0, room.used - room.available) * m_left;
    refresh(setting);
}

void Recorder::finish() { advance(m_model.end); }

/// Closes every period that ends at or before this moment.
void Recorder::advance(Second at)
{
    while (at >= m_nextClose)
        m_reporting ? closeMonth() : beginReports();
    m_left = m_nextClose - at;
}

/// What was summed before the start is the run-in's, and is dropped.
void Recorder::beginReports()
{
    for (Group& group : m_groups)
        for (Row& row : group.rows)
            row.month.clear();
    for (std::size_t t = 0; t < m_tallies.size(); ++t) {
        const auto settings = static_cast<std::size_t>(m_model.planSettings);
        m_tallies[t] = {};
        m_tallies[t].initial = m_groups[t / settings].rows[t % settings].present();
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
        room.month.over = room.month.unlimited ? 0 : std::max<Units>(0, room.used - room.available) * length;
        room.month.full = room.full ? length : 0;
        room.month.used = room.used * length;
    }
}

void Recorder::closeMonth()
{
    const base::Period& month = m_model.months[m_month];
    const double seconds = static_cast<double>(month.endSecond - month.firstSecond);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        Group& group = m_groups[g];
        const bool whole = g < static_cast<std::size_t>(m_model.areas);
        const int area = whole ? static_cast<int>(g) : m_model.areaOf(static_cast<int>(g) - m_model.areas);
        for (std::size_t s = 0; s < group.rows.size(); ++s) {
            Row& row = group.rows[s];
            const int setting = m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings) + s];
            const auto& costs = m_model.settings[static_cast<std::size_t>(setting)].costPerUnitDay;
            if (!costs.empty())
                row.month.cost = costs[m_month] * static_cast<double>(row.month[Level::Used])
                    / static_cast<double>(oneUnit * base::secondsPerDay);
            if (whole) {
                const RoomSums& room = m_rooms[static_cast<std::size_t>(setting)].month;
                writeMeasures(row.month, room, shareOf(setting, row.month[Level::Used], room), seconds,
                              &group.months[(m_month * group.rows.size() + s) * measures]);
                Tally& total = m_tallies[static_cast<std::size_t>(area * m_model.planSettings) + s];
                for (const Level level : {Level::InCare, Level::DelayedPlace, Level::DelayedCode9, Level::DelayedFamily,
                                          Level::DelayedHealthSocial})
                    total.presentSeconds += row.month[level];
            }
            row.year.add(row.month);
            row.month.clear();
        }
    }
    for (Room& room : m_rooms) {
        room.year.available += room.month.available;
        room.year.over += room.month.over;
        room.year.full += room.month.full;
        room.year.used += room.month.used;
    }
    const bool lastMonth = m_month + 1 == m_model.months.size();
    if (lastMonth || m_model.yearOfMonth[m_month + 1] != m_model.yearOfMonth[m_month])
        closeYear();
    ++m_month;
    m_nextClose = std::numeric_limits<Second>::max();
    if (!lastMonth)
        openMonth();
}

void Recorder::closeYear()
{
    const auto year = static_cast<std::size_t>(m_model.yearOfMonth[m_month]);
    const double seconds = static_cast<double>(m_model.years[year].endSecond - m_model.years[year].firstSecond);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        Group& group = m_groups[g];
        const bool whole = g < static_cast<std::size_t>(m_model.areas);
        const int area = whole ? static_cast<int>(g) : m_model.areaOf(static_cast<int>(g) - m_model.areas);
        for (std::size_t s = 0; s < group.rows.size(); ++s) {
            Row& row = group.rows[s];
            const int setting = m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings) + s];
            const RoomSums& room = m_rooms[static_cast<std::size_t>(setting)].year;
            // What a setting could do is the whole's, not a cohort's.
            const double share = whole ? shareOf(setting, row.year[Level::Used], room) : 0.0;
            writeMeasures(row.year, room, share, seconds, &group.years[(year * group.rows.size() + s) * measures]);
            row.year.clear();
        }
    }
    for (Room& room : m_rooms)
        room.year = {0, 0, 0, 0, room.year.unlimited};
}

/// An area's part of a setting that several share: that of the units in use that its people hold.
double Recorder::shareOf(int setting, std::int64_t used, const RoomSums& room) const
{
    const int areas = m_sharedBy[static_cast<std::size_t>(setting)];
    if (areas == 1)
        return 1.0;
    return room.used > 0 ? static_cast<double>(used) / static_cast<double>(room.used) : 1.0 / areas;
}

void Recorder::add(const Standing& standing, int sign)
{
    add(m_groups[static_cast<std::size_t>(m_model.areaOf(standing.cohort))], standing, sign);
    if (m_groups.size() > static_cast<std::size_t>(m_model.areas))
        add(m_groups[static_cast<std::size_t>(m_model.areas + standing.cohort)], standing, sign);
    if (standing.setting != none)
        useUnits(standing.setting, sign * standing.units);
    if (standing.away != none) {
        useUnits(standing.away, sign * standing.unitsAway);
        refresh(standing.away);
    }
}

void Recorder::add(Group& group, const Standing& standing, int sign)
{
    if (standing.away != none) {
        shift(row(group, standing.away), Level::Used, sign * standing.unitsAway);
        shift(row(group, standing.away), Level::Away, sign * standing.unitsAway);
    }
    if (standing.state == State::Waiting) {
        shift(row(group, standing.wanted), Level::WaitingFor, sign);
        return;
    }
    Row& here = row(group, standing.setting);
    shift(here, Level::Used, sign * standing.units);
    if (standing.state == State::InCare) {
        shift(here, Level::InCare, sign);
        if (!standing.askedFor)
            shift(here, Level::NotAskedFor, sign);
        return;
    }
    if (standing.state == State::DelayedForPlace) {
        shift(here, Level::DelayedPlace, sign);
        shift(row(group, standing.wanted), Level::DelayedFor, sign);
    } else {
        constexpr std::array<Level, 3> reasons{Level::DelayedCode9, Level::DelayedFamily, Level::DelayedHealthSocial};
        shift(here, reasons[static_cast<std::size_t>(standing.reason)], sign);
    }
    const auto sphere = [this](int setting) { return m_model.settings[static_cast<std::size_t>(setting)].sphere; };
    const bool outside = !m_model.isSetting(standing.wanted) || sphere(standing.wanted) != model::Sphere::Hospital;
    if (outside && sphere(standing.setting) == model::Sphere::Hospital)
        shift(here, Level::Discharge, sign);
}

/// A level changes by `by` from now to the end of the month.
void Recorder::shift(Row& row, Level level, std::int64_t by)
{
    row.level[static_cast<std::size_t>(level)] += by;
    row.month[level] += by * m_left;
}

void Recorder::bump(int setting, int cohort, Count what, std::int64_t by)
{
    row(m_groups[static_cast<std::size_t>(m_model.areaOf(cohort))], setting).month[what] += by;
    if (m_groups.size() > static_cast<std::size_t>(m_model.areas))
        row(m_groups[static_cast<std::size_t>(m_model.areas + cohort)], setting).month[what] += by;
}

void Recorder::countWait(int setting, int cohort, Second waited)
{
    bump(setting, cohort, Count::WaitSeconds, waited);
    const auto seconds = static_cast<std::int32_t>(waited);
    row(m_groups[static_cast<std::size_t>(m_model.areaOf(cohort))], setting).month.waits.push_back(seconds);
    if (m_groups.size() > static_cast<std::size_t>(m_model.areas))
        row(m_groups[static_cast<std::size_t>(m_model.areas + cohort)], setting).month.waits.push_back(seconds);
}

void Recorder::useUnits(int setting, Units by)
{
    Room& room = m_rooms[static_cast<std::size_t>(setting)];
    const auto over = [&room] { return room.month.unlimited ? 0 : std::max<Units>(0, room.used - room.available); };
    const Units before = over();
    room.used += by;
    room.month.used += by * m_left;
    room.month.over += (over() - before) * m_left;
}

/// Whether no whole unit is free.
void Recorder::refresh(int setting)
{
    Room& room = m_rooms[static_cast<std::size_t>(setting)];
    const bool full = !room.month.unlimited && room.available - room.used < oneUnit;
    if (full == room.full)
        return;
    room.full = full;
    room.month.full += full ? m_left : -m_left;
}

std::int64_t Recorder::Row::present() const
{
    std::int64_t people = 0;
    for (const Level l : {Level::InCare, Level::DelayedPlace, Level::DelayedCode9, Level::DelayedFamily,
                          Level::DelayedHealthSocial})
        people += level[static_cast<std::size_t>(l)];
    return people;
}

bool Recorder::settingsConserved() const
{
    const auto settings = static_cast<std::size_t>(m_model.planSettings);
    for (std::size_t t = 0; t < m_tallies.size(); ++t) {
        const std::int64_t present = m_groups[t / settings].rows[t % settings].present();
        if (present < 0 || m_tallies[t].initial + m_tallies[t].starts != m_tallies[t].ends + present)
            return false;
    }
    return true;
}

double Recorder::littlesLawGap(const std::vector<Standing>& present, const std::vector<Second>& heldSince) const
{
    std::vector<std::int64_t> spent;
    for (const Tally& tally : m_tallies)
        spent.push_back(tally.spentSeconds);
    for (std::size_t p = 0; p < present.size(); ++p)
        if (present[p].state != State::Gone && present[p].setting != none)
            spent[static_cast<std::size_t>(m_model.rowOf(present[p].setting, m_model.areaOf(present[p].cohort)))]
                += m_model.end - std::max<Second>(heldSince[p], 0);
    double worst = 0.0;
    for (std::size_t t = 0; t < m_tallies.size(); ++t) {
        const std::int64_t level = m_tallies[t].presentSeconds;
        if (level > 0)
            worst = std::max(worst, std::abs(static_cast<double>(spent[t] - level)) / static_cast<double>(level));
    }
    return worst;
}

} // namespace homeward::sim
