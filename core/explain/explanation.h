// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/results/headlines.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// Explanations of figures as data: the parts of a figure, the causes of its change, and the assumptions it rests on.
// The words are in ui/wording.
namespace homeward::explain {

/// A measure of chosen settings, or the share that they have of it.
struct MeasureOf {
    results::Measure measure = results::Measure::PeoplePresent;
    results::Choice settings = results::all;
    bool ofAll = false; ///< as a share of the measure of all settings; for a measure that adds

    friend bool operator==(const MeasureOf&, const MeasureOf&) = default;
};

/// Where a flow begins that comes from outside and from every setting.
inline constexpr int fromAnywhere = -2;

/// People who go from one place to another, a week. Places as those of `results::Flow`.
struct FlowOf {
    int from = fromAnywhere; ///< a setting, `results::fromOutside` or `fromAnywhere`
    int to = 0;

    friend bool operator==(const FlowOf&, const FlowOf&) = default;
};

/// What is explained: a figure of the catalogue, a measure, or people who move.
using Figure = std::variant<results::HeadlineId, MeasureOf, FlowOf>;

/// A figure with the scenarios, the areas and the year that it is of, by their places in one result.
struct AskedFigure {
    Figure figure;
    results::Question question;

    friend bool operator==(const AskedFigure&, const AskedFigure&) = default;
};

/// What a figure is parted by.
enum class Axis {
    Setting,
    Area,
    Cohort,
    Reason, ///< of delays
    State, ///< in care, ready to leave, waiting, elsewhere
    Flow, ///< of a difference alone: how many stays begin, and how long they last
    Origin, ///< where the people came from
    Change, ///< of a difference alone: the changes of the scenarios
    Leaving, ///< of the difference of people who move: how many leave, and which way they go
};
inline constexpr int axisCount = 9;

/// A part that is no place on an axis of the result.
enum class Piece {
    Place, ///< it is one: a setting, an area, a cohort
    // Reasons.
    WantOfPlace,
    Code9,
    PatientCarerFamily,
    HealthSocialCare,
    // States.
    AllDays, ///< the whole that the others are taken off
    InCare,
    ReadyToLeave,
    Waiting,
    Elsewhere, ///< in a setting other than the one needed
    HeldForOthers, ///< units kept for people who are elsewhere
    // Flow.
    StaysBegun,
    DaysInCare, ///< of a stay
    DaysReady, ///< of a stay, after the person is ready to leave
    PeopleLeaving, ///< the place that a flow comes from
    ShareGoing, ///< the share of the people leaving it who go where the flow leads
    // Origins.
    FromOutside,
    // Changes.
    Change, ///< of the scenario
    ChangeOfOther, ///< of the scenario compared with, which does without the others
};

/// One part of a figure, in the figure's own unit.
struct Part {
    Piece piece = Piece::Place;
    int place = -1; ///< on the axis of the result; of a flow the setting, -1 where the figure has one alone
    std::string name = {}; ///< of a change
    std::optional<results::Summary> now = {};
    std::optional<results::Summary> then = {};
    std::optional<results::Summary> difference = {}; ///< paired by future

    friend bool operator==(const Part&, const Part&) = default;
};

/// A figure divided along one axis. The means of the parts add up to those of the figure: now, then and the difference,
/// if the parts have them.
struct Parting {
    Axis axis = Axis::Setting;
    std::vector<Part> parts;

    friend bool operator==(const Parting&, const Parting&) = default;
};

/// Stays that begin, and how long they last: by Little's law the people in a place are the stays that begin a day times
/// the days of a stay. Means over the futures.
struct FlowRates {
    double stays = 0.0; ///< begun a day
    double daysInCare = 0.0; ///< of a stay
    double daysReady = 0.0;

    friend bool operator==(const FlowRates&, const FlowRates&) = default;
};
struct FlowChange {
    FlowRates then;
    FlowRates now;
    int setting = -1; ///< -1 = the one setting of the figure

    friend bool operator==(const FlowChange&, const FlowChange&) = default;
};

/// A part whose difference is surely not zero, as a reason for the whole difference.
struct Cause {
    Axis axis = Axis::Setting;
    Part part;

    friend bool operator==(const Cause&, const Cause&) = default;
};

enum class ReasonKind {
    NothingToCompare,
    Same,
    CannotTell, ///< the whole lies within chance; causes are told where two pull apart
    OneFuture, ///< one future alone has no interval
    UnequalYears, ///< sums of a year are compared with those of a part of one
    Because,
};

/// The content of the sentence on why a figure differs. Each cause is a part of a parting.
struct Reason {
    ReasonKind kind = ReasonKind::NothingToCompare;
    std::optional<Cause> first; ///< moves it most in the direction of the whole
    std::optional<Cause> second; ///< the next, at least a quarter of the first
    std::optional<Cause> opposing; ///< moves it most in the other direction, at least a quarter of the first
    std::optional<Cause> place; ///< the setting in which it moves most that way; none where there is one alone
    std::optional<Cause> change; ///< the change that moves it most that way

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// An assumption that a figure rests on.
struct Ground {
    assumptions::Assumption assumption;
    bool near = false; ///< of the places counted, those after them, the people who come there, or a change
    std::optional<results::Summary> swing = {}; ///< what its range moves the figure by: high less low

    friend bool operator==(const Ground&, const Ground&) = default;
};

/// A figure with what it is made of, what moved it and what it rests on.
struct Explanation {
    Figure figure;
    results::Question question;
    results::Summary now;
    std::optional<results::HeadlineChange> change; ///< none where there is nothing to compare it with
    std::vector<Parting> partings;
    std::vector<FlowChange> flows; ///< by setting
    Reason reason;
    std::vector<Ground> grounds; ///< those that move it most first; see `groundsOf`
    bool groundsAreRanked = false; ///< by a study of ranges

    friend bool operator==(const Explanation&, const Explanation&) = default;
};

} // namespace homeward::explain
