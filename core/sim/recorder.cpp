// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using results::Measure;

Recorder::Recorder(const Compiled& model, bool byCohort)
    : m_model(model), m_tallies(model.settings.size())
{
    const std::size_t width = model.settings.size() * static_cast<std::size_t>(results::measureCount);
    m_groups.resize(byCohort ? static_cast<std::size_t>(model.cohorts) + 1 : 1);
    for (Group& group : m_groups) {
        group.settings.resize(model.settings.size());
        group.years.resize(model.years.size() * width);
    }
    m_groups.front().months.resize(model.months.size() * width);
    for (Group& group : m_groups)
        for (Setting& setting : group.settings)
            setting.since.fill(model.begin);
}

void Recorder::appeared(const Standing& now, bool initial, Second at)
{
    advance(at);
    add(now, 1, at);
    if (now.setting == none)
        return;
    tallyPresent(now.setting, 1, at);
    if (initial)
        ++m_tallies[static_cast<std::size_t>(now.setting)].initial;
}

void Recorder::changed(const Standing& before, const Standing& now, bool transfer, Second at)
{
    advance(at);
    add(before, -1, at);
    add(now, 1, at);
    if (transfer)
        bump(now.setting, now.cohort, Transfers);
    // A new stay in the same setting is an end and a start too, which `left` and `admitted` count.
    if (before.setting != now.setting) {
        if (before.setting != none)
            tallyPresent(before.setting, -1, at);
        if (now.setting != none)
            tallyPresent(now.setting, 1, at);
    }
    if (before.setting != none && (before.setting != now.setting || transfer))
        bump(before.setting, before.cohort, Ends);
}

void Recorder::left(int setting, Second heldSince, Second at)
{
    advance(at);
    Tally& tally = m_tallies[static_cast<std::size_t>(setting)];
    ++tally.ends;
    tally.spentSeconds += at - std::max<Second>(heldSince, 0);
}

void Recorder::admitted(int setting, int cohort, Second waited, Second at)
{
    advance(at);
    ++m_tallies[static_cast<std::size_t>(setting)].starts;
    bump(setting, cohort, Starts);
    if (waited > 0) {
        bump(setting, cohort, Waits);
        bump(setting, cohort, WaitSeconds, waited);
    }
}

void Recorder::counted(Happening what, int setting, int cohort, Second at)
{
    advance(at);
    constexpr std::array<Count, 6> counts{Diverted, Surged, TurnedAway, Escalated, LeftQueue, Deaths};
    bump(setting, cohort, counts[static_cast<std::size_t>(what)]);
}

void Recorder::capacitySet(int setting, Units units, Second at)
{
    advance(at);
    Setting& all = m_groups.front().settings[static_cast<std::size_t>(setting)];
    const std::int64_t limited = units >= unlimitedUnits ? 0 : units;
    shift(m_groups.front(), setting, Available, limited - all.level[Available], at);
    capacityLevels(setting, at);
}

void Recorder::finish()
{
    advance(m_model.end);
}

/// Closes every period that ends at or before this moment.
void Recorder::advance(Second at)
{
    while (at >= m_nextClose) {
        if (!m_reporting) {
            beginReports();
        } else {
            closeMonth(m_nextClose);
        }
    }
}

/// What was summed before the start is the run-in's, and is dropped.
void Recorder::beginReports()
{
    for (Group& group : m_groups)
        for (Setting& setting : group.settings) {
            setting.since.fill(0);
            setting.sum.fill(0);
            setting.count.fill(0);
        }
    for (Tally& tally : m_tallies) {
        tally.initial = tally.present;
        tally.starts = tally.ends = 0;
        tally.presentSeconds = tally.spentSeconds = 0;
        tally.since = 0;
    }
    m_reporting = true;
    m_nextClose = m_model.months.front().endSecond;
}

