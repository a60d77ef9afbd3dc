// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_values.h"

#include "core/atlas/measures.h"
#include "core/base/date.h"
#include "core/model/lookup.h"
#include "core/results/query.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace homeward::indicators {

using results::Choice;
using results::ValueList;

namespace {

constexpr double perThousand = 1000.0;

constexpr std::array fromEvery{everyAge};
constexpr std::array<AgeGroup, 3> older{everyAge, AgeGroup{"65+", {65, std::nullopt}, results::Ages::From65},
                                        AgeGroup{"75+", {75, std::nullopt}, results::Ages::From75}};
constexpr std::array<AgeGroup, 3> ofDelays{everyAge, AgeGroup{"18-74", {18, 74}, results::Ages::All},
                                           AgeGroup{"75+", {75, std::nullopt}, results::Ages::From75}};
constexpr std::array only65{older[1]};

/// The reason of delay that an indicator counts; none = every reason.
std::optional<model::DelayReason> reasonOf(Indicator id)
{
    switch (id) {
    case Indicator::DelayedDaysHealthSocial: return model::DelayReason::HealthAndSocialCare;
    case Indicator::DelayedDaysFamily: return model::DelayReason::PatientCarerFamily;
    case Indicator::DelayedDaysCode9: return model::DelayReason::Code9;
    default: return std::nullopt;
    }
}

bool isWithin(const model::AgeRange& ages, const model::AgeRange& wanted)
{
    return ages.from >= wanted.from && (!wanted.to || (ages.to && *ages.to <= *wanted.to));
}

bool isApart(const model::AgeRange& ages, const model::AgeRange& wanted)
{
    return (wanted.to && ages.from > *wanted.to) || (ages.to && *ages.to < wanted.from);
}

bool isEverything(const model::AgeRange& wanted) { return wanted.from == 0 && !wanted.to; }

} // namespace

std::span<const AgeGroup> agesOf(Indicator id)
{
    switch (id) {
    case Indicator::EmergencyAdmissions:
    case Indicator::UnplannedBedDays:
    case Indicator::BalanceOfCare: return older;
    case Indicator::DelayedDays:
    case Indicator::DelayedDaysHealthSocial:
    case Indicator::DelayedDaysFamily:
    case Indicator::DelayedDaysCode9: return ofDelays;
    case Indicator::IntensiveAtHome: return only65;
    default: return fromEvery;
    }
}

IndicatorValues::IndicatorValues(const IndicatorRequest& request)
    : m_request(request),
      m_emergencies(emergenciesOf(request.plan)),
      m_every(request.plan.cohorts.size())
{
    std::iota(m_every.begin(), m_every.end(), 0);
    for (const model::AgeBand& band : request.plan.ageBands) {
        const auto ages = model::ageRangeOf(band.id.value);
        m_bands.push_back(ages ? ages : model::ageRangeOf(band.name));
    }
    const base::Period& year = request.result.financialYears[static_cast<std::size_t>(request.year)];
    m_midYear = base::financialYear(request.result.start.plusDays(year.firstSecond / base::secondsPerDay));
}

ValueList IndicatorValues::absent() const
{
    return ValueList::absent(static_cast<std::size_t>(m_request.result.replicationsDone));
}

std::optional<std::vector<int>> IndicatorValues::within(const std::vector<int>& cohorts,
                                                        const model::AgeRange& ages) const
{
    if (isEverything(ages))
        return cohorts;
    std::vector<int> found;
    for (const int cohort : cohorts) {
        const auto& own = m_request.result.cohorts[static_cast<std::size_t>(cohort)].ages;
        if (!own || (!isWithin(*own, ages) && !isApart(*own, ages)))
            return std::nullopt;
        if (isWithin(*own, ages))
            found.push_back(cohort);
    }
    return found;
}

const std::vector<int>& IndicatorValues::cohortsOf(Indicator id) const
{
    return id == Indicator::EmergencyAdmissions ? m_emergencies.cohorts
        : id == Indicator::UnplannedBedDays     ? m_emergencies.unplanned
                                                : m_every;
}

