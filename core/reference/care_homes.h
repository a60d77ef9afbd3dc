// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/workshop.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Care homes: derives entries and people on a day from the published counts of people in a year and in its last
// quarter.
namespace homeward::reference {

/// The published series of long stays, of all stays, and their age bands.
extern const std::string longStay;
extern const std::string allStays;
extern const std::vector<std::string> careHomeBands;

/// A year of an area: people in the year, people in its last quarter, and what is derived from these.
struct CareHomeYear {
    std::string name;
    double people = 0.0;
    double quarter = 0.0;
    std::optional<double> fall; ///< of the quarter's count against the year before
    double entries = 0.0; ///< a year
    double stock = 0.0; ///< people on a day
};

/// The care homes of one partnership.
class CareHomes {
public:
    CareHomes(const Workshop& workshop, std::string area);

    [[nodiscard]] const std::string& area() const { return m_area; }
    [[nodiscard]] const std::vector<CareHomeYear>& usable() const { return m_years; }
    /// Years that the area submitted only in part.
    [[nodiscard]] const std::vector<std::string>& parts() const { return m_parts; }
    [[nodiscard]] double stock() const { return mean(&CareHomeYear::stock); }
    [[nodiscard]] double entries() const { return mean(&CareHomeYear::entries); }
    [[nodiscard]] double people() const { return mean(&CareHomeYear::people); }

    /// The share of a band among the people of the usable years.
    [[nodiscard]] double share(const std::string& band) const { return shareOf(band, m_years); }

    /// Residents of 65 and over behind the cost figure, the mean of the years up to the last of this file.
    [[nodiscard]] std::optional<double> costResidents() const;

private:
    [[nodiscard]] double shareOf(const std::string& band, const std::vector<CareHomeYear>& years) const;
    [[nodiscard]] double mean(double CareHomeYear::* part) const;
    void readYear(const std::string& name);
    void dropPartYears();

    const Workshop& m_workshop;
    std::string m_area;
    std::vector<CareHomeYear> m_years;
    std::vector<std::string> m_parts;
};

/// Scotland's sums over areas with usable years, used for areas without any.
struct NationalCareHomes {
    double stock = 0.0;
    double entries = 0.0;
    double people = 0.0;
    std::vector<double> againstCost; ///< stock of 65 and over / residents behind the cost figure

    [[nodiscard]] double medianAgainstCost() const;
};

[[nodiscard]] NationalCareHomes nationalOf(const std::vector<CareHomes>& all);

/// People in a year of an area that never submitted: Scotland's rate by age x population, 65 and over scaled to the
/// residents behind the cost figure.
class ImputedCareHomes {
public:
    ImputedCareHomes(const Workshop& workshop, const CareHomes& homes, const NationalCareHomes& national,
                     std::string year);

    [[nodiscard]] double people(const std::string& series, const std::string& band) const;
    [[nodiscard]] double stock(const std::string& band) const { return people(longStay, band) * m_dayOverYear; }
    /// How these figures were made, in words.
    [[nodiscard]] std::string how() const;

private:
    [[nodiscard]] double unscaled(const std::string& series, const std::string& band) const;

    const Workshop& m_workshop;
    const CareHomes& m_homes;
    std::string m_year;
    double m_dayOverYear = 1.0;
    double m_scale = 1.0;
    double m_residents = 0.0;
};

} // namespace homeward::reference
