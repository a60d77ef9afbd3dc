// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/partings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace homeward::explain {

using results::Measure;
using results::RunResult;
using results::ValueList;

namespace {

using Values = std::function<ValueList(const Side&)>;

/// What one figure is parted with: both sides, and the reader of parts.
class Table {
public:
    Table(const PartReader& parts, const Side& now, const std::optional<Side>& then)
        : m_parts(parts),
          m_now(now),
          m_then(then)
    {
    }

    [[nodiscard]] Part part(Piece piece, int place, const Values& values) const
    {
        Part made{piece, place};
        const ValueList now = values(m_now);
        made.now = results::summarise(now);
        if (!m_then)
            return made;
        const ValueList then = values(*m_then);
        made.then = results::summarise(then);
        made.difference = results::summarise(now - then);
        return made;
    }
    [[nodiscard]] Part piece(Piece piece, const Values& values) const { return part(piece, -1, values); }
    /// Of a measure, in the settings of the figure.
    [[nodiscard]] Values measure(Measure measure) const
    {
        return [this, measure](const Side& side) { return m_parts.of(side, measure); };
    }

    [[nodiscard]] const PartReader& reader() const { return m_parts; }

private:
    const PartReader& m_parts;
    const Side& m_now;
    const std::optional<Side>& m_then;
};

/// A part that is nothing on both sides is not told.
bool isNothing(const Part& part)
{
    const auto isZero = [](const std::optional<results::Summary>& one) {
        return !one || (one->mean == 0.0 && one->p10 == 0.0 && one->p90 == 0.0 && one->ci95High == 0.0);
    };
    return isZero(part.now) && isZero(part.then) && isZero(part.difference);
}

Parting without(Parting parting, bool (*drop)(const Part&))
{
    std::erase_if(parting.parts, drop);
    return parting;
}

Parting bySetting(const Table& table)
{
    Parting made{Axis::Setting, {}};
    for (const int setting : table.reader().recipe().settings)
        made.parts.push_back(table.part(Piece::Place, setting, [&table, setting](const Side& side) {
            return table.reader().ofSetting(side, setting);
        }));
    return without(std::move(made), isNothing);
}

Parting byArea(const Table& table)
{
    Parting made{Axis::Area, {}};
    const PartReader& reader = table.reader();
    for (const int area : reader.areas().of(reader.result().areas.size()))
        made.parts.push_back(
            table.part(Piece::Place, area, [&reader, area](const Side& side) { return reader.ofArea(side, area); }));
    return made;
}

bool hasCohorts(const RunResult& result)
{
    return std::ranges::all_of(result.blocks, [&](const results::Block& block) {
        return !block.cohorts.empty() && block.cohorts.size() == result.cohorts.size();
    });
}

/// Whether all that it counts belongs to people of a cohort: not units, some of which are kept or turned around.
bool belongsToPeople(Measure measure)
{
    return results::ruleOf(measure).unit != results::Unit::Units && measure != Measure::CareCost;
}

Parting byCohort(const Table& table)
{
    Parting made{Axis::Cohort, {}};
    const PartReader& reader = table.reader();
    if (!hasCohorts(reader.result()) || !belongsToPeople(reader.recipe().measure))
        return made;
    for (int cohort = 0; cohort < static_cast<int>(reader.result().cohorts.size()); ++cohort)
        made.parts.push_back(table.part(Piece::Place, cohort,
                                        [&reader, cohort](const Side& side) { return reader.ofCohort(side, cohort); }));
    return without(std::move(made), isNothing);
}

/// The measures of delay by reason that add to a measure of delay.
struct Reasons {
    Measure whole;
    std::array<std::pair<Piece, Measure>, 3> parts;
};
constexpr std::array reasons{
    Reasons{Measure::DelayedDischargeDays,
            {{{Piece::Code9, Measure::DelayedDischargeCode9Days},
              {Piece::PatientCarerFamily, Measure::DelayedDischargeFamilyDays},
              {Piece::HealthSocialCare, Measure::DelayedDischargeHealthSocialDays}}}},
};

Parting byReason(const Table& table)
{
    Parting made{Axis::Reason, {}};
    const auto found = std::ranges::find(reasons, table.reader().recipe().measure, &Reasons::whole);
    if (found != reasons.end())
        for (const auto& [piece, measure] : found->parts)
            made.parts.push_back(table.piece(piece, table.measure(measure)));
    if (table.reader().recipe().measure == Measure::PeopleDelayed)
        for (const auto& [piece, measure] :
             {std::pair{Piece::WantOfPlace, Measure::DelayedForPlace}, std::pair{Piece::Code9, Measure::DelayedCode9},
              std::pair{Piece::PatientCarerFamily, Measure::DelayedFamily},
              std::pair{Piece::HealthSocialCare, Measure::DelayedHealthSocial}})
            made.parts.push_back(table.piece(piece, table.measure(measure)));
    return without(std::move(made), isNothing);
}

/// The states of people or units whose values add to the figure: in care, ready to leave, units kept for others.
struct States {
    Values inCare;
    Values ready;
    Values held; ///< empty where there are none
};

bool countsBeds(const PartReader& reader)
{
    return std::ranges::none_of(reader.recipe().settings, [&](int setting) {
        return reader.result().settings[static_cast<std::size_t>(setting)].countedInHours;
    });
}

/// None where the figure counts no people in places.
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

/// What is missing from the right place: days delayed, waiting and elsewhere.
Parting byPlaceNeeded(const Table& table)
{
    const PartReader& reader = table.reader();
    const auto taken = [&reader](Measure measure) {
        return [&reader, measure](const Side& side) { return reader.ofAll(side, measure) * -1.0; };
    };
    return {Axis::State,
            {table.piece(Piece::AllDays,
                         [&reader](const Side& side) {
                             return reader.ofAll(side, Measure::CareDays) + reader.ofAll(side, Measure::WaitingDays);
                         }),
             table.piece(Piece::ReadyToLeave, taken(Measure::DelayedDays)),
             table.piece(Piece::Waiting, taken(Measure::WaitingDays)),
             table.piece(Piece::Elsewhere, [&reader](const Side& side) {
                 return reader.ofAll(side, Measure::DelayedDays) + reader.ofAll(side, Measure::RightPlaceDays)
                     - reader.ofAll(side, Measure::CareDays);
             })}};
}

Parting byState(const Table& table)
{
    if (table.reader().recipe().measure == Measure::RightPlaceDays && !table.reader().recipe().outOf.empty())
        return byPlaceNeeded(table);
    Parting made{Axis::State, {}};
    const auto states = statesOf(table.reader());
    if (!states || !states->inCare)
        return made;
    made.parts = {table.piece(Piece::InCare, states->inCare), table.piece(Piece::ReadyToLeave, states->ready)};
    if (states->held)
        made.parts.push_back(table.piece(Piece::HeldForOthers, states->held));
    return without(std::move(made), isNothing);
}

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

/// Stays that begin less stays that end, as a share of those that begin: how far the people in a place are from what the
/// stays that begin would fill it with for good. So far the days a stay seems to last are off too.
double drift(const Stays& stays) { return 1.0 - meanOf(stays.ended) / meanOf(stays.begun); }

/// The days of a stay can be read off people and starts alone only where a place is near its steady state (Little's law).
/// A filling or emptying place would seem to have other stays than it has. The drift may then be no more than this share
/// of what moved: far below what the reason speaks of.
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

/// The two effects on a product x * w: what x brings with w halfway, and what w brings with x halfway. They add to the
/// difference exactly (the midpoint, or Marshall and Edgeworth's, decomposition).
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

Part differenceOf(Piece piece, const ValueList& values)
{
    Part made{piece, -1};
    made.difference = results::summarise(values);
    return made;
}

Parting byFlow(const PartReader& reader, const Side& now, const Side& then)
{
    Parting made{Axis::Flow, {}};
    const auto states = statesOf(reader);
    if (!states)
        return made;
    const Stays after = staysOf(reader, *states, now);
    const Stays before = staysOf(reader, *states, then);
    if (!canBeParted(after, before))
        return made;
    const Effects care = effectsOn(after.inCare, before.inCare, after, before);
    const Effects ready = effectsOn(after.ready, before.ready, after, before);
    made.parts.push_back(differenceOf(Piece::StaysBegun, ValueList(care.ofNumber) + ValueList(ready.ofNumber)));
    if (states->inCare)
        made.parts.push_back(differenceOf(Piece::DaysInCare, ValueList(care.ofLength)));
    made.parts.push_back(differenceOf(Piece::DaysReady, ValueList(ready.ofLength)));
    if (states->held)
        made.parts.push_back(differenceOf(Piece::HeldForOthers, after.held - before.held));
    return without(std::move(made), isNothing);
}

Parting byOrigin(const Table& table)
{
    Parting made{Axis::Origin, {}};
    const PartReader& reader = table.reader();
    if (reader.recipe().measure != Measure::Starts || reader.result().outcomes.empty())
        return made;
    for (int origin = results::fromOutside; origin < static_cast<int>(reader.result().settings.size()); ++origin)
        made.parts.push_back(table.part(origin == results::fromOutside ? Piece::FromOutside : Piece::Place, origin,
                                        [&reader, origin](const Side& side) { return reader.from(side, origin); }));
    return without(std::move(made), isNothing);
}

FlowRates ratesOf(const Stays& stays, double perDay)
{
    return {meanOf(stays.begun) * perDay, meanOf(stays.inCare / stays.begun), meanOf(stays.ready / stays.begun)};
}

} // namespace

