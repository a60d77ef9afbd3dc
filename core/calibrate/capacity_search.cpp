// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/capacity_search.h"

#include "core/model/lookup.h"
#include "core/model/path.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::UnknownKind;

namespace {

/// The tolerance, as a share of the wanted days. These days are only an internal target, since the part for want of a
/// place is illustrative. The published days of all reasons are met by process delays.
constexpr double tolerance = 0.03;
constexpr double daysTolerance = 10.0;
constexpr double errorTolerance = 0.7;
/// A little more than half a step, so that of two neighbouring capacities one is always near enough.
constexpr double ofStep = 0.55;
/// Days that a unit takes away, over those of the flow: before anything was tried, and within what a secant is
/// believed. Hours take fewer than places, for the queue has the largest packages.
constexpr double firstOfPlaces = 1.0;
constexpr double firstOfHours = 0.2;
constexpr double leastSlope = 0.05;
constexpr double mostSlope = 1.5;
/// The largest step: people, or a share of the units.
constexpr double mostPeople = 3.0;
constexpr double mostShare = 0.02;

} // namespace

double CapacitySearch::Place::step() const
{
    constexpr double hours = 10.0;
    return inHours ? hours : 1.0;
}

void CapacitySearch::begin(const Traffic& traffic, const PlaceWaits& waits)
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const model::Unknown& unknown = m_problem.unknowns[u];
        if (unknown.kind != UnknownKind::Capacity || unknown.figures.empty())
            continue;
        const std::vector<std::string> steps = model::Path(unknown.figures.front().path).steps();
        const int setting =
            steps.size() > 1 ? model::indexById(m_problem.plan.settings, model::SettingId{steps[1]}) : -1;
        if (setting >= 0)
            begin(u, setting, traffic, waits);
    }
}

void CapacitySearch::begin(std::size_t unknown, int setting, const Traffic& traffic, const PlaceWaits& waits)
{
    double fromHospital = 0.0;
    double all = 0.0;
    for (const Traffic::Movers& movers : traffic.movers())
        if (movers.to == setting) {
            all += movers.people;
            fromHospital += movers.discharge ? movers.people : 0.0;
        }
    double people = delayedIn(traffic, waits, setting);
    for (int c = 0; c < traffic.cohorts(); ++c) {
        all += traffic.entriesTo(c, setting);
        people += traffic.people(c, setting);
    }
    const model::Setting& place = m_problem.plan.settings[static_cast<std::size_t>(setting)];
    const double need = unitsNeeded(traffic, waits, setting);
    const double unitsEach = place.countedInHours && people > 0.0 ? need / people : 1.0;
    const double flow = 365.0 * (all > 0.0 ? fromHospital / all : 0.0) / unitsEach;
    const double first = place.countedInHours ? firstOfHours : firstOfPlaces;
    const double base = place.capacity.steps.front().units / m_problem.factors[unknown];
    m_places.push_back({unknown, place.countedInHours, base, unitsEach, flow, first * flow, std::nullopt});
    setUnits(m_places.back(), need);
}

void CapacitySearch::setUnits(const Place& place, double units)
{
    const double whole = place.step() * std::round(units / place.step());
    m_problem.factors[place.unknown] = std::max({whole, place.step(), place.unitsEach}) / place.base;
}

bool CapacitySearch::isMet(const Place& place, const std::vector<Measured>& found) const
{
    const Measured& days = found[m_problem.targetOf[place.unknown]];
    const double wanted = m_problem.wantedOf(place.unknown);
    return !(place.flow > 0.0)
        || std::abs(days.mean - wanted)
        <= std::max({tolerance * wanted, daysTolerance, errorTolerance * days.standardError,
                     ofStep * place.step() * place.slope});
}

bool CapacitySearch::isMet(const std::vector<Measured>& found) const
{
    return std::ranges::all_of(m_places, [&](const Place& place) { return isMet(place, found); });
}

/// Makes a secant step with bounded slope and size.
void CapacitySearch::move(const std::vector<Measured>& found)
{
    for (Place& place : m_places) {
        if (!(place.flow > 0.0))
            continue;
        const double units = unitsOf(place);
        const double days = found[m_problem.targetOf[place.unknown]].mean;
        if (place.tried && units != place.tried->first)
            place.slope = std::clamp(-(days - place.tried->second) / (units - place.tried->first),
                                     leastSlope * place.flow, mostSlope * place.flow);
        place.tried = {units, days};
        if (isMet(place, found))
            continue;
        const double most = std::max(mostPeople * place.unitsEach, mostShare * units);
        const double wantedStep = (days - m_problem.wantedOf(place.unknown)) / place.slope;
        setUnits(place, units + std::clamp(wantedStep, -most, most));
    }
}

bool CapacitySearch::makeRoom()
{
    for (Place& place : m_places)
        setUnits(place, unitsOf(place) + place.step() * std::ceil(place.unitsEach / place.step()));
    return !m_places.empty();
}

} // namespace homeward::calibrate
