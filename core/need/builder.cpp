// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/builder.h"

#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "core/schedule/demand.h"
#include "core/schedule/listed.h"

#include <algorithm>
#include <utility>

namespace homeward::need {

Builder::Builder(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area)
    : m_plan(plan),
      m_scenario(scenario),
      m_area(area),
      m_horizon(std::make_shared<const schedule::Horizon>(schedule::horizonOf(plan))),
      m_dayOne(schedule::dayOneOf(plan, area)),
      m_levers(schedule::leversIn(plan, scenario, area))
{
    m_network.timeline = {m_horizon->firstDay(), m_horizon->dayAt(m_horizon->dayOne()), m_horizon->days()};
    m_network.settings = static_cast<int>(plan.settings.size());
    m_unitsCarried.resize(plan.settings.size(), 0.0);
    m_network.cohorts = static_cast<int>(plan.cohorts.size());
    for (const schedule::Lever& lever : m_levers) {
        m_strengths.push_back(byDay(lever.strength, *m_horizon));
        const bool redirects = lever.kind == schedule::Lever::Kind::Discharge;
        m_moved.push_back(redirects ? Series(lever.amount) * m_strengths.back() : Series());
        m_staying.push_back(Series(1.0) - m_moved.back());
    }
}

Network Builder::build()
{
    addStreams();
    replaceRunIn();
    addDayOne();
    addAllWaysOn();
    leaveOutLoneForks();
    return std::move(m_network);
}

/// Adds the routes out of stations made since the last call.
void Builder::addAllWaysOn()
{
    for (; m_opened < m_open.size(); ++m_opened)
        if (m_open[m_opened].station != none)
            addWaysOn(Open(m_open[m_opened]));
}

/// Removes forks that only one station leads to: that station gets their routes.
void Builder::leaveOutLoneForks()
{
    std::vector<int> comeFrom(m_network.stations.size(), 0);
    const auto count = [&](const std::vector<Share>& shares) {
        for (const Share& share : shares)
            ++comeFrom[static_cast<std::size_t>(share.station)];
    };
    for (const Station& station : m_network.stations)
        count(station.onward);
    for (const Stream& stream : m_network.streams)
        count(stream.entries);
    const auto openUp = [&](std::vector<Share>& shares) {
        for (std::size_t i = 0; i < shares.size(); ++i) {
            Station& to = m_network.stations[static_cast<std::size_t>(shares[i].station)];
            const bool fixed = shares[i].share.constant()
                || std::ranges::all_of(to.onward, [](const Share& way) { return way.share.constant(); });
            if (to.law != none || to.onward.empty() || comeFrom[static_cast<std::size_t>(shares[i].station)] > 1
                || !fixed)
                continue;
            const Series part = shares[i].share;
            const std::vector<Share> ways = std::exchange(to.onward, {});
            shares.erase(shares.begin() + static_cast<std::ptrdiff_t>(i--));
            for (const Share& way : ways)
                shares.push_back({way.station, part * way.share});
        }
    };
    for (Station& station : m_network.stations)
        openUp(station.onward);
    for (Stream& stream : m_network.streams)
        openUp(stream.entries);
}

int Builder::settingOf(const model::SettingId& id) const { return model::indexById(m_plan.settings, id); }
int Builder::cohortOf(const model::CohortId& id) const { return model::indexById(m_plan.cohorts, id); }

int Builder::placeOf(const model::PlaceId& id) const { return schedule::placeOf(m_plan, id); }

bool Builder::isDeath(int place) const
{
    return !isSetting(place) && m_plan.outcomes[static_cast<std::size_t>(place - m_network.settings)].death;
}

const std::vector<model::Route>* Builder::routes(int number, int at) const
{
    return routesOf(cohort(number), m_area, setting(at).id);
}

const model::Route* Builder::routeTo(int number, int at, int place) const
{
    const std::vector<model::Route>* known = routes(number, at);
    const auto leads = [&](const model::Route& route) { return placeOf(route.to) == place; };
    const auto found = known ? std::ranges::find_if(*known, leads) : std::vector<model::Route>::const_iterator{};
    return known && found != known->end() ? &*found : nullptr;
}

int Builder::cohortIn(int next, int now, int at) const
{
    return stayOf(cohort(next), m_area, setting(at).id) ? next : now;
}

/// A person's mean hours a week at the beginning and end of a stay; one unit in settings not counted in hours.
schedule::MeanPackage Builder::packageOf(int number, int at, double factor)
{
    const auto package = packageIn(cohort(number), m_area, setting(at));
    if (!package)
        return {};
    const schedule::MeanPackage typed = schedule::meanPackage(m_samplers[sampler(*package)].second,
                                                              packageEndOf(cohort(number), m_area, setting(at).id));
    return {factor * typed.first, factor * typed.after};
}

std::size_t Builder::sampler(const model::Distribution& stay)
{
    for (std::size_t i = 0; i < m_samplers.size(); ++i)
        if (m_samplers[i].first == stay)
            return i;
    m_samplers.emplace_back(stay, samplerOf(stay).value_or(stats::Sampler::fixed(stay.mean)));
    return m_samplers.size() - 1;
}

int Builder::law(std::size_t number, double factor, StayPart part, double limit)
{
    const auto [found, isNew] =
        m_laws.try_emplace({number, factor, part, limit}, static_cast<int>(m_network.laws.size()));
    if (isNew) {
        const auto& [typed, stay] = m_samplers[number];
        Law made;
        if (typed.family == model::Family::Exponential && !typed.maximum && part == StayPart::All)
            made.ratePerDay = 1.0 / (stay.mean() * factor);
        else
            made.kernel = std::make_shared<const Kernel>(stay, factor, part, limit, m_network.timeline.days);
        m_network.laws.push_back(std::move(made));
        m_lawOrigins.emplace_back(number, factor);
    }
    return found->second;
}

const Kernel& Builder::kernelOf(int number)
{
    std::shared_ptr<const Kernel>& kernel = m_network.laws[static_cast<std::size_t>(number)].kernel;
    const auto& [origin, factor] = m_lawOrigins[static_cast<std::size_t>(number)];
    if (!kernel)
        kernel = std::make_shared<const Kernel>(m_samplers[origin].second, factor, StayPart::All, 0.0,
                                                m_network.timeline.days);
    return *kernel;
}

/// Entries by day, from the rate and the list. The run's first day may be only part of a day.
std::vector<double> Builder::entriesByDay(const model::Cohort& of) const
{
    const schedule::EntryRate rate(m_plan, m_scenario, m_area, of, m_horizon);
    std::vector<double> entries = rate.byDay();
    entries.resize(static_cast<std::size_t>(m_horizon->days()), 0.0);
    entries.front() *= m_horizon->shareRun(0);
    for (const schedule::ListedArrival& moment : schedule::listedArrivals(demandOf(of, m_area), *m_horizon))
        entries[static_cast<std::size_t>(m_horizon->dayAt(moment.at))] += moment.people * rate.changes().at(moment.at);
    return entries;
}

void Builder::addStreams()
{
    for (int c = 0; c < m_network.cohorts; ++c) {
        Stream stream;
        stream.perDay = entriesByDay(cohort(c));
        if (std::ranges::all_of(stream.perDay, [](double people) { return people == 0.0; }))
            continue;
        const std::vector<Series> shares = entryShares(c);
        for (int s = 0; s < m_network.settings; ++s) {
            if (shares[static_cast<std::size_t>(s)].zero())
                continue;
            for (const Share& way : enter({c, s, none, none, none}))
                stream.entries.push_back({way.station, way.share * shares[static_cast<std::size_t>(s)]});
        }
        m_network.streams.push_back(std::move(stream));
    }
}

Network networkOf(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area)
{
    return Builder(plan, scenario, area).build();
}

} // namespace homeward::need
