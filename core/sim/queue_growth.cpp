// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/queue_growth.h"

#include "core/sim/most_units.h"
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

/// People who come above what is served over the run, by setting.
std::vector<double> surplusOfRun(const Compiled& model, const std::vector<double>& firstLoads,
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
    for (std::size_t s = 0; s < people.size(); ++s) // Simpson's rule
        people[s] = schedule::daysOf(model.end) * (first[s] + 4.0 * between[s] + last[s]) / 6.0;
    return people;
}

/// The settings of an area that have no room to spare, and whose queues people leave for another of them only.
std::vector<int> circleOf(const Compiled& model, int area, const std::vector<double>& lastLoads)
{
    constexpr double full = 0.95;
    const auto numberOf = [&](int place) {
        return model.settingOfRow[static_cast<std::size_t>(area * model.planSettings + place)];
    };
    std::vector<int> places;
    for (int place = 0; place < model.planSettings; ++place) {
        const auto number = static_cast<std::size_t>(numberOf(place));
        const CompiledSetting& setting = model.settings[number];
        const bool isFull = lastLoads[number] >= full || mostAt(model, setting, model.end - 1) < oneUnit;
        if (isFull && someoneWaits(setting) && !setting.exits.empty())
            places.push_back(place);
    }
    for (std::size_t before = places.size() + 1; places.size() < before;) {
        before = places.size();
        const std::vector<int> closed = places;
        std::erase_if(places, [&](int place) {
            return !std::ranges::all_of(
                model.settings[static_cast<std::size_t>(numberOf(place))].exits,
                [&](const CompiledExit& exit) { return std::ranges::find(closed, exit.to) != closed.end(); });
        });
    }
    for (int& place : places)
        place = numberOf(place);
    return places;
}

} // namespace

bool someoneWaits(const CompiledSetting& setting)
{
    return letsWait(setting.rules.back().fromSettings) || letsWait(setting.rules.back().fromOutside);
}

std::vector<double> queuesAtEnd(const Compiled& model, const std::vector<double>& firstLoads,
                                const std::vector<double>& lastLoads)
{
    std::vector<double> people = surplusOfRun(model, firstLoads, lastLoads);
    for (std::size_t s = 0; s < people.size(); ++s)
        if (!isWithoutEnd(model.settings[s]))
            people[s] = 0.0;
    return people;
}

std::vector<double> movesInCircles(const Compiled& model, const std::vector<double>& firstLoads,
                                   const std::vector<double>& lastLoads)
{
    std::vector<double> moves(firstLoads.size(), 0.0);
    const std::vector<double> people = surplusOfRun(model, firstLoads, lastLoads);
    for (int area = 0; area < model.areas; ++area)
        for (const int setting : circleOf(model, area, lastLoads)) {
            const auto s = static_cast<std::size_t>(setting);
            double perDay = 0.0;
            for (const CompiledExit& exit : model.settings[s].exits)
                perDay += exit.ratePerDay + 1.0 / exit.longestDays;
            moves[s] = people[s] * perDay * schedule::daysOf(model.end) / 2.0; // they come over the whole run
        }
    return moves;
}

} // namespace homeward::sim
