// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/pathway.h"

#include <optional>
#include <string>
#include <vector>

// How a plan is fitted to the observed figures of a base year (core/calibrate), and how well it was. No run depends on it.
namespace homeward::model {

/// A published figure of an area, by the names of core/reference.
struct ReferenceFigure {
    std::string measure;
    std::string band;
    double times = 1.0;

    friend bool operator==(const ReferenceFigure&, const ReferenceFigure&) = default;
};

/// A figure of the plan that is a published one, or follows from it; set before anything is solved.
struct GivenFigure {
    std::string path; ///< as an area sees the plan: `/cohorts/over85/pathway/care/package/mean`
    ReferenceFigure figure;
    bool inverse = false; ///< `times` / figure, for a chance a day from a mean stay

    friend bool operator==(const GivenFigure&, const GivenFigure&) = default;
};

/// What a target is measured by, in the first year.
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
    std::vector<double> weights; ///< of the settings, one each; empty = 1
    std::vector<CohortId> cohorts; ///< empty = all
    std::optional<DelayReason> reason; ///< of delayed-discharge days; none = every reason
    std::vector<ReferenceFigure> figures; ///< the wanted value of an area is their sum
    bool perHead = false; ///< the figures are of another year: they grow with the people of the cohorts' bands
    std::optional<double> value; ///< the wanted value of every area, where no figure is published
    bool internal = false; ///< a derived check without a published figure by area, shown as such
    SourceId source;

    friend bool operator==(const CalibrationTarget&, const CalibrationTarget&) = default;
};

/// How an unknown moves its figures.
enum class UnknownKind {
    EntryRate, ///< entries a year
    StayMean, ///< mean stays
    RouteShare, ///< shares of routes or of entries; another of the same list takes the difference
    DelayChance, ///< chances of process delays; where they may not grow, the mean grows instead
    DelayMean, ///< means of process delays
    Capacity, ///< units
};

/// A figure that an unknown multiplies.
struct SolvedFigure {
    std::string path; ///< as an area sees the plan: `/cohorts/over85/pathway/acute/routes/care/probability`
    PlaceId rest; ///< of a share: the place in the same list that takes the difference

    friend bool operator==(const SolvedFigure&, const SolvedFigure&) = default;
};

/// A factor on figures of the plan that is found from one target.
struct Unknown {
    UnknownId id;
    std::string name;
    UnknownKind kind = UnknownKind::EntryRate;
    TargetId target;
    std::vector<SolvedFigure> figures;
    std::optional<double> low; ///< plausible range of the factor
    std::optional<double> high;

    friend bool operator==(const Unknown&, const Unknown&) = default;
};

/// The units of a setting whose capacity nobody publishes: need / occupancy + spareRoots x square root of need.
struct CapacityRule {
    SettingId setting;
    double occupancy = 1.0;
    double spareRoots = 0.0;

    friend bool operator==(const CapacityRule&, const CapacityRule&) = default;
};

/// How an area meets a target.
struct TargetFit {
    TargetId target;
    double wanted = 0.0;
    std::optional<double> found; ///< mean of the first year; none before a calibration
    double standardError = 0.0; ///< of `found`
    double yearSd = 0.0; ///< how much one year differs from another by chance
    SourceId source; ///< of `wanted`

    friend bool operator==(const TargetFit&, const TargetFit&) = default;
};

/// The factor that was found for an area; the figures of the plan have it in them.
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

/// Named unknowns and targets make a plan a template; with fits it says how well its base year was met.
struct Calibration {
    std::vector<GivenFigure> givens;
    std::vector<CalibrationTarget> targets;
    std::vector<Unknown> unknowns;
    std::vector<CapacityRule> capacities;
    std::vector<AreaFit> fits;

    friend bool operator==(const Calibration&, const Calibration&) = default;
};

} // namespace homeward::model
