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
    : m_model(model), m_rooms(model.settings.size()), m_sharedBy(model.settings.size(), 0)
{
    const auto settings = static_cast<std::size_t>(model.planSettings);
    const auto areas = static_cast<std::size_t>(model.areas);
    m_groups.resize(areas + (byCohort ? static_cast<std::size_t>(model.cohorts) : 0));
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        m_groups[g].rows.resize(settings);
        m_groups[g].years.resize(model.years.size() * settings * measures);
        if (g < areas)
            m_groups[g].months.resize(model.months.size() * settings * measures);
    }
    for (int cohort = 0; cohort < model.cohorts; ++cohort)
        m_rowsOf.push_back({m_groups[static_cast<std::size_t>(model.areaOf(cohort))].rows.data(),
                            byCohort ? m_groups[areas + static_cast<std::size_t>(cohort)].rows.data() : nullptr});
    for (std::size_t s = 0; s < m_rooms.size(); ++s) {
        m_rooms[s].inHours = model.settings[s].inHours;
        m_rooms[s].inHospital = model.settings[s].sphere == model::Sphere::Hospital;
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
        add<-1>(before);
    if (now.state != State::Gone)
        add<1>(now);
    if (move.leaves)
        onRows(before.cohort, before.setting, [&move, at](Row& row) {
            row.tally.spentSeconds += at - std::max<Second>(move.heldSince, 0);
            ++row.month[Count::Ends];
        });
    if (move.starts) {
        onRows(now.cohort, now.setting, [&before](Row& row) {
            ++row.month[Count::Starts];
            row.month[Count::Transfers] += before.setting != none;
        });
        if (move.waited > 0)
            countWait(now.setting, now.cohort, move.waited);
    }
    if (move.initial && now.setting != none)
        onRows(now.cohort, now.setting, [](Row& row) { ++row.tally.initial; });
}

void Recorder::counted(Happening what, int setting, int cohort, Second at)
{
    advance(at);
    constexpr std::array<Count, 7> counts{Count::Diverted, Count::Surged, Count::TurnedAway, Count::Escalated,
                                          Count::LeftQueue, Count::Deaths, Count::Exchanged};
    onRows(cohort, setting, [&](Row& row) { ++row.month[counts[static_cast<std::size_t>(what)]]; });
}

void Recorder::capacitySet(int setting, Units units, Second at)
{
    advance(at);
    Room& here = room(setting);
    here.month.unlimited = here.year.unlimited = units >= unlimitedUnits;
    const Units limited = here.month.unlimited ? 0 : units;
    here.month.available += (limited - here.available) * m_left;
    here.available = limited;
    const Units before = here.free;
    here.free += units - here.limit;
    here.limit = units;
    noteShortage(here, before);
}

void Recorder::finish() { advance(m_model.end); }

/// Most are in the care that they asked for, and hold nothing elsewhere.
template <int sign>
void Recorder::add(const Standing& standing)
{
    if (standing.state != State::InCare || standing.away != none) {
        addUnusual(standing, sign);
        return;
    }
    Room& here = room(standing.setting);
    onRows(standing.cohort, standing.setting, [&](Row& row) {
        shift(row, Level::InCare, sign);
        if (!standing.askedFor)
            shift(row, Level::NotAskedFor, sign);
        if (here.inHours)
            shift(row, Level::Used, sign * standing.units);
    });
    useUnits(here, sign * standing.units);
}

void Recorder::addUnusual(const Standing& standing, int sign)
{
    const Rows& rows = rowsOf(standing.cohort);
    addUnusualTo(rows.ofArea, standing, sign);
    if (rows.ofCohort != nullptr)
        addUnusualTo(rows.ofCohort, standing, sign);
    if (standing.setting != none)
        useUnits(room(standing.setting), sign * standing.units);
    if (standing.away != none)
        useUnits(room(standing.away), sign * standing.unitsAway);
}

void Recorder::addUnusualTo(Row* rows, const Standing& standing, int sign)
{
    if (standing.away != none) {
        Row& there = rows[planSetting(standing.away)];
        shift(there, Level::Away, sign * standing.unitsAway);
        if (room(standing.away).inHours)
            shift(there, Level::Used, sign * standing.unitsAway);
    }
    if (standing.state == State::Waiting) {
        shift(rows[planSetting(standing.wanted)], Level::WaitingFor, sign);
        return;
    }
    Row& here = rows[planSetting(standing.setting)];
    if (room(standing.setting).inHours)
        shift(here, Level::Used, sign * standing.units);
    if (standing.state != State::InCare) {
        addDelayed(rows, standing, sign);
        return;
    }
    shift(here, Level::InCare, sign);
    if (!standing.askedFor)
        shift(here, Level::NotAskedFor, sign);
}

void Recorder::addDelayed(Row* rows, const Standing& standing, int sign)
{
    Row& here = rows[planSetting(standing.setting)];
    if (standing.state == State::DelayedForPlace) {
        shift(here, Level::DelayedPlace, sign);
        shift(rows[planSetting(standing.wanted)], Level::DelayedFor, sign);
    } else {
        constexpr std::array<Level, 3> reasons{Level::DelayedCode9, Level::DelayedFamily, Level::DelayedHealthSocial};
        shift(here, reasons[static_cast<std::size_t>(standing.reason)], sign);
    }
    const bool outside = !m_model.isSetting(standing.wanted) || !room(standing.wanted).inHospital;
    if (outside && room(standing.setting).inHospital)
        shift(here, Level::Discharge, sign);
}

void Recorder::countWait(int setting, int cohort, Second waited)
{
    onRows(cohort, setting, [waited](Row& row) {
        row.month[Count::WaitSeconds] += waited;
        row.month.waits.push_back(static_cast<std::int32_t>(waited));
    });
}

void Recorder::noteShortage(Room& here, Units freeBefore) const
{
    here.month.over += (std::max<Units>(0, -here.free) - std::max<Units>(0, -freeBefore)) * m_left;
    const bool full = here.free < oneUnit;
    if (full == here.full)
        return;
    here.full = full;
    here.month.full += full ? m_left : -m_left;
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
            stillThere[static_cast<std::size_t>(m_model.rowOf(present[p].setting, m_model.areaOf(present[p].cohort)))]
                += m_model.end - std::max<Second>(heldSince[p], 0);
    double worst = 0.0;
    for (std::size_t t = 0; t < stillThere.size(); ++t) {
        const auto settings = static_cast<std::size_t>(m_model.planSettings);
        const Tally& tally = m_groups[t / settings].rows[t % settings].tally;
        const std::int64_t spent = tally.spentSeconds + stillThere[t];
        if (tally.presentSeconds > 0)
            worst = std::max(worst, std::abs(static_cast<double>(spent - tally.presentSeconds))
                                        / static_cast<double>(tally.presentSeconds));
    }
    return worst;
}

} // namespace homeward::sim
