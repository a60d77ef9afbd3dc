// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <concepts>
#include <type_traits>

// What the plan's JSON form holds: one line a member, used for reading and for writing alike. An archive has
//   must(key, value)               required, always written
//   may(key, value, fallback)      absent = fallback
//   label(key, text)               required, for people: no run depends on it
//   aside(key, value)              optional, for people: no run depends on it
namespace homeward::exchange {

template <class T, class Type>
concept Is = std::same_as<std::remove_const_t<T>, Type>;

void fields(auto& ar, Is<model::Source> auto& v)
{
    ar.must("id", v.id);
    ar.label("title", v.title);
    ar.aside("publisher", v.publisher);
    ar.aside("year", v.year);
    ar.aside("illustrative", v.illustrative);
    ar.aside("note", v.note);
    ar.aside("owner", v.owner);
    ar.aside("confidence", v.confidence);
}

void fields(auto& ar, Is<model::UnitCost> auto& v)
{
    ar.must("perUnitDay", v.perUnitDay);
    ar.aside("budget", v.budget);
    ar.aside("priceYear", v.priceYear);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::WeightedValue> auto& v)
{
    ar.must("value", v.value);
    ar.must("weight", v.weight);
}

void fields(auto& ar, Is<model::WeightedBand> auto& v)
{
    ar.must("low", v.low);
    ar.must("high", v.high);
    ar.must("weight", v.weight);
}

void fields(auto& ar, Is<model::Distribution> auto& v)
{
    ar.must("family", v.family);
    ar.may("given", v.given);
    ar.may("mean", v.mean);
    ar.may("sd", v.sd);
    ar.may("median", v.median);
    ar.may("p90", v.p90);
    ar.may("table", v.table);
    ar.may("bands", v.bands);
    ar.may("maximum", v.maximum);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::ProcessDelay> auto& v)
{
    ar.must("reason", v.reason);
    ar.must("chance", v.chance);
    ar.must("duration", v.duration);
    ar.may("reserves", v.reserves);
}

void fields(auto& ar, Is<model::Route> auto& v)
{
    ar.must("to", v.to);
    ar.must("probability", v.probability);
    ar.may("delays", v.delays);
    ar.may("stay", v.stay);
    ar.may("becomes", v.becomes);
    ar.may("keepsPlaceDays", v.keepsPlaceDays);
}

void fields(auto& ar, Is<model::PathwayStep> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("stay", v.stay);
    ar.may("package", v.package);
    ar.may("packageEnd", v.packageEnd);
    ar.must("routes", v.routes);
    ar.aside("routesSource", v.routesSource);
}

void fields(auto& ar, Is<model::AreaPathwayStep> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("stay", v.stay);
    ar.may("package", v.package);
    ar.may("packageEnd", v.packageEnd);
    ar.may("routes", v.routes);
    ar.aside("routesSource", v.routesSource);
}

void fields(auto& ar, Is<model::BandRate> auto& v)
{
    ar.must("band", v.band);
    ar.must("per1000PerYear", v.per1000PerYear);
}

void fields(auto& ar, Is<model::Demand> auto& v)
{
    ar.may("rates", v.rates);
    ar.may("countPerYear", v.countPerYear);
    ar.may("trendPerYear", v.trendPerYear);
    ar.may("monthFactors", v.monthFactors);
    ar.may("weekdayFactors", v.weekdayFactors);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::EntryShare> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("share", v.share);
}

void fields(auto& ar, Is<model::Cohort> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("ageBand", v.ageBand);
    ar.may("demand", v.demand);
    ar.may("entries", v.entries);
    ar.aside("entriesSource", v.entriesSource);
    ar.may("pathway", v.pathway);
}

void fields(auto& ar, Is<model::AreaCohort> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.may("demand", v.demand);
    ar.may("entries", v.entries);
    ar.aside("entriesSource", v.entriesSource);
    ar.may("pathway", v.pathway);
}

void fields(auto& ar, Is<model::FullRule> auto& v)
{
    ar.must("kind", v.kind);
    ar.may("divertTo", v.divertTo);
    ar.may("surgeLimit", v.surgeLimit);
    ar.may("queueLimit", v.queueLimit);
    ar.may("fallback", v.fallback, model::FullRuleKind::TurnAway);
}

void fields(auto& ar, Is<model::QueueExit> auto& v)
{
    ar.must("who", v.who);
    ar.may("dailyChance", v.dailyChance);
    ar.may("longestWaitDays", v.longestWaitDays);
    ar.must("destination", v.destination);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::CapacityStep> auto& v)
{
    ar.must("from", v.from);
    ar.must("units", v.units);
}

void fields(auto& ar, Is<model::Capacity> auto& v)
{
    ar.may("unlimited", v.unlimited);
    ar.may("steps", v.steps);
    ar.may("pattern", v.pattern);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::QueuePriority> auto& v)
{
    ar.may("where", v.where);
    ar.may("setting", v.setting);
    ar.may("cohort", v.cohort);
    ar.must("priorityClass", v.priorityClass);
}

void fields(auto& ar, Is<model::SharedSetting> auto& v)
{
    ar.label("name", v.name);
    ar.must("areas", v.areas);
    ar.must("capacity", v.capacity);
}

void fields(auto& ar, Is<model::Setting> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.must("sphere", v.sphere);
    ar.label("unit", v.unit);
    ar.may("countedInHours", v.countedInHours);
    ar.may("fromSettings", v.fromSettings);
    ar.may("fromOutside", v.fromOutside);
    ar.may("smallerMayPass", v.smallerMayPass);
    ar.may("queueExits", v.queueExits);
    ar.may("capacity", v.capacity);
    ar.may("unitCost", v.unitCost);
    ar.may("admitsOn", v.admitsOn);
    ar.may("priorities", v.priorities);
    ar.may("sharedBy", v.sharedBy);
}

void fields(auto& ar, Is<model::Pool> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.must("settings", v.settings);
    ar.may("capacity", v.capacity);
}

void fields(auto& ar, Is<model::AreaSetting> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("capacity", v.capacity);
    ar.may("queueExits", v.queueExits);
    ar.may("unitCost", v.unitCost);
}

void fields(auto& ar, Is<model::AreaPool> auto& v)
{
    ar.must("pool", v.pool);
    ar.must("capacity", v.capacity);
}

void fields(auto& ar, Is<model::Outcome> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("sphere", v.sphere);
    ar.may("death", v.death);
}

void fields(auto& ar, Is<model::AgeBand> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
}

void fields(auto& ar, Is<model::PopulationYear> auto& v)
{
    ar.must("year", v.year);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<model::StartInCare> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.must("setting", v.setting);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<model::StartDelayed> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.must("setting", v.setting);
    ar.must("to", v.to);
    ar.may("reason", v.reason);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<model::StartWaiting> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.must("to", v.to);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<model::StartUnits> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("units", v.units);
}

void fields(auto& ar, Is<model::DayOne> auto& v)
{
    ar.may("inCare", v.inCare);
    ar.may("delayed", v.delayed);
    ar.may("waiting", v.waiting);
    ar.may("unitsInUse", v.unitsInUse);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::Area> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.aside("code", v.code);
    ar.may("population", v.population);
    ar.aside("populationSource", v.populationSource);
    ar.may("settings", v.settings);
    ar.may("cohorts", v.cohorts);
    ar.may("dayOne", v.dayOne);
    ar.may("pools", v.pools);
}

void fields(auto& ar, Is<model::Ramp> auto& v)
{
    ar.must("shape", v.shape);
    ar.may("months", v.months);
}

void fields(auto& ar, Is<model::DemandEffect> auto& v) { ar.must("factor", v.factor); }

void fields(auto& ar, Is<model::RedirectEntryEffect> auto& v)
{
    ar.must("from", v.from);
    ar.must("to", v.to);
    ar.must("share", v.share);
}

void fields(auto& ar, Is<model::RedirectDischargeEffect> auto& v)
{
    ar.must("at", v.at);
    ar.must("from", v.from);
    ar.must("to", v.to);
    ar.must("share", v.share);
    ar.may("onward", v.onward);
}

void fields(auto& ar, Is<model::StayEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<model::ProcessDelayEffect> auto& v)
{
    ar.may("at", v.at);
    ar.may("to", v.to);
    ar.may("reason", v.reason);
    ar.must("part", v.part);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<model::PackageEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<model::CapacityEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("mode", v.mode);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<model::LeaveQueueEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("destination", v.destination);
    ar.must("mode", v.mode);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<model::RuleEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("origin", v.origin, model::RuleOrigin::Both);
    ar.must("rule", v.rule);
}

void fields(auto& ar, Is<model::PriorityEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("priorities", v.priorities);
}

void fields(auto& ar, Is<model::UnitCostEffect> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("mode", v.mode);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<model::ChangeCost> auto& v)
{
    ar.may("oneOff", v.oneOff);
    ar.may("perYear", v.perYear);
    ar.may("staff", v.staff);
    ar.may("budget", v.budget);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::Change> auto& v)
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
}

