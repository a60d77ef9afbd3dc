// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

namespace {

constexpr auto measures = static_cast<std::size_t>(results::measureCount);
/// Those who are in a setting.
constexpr std::array<Level, 5> peopleLevels{Level::InCare, Level::DelayedPlace, Level::DelayedCode9,
                                            Level::DelayedFamily, Level::DelayedHealthSocial};

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
        tally(before).spentSeconds += at - std::max<Second>(move.heldSince, 0);
        bump(before.setting, before.cohort, Count::Ends);
    }
    if (move.starts) {
        bump(now.setting, now.cohort, Count::Starts);
        if (before.setting != none)
            bump(now.setting, now.cohort, Count::Transfers);
        if (move.waited > 0)
            countWait(now.setting, now.cohort, move.waited);
    }
    if (move.initial && now.setting != none)
        ++tally(now).initial;
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
    if (room.month.unlimited && room.full) {
        room.full = false;
        room.month.full -= m_left;
    }
    useUnits(setting, 0);
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
            unitsOf(row, setting);
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
    writeMeasures(row.month, m_rooms[static_cast<std::size_t>(setting)].month, shareOf(setting, row.month[Level::Used], false),
                  seconds, &group.months[(m_month * group.rows.size() + s) * measures]);
    Tally& total = m_tallies[place];
    total.starts += row.month[Count::Starts];
    total.ends += row.month[Count::Ends];
    for (const Level level : peopleLevels)
        total.presentSeconds += row.month[level];
}

void Recorder::closeYear()
{
    const auto year = static_cast<std::size_t>(m_model.yearOfMonth[m_month]);
    const double seconds = static_cast<double>(m_model.years[year].endSecond - m_model.years[year].firstSecond);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        Group& group = m_groups[g];
        const bool whole = g < static_cast<std::size_t>(m_model.areas);
        for (std::size_t s = 0; s < group.rows.size(); ++s) {
            const int setting = m_model.settingOfRow[static_cast<std::size_t>(areaOfGroup(g) * m_model.planSettings) + s];
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

/// In settings of beds, places and caseload everyone holds one unit, so units follow from people; hours are summed as
/// they change.
void Recorder::unitsOf(Row& row, int setting) const
{
    if (m_model.settings[static_cast<std::size_t>(setting)].inHours)
        return;
    row.month[Level::Used] = row.month[Level::Away];
    for (const Level level : peopleLevels)
        row.month[Level::Used] += oneUnit * row.month[level];
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

void Recorder::add(const Standing& standing, int sign)
{
    add(m_groups[static_cast<std::size_t>(m_model.areaOf(standing.cohort))], standing, sign);
    if (Group* group = cohortGroup(standing.cohort))
        add(*group, standing, sign);
    if (standing.setting != none)
        useUnits(standing.setting, sign * standing.units);
    if (standing.away != none)
        useUnits(standing.away, sign * standing.unitsAway);
}

void Recorder::add(Group& group, const Standing& standing, int sign)
{
    if (standing.away != none) {
        Row& there = row(group, standing.away);
        shift(there, Level::Away, sign * standing.unitsAway);
        if (m_model.settings[static_cast<std::size_t>(standing.away)].inHours)
            shift(there, Level::Used, sign * standing.unitsAway);
    }
    if (standing.state == State::Waiting) {
        shift(row(group, standing.wanted), Level::WaitingFor, sign);
        return;
    }
    Row& here = row(group, standing.setting);
    if (m_model.settings[static_cast<std::size_t>(standing.setting)].inHours)
        shift(here, Level::Used, sign * standing.units);
    if (standing.state != State::InCare) {
        addDelayed(group, here, standing, sign);
        return;
    }
    shift(here, Level::InCare, sign);
    if (!standing.askedFor)
        shift(here, Level::NotAskedFor, sign);
}

void Recorder::addDelayed(Group& group, Row& here, const Standing& standing, int sign)
{
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
    if (Group* group = cohortGroup(cohort))
        row(*group, setting).month[what] += by;
}

void Recorder::countWait(int setting, int cohort, Second waited)
{
    bump(setting, cohort, Count::WaitSeconds, waited);
    const auto seconds = static_cast<std::int32_t>(waited);
    row(m_groups[static_cast<std::size_t>(m_model.areaOf(cohort))], setting).month.waits.push_back(seconds);
    if (Group* group = cohortGroup(cohort))
        row(*group, setting).month.waits.push_back(seconds);
}

/// Units in use change, and with them whether a whole unit is free and how many there are too many.
void Recorder::useUnits(int setting, Units by)
{
    Room& room = m_rooms[static_cast<std::size_t>(setting)];
    const Units freeBefore = room.available - room.used;
    room.used += by;
    if (room.month.unlimited)
        return;
    const Units free = freeBefore - by;
    if (freeBefore < 0 || free < 0)
        room.month.over += (std::max<Units>(0, -free) - std::max<Units>(0, -freeBefore)) * m_left;
    const bool full = free < oneUnit;
    if (full == room.full)
        return;
    room.full = full;
    room.month.full += full ? m_left : -m_left;
}

std::int64_t Recorder::Row::present() const
{
    std::int64_t people = 0;
    for (const Level l : peopleLevels)
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
