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
