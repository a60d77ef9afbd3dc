// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/pathway.h"

#include <optional>
#include <string>
#include <vector>

// How a plan is fitted to the observed figures of a base year (core/calibrate), and how good the fit is. No run depends
// on it.
namespace homeward::model {

/// A published figure of an area, named as in core/reference.
struct ReferenceFigure {
    std::string measure;
    std::string band;
    double times = 1.0;

    friend bool operator==(const ReferenceFigure&, const ReferenceFigure&) = default;
};

/// A figure of the plan that equals a published one or is derived from it; set before anything is solved.
struct GivenFigure {
    /// in an area it leads to the area's own value, if any: `/cohorts/over85/pathway/care/package/mean`
    std::string path;
    ReferenceFigure figure;
    bool inverse = false; ///< the value is `times` / figure, as for a daily chance from a mean stay

    friend bool operator==(const GivenFigure&, const GivenFigure&) = default;
};

/// The measure of a target, in the first year.
enum class TargetMeasure {
    Starts, ///< people who start in the settings
    People, ///< people in the settings on a day, in care or delayed
    Units, ///< units in use on a day: beds, places, hours a week
    ShareFromOutside, ///< of the people who ever come to the settings, the share who enter there from outside
    DelayedDischargeDays,
    DaysForWantOfPlace, ///< delayed-discharge days of people who wait for a place in the settings
};

/// An observed figure that the plan should meet in its base year.
struct CalibrationTarget {
    TargetId id;
    std::string name;
    TargetMeasure measure = TargetMeasure::Starts;
    std::vector<SettingId> settings; ///< empty = all
    std::vector<double> weights; ///< one for each setting; empty = 1
    std::vector<CohortId> cohorts; ///< empty = all
    std::optional<DelayReason> reason; ///< restricts delayed-discharge days; none = every reason
    std::vector<ReferenceFigure> figures; ///< the wanted value of an area is their sum
    /// the figures come from another year, so they are scaled with the population of the cohorts' bands
    bool perHead = false;
    std::optional<double> value; ///< the wanted value for every area where no figure is published
    bool internal = false; ///< a derived check for which no figure is published by area; shown as such
    SourceId source;

    friend bool operator==(const CalibrationTarget&, const CalibrationTarget&) = default;
};

/// Which figures an unknown changes, and how.
enum class UnknownKind {
    EntryRate, ///< entries a year
    StayMean, ///< mean stays
    RouteShare, ///< shares of routes or of entries; another share of the same list takes up the difference
    DelayChance, ///< chances of process delays; where they cannot grow further, the mean grows instead
    DelayMean, ///< means of process delays
    Capacity, ///< units
};

/// A figure that an unknown multiplies.
struct SolvedFigure {
    std::string path; ///< likewise: `/cohorts/over85/pathway/acute/routes/care/probability`
    PlaceId rest; ///< for a share: the place in the same list that takes up the difference

    friend bool operator==(const SolvedFigure&, const SolvedFigure&) = default;
};

/// A factor on figures of the plan that is solved from one target.
struct Unknown {
    UnknownId id;
    std::string name;
    UnknownKind kind = UnknownKind::EntryRate;
    TargetId target;
    std::vector<SolvedFigure> figures;
    std::optional<double> low; ///< the plausible range of the factor
    std::optional<double> high;

    friend bool operator==(const Unknown&, const Unknown&) = default;
};

/// A rule for the units of a setting without a published capacity: need / occupancy + spareRoots x square root of need.
struct CapacityRule {
    SettingId setting;
    double occupancy = 1.0;
    double spareRoots = 0.0;

    friend bool operator==(const CapacityRule&, const CapacityRule&) = default;
};

/// How well an area meets a target.
struct TargetFit {
    TargetId target;
    double wanted = 0.0;
    std::optional<double> found; ///< mean of the first year; none before a calibration
    double standardError = 0.0; ///< standard error of `found`
    double yearSd = 0.0; ///< standard deviation of a year's value by chance
    SourceId source; ///< source of `wanted`

    friend bool operator==(const TargetFit&, const TargetFit&) = default;
};

/// The factor found for an area. The figures of the plan already include it.
struct UnknownFit {
    UnknownId unknown;
    double factor = 1.0;

    friend bool operator==(const UnknownFit&, const UnknownFit&) = default;
};

struct AreaFit {
    AreaId area;
    std::vector<TargetFit> targets;
    std::vector<UnknownFit> unknowns;

    friend bool operator==(const AreaFit&, const AreaFit&) = default;
};

/// The unknowns and targets that make a plan a template, and the fits that say how well it meets its base year.
struct Calibration {
    std::vector<GivenFigure> givens;
    std::vector<CalibrationTarget> targets;
    std::vector<Unknown> unknowns;
    std::vector<CapacityRule> capacities;
    std::vector<AreaFit> fits;

    friend bool operator==(const Calibration&, const Calibration&) = default;
};

} // namespace homeward::model
