// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fields.h"
#include "tests/support/catch.h"

#include <typeinfo>
#include <utility>

using namespace homeward;

namespace {

/// Stands for a member of any type, to find how many a value type has; never made.
struct Anything {
    template <class T> operator T&() const&&;
    template <class T> operator T&&() const&&;
};

template <class T, std::size_t... index> constexpr bool takes(std::index_sequence<index...>)
{
    return requires { T{(static_cast<void>(index), Anything{})...}; };
}

template <class T, std::size_t count = 24> constexpr std::size_t membersOf()
{
    if constexpr (count == 0 || takes<T>(std::make_index_sequence<count>{}))
        return count;
    else
        return membersOf<T, count - 1>();
}

struct Counter {
    std::size_t found = 0;
    template <class... T> void must(T&&...) { ++found; }
    template <class... T> void may(T&&...) { ++found; }
    template <class... T> void label(T&&...) { ++found; }
    template <class... T> void aside(T&&...) { ++found; }
};

template <class... Types> void checkWhole()
{
    const auto check = [](auto value) {
        using Type = decltype(value);
        Counter counter;
        model::fields(counter, value);
        INFO(typeid(Type).name());
        CHECK(counter.found == membersOf<Type>());
    };
    (check(Types{}), ...);
}

} // namespace

TEST_CASE("Every member of the plan's value types has its line in the JSON form")
{
    using namespace model;
    checkWhole<Source, UnitCost, WeightedValue, WeightedBand, Distribution, ProcessDelay, Route, PathwayStep,
               AreaPathwayStep, BandRate, ListedTime, Demand, EntryShare, Cohort, AreaCohort, FullRule, QueueExit,
               CapacityStep, Capacity, QueuePriority, SharedSetting, Setting, Pool, AreaSetting, AreaPool, Outcome,
               AgeBand, PopulationYear, StartInCare, StartDelayed, StartWaiting, StartUnits, DayOne, Area, Ramp,
               DemandEffect, RedirectEntryEffect, RedirectDischargeEffect, StayEffect, ProcessDelayEffect,
               PackageEffect, CapacityEffect, LeaveQueueEffect, RuleEffect, PriorityEffect, UnitCostEffect, ChangeCost,
               Change, Scenario, RunSettings, UncertainInput, Budget, CostPart, Money, StaffYear, StaffNeed, StaffRole,
               PaperFront, PaperSentence, PaperPart, Paper, HouseStyle, Plan>();
}
