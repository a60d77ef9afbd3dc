// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/explain_text.h"

#include "core/explain/explain.h"
#include "core/explain/grounds.h"
#include "core/explain/recipe.h"
#include "core/results/query.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace homeward::wording {

namespace {

using explain::Axis;
using explain::Cause;
using explain::Explanation;
using explain::Figure;
using explain::Part;
using explain::Piece;
using results::HeadlineId;
using results::RunResult;

const std::string& settingName(const RunResult& result, int setting)
{
    return result.settings[static_cast<std::size_t>(setting)].name;
}

/// A clause for a part that moves the figure up, and for one that moves it down.
struct Clauses {
    Piece piece;
    const char* up;
    const char* down;
};

constexpr std::array flowClauses{
    Clauses{Piece::StaysBegun, QT_TRANSLATE_NOOP("wording", "more stays begin"),
            QT_TRANSLATE_NOOP("wording", "fewer stays begin")},
    Clauses{Piece::DaysInCare, QT_TRANSLATE_NOOP("wording", "stays are longer"),
            QT_TRANSLATE_NOOP("wording", "stays are shorter")},
    Clauses{Piece::DaysReady, QT_TRANSLATE_NOOP("wording", "people wait more days to leave"),
            QT_TRANSLATE_NOOP("wording", "people wait fewer days to leave")},
    Clauses{Piece::HeldForOthers, QT_TRANSLATE_NOOP("wording", "more is kept for people who are elsewhere"),
            QT_TRANSLATE_NOOP("wording", "less is kept for people who are elsewhere")},
};
/// The same of one of several settings.
constexpr std::array flowClausesIn{
    Clauses{Piece::StaysBegun, QT_TRANSLATE_NOOP("wording", "more stays begin in %1"),
            QT_TRANSLATE_NOOP("wording", "fewer stays begin in %1")},
    Clauses{Piece::DaysInCare, QT_TRANSLATE_NOOP("wording", "stays in %1 are longer"),
            QT_TRANSLATE_NOOP("wording", "stays in %1 are shorter")},
    Clauses{Piece::DaysReady, QT_TRANSLATE_NOOP("wording", "people wait more days to leave %1"),
            QT_TRANSLATE_NOOP("wording", "people wait fewer days to leave %1")},
    Clauses{Piece::HeldForOthers, QT_TRANSLATE_NOOP("wording", "more is kept in %1 for people who are elsewhere"),
            QT_TRANSLATE_NOOP("wording", "less is kept in %1 for people who are elsewhere")},
};
constexpr std::array rightPlaceClauses{
    Clauses{Piece::ReadyToLeave, QT_TRANSLATE_NOOP("wording", "a smaller share of days is spent delayed"),
            QT_TRANSLATE_NOOP("wording", "a larger share of days is spent delayed")},
    Clauses{Piece::Waiting, QT_TRANSLATE_NOOP("wording", "a smaller share of days is spent waiting"),
            QT_TRANSLATE_NOOP("wording", "a larger share of days is spent waiting")},
    Clauses{Piece::Elsewhere,
            QT_TRANSLATE_NOOP("wording", "a smaller share of days is spent in a setting other than the one needed"),
            QT_TRANSLATE_NOOP("wording", "a larger share of days is spent in a setting other than the one needed")},
};
constexpr std::array stateClauses{
    Clauses{Piece::InCare, QT_TRANSLATE_NOOP("wording", "more people are in care"),
            QT_TRANSLATE_NOOP("wording", "fewer people are in care")},
    Clauses{Piece::ReadyToLeave, QT_TRANSLATE_NOOP("wording", "more people are ready to leave and cannot"),
            QT_TRANSLATE_NOOP("wording", "fewer people are ready to leave and cannot")},
    Clauses{Piece::HeldForOthers, QT_TRANSLATE_NOOP("wording", "more is kept for people who are elsewhere"),
            QT_TRANSLATE_NOOP("wording", "less is kept for people who are elsewhere")},
};

template <class Table> const char* clauseIn(const Table& table, Piece piece, bool up)
{
    const auto found = std::ranges::find(table, piece, &Clauses::piece);
    return found == table.end() ? nullptr : up ? found->up : found->down;
}

bool isShareOf(const Figure& figure, HeadlineId id)
{
    const auto* of = std::get_if<HeadlineId>(&figure);
    return of != nullptr && *of == id;
}

bool isCost(const Figure& figure)
{
    const auto* of = std::get_if<explain::MeasureOf>(&figure);
    return isShareOf(figure, HeadlineId::CareCost) || (of != nullptr && of->measure == results::Measure::CareCost);
}

/// Shares may fall where counts rise: of them no clause speaks of more or fewer.
bool isShare(const Figure& figure)
{
    const auto* of = std::get_if<explain::MeasureOf>(&figure);
    return (of != nullptr && of->ofAll) || isShareOf(figure, HeadlineId::HomeAndCommunityShare)
        || isShareOf(figure, HeadlineId::RightPlaceShare);
}

/// Whether people are counted in the setting that they wait for, not where they are.
bool countsWaitingFor(const RunResult& result, const Figure& figure)
{
    const auto recipe = explain::recipeOf(result, figure);
    if (!recipe)
        return false;
    switch (recipe->measure) {
    case results::Measure::PeopleWaiting:
    case results::Measure::WaitingDays:
    case results::Measure::DelayedForThis: return true;
    default: return false;
    }
}

/// "%1 costs more", "a larger share of days is in %1", "more in %1".
const char* settingClause(const RunResult& result, const Figure& figure, bool up)
{
    if (isCost(figure) && !isShare(figure))
        return up ? QT_TRANSLATE_NOOP("wording", "%1 costs more") : QT_TRANSLATE_NOOP("wording", "%1 costs less");
    if (isShareOf(figure, HeadlineId::HomeAndCommunityShare) || isShareOf(figure, HeadlineId::RightPlaceShare))
        return up ? QT_TRANSLATE_NOOP("wording", "a larger share of days is in %1")
                  : QT_TRANSLATE_NOOP("wording", "a smaller share of days is in %1");
    if (isShare(figure))
        return up ? QT_TRANSLATE_NOOP("wording", "%1 has a larger share of all")
                  : QT_TRANSLATE_NOOP("wording", "%1 has a smaller share of all");
    if (countsWaitingFor(result, figure))
        return up ? QT_TRANSLATE_NOOP("wording", "more wait for %1")
                  : QT_TRANSLATE_NOOP("wording", "fewer wait for %1");
    return up ? QT_TRANSLATE_NOOP("wording", "there are more in %1")
              : QT_TRANSLATE_NOOP("wording", "there are fewer in %1");
}

/// Of a group of people, or a reason why they cannot leave.
const char* groupClause(const Figure& figure, Axis axis, bool up)
{
    if (isShare(figure))
        return up ? QT_TRANSLATE_NOOP("wording", "“%1” has a larger share of all")
                  : QT_TRANSLATE_NOOP("wording", "“%1” has a smaller share of all");
    if (axis == Axis::Reason)
        return up ? QT_TRANSLATE_NOOP("wording", "there are more for the reason “%1”")
                  : QT_TRANSLATE_NOOP("wording", "there are fewer for the reason “%1”");
    return up ? QT_TRANSLATE_NOOP("wording", "there are more of the group “%1”")
              : QT_TRANSLATE_NOOP("wording", "there are fewer of the group “%1”");
}

/// "6 % fewer stays begin", or in one of several settings, where the rates say the same; empty where they do not.
std::string stayClause(const RunResult& result, const Explanation& explanation, int setting, bool up,
                       const Translate& say)
{
    const auto flow = std::ranges::find(explanation.flows, setting, &explain::FlowChange::setting);
    if (flow == explanation.flows.end() || flow->then.stays <= 0.0)
        return {};
    const double change = flow->now.stays / flow->then.stays - 1.0;
    constexpr double toSpeakOf = 0.005;
    if ((change > 0.0) != up || std::abs(change) < toSpeakOf)
        return {};
    const std::string share = numbers().wholeShare(std::abs(change));
    if (setting < 0)
        return fill(say(up ? QT_TRANSLATE_NOOP("wording", "%1 more stays begin")
                           : QT_TRANSLATE_NOOP("wording", "%1 fewer stays begin")),
                    {share});
    return fill(say(up ? QT_TRANSLATE_NOOP("wording", "%1 more stays begin in %2")
                       : QT_TRANSLATE_NOOP("wording", "%1 fewer stays begin in %2")),
                {share, settingName(result, setting)});
}

/// Of the people who leave a setting, and of the share of them that goes one way.
std::string leavingClause(const RunResult& result, const Cause& cause, bool up, const Translate& say)
{
    const char* pattern = up ? QT_TRANSLATE_NOOP("wording", "more people leave %1")
                             : QT_TRANSLATE_NOOP("wording", "fewer people leave %1");
    if (cause.part.piece == Piece::ShareGoing)
        pattern = up ? QT_TRANSLATE_NOOP("wording", "a larger share of the people leaving %1 goes this way")
                     : QT_TRANSLATE_NOOP("wording", "a smaller share of the people leaving %1 goes this way");
    return fill(say(pattern), {settingName(result, cause.part.place)});
}

std::string flowClause(const RunResult& result, const Explanation& explanation, const Cause& cause, bool up,
                       const Translate& say)
{
    const Part& part = cause.part;
    if (part.piece == Piece::Place)
        return fill(say(settingClause(result, explanation.figure, up)), {settingName(result, part.place)});
    if (part.piece == Piece::StaysBegun)
        if (std::string told = stayClause(result, explanation, part.place, up, say); !told.empty())
            return told;
    if (part.place < 0)
        return say(clauseIn(flowClauses, part.piece, up));
    return fill(say(clauseIn(flowClausesIn, part.piece, up)), {settingName(result, part.place)});
}

std::string originClause(const RunResult& result, const Cause& cause, bool up, const Translate& say)
{
    if (cause.part.piece == Piece::FromOutside)
        return say(up ? QT_TRANSLATE_NOOP("wording", "more people come from outside care")
                      : QT_TRANSLATE_NOOP("wording", "fewer people come from outside care"));
    return fill(say(up ? QT_TRANSLATE_NOOP("wording", "more people come from %1")
                       : QT_TRANSLATE_NOOP("wording", "fewer people come from %1")),
                {settingName(result, cause.part.place)});
}

std::string clauseOf(const RunResult& result, const Explanation& explanation, const Cause& cause, const Translate& say)
{
    const bool up = cause.part.difference->mean > 0.0;
    switch (cause.axis) {
    case Axis::Flow: return flowClause(result, explanation, cause, up, say);
    case Axis::Leaving: return leavingClause(result, cause, up, say);
    case Axis::Origin: return originClause(result, cause, up, say);
    case Axis::State:
        return say(isShareOf(explanation.figure, HeadlineId::RightPlaceShare)
                       ? clauseIn(rightPlaceClauses, cause.part.piece, up)
                       : clauseIn(stateClauses, cause.part.piece, up));
    case Axis::Reason:
    case Axis::Cohort:
        return fill(say(groupClause(explanation.figure, cause.axis, up)),
                    {partName(result, cause.axis, cause.part, say)});
    default:
        return fill(say(settingClause(result, explanation.figure, up)),
                    {partName(result, cause.axis, cause.part, say)});
    }
}

/// The clause with what it brings: "6 % fewer stays begin (31 fewer people)". Of days in the wrong place the clause speaks
/// of their share, which falls where that of the right place rises.
std::string told(const RunResult& result, const Explanation& explanation, const Cause& cause, const Translate& say)
{
    results::Summary brings = *cause.part.difference;
    if (cause.axis == Axis::State && isShareOf(explanation.figure, HeadlineId::RightPlaceShare)) {
        brings.mean = -brings.mean;
        std::swap(brings.ci95Low, brings.ci95High);
        brings.ci95Low = -brings.ci95Low;
        brings.ci95High = -brings.ci95High;
    }
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1 (%2)")),
                {clauseOf(result, explanation, cause, say), countedDifference(explanation.figure, brings, say)});
}

