// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/queue_growth.h"

#include "core/sim/offered_load.h"

#include <algorithm>

namespace homeward::sim {

namespace {

using model::FullRuleKind;

bool letsWait(const CompiledRule& rule)
{
    const FullRuleKind kind = rule.kind == FullRuleKind::Surge ? rule.fallback : rule.kind;
    return kind == FullRuleKind::WaitInPlace || kind == FullRuleKind::WaitAtHome;
}

bool isWithoutEnd(const CompiledSetting& setting)
{
    const CompiledRule& rule = setting.rules.back().fromOutside;
    return setting.exits.empty() && letsWait(rule) && rule.queueLimit == CompiledRule().queueLimit;
}

/// People a day who come to each setting and are more than its capacity serves.
std::vector<double> surplusPerDay(const Compiled& model, const std::vector<double>& loads, Second at)
{
    const auto settings = static_cast<std::size_t>(model.settingCount());
    std::vector<double> surplus(settings, 0.0);
    const std::vector<double> asking = peopleAsking(model, at);
    for (std::size_t cell = 0; cell < asking.size(); ++cell)
        if (const double load = loads[cell % settings]; load > 1.0)
            surplus[cell % settings] += asking[cell] * (1.0 - 1.0 / load);
    return surplus;
}

} // namespace

bool someoneWaits(const CompiledSetting& setting)
{
    return letsWait(setting.rules.back().fromSettings) || letsWait(setting.rules.back().fromOutside);
}

std::vector<double> queuesAtEnd(const Compiled& model, const std::vector<double>& firstLoads,
                                const std::vector<double>& lastLoads)
{
    std::vector<double> people(firstLoads.size(), 0.0);
    const auto isOver = [](double load) { return load > 1.0; };
    if (std::ranges::none_of(firstLoads, isOver) && std::ranges::none_of(lastLoads, isOver))
        return people;
    const Second middle = model.end / 2;
    const std::vector<double> first = surplusPerDay(model, firstLoads, 0);
    const std::vector<double> between = surplusPerDay(model, offeredLoad(model, middle), middle);
    const std::vector<double> last = surplusPerDay(model, lastLoads, model.end - 1);
    const double days = schedule::daysOf(model.end);
    for (std::size_t s = 0; s < people.size(); ++s)
        if (isWithoutEnd(model.settings[s])) // Simpson's rule
            people[s] = days * (first[s] + 4.0 * between[s] + last[s]) / 6.0;
    return people;
}

} // namespace homeward::sim
