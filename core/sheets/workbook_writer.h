// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace homeward::sheets {

/// How a written cell looks and what may be done with it.
enum class Look {
    Plain,
    Heading,
    Held, ///< worked out: grey
    Share, ///< a number shown as per cent
    HeldShare,
    Money,
    HeldMoney,
    Date,
};

/// Writes a workbook (XLSX). Rows and columns from 0; a cell is written once.
class WorkbookWriter {
public:
    WorkbookWriter();
    WorkbookWriter(const WorkbookWriter&) = delete;
    WorkbookWriter& operator=(const WorkbookWriter&) = delete;
    ~WorkbookWriter();

    /// Begins a sheet. The name it gets: cut to 31 characters, without the marks that a sheet's name may not have, and
    /// with a number where there is one of that name already.
    std::string beginSheet(const std::string& name);
    void text(std::uint32_t row, std::uint16_t column, const std::string& text, Look look = Look::Plain);
    void number(std::uint32_t row, std::uint16_t column, double value, Look look = Look::Plain);
    void date(std::uint32_t row, std::uint16_t column, base::Date date);
    /// Offers the words of a cell as a list, where a workbook can hold so many.
    void choices(std::uint32_t row, std::uint16_t column, const std::vector<std::string>& words);
    void hideRow(std::uint32_t row);
    void hideColumn(std::uint16_t column);
    void widen(std::uint16_t firstColumn, std::uint16_t lastColumn, double characters);
    /// Keeps the rows above and the columns before in sight.
    void freeze(std::uint32_t row, std::uint16_t column);

    /// Ends the workbook and puts it in the place of the file. Fails as `base::writeFileSafely`.
    [[nodiscard]] base::Status save(const std::string& path);

private:
    struct Workbook;
    std::unique_ptr<Workbook> m_workbook;
};

} // namespace homeward::sheets