/// Whether a parting has the figure itself as its one part.
bool isWhole(const explain::Parting& parting) { return parting.axis == Axis::Setting && parting.parts.size() < 2; }

/// Whether nothing is known of a difference but which changes brought it.
bool isNotParted(const Explanation& explanation)
{
    return std::ranges::all_of(explanation.partings, [](const explain::Parting& parting) {
        return isWhole(parting) || parting.axis == Axis::Change;
    });
}

std::string because(const RunResult& result, const Explanation& explanation, const Translate& say)
{
    const explain::Reason& reason = explanation.reason;
    const auto clause = [&](const std::optional<Cause>& cause) { return told(result, explanation, *cause, say); };
    if (!reason.first && isNotParted(explanation))
        return say(QT_TRANSLATE_NOOP("wording", "Its parts are not counted apart, so that no cause can be named."));
    if (!reason.first)
        return say(QT_TRANSLATE_NOOP("wording", "No single cause stands out: its parts together make the difference."));
    if (reason.second && reason.opposing)
        return fill(say(QT_TRANSLATE_NOOP("wording", "Because %1 and %2, although %3.")),
                    {clause(reason.first), clause(reason.second), clause(reason.opposing)});
    if (reason.second)
        return fill(say(QT_TRANSLATE_NOOP("wording", "Because %1 and %2.")),
                    {clause(reason.first), clause(reason.second)});
    if (reason.opposing)
        return fill(say(QT_TRANSLATE_NOOP("wording", "Because %1, although %2.")),
                    {clause(reason.first), clause(reason.opposing)});
    return fill(say(QT_TRANSLATE_NOOP("wording", "Because %1.")), {clause(reason.first)});
}