void Recorder::closeMonth(Second at)
{
    const double seconds = static_cast<double>(at - m_model.months[m_month].firstSecond);
    const auto measures = static_cast<std::size_t>(results::measureCount);
    for (Group& group : m_groups)
        for (std::size_t s = 0; s < group.settings.size(); ++s) {
            Setting& setting = group.settings[s];
            for (std::size_t l = 0; l < levelCount; ++l) {
                setting.sum[l] += setting.level[l] * (at - setting.since[l]);
                setting.since[l] = at;
                setting.yearSum[l] += setting.sum[l];
            }
            for (std::size_t c = 0; c < countCount; ++c)
                setting.yearCount[c] += setting.count[c];
            if (&group == &m_groups.front()) {
                const bool unlimited = m_model.settings[s].capacity.front().units >= unlimitedUnits;
                write(setting.sum, setting.count, seconds, unlimited,
                      &group.months[(m_month * group.settings.size() + s) * measures]);
            }
            setting.sum.fill(0);
            setting.count.fill(0);
        }
    const bool lastMonth = m_month + 1 == m_model.months.size();
    if (lastMonth || m_model.yearOfMonth[m_month + 1] != m_model.yearOfMonth[m_month])
        closeYear();
    ++m_month;
    m_nextClose = lastMonth ? std::numeric_limits<Second>::max() : m_model.months[m_month].endSecond;
}

void Recorder::closeYear()
{
    const auto year = static_cast<std::size_t>(m_model.yearOfMonth[m_month]);
    const double seconds = static_cast<double>(m_model.years[year].endSecond - m_model.years[year].firstSecond);
    const auto measures = static_cast<std::size_t>(results::measureCount);
    for (Group& group : m_groups)
        for (std::size_t s = 0; s < group.settings.size(); ++s) {
            Setting& setting = group.settings[s];
            const bool unlimited = m_model.settings[s].capacity.front().units >= unlimitedUnits;
            write(setting.yearSum, setting.yearCount, seconds, unlimited,
                  &group.years[(year * group.settings.size() + s) * measures]);
            setting.yearSum.fill(0);
            setting.yearCount.fill(0);
        }
}

void Recorder::write(const std::array<std::int64_t, levelCount>& sums,
                     const std::array<std::int64_t, countCount>& counts, double seconds, bool unlimited, double* to)
{
    const auto at = [to](Measure measure) -> double& { return to[static_cast<std::size_t>(measure)]; };
    const auto mean = [&](std::initializer_list<Level> levels) {
        double sum = 0.0;
        for (const Level level : levels)
            sum += static_cast<double>(sums[level]);
        return sum / seconds;
    };
    const double days = seconds / static_cast<double>(base::secondsPerDay);
    const double unit = static_cast<double>(oneUnit);
    at(Measure::PeopleInCare) = mean({InCare});
    at(Measure::PeopleDelayed) = mean({DelayedPlace, DelayedCode9, DelayedFamily, DelayedHealthSocial});
    at(Measure::PeoplePresent) = mean({InCare, DelayedPlace, DelayedCode9, DelayedFamily, DelayedHealthSocial});
    at(Measure::PeopleWaiting) = mean({WaitingFor});
    at(Measure::DelayedForThis) = mean({DelayedFor});
    at(Measure::DelayedForPlace) = mean({DelayedPlace});
    at(Measure::DelayedCode9) = mean({DelayedCode9});
    at(Measure::DelayedFamily) = mean({DelayedFamily});
    at(Measure::DelayedHealthSocial) = mean({DelayedHealthSocial});
    at(Measure::UnitsInUse) = mean({Used}) / unit;
    at(Measure::UnitsAvailable) = unlimited ? std::numeric_limits<double>::quiet_NaN() : mean({Available}) / unit;
    at(Measure::UnitsOverCapacity) = mean({Over}) / unit;
    at(Measure::ShareOfTimeFull) = mean({Full});
    const auto count = [&](Count what) { return static_cast<double>(counts[what]); };
    at(Measure::Starts) = count(Starts);
    at(Measure::Ends) = count(Ends);
    at(Measure::Transfers) = count(Transfers);
    at(Measure::Diverted) = count(Diverted);
    at(Measure::Surged) = count(Surged);
    at(Measure::TurnedAway) = count(TurnedAway);
    at(Measure::Escalated) = count(Escalated);
    at(Measure::LeftQueue) = count(LeftQueue);
    at(Measure::Deaths) = count(Deaths);
    at(Measure::DelayedDays) = at(Measure::PeopleDelayed) * days;
    at(Measure::DelayedDischargeDays) = mean({Discharge}) * days;
    at(Measure::CareDays) = at(Measure::PeoplePresent) * days;
    at(Measure::RightPlaceDays) = mean({RightPlace}) * days;
    at(Measure::WaitingDays) = at(Measure::PeopleWaiting) * days;
    at(Measure::Waits) = count(Waits);
    at(Measure::WaitDaysMean) = counts[Starts] > 0
        ? count(WaitSeconds) / static_cast<double>(base::secondsPerDay) / count(Starts)
        : 0.0;
}

