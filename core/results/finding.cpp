// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/finding.h"

#include <cmath>

namespace homeward::results {

namespace {

constexpr std::array spheresUpwards{model::Sphere::Hospital, model::Sphere::Community, model::Sphere::Home};

Comparison compare(const ValueList& now, const ValueList& before)
{
    Comparison made;
    if (!(now - before).hasValue())
        return made;
    made.now = summarise(now)->mean;
    made.before = summarise(before)->mean;
    made.difference = *summarise(now - before);
    made.verdict = verdictOf(made.difference);
    return made;
}

/// The values of one scenario in one year, joined over areas.
class YearValues {
public:
    YearValues(const RunResult& result, int scenario, const Choice& areas, int year)
        : m_result(result),
          m_scenario(scenario),
          m_areas(areas),
          m_year(year)
    {
    }

    [[nodiscard]] ValueList of(Measure measure, const Choice& settings = all) const
    {
        return perReplication(m_result, m_scenario, measure, {m_areas, settings}, m_year);
    }
    /// People who come into care from outside.
    [[nodiscard]] ValueList entries() const { return of(Measure::Starts) - of(Measure::Transfers); }
    /// People a day in a setting other than the one they asked for.
    [[nodiscard]] ValueList elsewhere() const
    {
        const base::Period& year = m_result.financialYears[static_cast<std::size_t>(m_year)];
        const double days =
            static_cast<double>(year.endSecond - year.firstSecond) / static_cast<double>(base::secondsPerDay);
        return (of(Measure::CareDays) - of(Measure::DelayedDays) - of(Measure::RightPlaceDays)) * (1.0 / days);
    }

private:
    const RunResult& m_result;
    int m_scenario;
    const Choice& m_areas;
    int m_year;
};

} // namespace

Finding findingOf(const RunResult& result, int scenario, int against, const Choice& areas, int year)
{
    const YearValues now(result, scenario, areas, year);
    const YearValues compared(result, against, areas, year);
    const YearValues first(result, 0, areas, 0);
    Finding finding;
    finding.year = year;
    double most = 0.0;
    for (const model::Sphere sphere : spheresUpwards) {
        const auto s = static_cast<std::size_t>(sphere);
        const Choice settings = settingsIn(result, sphere);
        const ValueList present = now.of(Measure::PeoplePresent, settings);
        const Comparison onBase = compare(present, compared.of(Measure::PeoplePresent, settings));
        finding.againstBase[s] = onBase;
        finding.sinceFirst[s] = compare(present, first.of(Measure::PeoplePresent, settings));
        if (onBase.verdict != Verdict::CannotTell && std::abs(onBase.difference.mean) > most) {
            most = std::abs(onBase.difference.mean);
            finding.mostChanged = sphere;
        }
    }
    const Choice hospital = settingsIn(result, model::Sphere::Hospital);
    finding.delayedAgainstBase =
        compare(now.of(Measure::PeopleDelayed, hospital), compared.of(Measure::PeopleDelayed, hospital));
    finding.entriesAgainstBase = compare(now.entries(), compared.entries());
    finding.elsewhereAgainstBase = compare(now.elsewhere(), compared.elsewhere());
    const ValueList total = now.of(Measure::PeoplePresent);
    const ValueList waiting = now.of(Measure::PeopleWaiting);
    finding.totalSinceFirst = compare(total, first.of(Measure::PeoplePresent));
    finding.totalAgainstBase = compare(total, compared.of(Measure::PeoplePresent));
    finding.waitingSinceFirst = compare(waiting, first.of(Measure::PeopleWaiting));
    finding.waitingAgainstBase = compare(waiting, compared.of(Measure::PeopleWaiting));
    return finding;
}

} // namespace homeward::results
