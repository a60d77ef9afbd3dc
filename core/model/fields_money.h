// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields_care.h"

// Fields of money and staff (fields.h).
namespace homeward::model {

void fields(auto& ar, Is<Budget> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("inflation", v.inflation);
    ar.aside("priceYear", v.priceYear);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<CostPart> auto& v)
{
    ar.must("id", v.id);
    ar.must("setting", v.setting);
    ar.may("area", v.area);
    ar.must("kind", v.kind);
    ar.must("pounds", v.pounds);
    ar.may("step", v.step);
    ar.must("budget", v.budget);
    ar.aside("priceYear", v.priceYear);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<Money> auto& v)
{
    const Money usual;
    ar.may("budgets", v.budgets);
    ar.may("costs", v.costs);
    ar.may("priceYear", v.priceYear);
    ar.may("generalInflation", v.generalInflation);
    ar.may("discountRate", v.discountRate, usual.discountRate);
    ar.may("discountYear", v.discountYear);
}

void fields(auto& ar, Is<StaffYear> auto& v)
{
    ar.must("year", v.year);
    ar.must("posts", v.posts);
}

void fields(auto& ar, Is<StaffNeed> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("perUnit", v.perUnit);
    ar.may("perUnitUsed", v.perUnitUsed);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<StaffRole> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("posts", v.posts);
    ar.may("vacancies", v.vacancies);
    ar.may("monthsToRecruit", v.monthsToRecruit);
    ar.may("needs", v.needs);
    ar.aside("source", v.source);
}

} // namespace homeward::model
