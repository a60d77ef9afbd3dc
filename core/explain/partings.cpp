// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/partings.h"

#include "core/explain/stays.h"

#include <algorithm>
#include <array>

namespace homeward::explain {

using results::Measure;
using results::RunResult;
using results::ValueList;

namespace {

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

/// Whether a part is 0 on both sides, and so left out.
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

} // namespace

std::vector<Parting> partingsOf(const PartReader& parts, const Side& now, const std::optional<Side>& then)
{
    const Table table(parts, now, then);
    std::vector<Parting> made;
    if (Parting settings = bySetting(table); !settings.parts.empty())
        made.push_back(std::move(settings));
    std::vector<Parting> others{byArea(table), byCohort(table), byReason(table), byState(table), byOrigin(table)};
    if (then)
        others.push_back(stayParting(parts, now, *then));
    for (Parting& parting : others)
        if (parting.parts.size() > 1)
            made.push_back(std::move(parting));
    return made;
}

} // namespace homeward::explain
