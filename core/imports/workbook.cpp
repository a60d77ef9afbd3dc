// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/plan_workbook.h"
#include "core/imports/reading.h"

#include "core/model/lookup.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;
using sheets::Sheet;

namespace {

constexpr std::size_t keyColumn = 0;
constexpr std::size_t firstColumn = 2;

/// The number that a sheet's name begins with: `12. Stays`.
std::size_t numberOf(const std::string& name)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end != name.data() + name.size() && *end == '.' ? number : 0;
}

bool isSame(const tables::CellValue& left, const tables::CellValue& right)
{
    const auto first = tables::numberOf(left);
    const auto second = tables::numberOf(right);
    if (first && second)
        return std::abs(*first - *second) <= 1e-12 * std::max(std::abs(*first), 1.0);
    return left == right;
}

std::string digitsOf(double value)
{
    std::array<char, 400> digits{};
    // Fixed notation, because nobody types an exponent.
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value,
                      std::abs(value) < 1e15 ? std::chars_format::fixed : std::chars_format::general);
    return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

/// Reads the sheet of one table.
class TableSheet {
public:
    TableSheet(const Sheet& sheet, const model::Plan& plan, std::shared_ptr<const tables::TableView> view,
               const tables::TypingForm& typing, Findings& findings)
        : m_sheet(sheet),
          m_view(std::move(view)),
          m_table(m_view->read(plan)),
          m_typing(typing),
          m_findings(findings)
    {
    }

    void read(Proposals& proposals, std::vector<std::string>& sheetsOf)
    {
        // The row of ids is hidden, but still in the file.
        for (std::size_t row = 1; row < m_sheet.rows(); ++row) {
            const std::string key = m_sheet.shown(row, keyColumn);
            const auto place = m_table.rowOf(key);
            if (!key.empty() && !place)
                m_findings.add(
                    {FindingKind::NoSuchRow, m_sheet.name(), m_sheet.number(row), "B", {}, m_sheet.shown(row, 1)});
            if (key.empty() || !place)
                continue;
            for (std::size_t column = firstColumn; column < m_sheet.row(row).size(); ++column)
                if (const auto entry = entryOf(row, column, *place)) {
                    proposals.push_back({writing(*entry), {m_sheet.number(row), column}});
                    sheetsOf.push_back(m_sheet.name());
                }
        }
    }

private:
    /// What to write for a cell; none where it is unchanged or cannot be written.
    std::optional<tables::Entry> entryOf(std::size_t row, std::size_t column, std::size_t place)
    {
        const auto at = m_table.columnOf(m_sheet.shown(0, column));
        const Cell& found = m_sheet.at(row, column);
        if (!at || found.kind == CellKind::Empty)
            return std::nullopt;
        const tables::Column& target = m_table.columns[*at];
        const tables::Cell& now = m_table.at(place, *at);
        const tables::ReadCell read = valueOf(target, found);
        const bool ofPlan = m_table.rows[place].isGroup;
        if (ofPlan)
            m_ofPlan[*at] = read.value.value_or(tables::CellValue());
        // An area without a value of its own must also match the workbook's changed value of the plan.
        const auto plans = m_ofPlan.find(*at);
        if (read.value && now.inherited && plans != m_ofPlan.end() && isSame(*read.value, plans->second))
            return std::nullopt;
        if (read.value && (tables::isEmpty(*read.value) || isSame(*read.value, now.value)))
            return std::nullopt;
        if (now.locked || target.isComputed) {
            // Computed cells are ignored: the workbook may have recalculated them after edits.
            if (!target.isComputed && !found.isFormula)
                refuse(FindingKind::NotTypedHere, row, column);
            return std::nullopt;
        }
        if (!read.value) {
            refuse(kindOf(read.expected), row, column);
            return std::nullopt;
        }
        return tables::Entry{m_table.rows[place].key, target.id, *read.value};
    }

    tables::ReadCell valueOf(const tables::Column& column, const Cell& cell) const
    {
        if (cell.kind == CellKind::Number && column.kind != tables::CellKind::Date
            && column.kind != tables::CellKind::Text && column.kind != tables::CellKind::Choice) {
            const bool isShare = column.kind == tables::CellKind::Share;
            tables::ReadCell read = tables::readCell(column, digitsOf(isShare ? cell.number * 100.0 : cell.number));
            if (read.value)
                read.value = cell.number; // with all digits
            return read;
        }
        if (cell.kind == CellKind::Date && column.kind == tables::CellKind::Date)
            return {tables::CellValue(base::Date::fromDays(static_cast<std::int64_t>(cell.number)))};
        return tables::readCell(column, m_sheet.shown(cell), m_typing);
    }

    static FindingKind kindOf(tables::Expected expected)
    {
        switch (expected) {
        case tables::Expected::Date: return FindingKind::NotADate;
        case tables::Expected::OneOf: return FindingKind::NotInChoices;
        case tables::Expected::InRange: return FindingKind::OutOfRange;
        case tables::Expected::WholeNumber: return FindingKind::NotAWholeNumber;
        case tables::Expected::NotTypedHere:
        case tables::Expected::NoCell: return FindingKind::NotTypedHere;
        default: return FindingKind::NotANumber;
        }
    }

    void refuse(FindingKind kind, std::size_t row, std::size_t column)
    {
        m_findings.add({kind, m_sheet.name(), m_sheet.number(row), sheets::columnName(column), m_sheet.shown(1, column),
                        m_sheet.shown(row, column)});
    }

    [[nodiscard]] Writing writing(const tables::Entry& entry) const
    {
        return [view = m_view, entry](model::Plan& plan) -> std::vector<model::Path> {
            if (!view->write(plan, entry))
                return {};
            const tables::Table after = view->read(plan);
            const auto row = after.rowOf(entry.row);
            const auto column = after.columnOf(entry.column);
            return row && column ? std::vector{after.at(*row, *column).path} : std::vector<model::Path>();
        };
    }

    const Sheet& m_sheet;
    std::shared_ptr<const tables::TableView> m_view;
    tables::Table m_table;
    std::map<std::size_t, tables::CellValue> m_ofPlan; ///< by column: the plan's value on the sheet, above its areas
    const tables::TypingForm& m_typing;
    Findings& m_findings;
};

} // namespace

bool isPlanWorkbook(const sheets::Book& book)
{
    const Sheet* const list = book.sheet(listSheet);
    return list && list->rows() > 1 && list->shown(0, 1) == "Table" && list->shown(0, 2) == "Setting";
}

void readWorkbook(const sheets::Book& book, const model::Plan& plan, const tables::TypingForm& typing,
                  Findings& findings, Proposals& proposals, std::vector<std::string>& sheetsOf)
{
    const Sheet& list = *book.sheet(listSheet);
    for (const Sheet& sheet : book.sheets) {
        const std::size_t number = numberOf(sheet.name());
        if (number == 0 || sheet.rows() < 2)
            continue;
        std::size_t row = 1;
        while (row < list.rows() && numberOf(list.shown(row, 0)) != number)
            ++row;
        if (row == list.rows())
            continue;
        const auto view = tables::tableNamed(
            {list.shown(row, 1), model::SettingId(list.shown(row, 2)), model::AreaId(list.shown(row, 3))});
        if (view)
            TableSheet(sheet, plan, view.value(), typing, findings).read(proposals, sheetsOf);
    }
}

} // namespace homeward::imports