void Recorder::add(const Standing& standing, int sign, Second at)
{
    if (standing.state == State::Gone)
        return;
    const auto into = [&](Group& group) {
        if (standing.state == State::Waiting) {
            shift(group, standing.wanted, WaitingFor, sign, at);
            return;
        }
        shift(group, standing.setting, Used, sign * standing.units, at);
        if (standing.state == State::InCare) {
            shift(group, standing.setting, InCare, sign, at);
            if (standing.askedFor)
                shift(group, standing.setting, RightPlace, sign, at);
            return;
        }
        if (standing.state == State::DelayedForPlace) {
            shift(group, standing.setting, DelayedPlace, sign, at);
            shift(group, standing.wanted, DelayedFor, sign, at);
        } else {
            constexpr std::array<Level, 3> reasons{DelayedCode9, DelayedFamily, DelayedHealthSocial};
            shift(group, standing.setting, reasons[static_cast<std::size_t>(standing.reason)], sign, at);
        }
        const bool outside = !m_model.isSetting(standing.wanted)
            || m_model.settings[static_cast<std::size_t>(standing.wanted)].sphere != model::Sphere::Hospital;
        if (outside && m_model.settings[static_cast<std::size_t>(standing.setting)].sphere == model::Sphere::Hospital)
            shift(group, standing.setting, Discharge, sign, at);
    };
    into(m_groups.front());
    if (m_groups.size() > 1)
        into(m_groups[static_cast<std::size_t>(standing.cohort) + 1]);
    if (standing.setting != none)
        capacityLevels(standing.setting, at);
}

void Recorder::shift(Group& group, int setting, Level level, std::int64_t by, Second at)
{
    Setting& here = group.settings[static_cast<std::size_t>(setting)];
    here.sum[level] += here.level[level] * (at - here.since[level]);
    here.since[level] = at;
    here.level[level] += by;
}

void Recorder::bump(int setting, int cohort, Count what, std::int64_t by)
{
    m_groups.front().settings[static_cast<std::size_t>(setting)].count[what] += by;
    if (m_groups.size() > 1)
        m_groups[static_cast<std::size_t>(cohort) + 1].settings[static_cast<std::size_t>(setting)].count[what] += by;
}

/// Units above capacity, and whether no whole unit is free.
void Recorder::capacityLevels(int setting, Second at)
{
    const auto& here = m_groups.front().settings[static_cast<std::size_t>(setting)];
    const CompiledSetting& rules = m_model.settings[static_cast<std::size_t>(setting)];
    const bool unlimited = rules.capacity.empty() || rules.capacity.front().units >= unlimitedUnits;
    const std::int64_t over = unlimited ? 0 : std::max<std::int64_t>(0, here.level[Used] - here.level[Available]);
    const std::int64_t full = !unlimited && here.level[Available] - here.level[Used] < oneUnit;
    if (over != here.level[Over])
        shift(m_groups.front(), setting, Over, over - here.level[Over], at);
    if (full != here.level[Full])
        shift(m_groups.front(), setting, Full, full - here.level[Full], at);
}

void Recorder::tallyPresent(int setting, int by, Second at)
{
    Tally& tally = m_tallies[static_cast<std::size_t>(setting)];
    tally.presentSeconds += tally.present * (at - tally.since);
    tally.since = at;
    tally.present += by;
}

bool Recorder::settingsConserved() const
{
    return std::ranges::all_of(m_tallies, [](const Tally& tally) {
        return tally.initial + tally.starts == tally.ends + tally.present;
    });
}

double Recorder::littlesLawGap(const std::vector<Standing>& present, const std::vector<Second>& heldSince) const
{
    double worst = 0.0;
    for (std::size_t s = 0; s < m_tallies.size(); ++s) {
        const Tally& tally = m_tallies[s];
        const std::int64_t level = tally.presentSeconds + tally.present * (m_model.end - tally.since);
        std::int64_t spent = tally.spentSeconds;
        for (std::size_t p = 0; p < present.size(); ++p)
            if (present[p].state != State::Gone && present[p].setting == static_cast<int>(s))
                spent += m_model.end - std::max<Second>(heldSince[p], 0);
        if (level > 0)
            worst = std::max(worst, std::abs(static_cast<double>(spent - level)) / static_cast<double>(level));
    }
    return worst;
}

} // namespace homeward::sim
