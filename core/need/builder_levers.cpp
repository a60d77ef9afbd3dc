// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/need/builder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::need {

namespace {

using Kind = schedule::Lever::Kind;

/// Chosen levers of a list, in the form that `schedule::redirect` reads.
class ChosenLevers {
public:
    ChosenLevers(const std::vector<schedule::Lever>& all, std::vector<std::size_t> places)
        : m_all(all),
          m_places(std::move(places))
    {
    }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] const schedule::Lever& operator[](std::size_t n) const { return m_all[m_places[n]]; }
    [[nodiscard]] std::size_t placeOf(int n) const { return m_places[static_cast<std::size_t>(n)]; }

private:
    const std::vector<schedule::Lever>& m_all;
    std::vector<std::size_t> m_places;
};

} // namespace

std::vector<std::size_t> Builder::leversAt(Kind kind, int number, int at) const
{
    std::vector<std::size_t> found;
    for (std::size_t l = 0; l < m_levers.size(); ++l)
        if (m_levers[l].kind == kind && m_levers[l].meets(number, at))
            found.push_back(l);
    return found;
}

/// The product of the factors of all levers of a kind that act on a cohort in a setting and pass `fits`, each growing
/// from 1 to its full factor.
template <class Fits>
Series Builder::productOf(Kind kind, int number, int at, Fits&& fits)
{
    std::vector<std::size_t> fitting = leversAt(kind, number, at);
    std::erase_if(fitting, [&](std::size_t l) { return !fits(m_levers[l]); });
    const auto [found, isNew] = m_products.try_emplace(fitting, Series(1.0));
    for (std::size_t n = 0; isNew && n < fitting.size(); ++n)
        found->second =
            found->second * (Series(1.0) + Series(m_levers[fitting[n]].amount - 1.0) * m_strengths[fitting[n]]);
    return found->second;
}

Series Builder::stayFactor(int number, int at)
{
    return productOf(Kind::Stay, number, at, [](const schedule::Lever&) { return true; });
}

Series Builder::packageFactor(int number, int at)
{
    if (!setting(at).countedInHours)
        return 1.0;
    return productOf(Kind::Package, number, at, [](const schedule::Lever&) { return true; });
}

Series Builder::delayFactor(Kind kind, int number, int at, int to, model::DelayReason reason)
{
    return productOf(kind, number, at, [&](const schedule::Lever& lever) { return lever.worksOn(to, reason); });
}

std::vector<WayOn> Builder::waysOn(int number, int at, const std::vector<const model::Route*>& planned) const
{
    double all = 0.0;
    for (const model::Route* route : planned)
        all += route->probability;
    const ChosenLevers levers(m_levers, leversAt(Kind::Discharge, number, at));
    const auto partOf = [&](const Series& share, int l) {
        return std::pair{share * m_moved[levers.placeOf(l)], share * m_staying[levers.placeOf(l)]};
    };
    std::vector<WayOn> ways;
    for (const model::Route* route : planned) {
        const int to = placeOf(route->to);
        for (const auto& part : schedule::redirect(to, Series(route->probability / all), levers, partOf,
                                                   [](const Series& share) { return share.zero(); })) {
            WayOn way{part.to, part.movedBy == none ? none : static_cast<int>(levers.placeOf(part.movedBy)), route,
                      part.share};
            if (way.to != to)
                way.route = routeTo(number, at, way.to);
            const auto same = std::ranges::find_if(
                ways, [&](const WayOn& w) { return w.to == way.to && w.moved == way.moved && w.route == way.route; });
            if (same == ways.end())
                ways.push_back(std::move(way));
            else
                same->share = same->share + way.share;
        }
    }
    return ways;
}

std::vector<Series> Builder::entryShares(int number) const
{
    std::vector<Series> shares(static_cast<std::size_t>(m_network.settings));
    const std::vector<model::EntryShare>& entries = entriesOf(cohort(number), m_area);
    double all = 0.0;
    for (const model::EntryShare& entry : entries)
        all += entry.share;
    for (const model::EntryShare& entry : entries) {
        Series& share = shares[static_cast<std::size_t>(settingOf(entry.setting))];
        share = share + Series(entry.share / all);
    }
    const ChosenLevers levers(m_levers, leversAt(Kind::Entry, number, none));
    schedule::redirectEntries(shares, levers, [&](const Series& from, int l) {
        return from * Series(levers[static_cast<std::size_t>(l)].amount) * m_strengths[levers.placeOf(l)];
    });
    return shares;
}

const std::vector<Builder::Level>& Builder::levelsOf(const Series& factor, double step)
{
    const auto [found, isNew] = m_levels.try_emplace({factor.daily(), factor.scale(), step});
    std::vector<Level>& levels = found->second;
    if (!isNew)
        return levels;
    if (factor.constant())
        return levels = {{factor[0], Series(1.0)}};
    const auto days = static_cast<int>(factor.size());
    double low = factor[0];
    double high = factor[0];
    for (int day = 0; day < days; ++day) {
        low = std::min(low, factor[day]);
        high = std::max(high, factor[day]);
    }
    const int steps = std::clamp(static_cast<int>(std::ceil((high - low) / (step * high))), 1, 12);
    const double width = (high - low) / steps;
    for (int l = 0; l <= steps; ++l) {
        std::vector<float> share(factor.size(), 1.0f);
        for (int day = 0; day < days && width > 0.0; ++day)
            share[static_cast<std::size_t>(day)] =
                static_cast<float>(std::max(0.0, 1.0 - std::abs((factor[day] - low) / width - l)));
        if (std::ranges::any_of(share, [](float part) { return part > 0.0f; }))
            levels.push_back({low + l * width, Series(std::move(share))});
        if (!(width > 0.0))
            break;
    }
    return levels;
}

} // namespace homeward::need
