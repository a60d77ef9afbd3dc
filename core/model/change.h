// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/ids.h"
#include "core/model/pathway.h"
#include "core/model/setting.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace homeward::model {

enum class RampShape { None, Linear, SCurve };

/// How a change grows to full strength after its start.
struct Ramp {
    RampShape shape = RampShape::None;
    int months = 0;

    friend bool operator==(const Ramp&, const Ramp&) = default;
};

/// Properties of all changes of one kind; each effect below has them as `kind`.
struct EffectKind {
    std::string_view word;               ///< in files
    bool takesCohorts = true;            ///< it may be restricted to some cohorts
    bool takesRamp = true;               ///< it may grow to full strength
};

/// Multiply a cohort's entry rate.
struct DemandEffect {
    static constexpr EffectKind kind{.word = "demand"};

    double factor = 1.0;
    friend bool operator==(const DemandEffect&, const DemandEffect&) = default;
};

/// Move a share of the entries of one setting to another.
struct RedirectEntryEffect {
    static constexpr EffectKind kind{.word = "redirectEntry"};

    SettingId from;
    SettingId to;
    double share = 0.0;
    friend bool operator==(const RedirectEntryEffect&, const RedirectEntryEffect&) = default;
};

/// Of the people who leave `at` for `from`, move a share to `to`.
struct RedirectDischargeEffect {
    static constexpr EffectKind kind{.word = "redirectDischarge"};

    SettingId at;
    PlaceId from;
    PlaceId to;
    double share = 0.0;
    std::vector<Route> onward = {};      ///< routes out of `to` for the people moved; none = the usual ones
    friend bool operator==(const RedirectDischargeEffect&, const RedirectDischargeEffect&) = default;
};

/// Multiply the mean stay and keep the coefficient of variation.
struct StayEffect {
    static constexpr EffectKind kind{.word = "stay"};

    SettingId setting;
    double factor = 1.0;
    friend bool operator==(const StayEffect&, const StayEffect&) = default;
};

enum class DelayPart { Chance, Mean };

/// Multiply the chance or the mean of process delays.
struct ProcessDelayEffect {
    static constexpr EffectKind kind{.word = "processDelay"};

    SettingId at;                        ///< empty = everywhere
    PlaceId to; ///< empty = any next place
    std::optional<DelayReason> reason;   ///< none = every reason
    DelayPart part = DelayPart::Mean;
    double factor = 1.0;
    friend bool operator==(const ProcessDelayEffect&, const ProcessDelayEffect&) = default;
};

/// Multiply the size of new packages.
struct PackageEffect {
    static constexpr EffectKind kind{.word = "package"};

    SettingId setting;
    double factor = 1.0;
    friend bool operator==(const PackageEffect&, const PackageEffect&) = default;
};

enum class CapacityMode { Add, Set, GrowPerYear };

/// Add units (or remove, below zero), set them, or grow them by a share a year.
struct CapacityEffect {
    static constexpr EffectKind kind{.word = "capacity", .takesCohorts = false};

    SettingId setting;
    CapacityMode mode = CapacityMode::Add;
    double value = 0.0;                  ///< units; for `GrowPerYear` a share (0.025 = 2.5 % a year)
    friend bool operator==(const CapacityEffect&, const CapacityEffect&) = default;
};

enum class FactorMode { Multiply, Set };

/// Multiply or set the daily chances of leaving the queue for a setting.
struct LeaveQueueEffect {
    static constexpr EffectKind kind{.word = "leaveQueue", .takesCohorts = false};

    SettingId setting;
    PlaceId destination;                 ///< empty = every exit
    FactorMode mode = FactorMode::Multiply;
    double value = 1.0;                  ///< factor, or chance a day
    friend bool operator==(const LeaveQueueEffect&, const LeaveQueueEffect&) = default;
};

enum class RuleOrigin { FromSettings, FromOutside, Both };

/// Replace a setting's when-full rule; no ramp.
struct RuleEffect {
    static constexpr EffectKind kind{.word = "rule", .takesCohorts = false, .takesRamp = false};

    SettingId setting;
    RuleOrigin origin = RuleOrigin::Both;
    FullRule rule;
    friend bool operator==(const RuleEffect&, const RuleEffect&) = default;
};

/// Replace a setting's priorities; no ramp.
struct PriorityEffect {
    static constexpr EffectKind kind{.word = "priority", .takesCohorts = false, .takesRamp = false};

    SettingId setting;
    std::vector<QueuePriority> priorities;
    friend bool operator==(const PriorityEffect&, const PriorityEffect&) = default;
};

/// Multiply or set the cost of a unit in use.
struct UnitCostEffect {
    static constexpr EffectKind kind{.word = "unitCost", .takesCohorts = false};

    SettingId setting;
    FactorMode mode = FactorMode::Multiply;
    double value = 1.0;                  ///< factor, or pounds a unit and day
    friend bool operator==(const UnitCostEffect&, const UnitCostEffect&) = default;
};

using Effect =
    std::variant<DemandEffect, RedirectEntryEffect, RedirectDischargeEffect, StayEffect, ProcessDelayEffect,
                 PackageEffect, CapacityEffect, LeaveQueueEffect, RuleEffect, PriorityEffect, UnitCostEffect>;

/// The cost of the change itself.
struct ChangeCost {
    double oneOff = 0.0; ///< pounds, paid at the start
    double perYear = 0.0;                ///< pounds a year at full strength
    double staff = 0.0;                  ///< whole-time equivalents at full strength
    std::string budget;                  ///< who pays: the id or name of a budget
    SourceId source;
    std::string oneOffBudget = {};       ///< who pays for one-off costs and double running; empty = `budget`
    std::string priceYear = {};          ///< empty = that of the budget, else that of the plan
    StaffRoleId role = {}; ///< the role of `staff`; empty = none that the plan lists
    double doubleRunningMonths = 0.0;    ///< for how many months more closed capacity is paid for
    friend bool operator==(const ChangeCost&, const ChangeCost&) = default;
};

/// One dated lever on the base plan.
struct Change {
    ChangeId id;
    std::string name;
    bool on = true;
    base::Date start;
    Ramp ramp;
    std::optional<base::Date> end;       ///< no effect from this day on
    std::vector<AreaId> areas;           ///< empty = all
    std::vector<CohortId> cohorts;       ///< empty = all; capacity has none
    Effect effect;
    SourceId source;
    std::string note;
    std::optional<ChangeCost> cost = std::nullopt;
    std::string programme = {}; ///< programme of work, whose changes are shown as one contribution; empty = none

    friend bool operator==(const Change&, const Change&) = default;
};

/// The base plan plus an ordered list of changes.
struct Scenario {
    ScenarioId id;
    std::string name;
    std::string description;
    std::vector<Change> changes;
    std::string letter = {}; ///< its fixed letter on screen and in papers (letters.h); empty = given by its position

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

} // namespace homeward::model
