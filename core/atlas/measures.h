// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

// The published measures by which areas are compared, in relation to their population.
namespace homeward::atlas {

/// What a measure counts, which decides how much it varies by chance.
enum class Counted {
    People,   ///< each of them once: a Poisson count
    Days,     ///< of delays that last some days each: as many days come and go together
    Ratio,    ///< published without the counts behind it: there is no interval
};

/// A measure by which areas are compared.
struct Measure {
    std::string_view id;          ///< on the command line: `delayed-days`
    std::string_view published;   ///< its name in the reference set
    std::string_view band;        ///< of the figure, in the reference set
    std::string_view among;       ///< age band of the people that a rate is told for
    std::span<const std::string_view> parts; ///< the age bands that make up `among`; fewer than two = not standardised
    double per = 1000.0; ///< people that a rate is told for; 1 for a ratio
    Counted counted = Counted::People;
};

/// Every measure, the usual one first.
[[nodiscard]] std::span<const Measure> measures();
/// Null where there is none of that id.
[[nodiscard]] const Measure* measureNamed(std::string_view id);

/// People of an age band among the 100,000 of the European Standard Population 2013 (Eurostat, Revision of the European
/// Standard Population, 2013). People of 15 to 19 are spread evenly over their years. 0 for a band that is not known.
[[nodiscard]] double europeanStandard(std::string_view band);

/// The narrow bands that make up a band: `75-84` and `85+` for `75+`; itself where it is narrow.
[[nodiscard]] std::vector<std::string_view> narrowBandsOf(std::string_view band);

} // namespace homeward::atlas
