// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <array>
#include <string_view>
#include <utility>

// The words in the plan's JSON form for the values of each enum.
namespace homeward::model {

template <class Enum, std::size_t count>
using Words = std::array<std::pair<Enum, std::string_view>, count>;

inline constexpr auto wordsOf(Sphere)
{
    using enum Sphere;
    return Words<Sphere, 3>{{{Hospital, "hospital"}, {Community, "community"}, {Home, "home"}}};
}

/// The last place, at home without support, has no word: people there are in no setting of a plan.
inline constexpr auto wordsOf(CarePlace)
{
    using enum CarePlace;
    return Words<CarePlace, 5>{{{LargeHospital, "largeHospital"},
                                {CommunityHospital, "communityHospital"},
                                {Hospice, "hospice"},
                                {CareHome, "careHome"},
                                {HomeSupported, "homeSupported"}}};
}

inline constexpr auto wordsOf(FullRuleKind)
{
    using enum FullRuleKind;
    return Words<FullRuleKind, 5>{{{WaitInPlace, "waitInPlace"},
                                   {WaitAtHome, "waitAtHome"},
                                   {Divert, "divert"},
                                   {Surge, "surge"},
                                   {TurnAway, "turnAway"}}};
}

inline constexpr auto wordsOf(QueueMembers)
{
    using enum QueueMembers;
    return Words<QueueMembers, 3>{{{Waiting, "waiting"}, {Delayed, "delayed"}, {Both, "both"}}};
}

inline constexpr auto wordsOf(Family)
{
    using enum Family;
    return Words<Family, 10>{{{Exponential, "exponential"},
                              {Lognormal, "lognormal"},
                              {Gamma, "gamma"},
                              {Weibull, "weibull"},
                              {Erlang, "erlang"},
                              {Fixed, "fixed"},
                              {Uniform, "uniform"},
                              {Triangular, "triangular"},
                              {Empirical, "empirical"},
                              {Bands, "bands"}}};
}

inline constexpr auto wordsOf(Given)
{
    using enum Given;
    return Words<Given, 4>{{{MeanSd, "meanSd"}, {MeanMedian, "meanMedian"}, {MedianP90, "medianP90"}, {Mean, "mean"}}};
}

inline constexpr auto wordsOf(WaitingPlace)
{
    using enum WaitingPlace;
    return Words<WaitingPlace, 3>{{{Anywhere, "anywhere"}, {NoSetting, "noSetting"}, {Setting, "setting"}}};
}

inline constexpr auto wordsOf(CostKind)
{
    using enum CostKind;
    return Words<CostKind, 4>{{{Fixed, "fixed"}, {Variable, "variable"}, {Surge, "surge"}, {Charge, "charge"}}};
}

inline constexpr auto wordsOf(FactorMode)
{
    using enum FactorMode;
    return Words<FactorMode, 2>{{{Multiply, "multiply"}, {Set, "set"}}};
}

inline constexpr auto wordsOf(RuleOrigin)
{
    using enum RuleOrigin;
    return Words<RuleOrigin, 3>{{{FromSettings, "fromSettings"}, {FromOutside, "fromOutside"}, {Both, "both"}}};
}

inline constexpr auto wordsOf(DelayReason)
{
    using enum DelayReason;
    return Words<DelayReason, 3>{
        {{Code9, "code9"}, {PatientCarerFamily, "patientCarerFamily"}, {HealthAndSocialCare, "healthAndSocialCare"}}};
}

inline constexpr auto wordsOf(DelayBegins)
{
    using enum DelayBegins;
    return Words<DelayBegins, 2>{{{Granted, "granted"}, {Ready, "ready"}}};
}

inline constexpr auto wordsOf(TargetMeasure)
{
    using enum TargetMeasure;
    return Words<TargetMeasure, 6>{{{Starts, "starts"},
                                    {People, "people"},
                                    {Units, "units"},
                                    {ShareFromOutside, "shareFromOutside"},
                                    {DelayedDischargeDays, "delayedDischargeDays"},
                                    {DaysForWantOfPlace, "daysForWantOfPlace"}}};
}

inline constexpr auto wordsOf(UnknownKind)
{
    using enum UnknownKind;
    return Words<UnknownKind, 6>{{{EntryRate, "entryRate"},
                                  {StayMean, "stayMean"},
                                  {RouteShare, "routeShare"},
                                  {DelayChance, "delayChance"},
                                  {DelayMean, "delayMean"},
                                  {Capacity, "capacity"}}};
}

inline constexpr auto wordsOf(PaperPartKind)
{
    using enum PaperPartKind;
    return Words<PaperPartKind, 11>{{{Summary, "summary"},
                                     {WhereCareIsHeld, "whereCareIsHeld"},
                                     {ScenariosCompared, "scenariosCompared"},
                                     {Areas, "areas"},
                                     {Priorities, "priorities"},
                                     {MoneyAndStaff, "moneyAndStaff"},
                                     {Risks, "risks"},
                                     {Method, "method"},
                                     {Assumptions, "assumptions"},
                                     {Definitions, "definitions"},
                                     {Own, "own"}}};
}

inline constexpr auto wordsOf(RampShape)
{
    using enum RampShape;
    return Words<RampShape, 3>{{{None, "none"}, {Linear, "linear"}, {SCurve, "sCurve"}}};
}

inline constexpr auto wordsOf(DelayPart)
{
    using enum DelayPart;
    return Words<DelayPart, 2>{{{Chance, "chance"}, {Mean, "mean"}}};
}

inline constexpr auto wordsOf(CapacityMode)
{
    using enum CapacityMode;
    return Words<CapacityMode, 3>{{{Add, "add"}, {Set, "set"}, {GrowPerYear, "growPerYear"}}};
}

/// The kinds of `Effect`, in the order of its alternatives.
inline constexpr auto effectKinds = []<std::size_t... alternative>(std::index_sequence<alternative...>) {
    return std::array{std::variant_alternative_t<alternative, Effect>::kind.word...};
}(std::make_index_sequence<std::variant_size_v<Effect>>());

} // namespace homeward::model
