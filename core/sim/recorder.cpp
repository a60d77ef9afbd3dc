// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

Recorder::Recorder(const Compiled& model, bool byCohort, std::vector<base::Period> cells)
    : m_model(model),
      m_settings(model.settingCount()),
      m_rooms(model.settings.size()),
      m_sharedBy(model.settings.size(), 0),
      m_cells(cells.empty() ? model.months : std::move(cells))
{
    const auto settings = static_cast<std::size_t>(model.planSettings);
    const auto areas = static_cast<std::size_t>(model.areas);
    m_groups.resize(areas + (byCohort ? static_cast<std::size_t>(model.cohorts) : 0));
    for (Group& group : m_groups) {
        group.rows.resize(settings);
        group.cells = results::SumsTable(settings);
    }
    std::size_t month = 0;
    for (const base::Period& cell : m_cells) {
        while (model.months[month].endSecond <= cell.firstSecond)
            ++month;
        m_monthOfCell.push_back(month);
    }
    for (std::size_t s = 0; s < m_rooms.size(); ++s)
        m_rooms[s].inHospital = model.settings[s].sphere == model::Sphere::Hospital;
    for (int cohort = 0; cohort < model.cohorts; ++cohort)
        for (std::size_t s = 0; s < m_rooms.size(); ++s) {
            const auto row = static_cast<std::size_t>(model.planSettingOf[s]);
            m_places.push_back({&m_groups[static_cast<std::size_t>(model.areaOf(cohort))].rows[row],
                                byCohort ? &m_groups[areas + static_cast<std::size_t>(cohort)].rows[row] : nullptr,
                                &m_rooms[s]});
        }
    for (const int setting : model.settingOfRow)
        ++m_sharedBy[static_cast<std::size_t>(setting)];
    m_left = -model.begin;
}

inline void Recorder::endStanding(const Move& move, Second at)
{
    const Standing& before = move.before;
    const auto countEnd = [&](Row& row) {
        ++row.sums[Count::Ends];
        row.tally.spentSeconds += at - std::max<Second>(move.heldSince, 0);
    };
    if (isUsual(before)) {
        const Place& place = placeOf(before.cohort, before.setting);
        place.onRows([&](Row& row) {
            shift(row, Level::InCare, -1);
            shift(row, Level::Used, -before.units);
            if (move.leaves)
                countEnd(row);
        });
        useUnits(*place.room, -before.units);
        return;
    }
    addUnusual(before, -1);
    if (move.leaves)
        placeOf(before.cohort, before.setting).onRows(countEnd);
}

inline void Recorder::beginStanding(const Move& move)
{
    const Standing& now = move.now;
    const auto countStart = [&](Row& row) {
        row.tally.initial += move.initial;
        row.sums[Count::Starts] += move.starts;
        row.sums[Count::Transfers] += move.starts && move.before.setting != none;
        if (move.waited > 0) {
            row.sums[Count::WaitSeconds] += move.waited;
            row.waits.push_back(static_cast<std::int32_t>(move.waited));
        }
    };
    if (isUsual(now)) {
        const Place& place = placeOf(now.cohort, now.setting);
        place.onRows([&](Row& row) {
            shift(row, Level::InCare, 1);
            shift(row, Level::Used, now.units);
            countStart(row);
        });
        useUnits(*place.room, now.units);
        return;
    }
    addUnusual(now, 1);
    if (now.setting != none)
        placeOf(now.cohort, now.setting).onRows(countStart);
}

void Recorder::moved(const Move& move, Second at)
{
    advance(at);
    if (isDelayed(move.before) || isDelayed(move.now))
        noteDelay(move, at);
    if (move.before.state != State::Gone)
        endStanding(move, at);
    if (move.now.state != State::Gone)
        beginStanding(move);
}

/// Keeps since when a person is delayed where it is, whatever it is delayed for.
void Recorder::noteDelay(const Move& move, Second at)
{
    const auto number = static_cast<std::size_t>(move.person);
    if (number >= m_spells.size())
        m_spells.resize(std::max(number + 1, 2 * m_spells.size()));
    Spell& spell = m_spells[number];
    if (!isDelayed(move.now)) {
        spell.setting = none;
        return;
    }
    if (!isDelayed(move.before) || spell.setting != move.now.setting)
        spell.since = at;
    spell.cohort = move.now.cohort;
    spell.setting = move.now.setting;
    spell.discharge = isDischarge(move.now);
}

