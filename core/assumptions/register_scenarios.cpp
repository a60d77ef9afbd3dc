// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/register.h"

#include <variant>

namespace homeward::assumptions {

namespace {

using namespace model;

/// The member of an effect that says how large it is, and what that is counted in; no key where it has no size.
struct Size {
    const char* key = nullptr;
    Unit unit = Unit::None;
};

Size sizeOf(const DemandEffect&) { return {"factor", Unit::Factor}; }
Size sizeOf(const RedirectEntryEffect&) { return {"share", Unit::Share}; }
Size sizeOf(const RedirectDischargeEffect&) { return {"share", Unit::Share}; }
Size sizeOf(const StayEffect&) { return {"factor", Unit::Factor}; }
Size sizeOf(const ProcessDelayEffect&) { return {"factor", Unit::Factor}; }
Size sizeOf(const PackageEffect&) { return {"factor", Unit::Factor}; }
Size sizeOf(const CapacityEffect& effect)
{
    return {"value", effect.mode == CapacityMode::GrowPerYear ? Unit::ShareAYear : Unit::Own};
}
Size sizeOf(const LeaveQueueEffect& effect)
{
    return {"value", effect.mode == FactorMode::Set ? Unit::ShareADay : Unit::Factor};
}
Size sizeOf(const UnitCostEffect& effect)
{
    return {"value", effect.mode == FactorMode::Set ? Unit::PoundsADay : Unit::Factor};
}
Size sizeOf(const RuleEffect&) { return {}; }
Size sizeOf(const PriorityEffect&) { return {}; }

SettingId settingOf(const Effect& effect)
{
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.setting; })
                return SettingId(one.setting);
            else if constexpr (requires { one.at; })
                return SettingId(one.at);
            else if constexpr (requires { one.from; })
                return SettingId(one.from);
            else
                return SettingId();
        },
        effect);
}

void registerCost(Register& rows, const Assumption& of, const Place& cost)
{
    const auto* value = cost.as<ChangeCost>();
    if (!value)
        return;
    const Place source = cost / "source";
    if (value->oneOff != 0.0)
        rows.addOne(of, Quantity::CostAtStart, Unit::Pounds, cost / "oneOff", source);
    if (value->perYear != 0.0)
        rows.addOne(of, Quantity::CostPerYear, Unit::PoundsAYear, cost / "perYear", source);
    if (value->staff != 0.0)
        rows.addOne(of, Quantity::Staff, Unit::Staff, cost / "staff", source);
}

void registerChange(Register& rows, const Assumption& of, const Place& change, const Effect& effect)
{
    const Size size = std::visit([](const auto& one) { return sizeOf(one); }, effect);
    const Place source = change / "source";
    if (size.key)
        rows.addOne(of, Quantity::Effect, size.unit, change / "effect" / size.key, source);
    else
        rows.addMany(of, Quantity::Effect, 1, change / "effect", source);
    registerRoutes(rows, of, change / "effect" / "onward", source);
    registerCost(rows, of, change / "cost");
}

} // namespace

void registerScenarios(Register& rows, const Plan& plan)
{
    const Place scenarios = Place{nodeOf(plan), Path()} / "scenarios";
    for (std::size_t s = 0; s < plan.scenarios.size(); ++s) {
        const Place changes = scenarios.item(s) / "changes";
        if (!rows.wants(changes.path))
            continue;
        for (std::size_t c = 0; c < plan.scenarios[s].changes.size(); ++c) {
            const Change& change = plan.scenarios[s].changes[c];
            Assumption of;
            of.scenario = plan.scenarios[s].id;
            of.change = change.id;
            of.setting = settingOf(change.effect);
            registerChange(rows, of, changes.item(c), change.effect);
        }
    }
}

} // namespace homeward::assumptions
