// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {

/// Identifies a published number: series of a file, area, age band and period.
struct Place {
    std::string series;
    std::string area;        ///< code in force of a council or of Scotland
    std::string band;
    std::string period;

    friend auto operator<=>(const Place&, const Place&) = default;
    friend bool operator==(const Place&, const Place&) = default;
};

/// The numbers of public files in one form. A missing number was not published.
class Observations {
public:
    /// Adds a number; false where the place already has another value.
    bool put(const Place& place, double value);
    /// Adds all numbers of a newer file, replacing existing ones.
    void take(const Observations& newer);

    [[nodiscard]] std::optional<double> at(const Place& place) const;
    [[nodiscard]] bool has(std::string_view series) const;
    /// The periods of a series, the earliest first; of one area where one is named.
    [[nodiscard]] std::vector<std::string> periods(std::string_view series, std::string_view area = {}) const;
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] bool empty() const { return m_values.empty(); }
    [[nodiscard]] int lastYear() const;

private:
    std::map<Place, double> m_values;
};

/// The series that files give.
namespace series {
inline constexpr std::string_view delay = "delay/";                  ///< and the reason in small letters
inline constexpr std::string_view profile = "profile/";              ///< and the indicator
inline constexpr std::string_view benchmark = "benchmark/";          ///< and the indicator
inline constexpr std::string_view careAtHome = "care at home/"; ///< and `people` or `hours`, then `/quarter` or `/week`
inline constexpr std::string_view careHome = "care home/"; ///< and the type of stay
inline constexpr std::string_view careHomeClients = "care home clients"; ///< in a quarter: admissions / rate
inline constexpr std::string_view homeCareClients = "care at home clients";
inline constexpr std::string_view homeCareAdmissions = "care at home admissions";
inline constexpr std::string_view careHomeMedian = "care home median";
inline constexpr std::string_view service = "service/"; ///< and the service
inline constexpr std::string_view people = "people"; ///< mid-year estimates
inline constexpr std::string_view projection = "projection/"; ///< and the variant
} // namespace series

} // namespace homeward::reference
