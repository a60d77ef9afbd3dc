// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <concepts>
#include <type_traits>

// Fields of settings and pathways (fields.h).
namespace homeward::model {

template <class T, class Type>
concept Is = std::same_as<std::remove_const_t<T>, Type>;

void fields(auto& ar, Is<Source> auto& v)
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

void fields(auto& ar, Is<UnitCost> auto& v)
{
    ar.must("perUnitDay", v.perUnitDay);
    ar.aside("budget", v.budget);
    ar.aside("priceYear", v.priceYear);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<WeightedValue> auto& v)
{
    ar.must("value", v.value);
    ar.must("weight", v.weight);
}

void fields(auto& ar, Is<WeightedBand> auto& v)
{
    ar.must("low", v.low);
    ar.must("high", v.high);
    ar.must("weight", v.weight);
}

void fields(auto& ar, Is<Distribution> auto& v)
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

void fields(auto& ar, Is<ProcessDelay> auto& v)
{
    ar.must("reason", v.reason);
    ar.must("chance", v.chance);
    ar.must("duration", v.duration);
    ar.may("reserves", v.reserves);
    ar.may("begins", v.begins);
}

void fields(auto& ar, Is<Route> auto& v)
{
    ar.must("to", v.to);
    ar.must("probability", v.probability);
    ar.may("delays", v.delays);
    ar.may("stay", v.stay);
    ar.may("becomes", v.becomes);
    ar.may("keepsPlaceDays", v.keepsPlaceDays);
}

void fields(auto& ar, Is<PathwayStep> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("stay", v.stay);
    ar.may("package", v.package);
    ar.may("packageEnd", v.packageEnd);
    ar.must("routes", v.routes);
    ar.aside("routesSource", v.routesSource);
}

void fields(auto& ar, Is<AreaPathwayStep> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("stay", v.stay);
    ar.may("package", v.package);
    ar.may("packageEnd", v.packageEnd);
    ar.may("routes", v.routes);
    ar.aside("routesSource", v.routesSource);
}

void fields(auto& ar, Is<BandRate> auto& v)
{
    ar.must("band", v.band);
    ar.must("per1000PerYear", v.per1000PerYear);
}

void fields(auto& ar, Is<ListedTime> auto& v)
{
    const ListedTime usual;
    ar.must("from", v.from);
    ar.may("hour", v.hour);
    ar.may("people", v.people, usual.people);
    ar.may("everyDays", v.everyDays);
    ar.may("until", v.until);
}

void fields(auto& ar, Is<Demand> auto& v)
{
    ar.may("rates", v.rates);
    ar.may("countPerYear", v.countPerYear);
    ar.may("trendPerYear", v.trendPerYear);
    ar.may("monthFactors", v.monthFactors);
    ar.may("weekdayFactors", v.weekdayFactors);
    ar.may("hourFactors", v.hourFactors);
    ar.may("listed", v.listed);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<EntryShare> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("share", v.share);
}

void fields(auto& ar, Is<Cohort> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("ageBand", v.ageBand);
    ar.may("demand", v.demand);
    ar.may("entries", v.entries);
    ar.aside("entriesSource", v.entriesSource);
    ar.may("pathway", v.pathway);
}

void fields(auto& ar, Is<AreaCohort> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.may("demand", v.demand);
    ar.may("entries", v.entries);
    ar.aside("entriesSource", v.entriesSource);
    ar.may("pathway", v.pathway);
}

void fields(auto& ar, Is<FullRule> auto& v)
{
    ar.must("kind", v.kind);
    ar.may("divertTo", v.divertTo);
    ar.may("surgeLimit", v.surgeLimit);
    ar.may("queueLimit", v.queueLimit);
    ar.may("fallback", v.fallback, FullRuleKind::TurnAway);
}

void fields(auto& ar, Is<QueueExit> auto& v)
{
    ar.must("who", v.who);
    ar.may("dailyChance", v.dailyChance);
    ar.may("longestWaitDays", v.longestWaitDays);
    ar.must("destination", v.destination);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<CapacityStep> auto& v)
{
    ar.must("from", v.from);
    ar.must("units", v.units);
}

void fields(auto& ar, Is<Capacity> auto& v)
{
    ar.may("unlimited", v.unlimited);
    ar.may("steps", v.steps);
    ar.may("pattern", v.pattern);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<QueuePriority> auto& v)
{
    ar.may("where", v.where);
    ar.may("setting", v.setting);
    ar.may("cohort", v.cohort);
    ar.must("priorityClass", v.priorityClass);
}

void fields(auto& ar, Is<SharedSetting> auto& v)
{
    ar.label("name", v.name);
    ar.must("areas", v.areas);
    ar.must("capacity", v.capacity);
}

void fields(auto& ar, Is<MapPlace> auto& v)
{
    ar.must("column", v.column);
    ar.must("row", v.row);
}

void fields(auto& ar, Is<Setting> auto& v)
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
    ar.may("packageCap", v.packageCap);
    ar.may("turnaround", v.turnaround);
    ar.aside("mapPlace", v.mapPlace);
    ar.may("carePlace", v.carePlace);
}

void fields(auto& ar, Is<Pool> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.must("settings", v.settings);
    ar.may("capacity", v.capacity);
}

void fields(auto& ar, Is<AreaSetting> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("capacity", v.capacity);
    ar.may("queueExits", v.queueExits);
    ar.may("unitCost", v.unitCost);
}

void fields(auto& ar, Is<AreaPool> auto& v)
{
    ar.must("pool", v.pool);
    ar.must("capacity", v.capacity);
}

void fields(auto& ar, Is<Outcome> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("sphere", v.sphere);
    ar.may("death", v.death);
}

} // namespace homeward::model
