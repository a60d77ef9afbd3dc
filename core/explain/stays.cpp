// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/stays.h"

#include <algorithm>
#include <cmath>

namespace homeward::explain {

using results::Measure;
using results::ValueList;

namespace {

bool countsBeds(const PartReader& reader)
{
    return std::ranges::none_of(reader.recipe().settings, [&](int setting) {
        return reader.result().settings[static_cast<std::size_t>(setting)].countedInHours;
    });
}

} // namespace

std::optional<States> statesOf(const PartReader& reader)
{
    const auto measure = [&reader](Measure which) {
        return [&reader, which](const Side& side) { return reader.of(side, which); };
    };
    const auto less = [](Values whole, Values part) {
        return
            [whole = std::move(whole), part = std::move(part)](const Side& side) { return whole(side) - part(side); };
    };
    if (!reader.recipe().outOf.empty())
        return std::nullopt;
    switch (reader.recipe().measure) {
    case Measure::PeoplePresent: return States{measure(Measure::PeopleInCare), measure(Measure::PeopleDelayed), {}};
    case Measure::CareDays:
        return States{
            less(measure(Measure::CareDays), measure(Measure::DelayedDays)), measure(Measure::DelayedDays), {}};
    case Measure::UnitsInUse:
        if (!countsBeds(reader))
            return std::nullopt;
        return States{
            less(less(measure(Measure::UnitsInUse), measure(Measure::PeopleDelayed)), measure(Measure::UnitsHeldAway)),
            measure(Measure::PeopleDelayed), measure(Measure::UnitsHeldAway)};
    case Measure::DelayedDischargeDays:
    case Measure::DelayedDays:
    case Measure::PeopleDelayed: return States{{}, measure(reader.recipe().measure), {}};
    default: return std::nullopt;
    }
}

namespace {

/// Stays that begin a day, in each future, and what of the figure is in care, ready and held.
struct Stays {
    ValueList begun;
    ValueList ended;
    ValueList inCare;
    ValueList ready;
    ValueList held;
};

Stays staysOf(const PartReader& reader, const States& states, const Side& side)
{
    const Recipe& recipe = reader.recipe();
    const bool ofYear = results::joinOf(recipe.measure) == results::Join::Sum && !recipe.perDay;
    const double unit = ofYear ? 1.0 : 1.0 / reader.days(side);
    const auto counted = [&](Measure measure) {
        return results::perReplication(reader.result(), side.scenario, measure, {reader.areas(), recipe.settings},
                                       side.year)
            * unit;
    };
    const ValueList ready = states.ready(side);
    const ValueList none(std::vector<double>(ready.size(), 0.0));
    return {counted(Measure::Starts), counted(Measure::Ends), states.inCare ? states.inCare(side) : none, ready,
            states.held ? states.held(side) : none};
}

bool everyFutureHasStays(const Stays& stays)
{
    const std::vector<double> known = stays.begun.known();
    return known.size() == stays.begun.size() && std::ranges::all_of(known, [](double n) { return n > 0.0; })
        && stays.inCare.known().size() == known.size() && stays.ready.known().size() == known.size();
}

double meanOf(const ValueList& values) { return results::summarise(values).value_or(results::Summary{}).mean; }

/// Stays that begin less stays that end, as a share of those that begin. It shows how far a place is from its steady
/// state, and so how wrong a length of stay read off Little's law would be.
double drift(const Stays& stays) { return 1.0 - meanOf(stays.ended) / meanOf(stays.begun); }

/// The days of a stay can be read off people and starts alone only where a place is near its steady state (Little's
/// law). A filling or emptying place would seem to have other stays than it has. The drift may then be no more than
/// this share of what moved: far below what the reason speaks of.
constexpr double driftAllowed = 0.1;

bool isSteady(const Stays& after, const Stays& before)
{
    const double number = meanOf(after.begun) / meanOf(before.begun) - 1.0;
    const double now = meanOf(after.inCare + after.ready) / meanOf(after.begun);
    const double then = meanOf(before.inCare + before.ready) / meanOf(before.begun);
    const double length = then > 0.0 ? now / then - 1.0 : 0.0;
    const double moved = std::max(std::abs(number), std::abs(length));
    return std::abs(drift(after) - drift(before)) <= driftAllowed * moved;
}

/// Whether the difference can be parted into how many come and how long they stay.
bool canBeParted(const Stays& after, const Stays& before)
{
    return everyFutureHasStays(after) && everyFutureHasStays(before) && isSteady(after, before);
}

/// The two effects on a product x * w: that of x with w at its midpoint, and that of w with x at its midpoint. They add
/// up to the difference exactly (midpoint, or Marshall-Edgeworth, decomposition).
struct Effects {
    std::vector<double> ofNumber;
    std::vector<double> ofLength;
};

Effects effectsOn(const ValueList& now, const ValueList& then, const Stays& after, const Stays& before)
{
    Effects found;
    for (std::size_t r = 0; r < now.size(); ++r) {
        const double x1 = *after.begun[r];
        const double x0 = *before.begun[r];
        const double w1 = *now[r] / x1;
        const double w0 = *then[r] / x0;
        found.ofNumber.push_back((x1 - x0) * (w1 + w0) / 2.0);
        found.ofLength.push_back((w1 - w0) * (x1 + x0) / 2.0);
    }
    return found;
}

/// Both sides, where the difference of the places of a reader can be parted into how many come and how long they stay.
struct StaysOfSides {
    Stays after;
    Stays before;
};

std::optional<StaysOfSides> partable(const PartReader& reader, const States& states, const Side& now, const Side& then)
{
    StaysOfSides sides{staysOf(reader, states, now), staysOf(reader, states, then)};
    return canBeParted(sides.after, sides.before) ? std::optional(std::move(sides)) : std::nullopt;
}

Part differenceOf(Piece piece, int place, const ValueList& values)
{
    Part made{piece, place};
    made.difference = results::summarise(values);
    return made;
}

FlowRates ratesOf(const Stays& stays, double perDay)
{
    return {meanOf(stays.begun) * perDay, meanOf(stays.inCare / stays.begun), meanOf(stays.ready / stays.begun)};
}

/// The part of a figure that lies in one setting. Each setting is divided by itself, because over several settings
/// together a changed mix of short and long stays would look like changed stays.
class StaysIn {
public:
    /// `place` = -1 for a figure of one setting, whose name need not be told.
    StaysIn(const PartReader& whole, int setting, int place)
        : m_recipe{whole.recipe().measure, {setting}, whole.recipe().perDay, whole.recipe().outOf},
          m_reader(whole.result(), m_recipe, whole.areas()),
          m_setting(setting),
          m_place(place),
          m_states(statesOf(m_reader))
    {
    }
    StaysIn(const StaysIn&) = delete;
    StaysIn& operator=(const StaysIn&) = delete;

