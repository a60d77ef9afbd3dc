// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::validation {

/// The possible range of a figure and, within it, the usual range. Outside the possible range a figure is an error;
/// outside the usual one a warning asks the planner whether it is meant.
struct FigureRange {
    double low = 0.0;
    double high = 0.0;
    double usualLow = 0.0;
    double usualHigh = 0.0;
    bool aboveLow = false;   ///< `low` itself is not possible

    friend bool operator==(const FigureRange&, const FigureRange&) = default;
};

/// The ranges of all figures without a narrower rule (a chance is 0 to 1). The possible ranges are far wider than any
/// real plan needs, and narrow enough that sums of hundredths of units x seconds are exact.
namespace ranges {

inline constexpr double century = 36'525.0; // days
inline constexpr double twentyYears = 7'305.0;

inline constexpr FigureRange population{0.0, 1e9, 0.0, 7e7}; // people of a band in an area
inline constexpr FigureRange perYear{0.0, 1e7, 0.0, 1e6}; // people who enter
inline constexpr FigureRange per1000{0.0, 1e5, 0.0, 1e4}; // entries a year
inline constexpr FigureRange trend{-1.0, 1.0, -0.15, 0.15, true}; // share a year
inline constexpr FigureRange growth{-1.0, 1.0, -0.25, 0.25, true}; // of capacity, share a year
inline constexpr FigureRange monthFactor{0.0, 12.0, 0.0, 4.0};
inline constexpr FigureRange weekdayFactor{0.0, 7.0, 0.0, 4.0};
inline constexpr FigureRange hourFactor{0.0, 24.0, 0.0, 10.0};
inline constexpr FigureRange listedAtOnce{0.0, 1e4, 0.0, 1e4}; // people at one listed time
inline constexpr FigureRange daysApart{1.0, 3'660.0, 1.0, 3'660.0}; // of listed times that repeat
inline constexpr FigureRange days{0.0, 1e6, 0.0, century}; // a stay or a delay
inline constexpr FigureRange hours{0.0, 1e4, 0.0, 168.0}; // a week, of one person
inline constexpr FigureRange weight{0.0, 1e12, 0.0, 1e12}; // of a row; only the shares count
inline constexpr FigureRange keptDays{0.0, century, 0.0, 730.0, true};
inline constexpr FigureRange longestWait{0.0, century, 0.0, twentyYears, true};
inline constexpr FigureRange units{0.0, 1e7, 0.0, 1e6};
inline constexpr FigureRange unitsAdded{-1e7, 1e7, -1e6, 1e6};
inline constexpr FigureRange pattern{0.0, 100.0, 0.0, 10.0}; // shares of the units
inline constexpr FigureRange surge{0.0, 1000.0, 0.0, 10.0}; // share of the capacity
inline constexpr FigureRange queue{0.0, 1e9, 0.0, 1e6}; // people
inline constexpr FigureRange onDayOne{0.0, 2e5, 0.0, 5e4}; // people in a row
inline constexpr FigureRange factor{0.0, 1e3, 0.0, 10.0}; // of a change
inline constexpr FigureRange positiveFactor{0.0, 1e3, 0.0, 10.0, true};
inline constexpr FigureRange chanceFactor{0.0, 1e3, 0.0, 1e3}; // what it makes of the chance is checked
inline constexpr FigureRange unitCost{0.0, 1e7, 0.0, 2e4}; // pounds a unit and day
inline constexpr FigureRange cost{0.0, 1e12, 0.0, 1e10}; // pounds
inline constexpr FigureRange price{0.0, 1e7, 0.0, 2e4}; // pounds a unit and day, or an hour
inline constexpr FigureRange inflation{-0.5, 1.0, -0.02, 0.15}; // share a year
inline constexpr FigureRange discount{0.0, 1.0, 0.0, 0.1}; // share a year
inline constexpr FigureRange staffPerUnit{0.0, 1e4, 0.0, 10.0}; // whole-time equivalents
inline constexpr FigureRange vacancies{0.0, 1.0, 0.0, 0.4}; // share of posts
inline constexpr FigureRange monthsToRecruit{0.0, 120.0, 0.0, 24.0};
inline constexpr FigureRange doubleRunning{0.0, 120.0, 0.0, 24.0}; // months
inline constexpr FigureRange postsYear{1900.0, 2200.0, 2010.0, 2070.0};
inline constexpr FigureRange staff{0.0, 1e7, 0.0, 1e5}; // whole-time equivalents
inline constexpr FigureRange rampMonths{0.0, 1200.0, 0.0, 240.0};
inline constexpr FigureRange replications{1.0, 1e5, 1.0, 1e5};
inline constexpr FigureRange mapColumn{0.0, 9.0, 0.0, 9.0};
inline constexpr FigureRange mapRow{0.0, 99.0, 0.0, 99.0};
inline constexpr FigureRange runIn{0.0, century, 0.0, twentyYears}; // days

} // namespace ranges

} // namespace homeward::validation
