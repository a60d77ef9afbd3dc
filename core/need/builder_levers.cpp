// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/need/builder.h"

#include <algorithm>
#include <cmath>

namespace homeward::need {

/// The product of the changes of one kind that work on a cohort and fit, each growing from 1 to its full factor.
template <class Effect, class Fits>
Series Builder::productOf(int number, Fits&& fits)
{
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const auto* effect = std::get_if<Effect>(&m_changes[i]->effect);
        if (effect && appliesTo(*m_changes[i], cohort(number).id) && fits(*effect))
            fitting.push_back(i);
    }
    const auto [found, isNew] = m_products.try_emplace(fitting, Series(1.0));
    for (std::size_t n = 0; isNew && n < fitting.size(); ++n) {
        const double full = std::get<Effect>(m_changes[fitting[n]]->effect).factor;
        found->second = found->second * (Series(1.0) + Series(full - 1.0) * m_strengths[fitting[n]]);
    }
    return found->second;
}

Series Builder::stayFactor(int number, int at)
{
    return productOf<model::StayEffect>(
        number, [&](const model::StayEffect& effect) { return effect.setting == setting(at).id; });
}

Series Builder::packageFactor(int number, int at)
{
    if (!setting(at).countedInHours)
        return 1.0;
    return productOf<model::PackageEffect>(
        number, [&](const model::PackageEffect& effect) { return effect.setting == setting(at).id; });
}

Series Builder::delayFactor(int number, int at, int to, model::DelayReason reason, model::DelayPart part)
{
    return productOf<model::ProcessDelayEffect>(number, [&](const model::ProcessDelayEffect& effect) {
        return effect.part == part && (effect.at.empty() || effect.at == setting(at).id)
            && (effect.to.empty() || placeOf(effect.to) == to) && (!effect.reason || *effect.reason == reason);
    });
}

/// Redirects move people in the order of the list: each takes its share of those who by now go where it takes from.
std::vector<WayOn> Builder::waysOn(int number, int at, const std::vector<const model::Route*>& planned) const
{
    double all = 0.0;
    for (const model::Route* route : planned)
        all += route->probability;
    std::vector<WayOn> ways;
    for (const model::Route* route : planned) {
        std::vector<WayOn> split{{placeOf(route->to), none, route, Series(route->probability / all)}};
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            const auto* effect = std::get_if<model::RedirectDischargeEffect>(&m_changes[i]->effect);
            if (!effect || !appliesTo(*m_changes[i], cohort(number).id) || effect->at != setting(at).id)
                continue;
            const std::size_t before = split.size();
            for (std::size_t w = 0; w < before && !m_moved[i].zero(); ++w) {
                if (split[w].to != placeOf(effect->from))
                    continue;
                split.push_back({placeOf(effect->to), effect->onward.empty() ? none : static_cast<int>(i), nullptr,
                                 split[w].share * m_moved[i]});
                split[w].share = split[w].share * m_staying[i];
            }
        }
        for (WayOn& way : split) {
            if (way.to == placeOf(route->to))
                way.route = route;
            else if (const auto* known = routes(number, at))
                for (auto r = known->rbegin(); r != known->rend(); ++r)
                    way.route = placeOf(r->to) == way.to ? &*r : way.route;
            const auto same = std::ranges::find_if(
                ways, [&](const WayOn& w) { return w.to == way.to && w.moved == way.moved && w.route == way.route; });
            if (same == ways.end())
                ways.push_back(way);
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
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const auto* effect = std::get_if<model::RedirectEntryEffect>(&m_changes[i]->effect);
        if (!effect || !appliesTo(*m_changes[i], cohort(number).id))
            continue;
        Series& from = shares[static_cast<std::size_t>(settingOf(effect->from))];
        Series& to = shares[static_cast<std::size_t>(settingOf(effect->to))];
        const Series moved = from * Series(effect->share) * m_strengths[i];
        from = from - moved;
        to = to + moved;
    }
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