void fields(auto& ar, Is<model::Scenario> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.aside("description", v.description);
    ar.may("changes", v.changes);
}

void fields(auto& ar, Is<model::RunSettings> auto& v)
{
    const model::RunSettings usual;
    ar.may("years", v.years, usual.years);
    ar.may("replications", v.replications, usual.replications);
    ar.may("seed", v.seed, usual.seed);
    ar.may("runInDays", v.runInDays, usual.runInDays);
}

void fields(auto& ar, Is<model::UncertainInput> auto& v)
{
    ar.must("path", v.path);
    ar.label("name", v.name);
    ar.must("low", v.low);
    ar.must("mostLikely", v.mostLikely);
    ar.must("high", v.high);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<model::Plan> auto& v)
{
    ar.label("name", v.name);
    ar.aside("description", v.description);
    ar.must("start", v.start);
    ar.may("calibratedFrom", v.calibratedFrom);
    ar.may("run", v.run);
    ar.aside("sources", v.sources);
    ar.may("ageBands", v.ageBands);
    ar.may("settings", v.settings);
    ar.may("pools", v.pools);
    ar.may("outcomes", v.outcomes);
    ar.may("cohorts", v.cohorts);
    ar.may("areas", v.areas);
    ar.may("scenarios", v.scenarios);
    ar.may("uncertainInputs", v.uncertainInputs);
}

} // namespace homeward::exchange