/// Where most of a figure is that is compared with nothing.
std::string levelSentence(const RunResult& result, const Explanation& explanation, const Translate& say)
{
    const explain::Parting* parting = explain::partingBy(explanation, Axis::Setting);
    if (parting == nullptr || parting->parts.size() < 2)
        return {};
    const auto largest =
        std::ranges::max_element(parting->parts, {}, [](const Part& part) { return part.now ? part.now->mean : 0.0; });
    return fill(say(QT_TRANSLATE_NOOP("wording", "The largest part is in %1: %2.")),
                {settingName(result, largest->place), figureValue(explanation.figure, largest->now->mean)});
}

struct AxisWords {
    Axis axis;
    const char* name;
    const char* note;
};
constexpr std::array axes{
    AxisWords{Axis::Setting, QT_TRANSLATE_NOOP("wording", "By setting"), ""},
    AxisWords{Axis::Area, QT_TRANSLATE_NOOP("wording", "By area"), ""},
    AxisWords{Axis::Cohort, QT_TRANSLATE_NOOP("wording", "Which people"), ""},
    AxisWords{Axis::Reason, QT_TRANSLATE_NOOP("wording", "Why people cannot leave"), ""},
    AxisWords{Axis::State, QT_TRANSLATE_NOOP("wording", "What people do there"), ""},
    AxisWords{
        Axis::Flow, QT_TRANSLATE_NOOP("wording", "How many come, and how long they stay"),
        QT_TRANSLATE_NOOP("wording", "The number in a place is the stays that begin a day times the days of a stay.")},
    AxisWords{Axis::Origin, QT_TRANSLATE_NOOP("wording", "Where people come from"), ""},
    AxisWords{
        Axis::Change, QT_TRANSLATE_NOOP("wording", "Through which change"),
        QT_TRANSLATE_NOOP("wording", "Each change added to those before it, with the same people and the same luck.")},
    AxisWords{Axis::Leaving, QT_TRANSLATE_NOOP("wording", "How many leave, and which way they go"), ""},
};

