// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace homeward::reference {

/// How far a figure is from what was published.
enum class Status {
    Published,      ///< as its publisher gives it
    Derived,        ///< worked out from published figures of the same area
    Imputed,        ///< missing for the area, filled in from other years or from Scotland
    Illustrative,   ///< an assumption, or second hand
};

/// How a measure of two areas makes that of both.
enum class Joining { Sum, Mean };

/// What a figure is of.
struct Measure {
    std::string id;
    std::string title;
    std::string unit;
    std::string group;
    Joining joining = Joining::Sum;
};

/// Where figures come from.
struct Publication {
    std::string key;         ///< what tables of the set call it
    std::string publisher;
    std::string title;
    std::string period;      ///< the years that it covers
    std::string file;        ///< the name of the public file; empty where only the figure was kept
};

/// One figure with all that is known of it. The texts belong to the set that gave it.
struct Figure {
    std::string_view area;       ///< code
    std::string_view measure;    ///< id
    std::string_view band;       ///< `0-17`, `18-64`, `65-74`, `75-84`, `85+`; `18-74`, `65+`, `75+`, `18+`, `all`
    std::string_view year;       ///< `2024/25` financial, `2022` mid-year, `2023/24 Q4` quarter, `2018/19-2020/21`
    double value = 0.0;
    std::string_view unit;
    Status status = Status::Published;
    const Publication* source = nullptr;
    std::string_view how;        ///< how it was derived, rounded or filled in
};

/// People of an age band on 30 June, with the other projections as a range.
struct Population {
    Figure figure;
    double low = 0.0;
    double high = 0.0;
};

/// A default of cost or workforce for a setting of the template, for the whole of Scotland.
struct MoneyFigure {
    std::string setting;         ///< a setting of the template, `plan` or `change`
    std::string item;
    double value = 0.0;
    std::optional<double> low;
    std::optional<double> high;
    std::string unit;
    std::string budget;          ///< who pays, where that matters
    std::string year;
    Status status = Status::Illustrative;
    std::string source;
};

/// Measures that the program itself asks for.
namespace measure {
inline constexpr std::string_view population = "population";               ///< growth of the 2018-based projection
inline constexpr std::string_view population2016 = "population_2016_based_principal";
inline constexpr std::string_view populationLow = "population_2016_based_low";
inline constexpr std::string_view populationHigh = "population_2016_based_high";
} // namespace measure

} // namespace homeward::reference