void Recorder::counted(Happening what, int setting, int cohort, Second at)
{
    advance(at);
    constexpr std::array<Count, 9> counts{Count::Diverted,  Count::Surged,         Count::TurnedAway,
                                          Count::Escalated, Count::LeftQueue,      Count::Deaths,
                                          Count::Exchanged, Count::CannotBeServed, Count::TurnedAround};
    placeOf(cohort, setting).onRows([&](Row& row) { ++row.sums[counts[static_cast<std::size_t>(what)]]; });
}

void Recorder::capacitySet(int setting, Units units, Second at)
{
    advance(at);
    Room& here = room(setting);
    here.unlimited = units >= unlimitedUnits;
    const Units before = here.free;
    here.free += units - here.limit;
    here.limit = units;
    noteShortage(here, before);
}

void Recorder::unservable(int setting, int cohort, int by, Second at)
{
    advance(at);
    shift(cohort, setting, Level::CannotBeServed, by);
}

void Recorder::inTurnaround(int setting, int cohort, Units by, Second at)
{
    advance(at);
    shift(cohort, setting, Level::Turnaround, by);
    useUnits(room(setting), by);
}

void Recorder::finish() { advance(m_model.end); }

void Recorder::addUnusual(const Standing& standing, int sign)
{
    const int cohort = standing.cohort;
    if (standing.away != none) {
        shift(cohort, standing.away, Level::Away, sign * standing.unitsAway);
        shift(cohort, standing.away, Level::Used, sign * standing.unitsAway);
        useUnits(room(standing.away), sign * standing.unitsAway);
    }
    if (standing.state == State::Waiting) {
        shift(cohort, standing.wanted, Level::WaitingFor, sign);
        return;
    }
    shift(cohort, standing.setting, Level::Used, sign * standing.units);
    useUnits(room(standing.setting), sign * standing.units);
    if (standing.state != State::InCare) {
        addDelayed(standing, sign);
        return;
    }
    shift(cohort, standing.setting, Level::InCare, sign);
    if (!standing.askedFor)
        shift(cohort, standing.setting, Level::NotAskedFor, sign);
}

void Recorder::addDelayed(const Standing& standing, int sign)
{
    constexpr std::array<Level, 3> delays{Level::DelayedCode9, Level::DelayedFamily, Level::DelayedHealthSocial};
    constexpr std::array<Level, 3> discharges{Level::DischargeCode9, Level::DischargeFamily,
                                              Level::DischargeHealthSocial};
    const int cohort = standing.cohort;
    const bool forPlace = standing.state == State::DelayedForPlace;
    const auto reason = forPlace ? static_cast<std::size_t>(model::DelayReason::HealthAndSocialCare)
                                 : static_cast<std::size_t>(standing.reason);
    shift(cohort, standing.setting, forPlace ? Level::DelayedPlace : delays[reason], sign);
    if (forPlace)
        shift(cohort, standing.wanted, Level::DelayedFor, sign);
    if (isDischarge(standing))
        shift(cohort, standing.setting, discharges[reason], sign);
}

void Recorder::noteShortage(Room& here, Units freeBefore) const
{
    here.overSum += (std::max<Units>(0, -here.free) - std::max<Units>(0, -freeBefore)) * m_left;
    const bool full = here.free < oneUnit;
    if (full == here.full)
        return;
    here.full = full;
    here.fullSum += full ? m_left : -m_left;
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
    for (int area = 0; area < m_model.areas; ++area)
        for (const Row& row : m_groups[static_cast<std::size_t>(area)].rows)
            if (row.present() < 0 || row.tally.initial + row.tally.starts != row.tally.ends + row.present())
                return false;
    return true;
}

double Recorder::littlesLawGap(const std::vector<Standing>& present, const std::vector<Second>& heldSince) const
{
    std::vector<std::int64_t> stillThere(static_cast<std::size_t>(m_model.areas * m_model.planSettings), 0);
    for (std::size_t p = 0; p < present.size(); ++p)
        if (present[p].state != State::Gone && present[p].setting != none)
            stillThere[static_cast<std::size_t>(
                m_model.rowOf(present[p].setting, m_model.areaOf(present[p].cohort)))] +=
                m_model.end - std::max<Second>(heldSince[p], 0);
    double worst = 0.0;
    for (std::size_t t = 0; t < stillThere.size(); ++t) {
        const auto settings = static_cast<std::size_t>(m_model.planSettings);
        const Tally& tally = m_groups[t / settings].rows[t % settings].tally;
        const std::int64_t spent = tally.spentSeconds + stillThere[t];
        if (tally.presentSeconds > 0)
            worst = std::max(worst,
                             std::abs(static_cast<double>(spent - tally.presentSeconds))
                                 / static_cast<double>(tally.presentSeconds));
    }
    return worst;
}

} // namespace homeward::sim