struct PieceWords {
    Piece piece;
    const char* name;
};
constexpr std::array pieces{
    PieceWords{Piece::WantOfPlace, QT_TRANSLATE_NOOP("wording", "the next place is full")},
    PieceWords{Piece::Code9, QT_TRANSLATE_NOOP("wording", "complex reasons (code 9)")},
    PieceWords{Piece::PatientCarerFamily, QT_TRANSLATE_NOOP("wording", "decision of person, carer or family")},
    PieceWords{Piece::HealthSocialCare, QT_TRANSLATE_NOOP("wording", "health and social care")},
    PieceWords{Piece::AllDays, QT_TRANSLATE_NOOP("wording", "all days")},
    PieceWords{Piece::InCare, QT_TRANSLATE_NOOP("wording", "in care")},
    PieceWords{Piece::ReadyToLeave, QT_TRANSLATE_NOOP("wording", "ready to leave")},
    PieceWords{Piece::Waiting, QT_TRANSLATE_NOOP("wording", "waiting in no setting")},
    PieceWords{Piece::Elsewhere, QT_TRANSLATE_NOOP("wording", "in a setting other than the one needed")},
    PieceWords{Piece::HeldForOthers, QT_TRANSLATE_NOOP("wording", "kept for people who are elsewhere")},
    PieceWords{Piece::StaysBegun, QT_TRANSLATE_NOOP("wording", "stays that begin")},
    PieceWords{Piece::DaysInCare, QT_TRANSLATE_NOOP("wording", "days in care of a stay")},
    PieceWords{Piece::DaysReady, QT_TRANSLATE_NOOP("wording", "days of a stay after being ready to leave")},
    PieceWords{Piece::PeopleLeaving, QT_TRANSLATE_NOOP("wording", "people who leave the place before")},
    PieceWords{Piece::ShareGoing, QT_TRANSLATE_NOOP("wording", "the share of them that goes this way")},
    PieceWords{Piece::FromOutside, QT_TRANSLATE_NOOP("wording", "from outside care")},
};

} // namespace

std::string axisName(Axis axis, const Translate& say)
{
    return say(std::ranges::find(axes, axis, &AxisWords::axis)->name);
}