    /// The difference as the stays that begin and their length, or whole where it cannot be parted so.
    void addParts(std::vector<Part>& parts, const Side& now, const Side& then) const
    {
        const auto sides = m_states ? partable(m_reader, *m_states, now, then) : std::nullopt;
        const auto add = [&](Piece piece, const ValueList& values) {
            const Part part = differenceOf(piece, piece == Piece::Place ? m_setting : m_place, values);
            if (part.difference && (part.difference->mean != 0.0 || part.difference->ci95High != 0.0))
                parts.push_back(part);
        };
        if (!sides)
            return add(Piece::Place, m_reader.ofSetting(now, m_setting) - m_reader.ofSetting(then, m_setting));
        const auto& [after, before] = *sides;
        const Effects care = effectsOn(after.inCare, before.inCare, after, before);
        const Effects ready = effectsOn(after.ready, before.ready, after, before);
        add(Piece::StaysBegun, ValueList(care.ofNumber) + ValueList(ready.ofNumber));
        if (m_states->inCare)
            add(Piece::DaysInCare, ValueList(care.ofLength));
        add(Piece::DaysReady, ValueList(ready.ofLength));
        if (m_states->held)
            add(Piece::HeldForOthers, after.held - before.held);
    }

    [[nodiscard]] std::optional<FlowChange> rates(const Side& now, const Side& then) const
    {
        const auto sides = m_states ? partable(m_reader, *m_states, now, then) : std::nullopt;
        if (!sides)
            return std::nullopt;
        const bool ofYear = results::joinOf(m_recipe.measure) == results::Join::Sum && !m_recipe.perDay;
        return FlowChange{ratesOf(sides->before, ofYear ? 1.0 / m_reader.days(then) : 1.0),
                          ratesOf(sides->after, ofYear ? 1.0 / m_reader.days(now) : 1.0), m_place};
    }

private:
    Recipe m_recipe;
    PartReader m_reader; ///< of the recipe, and so not to be moved
    int m_setting;
    int m_place;
    std::optional<States> m_states;
};

/// Settings that count anything.
template <class Do> void forEachSetting(const PartReader& whole, Do what)
{
    const std::vector<int>& settings = whole.recipe().settings;
    for (const int setting : settings)
        what(StaysIn(whole, setting, settings.size() > 1 ? setting : -1));
}

} // namespace

Parting stayParting(const PartReader& whole, const Side& now, const Side& then)
{
    Parting made{Axis::Flow, {}};
    forEachSetting(whole, [&](const StaysIn& setting) { setting.addParts(made.parts, now, then); });
    // Of settings alone it would be the parting by setting again.
    if (std::ranges::all_of(made.parts, [](const Part& part) { return part.piece == Piece::Place; }))
        made.parts.clear();
    return made;
}

std::vector<FlowChange> flowsOf(const PartReader& whole, const Side& now, const Side& then)
{
    std::vector<FlowChange> flows;
    forEachSetting(whole, [&](const StaysIn& setting) {
        if (auto found = setting.rates(now, then))
            flows.push_back(std::move(*found));
    });
    return flows;
}

} // namespace homeward::explain