ValueList IndicatorValues::counted(Indicator id, const std::vector<int>& cohorts, const Choice& areas) const
{
    const results::RunResult& result = m_request.result;
    results::IndicatorQuery query{m_request.scenario, areas, results::all, m_request.year, {}};
    if (cohorts.size() != m_every.size()) {
        if (result.block(m_request.scenario, 0).cohorts.empty())
            return absent();
        query.cohorts = Choice(cohorts);
    }
    if (id == Indicator::EmergencyAdmissions) {
        query.hospitals = m_emergencies.settings;
        return results::emergencyAdmissions(result, query);
    }
    if (id == Indicator::UnplannedBedDays)
        return results::unplannedBedDays(result, query);
    return results::delayedDischargeBedDays(result, query, reasonOf(id));
}

ValueList IndicatorValues::of(Indicator id, const AgeGroup& ages, std::optional<results::CarePlace> place,
                              const Choice& areas, double people) const
{
    const results::RunResult& result = m_request.result;
    const results::IndicatorQuery query{m_request.scenario, areas, results::all, m_request.year, {}};
    switch (id) {
    case Indicator::Readmissions: return results::readmissionShare(result, query) * perThousand;
    case Indicator::LastSixMonths:
        return results::lastSixMonths(result, query)[static_cast<std::size_t>(place.value())];
    case Indicator::BalanceOfCare:
        return results::balanceOfCare(result, query, ages.counted, people)[static_cast<std::size_t>(place.value())];
    case Indicator::IntensiveAtHome: return results::intensiveAtHomeShare(result, query);
    case Indicator::RightPlace: return results::rightPlaceShare(result, m_request.scenario, areas, m_request.year);
    case Indicator::DelayedOver3Days:
        return results::perReplication(result, m_request.scenario, results::Measure::DischargesDelayedOver3Days,
                                       {areas, results::settingsIn(result, model::Sphere::Hospital)}, m_request.year);
    default: break;
    }
    const auto cohorts = within(cohortsOf(id), ages.range);
    return cohorts ? counted(id, *cohorts, areas) : absent();
}

ValueList IndicatorValues::standardised(Indicator id, const Choice& areas) const
{
    ValueList sum;
    double weights = 0.0;
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        const double weight = atlas::europeanStandard(m_request.plan.ageBands[band].id.value);
        const double people = peopleIn(areas, band);
        const auto cohorts = m_bands[band] ? within(cohortsOf(id), *m_bands[band]) : std::nullopt;
        if (weight <= 0.0 || people <= 0.0 || !cohorts || cohorts->empty())
            return absent();
        const ValueList rate = counted(id, *cohorts, areas) * (weight / people);
        sum = band == 0 ? rate : sum + rate;
        weights += weight;
    }
    return weights > 0.0 ? sum * (perThousand / weights) : absent();
}

double IndicatorValues::peopleIn(const Choice& areas, std::size_t band) const
{
    double sum = 0.0;
    for (const int number : areas.of(m_request.result.areas.size())) {
        const model::AreaId& id = m_request.result.areas[static_cast<std::size_t>(number)].id;
        const model::Area* area = model::findById(m_request.plan.areas, id);
        if (!area || area->population.empty())
            return 0.0;
        const auto distance = [&](const model::PopulationYear& one) { return std::abs(one.year - m_midYear); };
        const std::vector<double>& people = std::ranges::min_element(area->population, {}, distance)->people;
        if (band < people.size())
            sum += people[band];
    }
    return sum;
}

double IndicatorValues::peopleOf(const AgeGroup& ages, const Choice& areas) const
{
    double sum = 0.0;
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        if (!isEverything(ages.range)) {
            if (!m_bands[band] || (!isWithin(*m_bands[band], ages.range) && !isApart(*m_bands[band], ages.range)))
                return 0.0;
            if (!isWithin(*m_bands[band], ages.range))
                continue;
        }
        sum += peopleIn(areas, band);
    }
    return sum;
}

} // namespace homeward::indicators
