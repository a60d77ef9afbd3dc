// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/measures.h"
#include "core/reference/reference_set.h"
#include "core/stats/funnel.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::atlas {

/// How a measure is expressed.
enum class Told {
    Total,          ///< as counted
    Crude,          ///< per 1,000 people
    Standardised,   ///< per 1,000 of the European Standard Population 2013
};

/// What is asked of the published figures.
struct AreaQuestion {
    const Measure* measure = nullptr;   ///< null = the usual one
    std::string year;                   ///< empty = the latest that there is
    Told told = Told::Standardised; ///< replaced by the nearest form that the measure allows
    stats::SpreadModel spread = stats::SpreadModel::Multiplicative;
};

/// Why an area has no figure.
enum class Missing {
    Nothing,
    NotPublished,   ///< missing is not zero
    TooFew,         ///< too few to standardise (`stats::leastForStandardising`)
};

/// One area of a table.
struct AreaRow {
    std::string code;                     ///< in force; of a modelled area its id in the plan
    std::string name;
    std::optional<double> total;
    std::optional<double> people;         ///< of the band that the measure is told for
    std::optional<double> value;          ///< as told
    std::optional<stats::Limits> ci95;    ///< of the value; none for totals and ratios
    Missing missing = Missing::Nothing;
    reference::Status status = reference::Status::Published;
    stats::FunnelPlace place = stats::FunnelPlace::Within;

    friend bool operator==(const AreaRow&, const AreaRow&) = default;
};

/// The limits about a country's rate in which areas of its rate lie, by the people who live there.
struct Funnel {
    double target = 0.0;
    double errorOfOne = 0.0;   ///< standard error by chance of an area of one person with the country's ages
    stats::Spread spread;
    stats::SpreadModel model = stats::SpreadModel::Multiplicative;

    [[nodiscard]] double standardError(double people) const;   ///< by chance and spread
    /// Never below 0.
    [[nodiscard]] stats::Limits limits(double people, double z) const;
};

/// Areas side by side by one measure in one year.
struct AreaTable {
    const Measure* measure = nullptr;
    std::string year;
    std::vector<std::string> years;   ///< that there are, the earliest first
    Told told = Told::Crude;
    std::vector<AreaRow> areas;       ///< in the order of their names
    std::optional<AreaRow> country;   ///< Scotland; none for totals
    std::optional<Funnel> funnel;     ///< none for totals and ratios
    std::optional<stats::BetweenUnits> between;   ///< the gap between areas; none for totals and ratios
    double dispersion = 1.0;          ///< variance of a count over its mean
    int peopleOf = 0;                 ///< mid-year that people are counted at
    const reference::Publication* source = nullptr;

    /// Null for a code that is not there.
    [[nodiscard]] const AreaRow* area(std::string_view code) const;
    /// The areas that have a value, the highest first; equal ones by name.
    [[nodiscard]] std::vector<const AreaRow*> ranked() const;
};

/// The years that a measure has figures of partnerships for, the earliest first.
[[nodiscard]] std::vector<std::string> yearsOf(const reference::ReferenceSet& set, const Measure& measure);

/// Whether a measure can be expressed so: ratios only as published, standardised only with age bands.
[[nodiscard]] bool canBeTold(const Measure& measure, Told told);

/// The 31 partnerships by a measure. A year that there is no figure for gives rows without values.
[[nodiscard]] AreaTable areaTable(const reference::ReferenceSet& set, const AreaQuestion& question);

/// How much larger the variance of days of delay is than their mean, for delays that last an exponential time with
/// `meanDays`: a compound Poisson sum has the variance lambda E[X squared], which is 2 x the mean delay for each day.
[[nodiscard]] double dispersionOfDays(double meanDays);

} // namespace homeward::atlas
