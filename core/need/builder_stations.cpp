// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/need/builder.h"

#include <algorithm>

namespace homeward::need {

namespace {

constexpr double stayStep = 0.08;      ///< between the factors of one stay that changes
constexpr double delayStep = 0.5;
constexpr double packageStep = 1e9; ///< only the mean matters, so two factors are enough

std::vector<Share> scaled(const std::vector<Share>& shares, const Series& by)
{
    std::vector<Share> result;
    for (const Share& share : shares)
        if (Series part = share.share * by; !part.zero())
            result.push_back({share.station, std::move(part)});
    return result;
}

void append(std::vector<Share>& to, const std::vector<Share>& shares)
{
    for (const Share& share : shares) {
        const auto same = std::ranges::find(to, share.station, &Share::station);
        if (same == to.end())
            to.push_back(share);
        else
            same->share = same->share + share.share;
    }
}

Series atMostOne(const Series& share)
{
    if (share.constant())
        return std::min(1.0, share[0]);
    const auto days = static_cast<int>(share.size());
    int day0 = 0;
    while (day0 < days && share[day0] <= 1.0)
        ++day0;
    if (day0 == days)
        return share;
    std::vector<float> daily(share.size());
    for (std::size_t day = 0; day < daily.size(); ++day)
        daily[day] = static_cast<float>(std::min(1.0, share[static_cast<int>(day)]));
    return Series(std::move(daily));
}

} // namespace

/// The stations that people enter, with their shares. Stations are made when first entered.
std::vector<Share> Builder::enter(const Entrance& entrance)
{
    const auto [found, isNew] = m_entrances.try_emplace(entrance);
    if (!isNew)
        return found->second;
    const auto [cohort, setting, moved, kept, again] = entrance;
    std::vector<Share> shares;
    for (const StayGroup& group : stayGroups(cohort, setting, moved))
        addStay(entrance, group, shares);
    return m_entrances[entrance] = joined(std::move(shares));
}

std::vector<Builder::StayGroup> Builder::stayGroups(int number, int at, int moved)
{
    const model::Distribution* stay = stayOf(cohort(number), m_area, setting(at).id);
    const std::vector<model::Route>* ways = routes(number, at);
    if (moved != none)
        ways = m_levers[static_cast<std::size_t>(moved)].onward;
    if (!stay || !ways)
        return {};
    double all = 0.0;
    for (const model::Route& route : *ways)
        all += route.probability;
    std::vector<StayGroup> groups;
    for (const model::Route& route : *ways) {
        const std::size_t law = sampler(route.stay ? *route.stay : *stay);
        auto group = std::ranges::find(groups, law, &StayGroup::sampler);
        if (group == groups.end())
            group = groups.insert(groups.end(), StayGroup{law, 0.0, {}});
        group->share += route.probability / all;
        group->routes.push_back(&route);
    }
    return groups;
}

void Builder::addStay(const Entrance& entrance, const StayGroup& group, std::vector<Share>& shares)
{
    const auto [cohort, setting, moved, kept, again] = entrance;
    // People who return hold the units that were kept for them: no new package, and no further step down.
    const std::vector<Level> sizes =
        again == none ? levelsOf(packageFactor(cohort, setting), packageStep) : std::vector<Level>{{1.0, Series(1.0)}};
    for (const Level& length : levelsOf(stayFactor(cohort, setting), stayStep))
        for (const Level& size : sizes) {
            schedule::MeanPackage package = packageOf(cohort, setting, size.value);
            if (again != none)
                package.first = package.after = m_kept[static_cast<std::size_t>(again)].units;
            Station station;
            station.setting = setting;
            station.cohort = cohort;
            station.starts = true;
            station.holdings = {{setting, cohort, package.first}};
            station.steppingDown = package.steppingDown();
            const Open open{none, cohort, setting, group.routes, none, false, package.after};
            const Series share = Series(group.share) * length.share * size.share;
            if (kept != none) {
                Open leaving = open;
                leaving.kept = kept;
                addParts(station, leaving, group, length.value, share, shares);
                continue;
            }
            station.law = law(group.sampler, length.value);
            if (station.steppingDown > 0.0)
                (void)kernelOf(station.law);
            shares.push_back({addStation(station, open), share});
        }
}

/// Adds the stations of people with a place kept elsewhere: those who leave in time go back to it, the others hold it
/// until its days are over.
void Builder::addParts(Station station, Open open, const StayGroup& group, double factor, const Series& share,
                       std::vector<Share>& shares)
{
    const Kept place = m_kept[static_cast<std::size_t>(open.kept)];
    const double late = m_samplers[group.sampler].second.survival(place.days / factor);
    const Holding held{place.setting, place.cohort, place.units};
    if (late > 0.0) {
        station.law = law(group.sampler, factor, StayPart::Beyond, place.days);
        Open leaving = open;
        leaving.kept = none;
        shares.push_back({addStation(station, leaving), share * Series(late)});
        Station shadow;
        shadow.law = law(sampler({model::Family::Fixed, place.days, 0.0, {}, {}}));
        shadow.holdings = {held};
        shadow.peopleIn = station.setting;
        shares.push_back({addStation(shadow, {}), share * Series(late)});
    }
    if (late < 1.0) {
        station.law = law(group.sampler, factor, StayPart::UpTo, place.days);
        station.holdings.push_back(held);
        open.comesBack = true;
        shares.push_back({addStation(station, open), share * Series(1.0 - late)});
    }
}

/// A station without routes is left for good.
int Builder::addStation(Station station, Open open)
{
    const auto number = static_cast<int>(m_network.stations.size());
    m_network.stations.push_back(std::move(station));
    open.station = open.routes.empty() ? none : number;
    m_open.push_back(std::move(open));
    return number;
}

std::vector<Share> Builder::joined(std::vector<Share> shares)
{
    if (shares.size() < 2)
        return shares;
    Station fork;
    fork.onward = std::move(shares);
    return {{addStation(std::move(fork), {}), Series(1.0)}};
}

void Builder::addWaysOn(const Open& open)
{
    const auto [found, isNew] =
        m_exits.try_emplace({open.cohort, open.setting, open.routes, open.kept, open.comesBack, open.unitsAfter});
    if (isNew)
        found->second = joined(onwardOf(open));
    m_network.stations[static_cast<std::size_t>(open.station)].onward = found->second;
}

std::vector<Share> Builder::onwardOf(const Open& open)
{
    std::vector<Share> onward;
    for (const WayOn& way : waysOn(open.cohort, open.setting, open.routes)) {
        if (!open.comesBack) {
            append(onward, scaled(arriveBy(open, way), way.share));
            continue;
        }
        if (isDeath(way.to))
            continue;
        const int back = m_kept[static_cast<std::size_t>(open.kept)].setting;
        // These people do not complete the route drawn, so they take its cohort only if their own has no stay in the
        // setting.
        const int next = way.route && !way.route->becomes.empty() ? cohortOf(way.route->becomes) : open.cohort;
        const int again = setting(back).countedInHours ? open.kept : none;
        append(onward, scaled(enter({cohortIn(open.cohort, next, back), back, none, none, again}), way.share));
    }
    return onward;
}

/// Where people who take a route come next: first to its process delays.
std::vector<Share> Builder::arriveBy(const Open& open, const WayOn& way)
{
    std::vector<Share> after;
    if (isSetting(way.to)) {
        const int next = way.route && !way.route->becomes.empty() ? cohortOf(way.route->becomes) : open.cohort;
        after = enter({cohortIn(next, open.cohort, way.to), way.to, way.moved, keptBy(open, way.route), none});
    }
    if (!way.route || way.route->delays.empty())
        return after;
    std::vector<model::ProcessDelay const*> delays;
    for (const model::ProcessDelay& delay : way.route->delays)
        delays.push_back(&delay);
    std::ranges::stable_sort(delays, {}, [](const model::ProcessDelay* delay) { return delay->reason; });
    std::vector<Share> shares;
    Series below(0.0);
    for (const model::ProcessDelay* delay : delays) {
        const Series chance =
            delayFactor(schedule::Lever::Kind::DelayChance, open.cohort, open.setting, way.to, delay->reason);
        const Series upTo = atMostOne(below + Series(delay->chance) * chance);
        append(shares, scaled(delayedBy(open, way, *delay, after), upTo - below));
        below = upTo;
    }
    append(shares, scaled(after, Series(1.0) - below));
    return shares;
}

/// The shares after a place is granted: people whose delay begins with the grant, and the others.
std::vector<Share> Builder::afterGrants(const Open& open, const WayOn& way, const std::vector<Share>& after)
{
    if (!way.route || !isSetting(way.to))
        return after;
    std::vector<Share> shares;
    double others = 1.0;
    for (const model::ProcessDelay& delay : way.route->delays)
        if (delay.begins == model::DelayBegins::Granted) {
            append(shares, scaled(delayedBy(open, way, delay, after), Series(delay.chance)));
            others -= delay.chance;
        }
    if (shares.empty())
        return after;
    append(shares, scaled(after, Series(others)));
    return shares;
}

std::vector<Share> Builder::delayedBy(const Open& open, const WayOn& way, const model::ProcessDelay& delay,
                                      const std::vector<Share>& after)
{
    const auto [found, isNew] = m_delays.try_emplace({&delay, open.cohort, open.setting, way.moved, open.unitsAfter});
    if (!isNew)
        return found->second;
    std::vector<Share> shares;
    const Series stretch =
        delayFactor(schedule::Lever::Kind::DelayMean, open.cohort, open.setting, way.to, delay.reason);
    const int next = way.route->becomes.empty() ? open.cohort : cohortOf(way.route->becomes);
    const int reserved = holdsBoth(delay) && isSetting(way.to) ? cohortIn(next, open.cohort, way.to) : none;
    const std::vector<Level> sizes = reserved == none ? std::vector<Level>{{1.0, Series(1.0)}}
                                                      : levelsOf(packageFactor(reserved, way.to), packageStep);
    for (const Level& length : levelsOf(stretch, delayStep))
        for (const Level& size : sizes) {
            Station station;
            station.law = law(sampler(delay.duration), length.value);
            station.setting = open.setting;
            station.cohort = open.cohort;
            station.holdings = {{open.setting, open.cohort, open.unitsAfter}};
            if (reserved != none)
                station.holdings.push_back({way.to, reserved, packageOf(reserved, way.to, size.value).first});
            station.onward = after;
            shares.push_back({addStation(station, {}), length.share * size.share});
        }
    return found->second = joined(std::move(shares));
}

int Builder::keptBy(const Open& open, const model::Route* route)
{
    if (!route || !(route->keepsPlaceDays.value_or(0.0) > 0.0))
        return none;
    const Kept kept{open.setting, open.cohort, *route->keepsPlaceDays, open.unitsAfter};
    const auto found = std::ranges::find(m_kept, kept);
    if (found == m_kept.end())
        m_kept.push_back(kept);
    return static_cast<int>(std::ranges::find(m_kept, kept) - m_kept.begin());
}

} // namespace homeward::need
