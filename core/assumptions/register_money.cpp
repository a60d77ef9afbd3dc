// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/register.h"
#include "core/model/lookup.h"

namespace homeward::assumptions {

namespace {

using namespace model;

Quantity quantityOf(CostKind kind)
{
    switch (kind) {
    case CostKind::Fixed: return Quantity::FixedPrice;
    case CostKind::Variable: return Quantity::VariablePrice;
    case CostKind::Surge: return Quantity::SurgePrice;
    case CostKind::Charge: break;
    }
    return Quantity::Charge;
}

void registerPrices(Register& rows, const Plan& plan, const Place& costs)
{
    for (std::size_t i = 0; i < plan.money.costs.size(); ++i) {
        const CostPart& part = plan.money.costs[i];
        const Setting* setting = findById(plan.settings, part.setting);
        Assumption of;
        of.setting = part.setting;
        of.area = part.area;
        of.budget = part.budget;
        const Place here = costs.item(i);
        rows.addOne(of, quantityOf(part.kind),
                    setting && setting->countedInHours ? Unit::PoundsAnHour : Unit::PoundsADay, here / "pounds",
                    here / "source");
    }
}

void registerRole(Register& rows, const StaffRole& role, const Place& here)
{
    Assumption of;
    of.role = role.id;
    rows.addOne(of, Quantity::Vacancies, Unit::Share, here / "vacancies", here / "source");
    const Place needs = here / "needs";
    for (std::size_t i = 0; i < role.needs.size(); ++i) {
        of.setting = role.needs[i].setting;
        const Place need = needs.item(i);
        if (role.needs[i].perUnit != 0.0 || role.needs[i].perUnitUsed == 0.0)
            rows.addOne(of, Quantity::StaffPerUnit, Unit::Staff, need / "perUnit", need / "source");
        if (role.needs[i].perUnitUsed != 0.0)
            rows.addOne(of, Quantity::StaffPerUnitUsed, Unit::Staff, need / "perUnitUsed", need / "source");
    }
}

} // namespace

void registerMoney(Register& rows, const Plan& plan)
{
    const Place top{nodeOf(plan), Path()};
    registerPrices(rows, plan, top / "money" / "costs");
    for (std::size_t i = 0; i < plan.money.budgets.size(); ++i) {
        Assumption of;
        of.budget = plan.money.budgets[i].id;
        const Place here = (top / "money" / "budgets").item(i);
        rows.addOne(of, Quantity::Inflation, Unit::ShareAYear, here / "inflation", here / "source");
    }
    for (std::size_t i = 0; i < plan.staff.size(); ++i)
        registerRole(rows, plan.staff[i], (top / "staff").item(i));
}

} // namespace homeward::assumptions
