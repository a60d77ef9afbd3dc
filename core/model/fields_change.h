// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields_care.h"

// Fields of changes (fields.h).
namespace homeward::model {

void fields(auto& ar, Is<Ramp> auto& v)
{
    ar.must("shape", v.shape);
    ar.may("months", v.months);
}

void fields(auto& ar, Is<DemandEffect> auto& v) { ar.must("factor", v.factor); }

void fields(auto& ar, Is<RedirectEntryEffect> auto& v)
{
    ar.must("from", v.from);
    ar.must("to", v.to);
    ar.must("share", v.share);
}

void fields(auto& ar, Is<RedirectDischargeEffect> auto& v)
{
    ar.must("at", v.at);
    ar.must("from", v.from);
    ar.must("to", v.to);
    ar.must("share", v.share);
    ar.may("onward", v.onward);
}

void fields(auto& ar, Is<StayEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<ProcessDelayEffect> auto& v)
{
    ar.may("at", v.at);
    ar.may("to", v.to);
    ar.may("reason", v.reason);
    ar.must("part", v.part);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<PackageEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<CapacityEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("mode", v.mode);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<LeaveQueueEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("destination", v.destination);
    ar.must("mode", v.mode);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<RuleEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("origin", v.origin, RuleOrigin::Both);
    ar.must("rule", v.rule);
}

void fields(auto& ar, Is<PriorityEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("priorities", v.priorities);
}

void fields(auto& ar, Is<UnitCostEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("mode", v.mode);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<ChangeCost> auto& v)
{
    ar.may("oneOff", v.oneOff);
    ar.may("perYear", v.perYear);
    ar.may("staff", v.staff);
    ar.may("budget", v.budget);
    ar.aside("source", v.source);
    ar.may("oneOffBudget", v.oneOffBudget);
    ar.may("priceYear", v.priceYear);
    ar.may("role", v.role);
    ar.may("doubleRunningMonths", v.doubleRunningMonths);
}

void fields(auto& ar, Is<Change> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("on", v.on, true);
    ar.must("start", v.start);
    ar.may("ramp", v.ramp);
    ar.may("end", v.end);
    ar.may("areas", v.areas);
    ar.may("cohorts", v.cohorts);
    ar.must("effect", v.effect);
    ar.aside("source", v.source);
    ar.aside("note", v.note);
    ar.aside("cost", v.cost);
    ar.aside("programme", v.programme);
}

void fields(auto& ar, Is<Scenario> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.aside("description", v.description);
    ar.may("changes", v.changes);
    ar.aside("letter", v.letter);
}

} // namespace homeward::model
