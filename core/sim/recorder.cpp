// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/recorder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace homeward::sim {

Recorder::Recorder(const Compiled& model, bool byCohort, std::vector<base::Period> cells)
    : m_model(model),
      m_settings(model.settingCount()),
      m_someoneDies(std::ranges::find(model.outcomeIsDeath, 1) != model.outcomeIsDeath.end()),
      m_occupancies(model.settings.size()),
      m_sharedBy(model.settings.size(), 0),
      m_cells(std::move(cells))
{
    if (m_cells.empty())
        m_cells = model.months;
    const auto settings = static_cast<std::size_t>(model.planSettings);
    const auto areas = static_cast<std::size_t>(model.areas);
    m_groups.resize(areas + (byCohort ? static_cast<std::size_t>(model.cohorts) : 0));
    for (Group& group : m_groups) {
        group.rows.resize(settings);
        group.cells = results::SumsTable(settings);
    }
    prepareFlows();
    std::size_t month = 0;
    for (const base::Period& cell : m_cells) {
        while (model.months[month].endSecond <= cell.firstSecond)
            ++month;
        m_monthOfCell.push_back(month);
    }
    m_inHospital.assign(1 + model.settings.size() + model.outcomeIsDeath.size(), 0);
    for (std::size_t s = 0; s < model.settings.size(); ++s)
        m_inHospital[1 + s] = model.settings[s].sphere == model::Sphere::Hospital ? 1 : 0;
    for (int cohort = 0; cohort < model.cohorts; ++cohort)
        for (std::size_t s = 0; s < m_occupancies.size(); ++s) {
            const auto row = static_cast<std::size_t>(model.planSettingOf[s]);
            m_accumulators.push_back(
                {&m_groups[static_cast<std::size_t>(model.areaOf(cohort))].rows[row],
                 byCohort ? &m_groups[areas + static_cast<std::size_t>(cohort)].rows[row] : nullptr,
                 &m_occupancies[s]});
        }
    prepareAges();
    for (const int setting : model.settingOfRow)
        ++m_sharedBy[static_cast<std::size_t>(setting)];
    m_left = -model.begin;
}

void Recorder::prepareFlows()
{
    const int places = placesOfPlan();
    m_flows.resize(static_cast<std::size_t>(m_model.areas));
    for (AreaFlows& flows : m_flows)
        flows.people.resize(static_cast<std::size_t>((m_model.planSettings + 1) * places), 0);
    for (int cohort = 0; cohort < m_model.cohorts; ++cohort)
        m_flowsOf.push_back(m_flows[static_cast<std::size_t>(m_model.areaOf(cohort))].people.data());
    m_flowRow = {0};
    m_flowPlace = {places - 1};
    for (const int setting : m_model.planSettingOf) {
        m_flowRow.push_back((setting + 1) * places);
        m_flowPlace.push_back(setting);
    }
    for (int place = m_model.planSettings; place < places - 1; ++place)
        m_flowPlace.push_back(place);
}

inline void Recorder::endUsual(const Move& move, Accumulators& here, Second at, Second left)
{
    countUsual(here, move.before.units, -1, left);
    here.usual.ends += move.leaves;
    here.usual.spentSeconds += move.leaves ? at - std::max<Second>(move.heldSince, 0) : 0;
}

inline void Recorder::beginUsual(const Move& move, Accumulators& here, Second left)
{
    countUsual(here, move.now.units, 1, left);
    here.usual.starts += move.starts;
    here.usual.transfers += move.starts && move.before.setting != none;
    if (move.waited > 0)
        here.forEachRow([&](Row& row) { countWait(row, move.waited); });
}

void Recorder::endUnusual(const Move& move, Second at)
{
    if (isDelayed(move.before) && !isDelayed(move.now))
        endSpell(m_spells[static_cast<std::size_t>(move.person)]);
    addUnusual(move.before, -1);
    if (move.leaves)
        accumulatorsOf(move.before.cohort, move.before.setting).forEachRow([&](Row& row) {
            ++row.sums[Count::Ends];
            row.tally.spentSeconds += at - std::max<Second>(move.heldSince, 0);
        });
}

