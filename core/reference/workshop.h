// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/observations.h"
#include "core/reference/reference_set.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace homeward::reference {

/// The code of Scotland.
inline constexpr const char* scotland = "S92000003";
/// Figures before this year are left out: partnerships are of 2016, and the first social-care year is a part.
inline constexpr const char* firstYear = "2017/18";
/// The bands of adults, the youngest first, and all ages.
inline const std::vector<std::string> adultBands{"18-64", "65-74", "75-84", "85+", "all"};

/// A figure with the texts that say where it is from.
struct NewFigure {
    double value = 0.0;
    Status status = Status::Published;
    std::string source;      ///< key
    std::string how;
};

/// Where figures of partnerships are made of what councils' rows say.
class Workshop {
public:
    /// A weight of a council, for the mean of two.
    using Weight = std::function<std::optional<double>(const std::string& council)>;

    Workshop(const Observations& seen, const ReferenceSet& inForce);

    [[nodiscard]] const Observations& seen() const { return m_seen; }
    [[nodiscard]] const ReferenceSet& inForce() const { return m_inForce; }
    [[nodiscard]] const std::vector<std::string>& partnerships() const { return m_partnerships; }
    [[nodiscard]] const std::vector<std::string>& councilsOf(const std::string& partnership) const;
    /// Whose rows make the figure of an area: its councils', and Scotland's own for Scotland.
    [[nodiscard]] const std::vector<std::string>& partsOf(const std::string& area) const { return councilsOf(area); }
    [[nodiscard]] bool isOfTwo(const std::string& partnership) const { return councilsOf(partnership).size() > 1; }

    /// The sum over the councils of a partnership; nothing where one of them is missing. Scotland's own row for
    /// Scotland.
    [[nodiscard]] std::optional<double> sum(const std::string& area, std::string_view series, const std::string& band,
                                            const std::string& period) const;
    /// The periods of a series in Scotland's row from firstYear on, or in any row where Scotland has none.
    [[nodiscard]] const std::vector<std::string>& years(std::string_view series) const;
    /// People of the base year (the mid-year estimate) of a council, partnership or Scotland; `65+`, `75+` and `all`
    /// are sums.
    [[nodiscard]] std::optional<double> people(const std::string& area, const std::string& band) const;
    [[nodiscard]] std::string baseYear() const;

    void add(const std::string& area, std::string_view measure, const std::string& band, const std::string& year,
             NewFigure figure);
    [[nodiscard]] const NewFigure* made(const std::string& area, std::string_view measure, const std::string& band,
                                        const std::string& year) const;
    /// A count as published, that of two councils as their sum, and Scotland's row.
    void addSums(std::string_view measure, std::string_view series, const std::string& band, const std::string& year,
                 const std::string& source, const std::string& how, const std::string& scotlandHow = {});
    /// A rate as published, that of two councils as a mean by `weight`, and Scotland's row.
    void addMeans(std::string_view measure, std::string_view series, const std::string& band, const std::string& year,
                  const std::string& source, const std::string& how, const Weight& weight,
                  const std::string& weightHow);

    [[nodiscard]] const std::map<Place, NewFigure>& figures() const { return m_figures; }

private:
    const Observations& m_seen;
    const ReferenceSet& m_inForce;
    std::vector<std::string> m_partnerships;
    std::map<std::string, std::vector<std::string>> m_councils; ///< by partnership; Scotland is its own part
    mutable std::map<std::string, std::vector<std::string>, std::less<>> m_years; ///< of the series asked for
    std::map<Place, NewFigure> m_figures; ///< `series` is the measure
};

/// Up to two digits after the point, four below 10: as many as any figure has.
[[nodiscard]] double roundedFigure(double value);
/// A number as it stands in a text of how.
[[nodiscard]] std::string shortNumber(double value, int digits = 0);

// What each file gives; nothing where it was not among those that were read.
void derivePopulation(Workshop& workshop);
void deriveHospital(Workshop& workshop);
void deriveDelays(Workshop& workshop);
void deriveCareAtHome(Workshop& workshop);
void deriveCareHomes(Workshop& workshop);
void deriveServices(Workshop& workshop);
void deriveCosts(Workshop& workshop);

} // namespace homeward::reference
