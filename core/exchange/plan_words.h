// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <array>
#include <string_view>
#include <utility>

// The words of the plan's JSON form for each of its lists of choices.
namespace homeward::exchange {

template <class Enum, std::size_t count>
using Words = std::array<std::pair<Enum, std::string_view>, count>;

inline constexpr auto wordsOf(model::Sphere)
{
    using enum model::Sphere;
    return Words<model::Sphere, 3>{{{Hospital, "hospital"}, {Community, "community"}, {Home, "home"}}};
}

inline constexpr auto wordsOf(model::FullRuleKind)
{
    using enum model::FullRuleKind;
    return Words<model::FullRuleKind, 5>{{{WaitInPlace, "waitInPlace"}, {WaitAtHome, "waitAtHome"},
        {Divert, "divert"}, {Surge, "surge"}, {TurnAway, "turnAway"}}};
}

inline constexpr auto wordsOf(model::QueueMembers)
{
    using enum model::QueueMembers;
    return Words<model::QueueMembers, 3>{{{Waiting, "waiting"}, {Delayed, "delayed"}, {Both, "both"}}};
}

inline constexpr auto wordsOf(model::Family)
{
    using enum model::Family;
    return Words<model::Family, 10>{{{Exponential, "exponential"}, {Lognormal, "lognormal"}, {Gamma, "gamma"},
        {Weibull, "weibull"}, {Erlang, "erlang"}, {Fixed, "fixed"}, {Uniform, "uniform"},
        {Triangular, "triangular"}, {Empirical, "empirical"}, {Bands, "bands"}}};
}

inline constexpr auto wordsOf(model::Given)
{
    using enum model::Given;
    return Words<model::Given, 4>{{{MeanSd, "meanSd"}, {MeanMedian, "meanMedian"}, {MedianP90, "medianP90"}, {Mean, "mean"}}};
}

inline constexpr auto wordsOf(model::WaitingPlace)
{
    using enum model::WaitingPlace;
    return Words<model::WaitingPlace, 3>{{{Anywhere, "anywhere"}, {NoSetting, "noSetting"}, {Setting, "setting"}}};
}

inline constexpr auto wordsOf(model::FactorMode)
{
    using enum model::FactorMode;
    return Words<model::FactorMode, 2>{{{Multiply, "multiply"}, {Set, "set"}}};
}

inline constexpr auto wordsOf(model::RuleOrigin)
{
    using enum model::RuleOrigin;
    return Words<model::RuleOrigin, 3>{{{FromSettings, "fromSettings"}, {FromOutside, "fromOutside"}, {Both, "both"}}};
}

inline constexpr auto wordsOf(model::DelayReason)
{
    using enum model::DelayReason;
    return Words<model::DelayReason, 3>{{{Code9, "code9"}, {PatientCarerFamily, "patientCarerFamily"},
        {HealthAndSocialCare, "healthAndSocialCare"}}};
}

inline constexpr auto wordsOf(model::RampShape)
{
    using enum model::RampShape;
    return Words<model::RampShape, 3>{{{None, "none"}, {Linear, "linear"}, {SCurve, "sCurve"}}};
}

inline constexpr auto wordsOf(model::DelayPart)
{
    using enum model::DelayPart;
    return Words<model::DelayPart, 2>{{{Chance, "chance"}, {Mean, "mean"}}};
}

inline constexpr auto wordsOf(model::CapacityMode)
{
    using enum model::CapacityMode;
    return Words<model::CapacityMode, 3>{{{Add, "add"}, {Set, "set"}, {GrowPerYear, "growPerYear"}}};
}

/// The kinds of `model::Effect`, in the order of its alternatives.
inline constexpr std::array<std::string_view, std::variant_size_v<model::Effect>> effectKinds{
    "demand", "redirectEntry", "redirectDischarge", "stay", "processDelay", "package", "capacity",
    "leaveQueue", "rule", "priority", "unitCost"};

} // namespace homeward::exchange
