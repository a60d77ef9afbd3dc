// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields_care.h"

// Fields of a calibration (fields.h).
namespace homeward::model {

void fields(auto& ar, Is<ReferenceFigure> auto& v)
{
    ar.must("measure", v.measure);
    ar.must("band", v.band);
    ar.may("times", v.times, 1.0);
}

void fields(auto& ar, Is<GivenFigure> auto& v)
{
    ar.must("path", v.path);
    ar.must("figure", v.figure);
    ar.may("inverse", v.inverse);
}

void fields(auto& ar, Is<CalibrationTarget> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.must("measure", v.measure);
    ar.may("settings", v.settings);
    ar.may("weights", v.weights);
    ar.may("cohorts", v.cohorts);
    ar.may("reason", v.reason);
    ar.may("figures", v.figures);
    ar.may("perHead", v.perHead);
    ar.may("value", v.value);
    ar.may("internal", v.internal);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<SolvedFigure> auto& v)
{
    ar.must("path", v.path);
    ar.may("rest", v.rest);
}

void fields(auto& ar, Is<Unknown> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.must("kind", v.kind);
    ar.must("target", v.target);
    ar.must("figures", v.figures);
    ar.may("low", v.low);
    ar.may("high", v.high);
}

void fields(auto& ar, Is<CapacityRule> auto& v)
{
    ar.must("setting", v.setting);
    ar.may("occupancy", v.occupancy, 1.0);
    ar.may("spareRoots", v.spareRoots);
}

void fields(auto& ar, Is<TargetFit> auto& v)
{
    ar.must("target", v.target);
    ar.must("wanted", v.wanted);
    ar.may("found", v.found);
    ar.may("standardError", v.standardError);
    ar.may("yearSd", v.yearSd);
    ar.aside("source", v.source);
}

void fields(auto& ar, Is<UnknownFit> auto& v)
{
    ar.must("unknown", v.unknown);
    ar.must("factor", v.factor);
}

void fields(auto& ar, Is<AreaFit> auto& v)
{
    ar.must("area", v.area);
    ar.may("targets", v.targets);
    ar.may("unknowns", v.unknowns);
}

void fields(auto& ar, Is<Calibration> auto& v)
{
    ar.may("givens", v.givens);
    ar.may("targets", v.targets);
    ar.may("unknowns", v.unknowns);
    ar.may("capacities", v.capacities);
    ar.may("fits", v.fits);
}

} // namespace homeward::model