void Recorder::beginUnusual(const Move& move, Second at)
{
    const PersonState& now = move.now;
    if (isDelayed(now))
        noteDelay(move, at);
    addUnusual(now, 1);
    if (now.kind == StateKind::Waiting) {
        noteWait(move, at);
        return;
    }
    accumulatorsOf(now.cohort, now.setting).forEachRow([&](Row& row) {
        row.tally.initial += move.initial;
        row.sums[Count::Starts] += move.starts;
        row.sums[Count::Transfers] += move.starts && move.before.setting != none;
        if (move.waited > 0)
            countWait(row, move.waited);
    });
}

/// Notes which setting a person left who waits in no setting from now on.
void Recorder::noteWait(const Move& move, Second at)
{
    Past& past = pastOf(move.person);
    if (move.before.kind != StateKind::Waiting)
        past.waitsFrom = move.before.setting;
    noteDischarge(move, past, at);
}

inline void Recorder::countFlow(const Move& move, int from)
{
    const int to = move.starts ? move.now.setting : move.outcome;
    const int cohort = move.starts ? move.now.cohort : move.before.cohort;
    ++m_flowsOf[static_cast<std::size_t>(cohort)]
               [m_flowRow[static_cast<std::size_t>(from + 1)] + m_flowPlace[static_cast<std::size_t>(to + 1)]];
}

void Recorder::moved(const Move& move, Second at)
{
    advance(at);
    const Second left = m_left;
    const PersonState& before = move.before;
    const PersonState& now = move.now;
    const bool gone = now.kind == StateKind::Gone;
    if (isUsual(before))
        endUsual(move, accumulatorsOf(before.cohort, before.setting), at, left);
    else if (before.kind != StateKind::Gone)
        endUnusual(move, at);
    if (isUsual(now) && !move.initial)
        beginUsual(move, accumulatorsOf(now.cohort, now.setting), left);
    else if (!gone)
        beginUnusual(move, at);
    if (m_someoneDies)
        noteStay(move, at);
    if (!move.starts && !gone)
        return;

    Past& past = pastOf(move.person);
    const int from = before.kind == StateKind::Waiting ? past.waitsFrom : before.setting;
    countFlow(move, from);
    if (from == none && !gone)
        return;
    if (move.starts && inHospital(now.setting) && !inHospital(from))
        noteReadmission(move, past, at);
    noteDischarge(move, past, at);
    if (gone)
        past.leftHospital = neverInHospital;
}

/// Notes when a person's delay in its setting began, whatever its reason.
void Recorder::noteDelay(const Move& move, Second at)
{
    const auto number = static_cast<std::size_t>(move.person);
    if (number >= m_spells.size())
        m_spells.resize(std::max(number + 1, 2 * m_spells.size()));
    DelaySpell& spell = m_spells[number];
    assert(move.now.setting != none);
    if (spell.setting == none) {
        spell.place = static_cast<int>(m_delayed.size());
        m_delayed.push_back(move.person);
    }
    if (!isDelayed(move.before) || spell.setting != move.now.setting)
        spell.since = at;
    spell.cohort = move.now.cohort;
    spell.setting = move.now.setting;
    spell.discharge = isDischarge(move.now);
}

/// Ends a delay. The last delayed person moves into the free slot, since their order does not matter.
void Recorder::endSpell(DelaySpell& spell)
{
    if (spell.setting == none)
        return;
    const int last = m_delayed.back();
    m_spells[static_cast<std::size_t>(last)].place = spell.place;
    m_delayed[static_cast<std::size_t>(spell.place)] = last;
    m_delayed.pop_back();
    spell.setting = none;
}