std::string axisNote(Axis axis, const Translate& say)
{
    const std::string note = std::ranges::find(axes, axis, &AxisWords::axis)->note;
    return note.empty() ? note : say(note.c_str());
}

std::string partName(const RunResult& result, Axis axis, const Part& part, const Translate& say)
{
    if (part.piece == Piece::Change)
        return part.name;
    if (part.piece == Piece::ChangeOfOther)
        return fill(say(QT_TRANSLATE_NOOP("wording", "without: %1")), {part.name});
    if (part.piece != Piece::Place) {
        const std::string name = say(std::ranges::find(pieces, part.piece, &PieceWords::piece)->name);
        return axis == Axis::Flow && part.place >= 0
            ? fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2")),
                   {result.settings[static_cast<std::size_t>(part.place)].name, name})
            : name;
    }
    const auto place = static_cast<std::size_t>(part.place);
    switch (axis) {
    case Axis::Area: return result.areas[place].name;
    case Axis::Cohort: return result.cohorts[place].name;
    default: return result.settings[place].name;
    }
}

std::string causeSentence(const RunResult& result, const Explanation& explanation, const Translate& say)
{
    const explain::Reason& reason = explanation.reason;
    switch (reason.kind) {
    case explain::ReasonKind::NothingToCompare: return levelSentence(result, explanation, say);
    case explain::ReasonKind::Same: return say(QT_TRANSLATE_NOOP("wording", "It is the same in every future."));
    case explain::ReasonKind::Because: return because(result, explanation, say);
    case explain::ReasonKind::OneFuture:
        return say(QT_TRANSLATE_NOOP("wording", "One future alone says nothing of chance: no cause can be named."));
    case explain::ReasonKind::UnequalYears:
        return say(QT_TRANSLATE_NOOP("wording", "The two periods are not of equal length: no cause can be named."));
    case explain::ReasonKind::CannotTell: break;
    }
    if (!reason.first || !reason.opposing)
        return say(QT_TRANSLATE_NOOP("wording", "The difference lies within chance: no cause can be named."));
    return sentence(
        fill(say(QT_TRANSLATE_NOOP("wording", "%1, but %2: together they lie within chance.")),
             {told(result, explanation, *reason.first, say), told(result, explanation, *reason.opposing, say)}));
}

std::string reasonText(const RunResult& result, const Explanation& explanation, const Translate& say)
{
    const explain::Reason& reason = explanation.reason;
    const bool changeAlone = reason.change && !reason.first && isNotParted(explanation);
    std::string text = changeAlone ? std::string() : causeSentence(result, explanation, say);
    const auto add = [&](const char* pattern, const std::string& name, const Cause& cause) {
        if (!text.empty())
            text += ' ';
        text += fill(say(pattern), {name, countedDifference(explanation.figure, *cause.part.difference, say)});
    };
    if (reason.place)
        add(countsWaitingFor(result, explanation.figure)
                ? QT_TRANSLATE_NOOP("wording", "Most of it is of people who wait for %1 (%2).")
                : QT_TRANSLATE_NOOP("wording", "It moves most that way in %1 (%2)."),
            settingName(result, reason.place->part.place), *reason.place);
    if (reason.change)
        add(reason.change->part.piece == Piece::Change
                ? QT_TRANSLATE_NOOP("wording", "The change “%1” moves it most that way (%2).")
                : QT_TRANSLATE_NOOP("wording", "Doing without the change “%1” moves it most that way (%2)."),
            reason.change->part.name, *reason.change);
    return text;
}

std::string groundsText(const std::vector<explain::Ground>& grounds, const Translate& say)
{
    const auto kinds = explain::kindsOf(grounds);
    return fill(say(QT_TRANSLATE_NOOP("wording",
                                      "It rests on %1 figures of the plan: %2 published, %3 derived, %4 "
                                      "local, %5 illustrative.")),
                {numbers().whole(static_cast<double>(grounds.size())), numbers().whole(static_cast<double>(kinds[0])),
                 numbers().whole(static_cast<double>(kinds[1])), numbers().whole(static_cast<double>(kinds[2])),
                 numbers().whole(static_cast<double>(kinds[3]))});
}

std::string groundsOrderText(bool ranked, const Translate& say)
{
    return say(ranked ? QT_TRANSLATE_NOOP("wording", "Those whose range moves it most come first.")
                      : QT_TRANSLATE_NOOP("wording",
                                          "No study of ranges says which move it most: the nearest and the "
                                          "least sure come first."));
}

} // namespace homeward::wording
