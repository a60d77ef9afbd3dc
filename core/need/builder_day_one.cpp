// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/need/builder.h"

#include <algorithm>
#include <cmath>

namespace homeward::need {

namespace {

/// The shares by day of people who leave at a constant rate; the last millionth is left out.
std::vector<double> leavingAt(double ratePerDay, int days)
{
    constexpr double tail = 1e-6;
    std::vector<double> leaving;
    const double stays = std::exp(-ratePerDay);
    double left = 1.0;
    for (int day = 0; day < days && left > tail; ++day, left *= stays)
        leaving.push_back(left * (1.0 - stays));
    return leaving;
}

} // namespace

/// People in care and in process delays have their residual times; people who wait, for a place or outside, start at
/// once.
void Builder::addDayOne()
{
    for (const model::StartInCare& row : m_dayOne.inCare)
        addInCare(row);
    for (const model::StartDelayed& row : m_dayOne.delayed)
        addDelayed(row);
    for (const model::StartWaiting& row : m_dayOne.waiting)
        addFresh(enter({cohortOf(row.cohort), settingOf(row.to), none, none, none}), row.people);
}

/// The factor that scales packages to the hours in use, if these are given, less the hours of people from a run-in.
/// Computed once for each setting, since a first day may have many rows.
double Builder::packageScale(int at)
{
    const auto [known, isNew] = m_packageScales.try_emplace(at, 1.0);
    if (!isNew)
        return known->second;
    double given = 0.0;
    for (const model::StartUnits& units : m_dayOne.unitsInUse)
        given += units.setting == setting(at).id ? units.units : 0.0;
    double drawn = 0.0;
    for (const model::StartInCare& row : m_dayOne.inCare)
        drawn += row.setting == setting(at).id ? row.people * packageOf(cohortOf(row.cohort), at).first : 0.0;
    for (const model::StartDelayed& row : m_dayOne.delayed)
        drawn += row.setting == setting(at).id ? row.people * packageOf(cohortOf(row.cohort), at).first : 0.0;
    if (setting(at).countedInHours && given > 0.0 && drawn > 0.0)
        known->second = std::max(0.0, given - m_unitsCarried[static_cast<std::size_t>(at)]) / drawn;
    return known->second;
}

/// Adds people in care. Among people present at a moment, routes with long stays are over-represented (length bias).
void Builder::addInCare(const model::StartInCare& row)
{
    const int cohort = cohortOf(row.cohort);
    const int at = settingOf(row.setting);
    const double scale = packageScale(at);
    const schedule::MeanPackage package = packageOf(cohort, at);
    const std::vector<StayGroup> groups = stayGroups(cohort, at, none);
    double all = 0.0;
    for (const StayGroup& group : groups)
        all += group.share * m_samplers[group.sampler].second.mean();
    for (const StayGroup& group : groups) {
        const double mean = m_samplers[group.sampler].second.mean();
        Station station;
        station.setting = at;
        station.cohort = cohort;
        station.holdings = {{at, cohort, scale * package.first}};
        station.steppingDown = scale * package.steppingDown();
        beginInProgress(station, law(group.sampler), row.people * (all > 0.0 ? group.share * mean / all : group.share));
        addStation(station, {none, cohort, at, group.routes, none, false, scale * package.after});
    }
}

void Builder::addDelayed(const model::StartDelayed& row)
{
    const int cohort = cohortOf(row.cohort);
    const int at = settingOf(row.setting);
    const double units = packageScale(at) * packageOf(cohort, at).after;
    const Open open{none, cohort, at, {}, none, false, units};
    const auto* known = routes(cohort, at);
    const schedule::DelayInProgress running =
        known ? schedule::delayInProgress(*known, row) : schedule::DelayInProgress{};
    const WayOn way{placeOf(row.to), none, running.route, Series(1.0)};
    std::vector<Share> after;
    if (isSetting(way.to)) {
        const int next = way.route && !way.route->becomes.empty() ? cohortOf(way.route->becomes) : cohort;
        after = enter({cohortIn(next, cohort, way.to), way.to, none, keptBy(open, way.route), none});
    }
    if (!running.delay) {
        addFresh(afterGrants(open, way, after), row.people);
        return;
    }
    Station station;
    station.setting = at;
    station.cohort = cohort;
    station.holdings = {{at, cohort, units}};
    if (running.delay->begins == model::DelayBegins::Granted && isSetting(way.to)) {
        const int next = way.route->becomes.empty() ? cohort : cohortOf(way.route->becomes);
        const int there = cohortIn(next, cohort, way.to);
        station.holdings.push_back({way.to, there, packageOf(there, way.to).first});
    }
    station.onward = after;
    beginInProgress(station, law(sampler(running.delay->duration)), row.people);
    addStation(station, {});
}

/// Adds people who begin at the very beginning of day one, in copies of the stations that they would enter, with whole
/// stays.
void Builder::addFresh(const std::vector<Share>& shares, double people)
{
    for (const Share& share : shares) {
        Station station = m_network.stations[static_cast<std::size_t>(share.station)];
        if (station.law == none) {
            addFresh(station.onward, people * share.share[m_network.timeline.dayOne]);
            continue;
        }
        Open open = m_open[static_cast<std::size_t>(share.station)];
        station.ofDayOne = true;
        station.people = people * share.share[m_network.timeline.dayOne];
        station.leaving = leavingOf(station.law, false);
        if (station.steppingDown > 0.0)
            station.over = fromDayOne(kernelOf(station.law).shareOver());
        addStation(std::move(station), std::move(open));
    }
}

void Builder::beginInProgress(Station& station, int law, double people)
{
    station.law = law;
    station.ofDayOne = true;
    station.people = people;
    station.leaving = leavingOf(law, true);
    if (station.steppingDown > 0.0)
        station.over = fromDayOne(kernelOf(law).shareOverInProgress());
}

std::shared_ptr<const std::vector<double>> Builder::leavingOf(int law, bool inProgress)
{
    auto& known = m_leaving[{law, inProgress}];
    const double rate = m_network.laws[static_cast<std::size_t>(law)].ratePerDay;
    if (!known && rate > 0.0) {
        known = std::make_shared<const std::vector<double>>(fromDayOne(leavingAt(rate, m_network.timeline.days)));
    } else if (!known) {
        const Kernel& kernel = kernelOf(law);
        known = std::make_shared<const std::vector<double>>(
            fromDayOne(inProgress ? kernel.leavingInProgress() : kernel.leavingFresh()));
    }
    return known;
}

/// Converts figures by day from day one into figures by day of the timeline.
std::vector<double> Builder::fromDayOne(std::vector<double> byDay) const
{
    const Timeline& timeline = m_network.timeline;
    byDay.insert(byDay.begin(), static_cast<std::size_t>(timeline.dayOne), 0.0);
    if (byDay.size() > static_cast<std::size_t>(timeline.days))
        byDay.resize(static_cast<std::size_t>(timeline.days));
    return byDay;
}

} // namespace homeward::need