void Recorder::counted(CountedEvent what, int setting, int cohort, Second at)
{
    advance(at);
    constexpr std::array<Count, 9> counts{Count::Diverted,  Count::Surged,         Count::TurnedAway,
                                          Count::Escalated, Count::LeftQueue,      Count::Deaths,
                                          Count::Exchanged, Count::CannotBeServed, Count::TurnedAround};
    accumulatorsOf(cohort, setting).forEachRow([&](Row& row) { ++row.sums[counts[static_cast<std::size_t>(what)]]; });
}

void Recorder::capacitySet(int setting, Units units, Second at)
{
    advance(at);
    Occupancy& here = occupancyOf(setting);
    here.unlimited = units >= unlimitedUnits;
    useUnits(here, here.limit - units, m_left);
    here.limit = units;
}

void Recorder::unservable(int setting, int cohort, int by, Second at)
{
    advance(at);
    changeLevel(cohort, setting, Level::CannotBeServed, by);
}

void Recorder::inTurnaround(int setting, int cohort, Units by, Second at)
{
    advance(at);
    changeLevel(cohort, setting, Level::Turnaround, by);
    useUnits(occupancyOf(setting), by, m_left);
}

void Recorder::keptBeside(int setting, int cohort, Units by, Second at)
{
    advance(at);
    changeLevel(cohort, setting, Level::Away, by);
    changeLevel(cohort, setting, Level::Used, by);
    useUnits(occupancyOf(setting), by, m_left);
}

void Recorder::finish() { advance(m_model.end); }

void Recorder::addUnusual(const PersonState& state, std::int64_t sign)
{
    const int cohort = state.cohort;
    if (state.away != none) {
        changeLevel(cohort, state.away, Level::Away, sign * state.unitsAway);
        changeLevel(cohort, state.away, Level::Used, sign * state.unitsAway);
        useUnits(occupancyOf(state.away), sign * state.unitsAway, m_left);
    }
    if (state.kind == StateKind::Waiting) {
        changeLevel(cohort, state.wanted, Level::WaitingFor, sign);
        return;
    }
    changeLevel(cohort, state.setting, Level::Used, sign * state.units);
    useUnits(occupancyOf(state.setting), sign * state.units, m_left);
    Accumulators& here = accumulatorsOf(cohort, state.setting);
    here.people.change(static_cast<std::int32_t>(sign), m_left);
    countLarge(here, state.units, static_cast<std::int32_t>(sign), m_left);
    if (state.kind != StateKind::InCare) {
        addDelayed(state, sign);
        return;
    }
    changeLevel(cohort, state.setting, Level::InCare, sign);
    if (!state.askedFor)
        changeLevel(cohort, state.setting, Level::NotAskedFor, sign);
}

void Recorder::addDelayed(const PersonState& state, std::int64_t sign)
{
    constexpr std::array<Level, 3> delays{Level::DelayedCode9, Level::DelayedFamily, Level::DelayedHealthSocial};
    constexpr std::array<Level, 3> discharges{Level::DischargeCode9, Level::DischargeFamily,
                                              Level::DischargeHealthSocial};
    const int cohort = state.cohort;
    const bool forPlace = state.kind == StateKind::DelayedForPlace;
    const auto reason = forPlace ? static_cast<std::size_t>(model::DelayReason::HealthAndSocialCare)
                                 : static_cast<std::size_t>(state.reason);
    changeLevel(cohort, state.setting, forPlace ? Level::DelayedPlace : delays[reason], sign);
    if (forPlace)
        changeLevel(cohort, state.wanted, Level::DelayedFor, sign);
    if (isDischarge(state))
        changeLevel(cohort, state.setting, discharges[reason], sign);
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

double Recorder::littlesLawGap(const std::vector<PersonState>& present, const std::vector<Second>& heldSince) const
{
    std::vector<std::int64_t> stillThere(static_cast<std::size_t>(m_model.areas * m_model.planSettings), 0);
    for (std::size_t p = 0; p < present.size(); ++p)
        if (present[p].kind != StateKind::Gone && present[p].setting != none)
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
