// SPDX-License-Identifier: GPL-3.0-or-later
// What national figures count of people: ages, large packages, readmissions and the last six months of life.
#include "core/sim/recorder.h"

#include <algorithm>

namespace homeward::sim {

namespace {

/// Published as intensive care at home: 10 hours a week or more (Local Government Benchmarking Framework, SW3a).
constexpr auto largePackage = static_cast<std::int32_t>(10 * oneUnit);
constexpr Second readmissionSpan = 28 * base::secondsPerDay;

} // namespace

void Recorder::prepareAges()
{
    for (std::size_t a = 0; a < m_accumulators.size(); ++a) {
        const std::size_t cohort = a / static_cast<std::size_t>(m_settings);
        const std::size_t setting = a % static_cast<std::size_t>(m_settings);
        const bool older = !m_model.ages.empty() && m_model.ages[cohort] != CohortAge::Other;
        if (older && m_model.settings[setting].inHours)
            m_accumulators[a].largeFrom = largePackage;
    }
}

void Recorder::openAges(Second length)
{
    for (Accumulators& here : m_accumulators) {
        here.people.seconds = here.people.now * length;
        here.large.seconds = here.large.now * length;
    }
}

/// Adds the people of each cohort in a setting to the ages that the cohort has reached.
void Recorder::writeAges()
{
    for (std::size_t a = 0; a < m_accumulators.size(); ++a) {
        const std::size_t cohort = a / static_cast<std::size_t>(m_settings);
        const CohortAge age = m_model.ages.empty() ? CohortAge::Other : m_model.ages[cohort];
        if (age == CohortAge::Other)
            continue;
        const Accumulators& here = m_accumulators[a];
        here.forEachRow([&](Row& row) {
            row.sums[Level::From65] += here.people.seconds;
            row.sums[Level::LargePackageFrom65] += here.large.seconds;
            if (age == CohortAge::From75)
                row.sums[Level::From75] += here.people.seconds;
        });
    }
}

/// Counts someone who comes to hospital from other care and left hospital not long ago.
void Recorder::noteReadmission(const Move& move, const Past& past, Second at)
{
    if (past.leftHospital >= at - readmissionSpan)
        accumulatorsOf(move.now.cohort, move.now.setting).forEachRow([](Row& row) { ++row.sums[Count::Readmitted]; });
}

/// Keeps a stay that is over, unless the person leaves alive: then it is never asked for again.
void Recorder::noteStay(const Move& move, Second at)
{
    const bool gone = move.now.kind == StateKind::Gone;
    const bool dies = gone && move.outcome != none && m_model.isDeath(move.outcome);
    if (move.leaves && (dies || !gone))
        m_history.add(move.person, move.before.setting, move.heldSince, at);
    if (dies)
        noteDeath(move, at);
    if (gone)
        m_history.forget(move.person);
}

/// Divides the last six months of a person's life, as far as the run has seen them, among the settings.
void Recorder::noteDeath(const Move& move, Second at)
{
    const int cohort = move.before.cohort;
    const Second first = std::max(at - CareHistory::span, m_model.begin);
    const int where = move.before.kind == StateKind::Waiting ? move.before.wanted : move.before.setting;
    accumulatorsOf(cohort, where).forEachRow([&](Row& row) { row.sums[Count::LastSixMonthsFollowed] += at - first; });
    m_history.forEachEndedAfter(move.person, first, [&](int setting, Second from, Second until) {
        accumulatorsOf(cohort, setting).forEachRow([&](Row& row) {
            row.sums[Count::LastSixMonthsSeconds] += until - std::max(from, first);
        });
    });
}

} // namespace homeward::sim
