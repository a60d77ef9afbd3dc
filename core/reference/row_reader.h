// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/shapes.h"

#include <functional>

namespace homeward::reference {

/// Goes over the rows of a table by what its columns are for, and keeps the first fault.
class RowReader {
public:
    RowReader(const Shape& shape, const Table& table, const Areas& areas);

    /// Calls this for each row until there is a fault.
    void forEach(const std::function<void()>& row);

    [[nodiscard]] const std::string& file() const { return m_table.file; }
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_table.columns; }
    /// The text of the current row in a column by its role, or by its index.
    [[nodiscard]] const std::string& text(std::string_view role) const;
    [[nodiscard]] const std::string& text(std::size_t column) const { return m_table.rows[m_row][column]; }
    /// The code of the council (or of Scotland) that the current row is of; empty, and counted, where it is of none.
    [[nodiscard]] std::string area(std::string_view role);
    /// The age band; `unknown` and an unknown text give nothing, and the latter is a fault.
    [[nodiscard]] std::optional<std::string> band(std::string_view role);
    /// Nothing where the cell says that there is no number; a fault where it is none.
    [[nodiscard]] std::optional<double> number(std::string_view role);
    [[nodiscard]] std::optional<double> number(std::size_t column);
    /// A period read by one of the functions of period.h; a fault where it is none.
    template <class T>
    [[nodiscard]] std::optional<T> period(std::string_view role, std::optional<T> (*read)(std::string_view))
    {
        auto found = read(text(role));
        if (!found)
            fail(FaultKind::BadPeriod, columnOf(role), text(role));
        return found;
    }

    void put(std::string series, const std::string& area, const std::string& band, const std::string& period,
             double value);
    void fail(FaultKind kind, const std::string& column, const std::string& found = {},
              const std::string& expected = {});
    [[nodiscard]] bool failed() const { return m_fault.has_value(); }
    [[nodiscard]] const std::string& columnOf(std::string_view role) const;
    /// The name of an area by its code.
    [[nodiscard]] std::string nameOf(const std::string& code) const;

    FileReading reading;

    [[nodiscard]] const std::optional<TableFault>& fault() const { return m_fault; }

private:
    [[nodiscard]] std::size_t indexOf(std::string_view role) const;
    [[nodiscard]] std::string countryIn(std::string_view role) const;

    const Table& m_table;
    const Areas& m_areas;
    std::map<std::string, std::size_t, std::less<>> m_column;
    std::map<std::string, std::string> m_known; ///< area texts met, and their codes
    std::optional<std::string> m_country; ///< the words for the country whose rows count
    std::size_t m_row = 0;
    std::optional<TableFault> m_fault;
};

// The readers of the shapes.
void readDelays(RowReader& rows);
void readProfile(RowReader& rows);
void readBenchmark(RowReader& rows);
void readCareAtHome(RowReader& rows);
void readCareHomeResidents(RowReader& rows);
void readCareHomeEmergency(RowReader& rows);
void readHomeCareEmergency(RowReader& rows);
void readCareHomeStay(RowReader& rows);
void readServices(RowReader& rows);
void readMidYear(RowReader& rows);
void readProjection(RowReader& rows);

/// A text in small letters.
[[nodiscard]] std::string smallLetters(std::string_view text);

} // namespace homeward::reference
