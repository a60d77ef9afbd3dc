// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/compile.h"

#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"
#include "core/stats/random.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace homeward::sim {

namespace {

std::optional<stats::Sampler> trySampler(const model::Distribution& d)
{
    using model::Family;
    switch (d.family) {
    case Family::Exponential:
        return d.mean > 0.0 ? std::optional(stats::Sampler::exponential(d.mean)) : std::nullopt;
    case Family::Lognormal:
        return stats::Sampler::lognormal(d.mean, d.sd);
    case Family::Gamma:
        return stats::Sampler::gamma(d.mean, d.sd);
    case Family::Weibull:
        return stats::Sampler::weibull(d.mean, d.sd);
    case Family::Erlang:
        return stats::Sampler::erlang(d.mean, d.sd);
    case Family::Fixed:
        return d.mean >= 0.0 ? std::optional(stats::Sampler::fixed(d.mean)) : std::nullopt;
    case Family::Uniform:
        return stats::Sampler::uniform(d.mean, d.sd);
    case Family::Triangular:
        return stats::Sampler::triangular(d.mean, d.sd);
    case Family::Empirical: {
        std::vector<std::pair<double, double>> table;
        for (const model::WeightedValue& row : d.table)
            table.emplace_back(row.value, row.weight);
        return stats::Sampler::empirical(std::move(table));
    }
    }
    return std::nullopt;
}

CompiledRule ruleOf(const model::Plan& plan, const model::FullRule& rule)
{
    CompiledRule compiled;
    compiled.kind = rule.kind;
    compiled.fallback = rule.fallback;
    compiled.divertTo = model::indexById(plan.settings, rule.divertTo);
    compiled.surgeShare = rule.surgeLimit.value_or(compiled.surgeShare);
    compiled.queueLimit = rule.queueLimit.value_or(compiled.queueLimit);
    return compiled;
}

CompiledSetting settingOf(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                          const model::Setting& setting)
{
    CompiledSetting compiled;
    compiled.sphere = setting.sphere;
    compiled.inHours = setting.countedInHours;
    compiled.smallerMayPass = setting.smallerMayPass;
    compiled.fromSettings = ruleOf(plan, setting.fromSettings);
    compiled.fromOutside = ruleOf(plan, setting.fromOutside);
    compiled.capacity = capacityOver(plan, scenario, area, setting);
    for (const model::QueueExit& exit : queueExitsOf(setting, area)) {
        CompiledExit way;
        way.who = exit.who;
        if (exit.dailyChance > 0.0)
            way.meanDays = -1.0 / std::log1p(-exit.dailyChance);
        way.longestDays = exit.longestWaitDays.value_or(way.longestDays);
        way.to = placeIndex(plan, exit.destination);
        compiled.exits.push_back(way);
    }
    return compiled;
}

void addRoutes(Compiled& compiled, CompiledStep& step, const model::Plan& plan, const std::vector<model::Route>& routes)
{
    step.firstRoute = static_cast<int>(compiled.routes.size());
    step.routeCount = static_cast<int>(routes.size());
    double all = 0.0;
    for (const model::Route& route : routes)
        all += route.probability;
    double below = 0.0;
    for (const model::Route& route : routes) {
        CompiledRoute way;
        way.upTo = (below += route.probability) / all;
        way.to = placeIndex(plan, route.to);
        way.firstDelay = static_cast<int>(compiled.delays.size());
        way.delayCount = static_cast<int>(route.delays.size());
        for (const model::ProcessDelay& delay : route.delays) {
            compiled.delays.push_back({delay.reason, delay.chance, static_cast<int>(compiled.samplers.size())});
            compiled.samplers.push_back(samplerOf(delay.duration));
        }
        std::sort(compiled.delays.begin() + way.firstDelay, compiled.delays.end(),
                  [](const CompiledDelay& a, const CompiledDelay& b) { return a.reason < b.reason; });
        compiled.routes.push_back(way);
    }
}

CompiledStep stepOf(Compiled& compiled, const model::Plan& plan, const model::Area& area, const model::Cohort& cohort,
                    const model::Setting& setting)
{
    CompiledStep step;
    const model::Distribution* stay = stayOf(cohort, area, setting.id);
    const std::vector<model::Route>* routes = routesOf(cohort, area, setting.id);
    if (!stay || !routes || routes->empty())
        return step;
    step.stay = static_cast<int>(compiled.samplers.size());
    compiled.samplers.push_back(samplerOf(*stay));
    if (const model::Distribution* package = packageOf(cohort, area, setting.id); package && setting.countedInHours) {
        step.package = static_cast<int>(compiled.samplers.size());
        compiled.samplers.push_back(samplerOf(*package));
    }
    addRoutes(compiled, step, plan, *routes);
    return step;
}

std::uint64_t textKey(const std::string& text)
{
    std::uint64_t key = 0;
    for (const char c : text)
        key = stats::keyed(key, static_cast<unsigned char>(c));
    return key;
}

} // namespace

stats::Sampler samplerOf(const model::Distribution& distribution)
{
    return trySampler(distribution).value_or(stats::Sampler::fixed(distribution.mean));
}

bool isPossible(const model::Distribution& distribution) { return trySampler(distribution).has_value(); }

void addStart(Compiled& compiled, const model::Plan& plan, const model::Area& area)
{
    const auto cohort = [&](const model::CohortId& id) { return model::indexById(plan.cohorts, id); };
    const auto setting = [&](const model::SettingId& id) { return model::indexById(plan.settings, id); };
    for (const model::StartInCare& row : area.dayOne.inCare)
        compiled.startCare.push_back({cohort(row.cohort), setting(row.setting), row.people});
    for (const model::StartDelayed& row : area.dayOne.delayed)
        compiled.startDelays.push_back({cohort(row.cohort), setting(row.setting), placeIndex(plan, row.to),
                                        row.reason ? static_cast<int>(*row.reason) : none, row.people});
    for (const model::StartWaiting& row : area.dayOne.waiting)
        compiled.startWaits.push_back({cohort(row.cohort), setting(row.to), row.people});
    compiled.startUnits.assign(plan.settings.size(), 0);
    for (const model::StartUnits& row : area.dayOne.unitsInUse)
        compiled.startUnits[static_cast<std::size_t>(setting(row.setting))]
            = std::llround(row.units * static_cast<double>(oneUnit));
    compiled.begin = area.dayOne.empty() ? -plan.run.runInDays * base::secondsPerDay : 0;
}

Compiled compile(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area)
{
    Compiled compiled;
    compiled.setHorizon(plan.start, plan.run.years);
    compiled.areaKey = textKey(area.id.value);
    compiled.cohorts = static_cast<int>(plan.cohorts.size());
    for (const model::Outcome& outcome : plan.outcomes)
        compiled.outcomeIsDeath.push_back(outcome.death);
    for (const model::Setting& setting : plan.settings)
        compiled.settings.push_back(settingOf(plan, scenario, area, setting));
    for (const model::Cohort& cohort : plan.cohorts)
        for (const model::Setting& setting : plan.settings)
            compiled.steps.push_back(stepOf(compiled, plan, area, cohort, setting));
    for (int place = 0; place < compiled.settingCount() + static_cast<int>(plan.outcomes.size()); ++place)
        compiled.bareRoutes.push_back({1.0, place, 0, 0});
    for (int cohort = 0; cohort < compiled.cohorts; ++cohort)
        compiled.streams.push_back(streamOf(plan, scenario, area, cohort));
    addLevers(compiled, plan, scenario, area);
    addStart(compiled, plan, area);
    return compiled;
}

} // namespace homeward::sim
