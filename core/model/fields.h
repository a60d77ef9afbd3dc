// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields_calibration.h"
#include "core/model/fields_care.h"
#include "core/model/fields_change.h"
#include "core/model/fields_money.h"
#include "core/model/fields_paper.h"
#include "core/model/plan.h"

// The members of the plan's JSON form, a line each, used for reading and for writing alike. An archive has
//   must(key, value)               required, always written
//   may(key, value, fallback)      absent = fallback
//   label(key, text)               required, for people: no run depends on it
//   aside(key, value)              optional, for people: no run depends on it
namespace homeward::model {

void fields(auto& ar, Is<AgeBand> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
}

void fields(auto& ar, Is<PopulationYear> auto& v)
{
    ar.must("year", v.year);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<StartInCare> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.must("setting", v.setting);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<StartDelayed> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.must("setting", v.setting);
    ar.must("to", v.to);
    ar.may("reason", v.reason);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<StartWaiting> auto& v)
{
    ar.must("cohort", v.cohort);
    ar.must("to", v.to);
    ar.must("people", v.people);
}

void fields(auto& ar, Is<StartUnits> auto& v)
{
    ar.must("setting", v.setting);
    ar.must("units", v.units);
}

void fields(auto& ar, Is<DayOne> auto& v)
{
    ar.may("inCare", v.inCare);
    ar.may("delayed", v.delayed);
    ar.may("waiting", v.waiting);
    ar.may("unitsInUse", v.unitsInUse);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<Area> auto& v)
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

void fields(auto& ar, Is<RunSettings> auto& v)
{
    const RunSettings usual;
    ar.may("years", v.years, usual.years);
    ar.may("replications", v.replications, usual.replications);
    ar.may("seed", v.seed, usual.seed);
    ar.may("runInDays", v.runInDays, usual.runInDays);
}

void fields(auto& ar, Is<UncertainInput> auto& v)
{
    ar.must("path", v.path);
    ar.label("name", v.name);
    ar.must("low", v.low);
    ar.must("mostLikely", v.mostLikely);
    ar.must("high", v.high);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<TypedFigure> auto& v)
{
    ar.must("path", v.path);
    ar.must("text", v.text);
    ar.must("value", v.value);
}

void fields(auto& ar, Is<Plan> auto& v)
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
    ar.aside("calibration", v.calibration);
    ar.aside("money", v.money);
    ar.aside("staff", v.staff);
    ar.aside("papers", v.papers);
    ar.aside("houseStyles", v.houseStyles);
    ar.aside("typed", v.typed);
}

} // namespace homeward::model
