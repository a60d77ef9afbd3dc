// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/reason.h"

#include "core/results/query.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::explain {

namespace {

/// A part smaller than this share of the largest is not mentioned.
constexpr double worthTelling = 0.25;

const Parting* along(const std::vector<Parting>& partings, Axis axis)
{
    const auto found = std::ranges::find(partings, axis, &Parting::axis);
    return found == partings.end() ? nullptr : &*found;
}

/// Parts whose difference surely has one sign, the largest first.
std::vector<Cause> causesAlong(const Parting* parting, results::Verdict direction)
{
    std::vector<Cause> causes;
    if (parting == nullptr)
        return causes;
    for (const Part& part : parting->parts)
        if (part.difference && results::verdictOf(*part.difference) == direction)
            causes.push_back({parting->axis, part});
    std::ranges::stable_sort(causes, std::greater<>(),
                             [](const Cause& cause) { return std::abs(cause.part.difference->mean); });
    return causes;
}

std::optional<Cause> largest(const std::vector<Cause>& causes)
{
    return causes.empty() ? std::nullopt : std::optional(causes.front());
}

bool speaks(const Cause& cause, const Cause& beside)
{
    return std::abs(cause.part.difference->mean) >= worthTelling * std::abs(beside.part.difference->mean);
}

/// Whether the states of people say more than that people are in care.
bool saysMore(const Parting& states)
{
    const auto size = [](const Part& part) { return part.difference ? std::abs(part.difference->mean) : 0.0; };
    return std::ranges::max_element(states.parts, {}, size)->piece != Piece::InCare;
}

/// The axis that says why, or else where and who. One setting alone is the whole again and says neither.
const Parting* mainAxis(const std::vector<Parting>& partings)
{
    for (const Axis axis : {Axis::Flow, Axis::Leaving, Axis::Origin, Axis::State, Axis::Setting, Axis::Reason,
                            Axis::Cohort, Axis::Area}) {
        const Parting* found = along(partings, axis);
        if (found != nullptr && (axis != Axis::Setting || found->parts.size() > 1)
            && (axis != Axis::State || saysMore(*found)))
            return found;
    }
    return nullptr;
}

results::Verdict opposite(results::Verdict direction)
{
    return direction == results::Verdict::More ? results::Verdict::Fewer : results::Verdict::More;
}

/// The reason where two parts of opposite sign leave the whole within chance.
Reason balanced(const Parting* main)
{
    Reason reason{ReasonKind::CannotTell, {}, {}, {}, {}, {}};
    const auto more = largest(causesAlong(main, results::Verdict::More));
    const auto fewer = largest(causesAlong(main, results::Verdict::Fewer));
    if (!more || !fewer)
        return reason;
    // A part that is far smaller does not balance the other.
    if (!speaks(*more, *fewer) || !speaks(*fewer, *more))
        return reason;
    const bool moreFirst = more->part.difference->mean >= -fewer->part.difference->mean;
    reason.first = moreFirst ? more : fewer;
    reason.opposing = moreFirst ? fewer : more;
    return reason;
}

} // namespace

Reason reasonOf(const std::optional<results::HeadlineChange>& change, const std::vector<Parting>& partings)
{
    if (!change)
        return {};
    const Parting* const main = mainAxis(partings);
    if (change->judgement == results::Judgement::Same)
        return {ReasonKind::Same, {}, {}, {}, {}, {}};
    if (change->verdict == results::Verdict::CannotTell)
        return balanced(main);
    Reason reason{ReasonKind::Because, {}, {}, {}, {}, {}};
    const std::vector<Cause> causes = causesAlong(main, change->verdict);
    reason.first = largest(causes);
    if (causes.size() > 1 && speaks(causes[1], causes[0]))
        reason.second = causes[1];
    const auto opposing = largest(causesAlong(main, opposite(change->verdict)));
    if (opposing && reason.first && speaks(*opposing, *reason.first))
        reason.opposing = opposing;
    const Parting* const settings = along(partings, Axis::Setting);
    // Causes of a flow name their settings.
    const bool isPlaced = reason.first && reason.first->axis == Axis::Flow && reason.first->part.place >= 0;
    if (settings != nullptr && settings != main && settings->parts.size() > 1 && !isPlaced)
        reason.place = largest(causesAlong(settings, change->verdict));
    reason.change = largest(causesAlong(along(partings, Axis::Change), change->verdict));
    return reason;
}

} // namespace homeward::explain