std::vector<Parting> partingsOf(const PartReader& parts, const Side& now, const std::optional<Side>& then)
{
    const Table table(parts, now, then);
    std::vector<Parting> made;
    if (Parting settings = bySetting(table); !settings.parts.empty())
        made.push_back(std::move(settings));
    std::vector<Parting> others{byArea(table), byCohort(table), byReason(table), byState(table), byOrigin(table)};
    if (then)
        others.push_back(byFlow(parts, now, *then));
    for (Parting& parting : others)
        if (parting.parts.size() > 1)
            made.push_back(std::move(parting));
    return made;
}

std::optional<FlowChange> flowOf(const PartReader& parts, const Side& now, const Side& then)
{
    const auto states = statesOf(parts);
    if (!states)
        return std::nullopt;
    const Stays after = staysOf(parts, *states, now);
    const Stays before = staysOf(parts, *states, then);
    if (!canBeParted(after, before))
        return std::nullopt;
    const bool ofYear = results::joinOf(parts.recipe().measure) == results::Join::Sum && !parts.recipe().perDay;
    return FlowChange{ratesOf(before, ofYear ? 1.0 / parts.days(then) : 1.0),
                      ratesOf(after, ofYear ? 1.0 / parts.days(now) : 1.0)};
}

} // namespace homeward::explain
